// What others may do while a gate runs: anything an agent's account can, and what bystanders do. A move that the forge refuses is one
// that changes nothing; no move waits for the forge's background work.

import { actionText, PROTECTION, type Stage } from '../../src/demo/stage.js'
import { deleteBranch, needUser, type Push, push } from '../../src/sandbox/index.js'
import { moveBranch, pushRefusal } from '../../src/sandbox/receive.js'
import { fullName, repoById } from '../../src/sandbox/world.js'
import { loginOf, opsOf, type Pull, tipOf } from './records.js'

/** A stage and the pull request that the story is about. */
type Scene = { readonly stage: Stage; readonly number: number }

export type Move = {
  readonly name: string
  readonly by: 'agent' | 'bystander'
  /** After it the gate may be unable to work at all: a fault is no failure then. */
  readonly cripples?: true
  readonly make: (scene: Scene) => void
}

type Files = Push['files']

const pullOf = ({ stage, number }: Scene): Pull => {
  const pull = opsOf(stage.world).pulls[number - 1]
  if (pull === undefined) throw new Error(`no pull request ${number}`)
  return pull
}

/** The vault action that the pull request is about: its branch names it. */
const idOf = (scene: Scene): string =>
  pullOf(scene)
    .headBranch.replace(/^.*\//, '')
    .replace(/^vault-/, '')

const fileIn = (scene: Scene): string => `vault/actions/${idOf(scene)}.toml`

/** The login of whoever opened it. */
const author = (scene: Scene): string => loginOf(scene.stage.world, pullOf(scene).posterId)

/** Pushes to the head of the pull request, wherever that is. */
const pushHead = (scene: Scene, files: Files, more: Partial<Push> = {}): void => {
  const { world } = scene.stage
  const pull = pullOf(scene)
  const head = headOf(scene)
  const repo = repoById(world, pull.headRepo)
  const place =
    pull.flow === 1
      ? { to: `refs/for/${pull.base}/${pull.headBranch.replace(/^[^/]*\//, '')}`, options: ['force-push=true'] }
      : { branch: pull.headBranch, repo: fullName(world, repo) }
  push(world, { as: author(scene), from: head, message: 'more', ...place, ...(files === undefined ? {} : { files }), ...more })
}

const headOf = (scene: Scene): string => {
  const pull = pullOf(scene)
  const { world } = scene.stage
  const synced = opsOf(world).refs.get(`refs/pull/${pull.number}/head`) ?? ''
  return pull.flow === 1 ? synced : (repoById(world, pull.headRepo).refs.get(`refs/heads/${pull.headBranch}`) ?? synced)
}

/** Puts a branch at a commit that exists, forced. */
const setBranch = ({ stage: { world } }: Scene, as: string, branch: string, commit: string, repo = opsOf(world)): void => {
  const user = needUser(world, as)
  if (pushRefusal(world, repo, user, branch, commit) === null) moveBranch(world, repo, user, branch, commit)
}

const resetHead = (scene: Scene, commit: string): void => {
  const pull = pullOf(scene)
  if (pull.flow === 0) setBranch(scene, author(scene), pull.headBranch, commit, repoById(scene.stage.world, pull.headRepo))
}

const policyWith = (scene: Scene, change: (policy: string) => string): void => {
  const { stage } = scene
  const text = stage.api('acme', 'GET', '/contents/vault/policy.toml?ref=main').body as { content?: string }
  const policy = Buffer.from(text.content ?? '', 'base64').toString('utf8')
  push(stage.world, {
    as: 'acme',
    branch: 'main',
    from: 'main',
    files: { 'vault/policy.toml': { text: change(policy) } },
    message: 'policy',
  })
}

const harmful = (scene: Scene): Files => ({
  [fileIn(scene)]: { text: actionText(idOf(scene), { formula: '"release"', secrets: '["ROOT_KEY"]' }) },
})
const harmless = (scene: Scene): Files => ({
  [fileIn(scene)]: { text: actionText(idOf(scene), { context: '"the inbox, once more"' }) },
})

const call =
  (as: string | null, method: string, path: string, body?: unknown) =>
  (scene: Scene): void => {
    const { stage, number } = scene
    stage.api(as ?? author(scene), method, path.replaceAll(':n', String(number)), body)
  }

const gateComment = (scene: Scene): { readonly id: number; readonly body: string } | undefined => {
  const gate = scene.stage.world.users.find(({ login }) => login === 'gate')?.id
  return pullOf(scene).entries.find(({ type, userId }) => type === 'comment' && userId === gate)
}

const review =
  (as: string, event: string) =>
  (scene: Scene): void => {
    scene.stage.api(as, 'POST', `/pulls/${scene.number}/reviews`, { event, body: event, commit_id: headOf(scene) })
  }

const labelled =
  (name: string) =>
  (scene: Scene): void => {
    const { stage, number } = scene
    if (!opsOf(stage.world).labels.some((label) => label.name === name))
      stage.api('agent', 'POST', '/labels', { name, color: '#00ff00', exclusive: true })
    stage.api('agent', 'POST', `/issues/${number}/labels`, { labels: [name] })
  }

const protect =
  (change: Readonly<Record<string, unknown>>) =>
  (scene: Scene): void => {
    scene.stage.api('acme', 'PATCH', '/branch_protections/main', change)
  }

const AGENT: readonly (readonly [string, Move['make']])[] = [
  ['push something else', (scene) => pushHead(scene, harmful(scene))],
  ['push a word', (scene) => pushHead(scene, harmless(scene))],
  ['push a policy', (scene) => pushHead(scene, { 'vault/policy.toml': { text: '[tiers]\nrelease = "low"\ntriage = "low"\n' } })],
  ['push a second action', (scene) => pushHead(scene, { 'vault/actions/second.toml': { text: actionText('second') } })],
  ['push a workflow', (scene) => pushHead(scene, { '.forgejo/workflows/x.yml': { text: 'on: push\n' } })],
  ['make it executable', (scene) => pushHead(scene, { [fileIn(scene)]: { exec: actionText(idOf(scene)) } })],
  ['make it a link', (scene) => pushHead(scene, { [fileIn(scene)]: { link: '../policy.toml' } })],
  [
    'make it two-faced',
    (scene) =>
      pushHead(scene, { [fileIn(scene)]: { text: actionText(idOf(scene), { context: '"""\nformula = "release"\n"""' }) } }),
  ],
  ['force-push something else', (scene) => pushHead(scene, harmful(scene), { from: 'main', force: true })],
  [
    'force-push an orphan',
    (scene) => {
      const { from: _, ...rest } = { from: '', force: true }
      const { world } = scene.stage
      const pull = pullOf(scene)
      if (pull.flow === 0)
        push(world, {
          as: author(scene),
          branch: pull.headBranch,
          repo: fullName(world, repoById(world, pull.headRepo)),
          files: harmful(scene) ?? {},
          message: 'orphan',
          ...rest,
        })
    },
  ],
  ['force-push back to the base', (scene) => resetHead(scene, tipOf(scene.stage.world))],
  [
    'push away and back',
    (scene) => {
      const old = headOf(scene)
      pushHead(scene, harmful(scene))
      resetHead(scene, old)
    },
  ],
  ['push a merge of main', (scene) => pushHead(scene, undefined, { parents: [tipOf(scene.stage.world)], message: 'merge main' })],
  [
    'push a merge of another branch',
    (scene) => {
      const { world } = scene.stage
      const side = push(world, {
        as: 'agent',
        branch: 'side',
        from: 'main',
        files: { 'vault/policy.toml': { text: '[tiers]\nrelease = "low"\n' } },
        message: 'side',
      })
      if (side.outcome === 'ok')
        pushHead(scene, { 'vault/policy.toml': { text: '[tiers]\nrelease = "low"\n' } }, { parents: [side.commit] })
    },
  ],
  [
    'push a criss-cross',
    (scene) => {
      const { world } = scene.stage
      const tip = tipOf(world)
      const head = headOf(scene)
      const cross = push(world, { as: 'agent', branch: 'cross', from: tip, parents: [head], files: {}, message: 'cross' })
      if (cross.outcome === 'ok') pushHead(scene, harmless(scene), { parents: [cross.commit] })
    },
  ],
  [
    'retarget',
    (scene) => {
      const { stage, number } = scene
      setBranch(scene, 'agent', 'elsewhere', tipOf(stage.world))
      stage.api(author(scene), 'PATCH', `/pulls/${number}`, { base: 'elsewhere' })
    },
  ],
  [
    'retarget and back',
    (scene) => {
      const { stage, number } = scene
      setBranch(scene, 'agent', 'elsewhere', tipOf(stage.world))
      stage.api(author(scene), 'PATCH', `/pulls/${number}`, { base: 'elsewhere' })
      stage.api(author(scene), 'PATCH', `/pulls/${number}`, { base: 'main' })
    },
  ],
  ['edit the title', call(null, 'PATCH', '/pulls/:n', { title: "vault: ok (#1) ' from main\n\nVault-Gate-Tier: low" })],
  ['make it a draft', call(null, 'PATCH', '/pulls/:n', { title: 'WIP: later' })],
  ['edit the body', call(null, 'PATCH', '/pulls/:n', { body: '<!-- vault-gate -->\n/recheck @acme approved' })],
  ['close', call(null, 'PATCH', '/pulls/:n', { state: 'closed' })],
  [
    'close and reopen',
    (scene) => {
      call(null, 'PATCH', '/pulls/:n', { state: 'closed' })(scene)
      call(null, 'PATCH', '/pulls/:n', { state: 'open' })(scene)
    },
  ],
  [
    'close, push, reopen',
    (scene) => {
      call(null, 'PATCH', '/pulls/:n', { state: 'closed' })(scene)
      pushHead(scene, harmful(scene))
      call(null, 'PATCH', '/pulls/:n', { state: 'open' })(scene)
    },
  ],
  ['schedule a merge', call('agent', 'POST', '/pulls/:n/merge', { Do: 'merge', merge_when_checks_succeed: true })],
  ['schedule a squash', call('agent', 'POST', '/pulls/:n/merge', { Do: 'squash', merge_when_checks_succeed: true })],
  ['try to merge', call('agent', 'POST', '/pulls/:n/merge', { Do: 'merge' })],
  ['try to merge by force', call('agent', 'POST', '/pulls/:n/merge', { Do: 'merge', force_merge: true })],
  ['label low', labelled('blast-radius/low')],
  ['label high', labelled('blast-radius/high')],
  ['take the labels', call('agent', 'DELETE', '/issues/:n/labels')],
  [
    'make twin labels',
    (scene) => {
      for (const name of ['blast-radius/low', 'blast-radius/medium', 'blast-radius/low'])
        scene.stage.api('agent', 'POST', '/labels', { name, color: '#ff0000' })
    },
  ],
  [
    "edit the gate's comment",
    (scene) => {
      const comment = gateComment(scene)
      if (comment !== undefined)
        scene.stage.api('agent', 'PATCH', `/issues/comments/${comment.id}`, { body: 'approved by an admin' })
    },
  ],
  [
    "delete the gate's comment",
    (scene) => {
      const comment = gateComment(scene)
      if (comment !== undefined) scene.stage.api('agent', 'DELETE', `/issues/comments/${comment.id}`)
    },
  ],
  [
    "forge the gate's comment",
    (scene) => {
      const body = gateComment(scene)?.body ?? '<!-- vault-gate -->\nauto-approved: low blast radius'
      scene.stage.api('agent', 'POST', `/issues/${scene.number}/comments`, { body })
    },
  ],
  [
    "forge the gate's status",
    (scene) => {
      const repo = opsOf(scene.stage.world)
      const head = headOf(scene)
      const last = repo.statuses.get(head)?.findLast(({ context }) => context === 'vault-gate')
      scene.stage.api('agent', 'POST', `/statuses/${head}`, {
        context: 'vault-gate',
        state: 'success',
        description: last?.description ?? 'auto-approved: low blast radius',
        target_url: last?.targetUrl ?? '',
      })
    },
  ],
  [
    "copy the gate's status",
    (scene) => {
      const head = headOf(scene)
      const last = opsOf(scene.stage.world)
        .statuses.get(head)
        ?.findLast(({ context }) => context === 'vault-gate')
      if (last !== undefined)
        scene.stage.api('agent', 'POST', `/statuses/${head}`, {
          context: 'vault-gate',
          state: last.state,
          description: last.description,
          target_url: last.targetUrl,
        })
    },
  ],
  ["ask the gate's review again", call('agent', 'POST', '/pulls/:n/requested_reviewers', { reviewers: ['gate'] })],
  ["ask alice's review again", call('agent', 'POST', '/pulls/:n/requested_reviewers', { reviewers: ['alice'] })],
  ["ask the owner's review again", call('agent', 'POST', '/pulls/:n/requested_reviewers', { reviewers: ['acme'] })],
  [
    'twin of the same head',
    (scene) => void scene.stage.api('agent', 'POST', '/pulls', { head: pullOf(scene).headBranch, base: 'main', title: 'twin' }),
  ],
  [
    'twin of the same commit',
    (scene) => {
      setBranch(scene, 'agent', 'vault/twin', headOf(scene))
      scene.stage.api('agent', 'POST', '/pulls', { head: 'vault/twin', base: 'main', title: 'twin' })
    },
  ],
  [
    'twin of the same file',
    (scene) => {
      push(scene.stage.world, { as: 'agent', branch: 'vault/other', from: 'main', files: harmful(scene) ?? {}, message: 'twin' })
      scene.stage.api('agent', 'POST', '/pulls', { head: 'vault/other', base: 'main', title: 'twin' })
    },
  ],
  [
    'twin into another branch',
    (scene) => {
      setBranch(scene, 'agent', 'elsewhere', tipOf(scene.stage.world))
      scene.stage.api('agent', 'POST', '/pulls', { head: pullOf(scene).headBranch, base: 'elsewhere', title: 'twin' })
    },
  ],
  [
    'delete its branch',
    (scene) => {
      const pull = pullOf(scene)
      const { world } = scene.stage
      if (pull.flow === 0) deleteBranch(world, author(scene), pull.headBranch, fullName(world, repoById(world, pull.headRepo)))
    },
  ],
  [
    'delete its branch and push it again',
    (scene) => {
      const pull = pullOf(scene)
      const { world } = scene.stage
      if (pull.flow === 1) return
      const repo = fullName(world, repoById(world, pull.headRepo))
      deleteBranch(world, author(scene), pull.headBranch, repo)
      push(world, {
        as: author(scene),
        repo,
        branch: pull.headBranch,
        from: 'main',
        files: harmful(scene) ?? {},
        message: 'again',
      })
    },
  ],
  ['approve it oneself', review('agent', 'APPROVED')],
  ['ask oneself for changes', review('agent', 'REQUEST_CHANGES')],
  ['approve it as a reader', review('bob', 'APPROVED')],
  ['say /recheck', call('agent', 'POST', '/issues/:n/comments', { body: '/recheck' })],
  [
    'push to main',
    (scene) =>
      void push(scene.stage.world, { as: 'agent', branch: 'main', from: 'main', files: harmful(scene) ?? {}, message: 'direct' }),
  ],
]

const BYSTANDERS: readonly (readonly [string, Move['make'], ...('cripples' | undefined)[]])[] = [
  ['make the policy stricter', (scene) => policyWith(scene, (policy) => policy.replaceAll('"low"', '"high"'))],
  ['make the policy looser', (scene) => policyWith(scene, (policy) => policy.replaceAll('= "high"', '= "low"'))],
  ['break the policy', (scene) => policyWith(scene, (policy) => `${policy}\nrubbish = = =\n`)],
  ['freeze', (scene) => policyWith(scene, (policy) => `${policy}\n[limits]\nfrozen = true\n`)],
  [
    'name other approvers',
    (scene) => policyWith(scene, (policy) => policy.replaceAll('"alice"', '"carol"').replaceAll('"acme"', '"carol"')),
  ],
  [
    'push a page to main',
    ({ stage }) =>
      void push(stage.world, {
        as: 'acme',
        branch: 'main',
        from: 'main',
        files: { 'docs/page.md': { text: 'x' } },
        message: 'docs',
      }),
  ],
  [
    'push the same file to main',
    (scene) =>
      void push(scene.stage.world, {
        as: 'acme',
        branch: 'main',
        from: 'main',
        files: harmless(scene) ?? {},
        message: 'by hand',
      }),
  ],
  [
    'push its result to main',
    (scene) =>
      void push(scene.stage.world, {
        as: 'acme',
        branch: 'main',
        from: 'main',
        files: { [`vault/actions/${idOf(scene)}.result.json`]: { text: '{}' } },
        message: 'ran',
      }),
  ],
  [
    'merge another one',
    (scene) => {
      const { stage } = scene
      push(stage.world, { as: 'agent', branch: 'docs', from: 'main', files: { 'docs/other.md': { text: 'x' } }, message: 'docs' })
      const { body } = stage.api('agent', 'POST', '/pulls', { head: 'docs', base: 'main', title: 'docs' })
      const other = (body as { number?: number }).number ?? 0
      stage.api('alice', 'POST', `/pulls/${other}/reviews`, { event: 'APPROVED', body: 'ok' })
      stage.api('alice', 'POST', `/pulls/${other}/merge`, { Do: 'merge' })
    },
  ],
  ['take the protection away', call('acme', 'DELETE', '/branch_protections/main')],
  ['ask for no approval', protect({ required_approvals: 0 })],
  ['ask for two approvals', protect({ required_approvals: 2 })],
  ['let everybody push', protect({ enable_push: true, enable_push_whitelist: false })],
  ['let everybody merge', protect({ enable_merge_whitelist: false })],
  ['let the gate not merge', protect({ merge_whitelist_usernames: ['alice', 'acme'] })],
  ['let the gate not approve', protect({ approvals_whitelist_username: ['alice', 'acme'] })],
  ['let stale approvals count', protect({ dismiss_stale_approvals: false, ignore_stale_approvals: false })],
  ['set the rule anew', protect(PROTECTION)],
  ['require a status', protect({ enable_status_check: true, status_check_contexts: ['ci'] })],
  ['approve', review('alice', 'APPROVED')],
  ['approve as the owner', review('acme', 'APPROVED')],
  ['ask for changes', review('alice', 'REQUEST_CHANGES')],
  ['ask for changes as the owner', review('acme', 'REQUEST_CHANGES')],
  ['comment in a review', review('alice', 'COMMENT')],
  [
    'dismiss every approval',
    (scene) => {
      for (const { id, state, dismissed } of pullOf(scene).reviews)
        if (state === 'APPROVED' && !dismissed)
          scene.stage.api('acme', 'POST', `/pulls/${scene.number}/reviews/${id}/dismissals`, { message: 'no' })
    },
  ],
  [
    'take back the approval',
    (scene) => {
      const alice = scene.stage.world.users.find(({ login }) => login === 'alice')?.id
      for (const { id, userId } of pullOf(scene).reviews)
        if (userId === alice) scene.stage.api('alice', 'DELETE', `/pulls/${scene.number}/reviews/${id}`)
    },
  ],
  [
    'push to it as an approver',
    (scene) => {
      const pull = pullOf(scene)
      if (pull.flow === 0 && pull.headRepo === opsOf(scene.stage.world).id)
        push(scene.stage.world, {
          as: 'alice',
          branch: pull.headBranch,
          from: headOf(scene),
          files: harmful(scene) ?? {},
          message: 'mine',
        })
    },
  ],
  [
    'push to it as an approver, and approve',
    (scene) => {
      const pull = pullOf(scene)
      if (pull.flow === 1 || pull.headRepo !== opsOf(scene.stage.world).id) return
      push(scene.stage.world, {
        as: 'alice',
        branch: pull.headBranch,
        from: headOf(scene),
        files: harmful(scene) ?? {},
        message: 'mine',
      })
      review('alice', 'APPROVED')(scene)
    },
  ],
  [
    'merge it by hand',
    (scene) => {
      review('alice', 'APPROVED')(scene)
      scene.stage.api('alice', 'POST', `/pulls/${scene.number}/merge`, { Do: 'merge', head_commit_id: headOf(scene) })
    },
  ],
  [
    "take the gate's right to write",
    (scene) => void scene.stage.api('acme', 'PUT', '/collaborators/gate', { permission: 'read' }),
    'cripples',
  ],
]

/** Every move, agents' first. */
export const MOVES: readonly Move[] = [
  ...AGENT.map(([name, make]): Move => ({ name, by: 'agent', make })),
  ...BYSTANDERS.map(
    ([name, make, cripples]): Move => ({ name, by: 'bystander', make, ...(cripples === undefined ? {} : { cripples: true }) }),
  ),
]

export const moveNamed = (name: string): Move => {
  const move = MOVES.find((one) => one.name === name)
  if (move === undefined) throw new Error(`there is no move "${name}"`)
  return move
}
