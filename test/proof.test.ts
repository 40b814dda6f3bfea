// The proof for the dispatcher (design 7): what it says yes to, and everything that looks like it and is not.

import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { actionText, POLICY, type Stage, type StageOptions, serveStage, setStage } from '../src/demo/stage.js'
import { agit, approve, change, fileOf, forked, mustSay, reject } from '../src/demo/story.js'
import type { Sha } from '../src/domain.js'
import { createForge } from '../src/forge/forgejo.js'
import { putObject } from '../src/sandbox/git/objects.js'
import { advance, needRepo } from '../src/sandbox/index.js'
import { answering, sample, type Told } from './support/answers.js'
import { cloneOf, type RealClone } from './support/clone.js'
import { folderWith } from './support/shell.js'
import { openGate } from './support/world.js'

type Json = {
  readonly result: string
  readonly code: string
  readonly text: string
  readonly tier: string | null
  readonly pull: number | null
  readonly head: string | null
  readonly mergeCommit: string | null
  readonly approvals: readonly { readonly login: string; readonly commit: string }[]
} & Readonly<Record<string, unknown>>

/** Verifies `id` in a clone of the stage; `before` may do something to the clone. */
const verify = async (stage: Stage, id: string, before: (clone: RealClone) => void = () => undefined): Promise<Json> => {
  const served = await serveStage(stage)
  const clone = cloneOf(stage)
  const folder = folderWith()
  onTestFinished(async () => {
    folder.remove()
    clone.remove()
    await served.close()
  })
  before(clone)
  const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['gate'] ?? '' }
  const argv = ['verify', '--id', id, '--repo-dir', clone.path, '--approver', 'gate', '--json']
  const call = await folder.call(argv, { env: { ...env, PATH: process.env['PATH'] ?? '' } })
  const json = JSON.parse(call.out) as Json
  expect(call.exit, json.text).toBe({ yes: 0, no: 1, unknown: 2 }[json.result])
  return json
}

/**
 * What dispatchers do without a proof: the commit that added the file, the first `#N` in the subject of the merge that brought it, and any
 * approval there by an account that may approve.
 */
const naive = (stage: Stage, id: string): 'yes' | 'no' => {
  const clone = cloneOf(stage)
  try {
    const [added = ''] = clone.git('log', '--diff-filter=A', '--format=%H', '-1', 'HEAD', '--', fileOf(id)).split('\n')
    if (added === '') return 'no'
    const merges = clone.git('log', '--merges', '--ancestry-path', '--reverse', '--format=%s', `${added}..HEAD`).split('\n')
    const subject = merges.find((line) => line !== '') ?? clone.git('log', '-1', '--format=%s', added)
    const [, number] = /#(\d+)/.exec(subject) ?? []
    if (number === undefined) return 'no'
    const said = stage.api('acme', 'GET', `/pulls/${number}/reviews`)
    const reviews = said.status === 200 ? (said.body as { state: string; user: { login: string } }[]) : []
    const listed = ['gate', 'alice', 'acme']
    return reviews.some(({ state, user }) => state === 'APPROVED' && listed.includes(user.login)) ? 'yes' : 'no'
  } finally {
    clone.remove()
  }
}

const pullOf = (stage: Stage, number: number) => {
  const pull = needRepo(stage.world).pulls[number - 1]
  if (pull === undefined) throw new Error(`no pull request ${number}`)
  return pull
}

const headOf = (stage: Stage, number: number): string =>
  (mustSay(stage, 200, 'acme', 'GET', `/pulls/${number}`) as { head: { sha: string } }).head.sha

const merge = (stage: Stage, as: string, number: number, over: Readonly<Record<string, unknown>> = {}): void => {
  advance(stage.world, 60_000)
  mustSay(stage, 200, as, 'POST', `/pulls/${number}/merge`, { Do: 'merge', head_commit_id: headOf(stage, number), ...over })
}

/** Approves and merges as the gate, or approves as `by` and merges as the owner. */
const release = (stage: Stage, number: number, by = 'gate'): void => {
  advance(stage.world, 60_000)
  approve(stage, by, number)
  merge(stage, by === 'gate' ? 'gate' : 'acme', number)
}

const toMain = (stage: Stage, files: Parameters<Stage['push']>[0]['files'], message = 'change'): string =>
  stage.push({ as: 'acme', branch: 'main', from: 'main', message, ...(files === undefined ? {} : { files }) })

const policyWith = (...lines: readonly string[]): string => `${POLICY}\n${lines.join('\n')}\n`

const DEV = { formula: '"dev"' }
const RELEASE = { formula: '"release"' }

/** Anybody with write may push and merge: what a rule would stop is tried all the same. */
const OPEN: StageOptions = { protection: null }

type Honest = {
  readonly title: string
  readonly stage?: StageOptions
  readonly play: (stage: Stage) => string | undefined
  readonly tier: string
  readonly by: readonly string[]
}

const HONEST: readonly Honest[] = [
  { title: 'low', play: (stage) => void release(stage, stage.propose('a1')), tier: 'low', by: ['gate'] },
  { title: 'medium', play: (stage) => void release(stage, stage.propose('a1', DEV), 'alice'), tier: 'medium', by: ['alice'] },
  { title: 'high', play: (stage) => void release(stage, stage.propose('a1', RELEASE), 'acme'), tier: 'high', by: ['acme'] },
  {
    title: 'two of several approvals',
    stage: { policy: POLICY.replace('approvers = ["alice"]', 'approvals = 2\napprovers = ["alice", "Bob", "acme"]') },
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      approve(stage, 'bob', number)
      release(stage, number, 'alice')
      return undefined
    },
    tier: 'medium',
    by: ['bob', 'alice'],
  },
  {
    title: 'a fork of somebody whom [authors] low lists',
    stage: { policy: policyWith('[authors]', 'low = ["bob"]') },
    play: (stage) => {
      release(stage, forked(stage))
      return 'guest'
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'AGit by somebody whom [authors] low lists',
    stage: { policy: policyWith('[authors]', 'low = ["bob"]') },
    play: (stage) => {
      release(stage, agit(stage))
      return 'guest'
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'several commits, pushed one after another',
    play: (stage) => {
      const number = stage.propose('a1')
      stage.push({
        as: 'agent',
        branch: 'vault/a1',
        from: 'vault/a1',
        files: { [fileOf('a1')]: { text: actionText('a1', { context: '"better"' }) } },
      })
      release(stage, number)
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'a base that moved before the merge',
    play: (stage) => {
      const number = stage.propose('a1')
      toMain(stage, { 'README.md': { text: 'more\n' } })
      release(stage, number)
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'a policy that was made stricter afterwards, and then taken away',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { 'vault/policy.toml': { text: POLICY.replace('triage  = "low"', 'triage = "high"') } })
      toMain(stage, { 'vault/policy.toml': null })
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'a branch that was pushed to after the merge',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      stage.push({
        as: 'agent',
        branch: 'vault/a1',
        from: 'vault/a1',
        files: { [fileOf('a1')]: { text: actionText('a1', RELEASE) } },
      })
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'a branch that is gone, and a result',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      mustSay(stage, 204, 'agent', 'DELETE', '/branches/vault%2Fa1')
      toMain(stage, { 'vault/actions/a1.result.json': { text: '{}\n' } })
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'a merge whose subject names another pull request',
    play: (stage) => {
      const other = stage.propose('b1', RELEASE)
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      merge(stage, 'gate', number, { MergeTitleField: `Merge #${other} from nowhere` })
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'requests for changes that the same person took back, or that came after the merge',
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      reject(stage, 'alice', number)
      release(stage, number, 'alice')
      reject(stage, 'acme', number)
      return undefined
    },
    tier: 'medium',
    by: ['alice'],
  },
  {
    title: 'a formula that existed at the merge, and is gone since',
    stage: { policy: policyWith('[actions]', 'formulas_dir = "formulas"'), files: { 'formulas/triage.sh': { text: 'x\n' } } },
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { 'formulas/triage.sh': null })
      return undefined
    },
    tier: 'low',
    by: ['gate'],
  },
  {
    title: 'a team as approver',
    stage: {
      policy: POLICY.replace('approvers = ["alice"]', 'approvers = ["@ops"]'),
      teams: { ops: ['alice', 'gate'] },
      scopes: ['write:repository', 'write:issue', 'read:organization'],
    },
    play: (stage) => void release(stage, stage.propose('a1', DEV), 'alice'),
    tier: 'medium',
    by: ['alice'],
  },
]

describe('yes', () => {
  it.each(HONEST)('to $title', async ({ stage: options = {}, play, tier, by }) => {
    const stage = setStage(options)
    const id = play(stage) ?? 'a1'
    const proof = await verify(stage, id)
    expect(proof.text).toMatch(/^merged by pull request #\d+ as it was judged/)
    expect(proof).toMatchObject({
      result: 'yes',
      code: 'proven',
      tier,
      schema: 'vault-gate/1',
      repository: 'acme/ops',
      base: 'main',
    })
    expect(proof.approvals.map(({ login }) => login)).toEqual(by)
    expect(proof.approvals.every(({ commit }) => commit === proof.head)).toBe(true)
  })

  it('to what the gate itself merged, naming every object', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const gate = await openGate(stage)
    await gate.run(number)
    await gate.close()
    const pull = pullOf(stage, number)
    const proof = await verify(stage, 'a1')
    expect(proof).toMatchObject({
      ...{
        result: 'yes',
        id: 'a1',
        path: fileOf('a1'),
        pull: number,
        author: 'agent',
        tier: 'low',
        behind: false,
        canonical: true,
      },
      ...{ mergeCommit: pull.merged?.commit, tip: pull.merged?.commit, firstParent: stage.base, line: [proof.head] },
      policy: { path: 'vault/policy.toml', valid: true },
      action: { id: 'a1', formula: 'triage', blob: proof['blob'] },
    })
    expect(proof['findings']).toContainEqual(expect.objectContaining({ code: 'formula', outcome: 'pass' }))
  })
})

type Hostile = {
  readonly title: string
  readonly stage?: StageOptions
  readonly play: (stage: Stage) => string | undefined
  readonly code: string
  readonly result?: 'unknown'
  /** What the naive procedure says. */
  readonly naive: 'yes' | 'no'
}

const MERGES: readonly Hostile[] = [
  { title: 'an id that is not there', play: () => 'nothing', code: 'absent', naive: 'no' },
  { title: 'a word that is no id', play: () => '../policy', code: 'bad-id', naive: 'no' },
  { title: 'a file of the first commit', play: () => 'done', code: 'direct-push', naive: 'no' },
  {
    title: 'a later edit by a direct push',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { [fileOf('a1')]: { text: actionText('a1', RELEASE) } })
      return undefined
    },
    code: 'edited',
    naive: 'yes',
  },
  {
    title: 'a later edit by a pull request that was approved',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      release(stage, change(stage, 'edit', { [fileOf('a1')]: { text: actionText('a1', { context: '"other"' }) } }), 'acme')
      return undefined
    },
    code: 'edited',
    naive: 'yes',
  },
  {
    title: 'a file that was made executable later',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { [fileOf('a1')]: { exec: actionText('a1') } })
      return undefined
    },
    code: 'edited',
    naive: 'yes',
  },
  {
    title: 'a direct push that names an approved pull request',
    play: (stage) => {
      release(stage, stage.propose('b1'))
      toMain(stage, { [fileOf('a1')]: { text: actionText('a1') } }, "Merge pull request 'vault: a1' (#1) from vault/a1 into main")
      return undefined
    },
    code: 'direct-push',
    naive: 'yes',
  },
  {
    title: 'a squash',
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      merge(stage, 'gate', number, { Do: 'squash' })
      return undefined
    },
    code: 'squashed',
    naive: 'yes',
  },
  {
    title: 'a rebase that moved nothing',
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      merge(stage, 'gate', number, { Do: 'rebase' })
      return undefined
    },
    code: 'rebased',
    naive: 'no',
  },
  {
    title: 'a rebase onto a base that had moved',
    play: (stage) => {
      const number = stage.propose('a1')
      toMain(stage, { 'README.md': { text: 'more\n' } })
      approve(stage, 'gate', number)
      merge(stage, 'gate', number, { Do: 'rebase' })
      return undefined
    },
    code: 'rebased',
    naive: 'no',
  },
  {
    title: 'the same file added again, directly, after it was taken away',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { [fileOf('a1')]: null })
      toMain(stage, { [fileOf('a1')]: { text: actionText('a1') } }, 'back again (#1)')
      return undefined
    },
    code: 're-added',
    naive: 'yes',
  },
  {
    title: 'the merge of the deletion undone by a merge',
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { [fileOf('a1')]: null })
      release(stage, stage.propose('b1'))
      stage.push({ as: 'agent', branch: 'again', from: 'main', files: { [fileOf('a1')]: { text: actionText('a1') } } })
      release(stage, stage.open('agent', 'again'))
      return undefined
    },
    code: 're-added',
    naive: 'yes',
  },
  {
    title: 'a rename of another vault action',
    play: (stage) => {
      const text = actionText('a1')
      release(stage, change(stage, 'one', { [fileOf('b1')]: { text } }), 'acme')
      release(stage, change(stage, 'two', { [fileOf('b1')]: null, [fileOf('a1')]: { text } }), 'acme')
      return undefined
    },
    code: 'renamed',
    naive: 'yes',
  },
  {
    title: 'two files in one pull request',
    play: (stage) => {
      const files = { [fileOf('a1')]: { text: actionText('a1') }, [fileOf('b1')]: { text: actionText('b1') } }
      release(stage, change(stage, 'two', files))
      return undefined
    },
    code: 'shape',
    naive: 'yes',
  },
  {
    title: 'an executable',
    play: (stage) => void release(stage, change(stage, 'x', { [fileOf('a1')]: { exec: actionText('a1') } })),
    code: 'shape',
    naive: 'yes',
  },
  {
    title: 'a symbolic link',
    play: (stage) => void release(stage, change(stage, 'x', { [fileOf('a1')]: { link: 'done.toml' } })),
    code: 'shape',
    naive: 'yes',
  },
  {
    title: 'a path added and deleted again on the side branch',
    play: (stage) => {
      stage.push({ as: 'agent', branch: 'side', from: 'main', files: { '.forgejo/workflows/x.yml': { text: 'on: push\n' } } })
      stage.push({
        ...{ as: 'agent', branch: 'side', from: 'side' },
        files: { '.forgejo/workflows/x.yml': null, [fileOf('a1')]: { text: actionText('a1') } },
      })
      release(stage, stage.open('agent', 'side'))
      return undefined
    },
    code: 'stray',
    naive: 'yes',
  },
  {
    title: 'a twin that differs in case',
    stage: { files: { 'vault/actions/A1.toml': { text: actionText('A1') } } },
    play: (stage) => void release(stage, stage.propose('a1')),
    code: 'taken',
    naive: 'yes',
  },
  {
    title: 'an id that ran before',
    stage: { files: { 'vault/fired/a1.toml': { text: actionText('a1') }, 'vault/fired/a1.result.json': { text: '{}\n' } } },
    play: (stage) => void release(stage, stage.propose('a1')),
    code: 'taken',
    naive: 'yes',
  },
  {
    title: 'a result that was there before the merge',
    stage: { files: { 'vault/actions/a1.result.json': { text: '{}\n' } } },
    play: (stage) => void release(stage, stage.propose('a1')),
    code: 'taken',
    naive: 'yes',
  },
  {
    title: 'a criss-cross merge that takes back a policy change',
    stage: OPEN,
    play: (stage) => {
      const side = stage.push({ as: 'agent', branch: 'side', from: stage.base, files: { 'README.md': { text: 'side\n' } } })
      const strict = toMain(stage, { 'vault/policy.toml': { text: POLICY.replace('triage  = "low"', 'triage = "high"') } })
      stage.push({ as: 'acme', branch: 'main', from: 'main', parents: [side], files: { 'README.md': { text: 'side\n' } } })
      const files = { [fileOf('a1')]: { text: actionText('a1') } }
      stage.push({ as: 'agent', branch: 'vault/a1', from: side, parents: [strict] })
      stage.push({ as: 'agent', branch: 'vault/a1', from: 'vault/a1', files })
      const number = stage.open('agent', 'vault/a1')
      approve(stage, 'gate', number)
      const head = headOf(stage, number)
      // What git makes of such a merge depends on dates; here it is made by hand, and the forge says that it merged the pull request.
      const commit = stage.push({
        ...{ as: 'acme', branch: 'main', from: 'main', parents: [head], message: `Merge pull request #${number}` },
        files: { ...files, 'vault/policy.toml': { text: POLICY } },
      })
      pullOf(stage, number).merged = { userId: 1, at: stage.world.now, commit }
      return undefined
    },
    code: 'line',
    naive: 'yes',
  },
  {
    title: 'a merge commit made by hand that changes more than its second parent did',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      const commit = stage.push({
        ...{ as: 'acme', branch: 'main', from: 'main', parents: [headOf(stage, number)], message: `Merge #${number}` },
        files: { [fileOf('a1')]: { text: actionText('a1') }, 'vault/policy.toml': { text: '' } },
      })
      pullOf(stage, number).merged = { userId: 1, at: stage.world.now, commit }
      return undefined
    },
    code: 'crafted-merge',
    naive: 'yes',
  },
  {
    title: 'a merge commit made by hand with another text of the file',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      const commit = stage.push({
        ...{ as: 'acme', branch: 'main', from: 'main', parents: [headOf(stage, number)], message: `Merge #${number}` },
        files: { [fileOf('a1')]: { text: actionText('a1', { context: '"other"' }) } },
      })
      pullOf(stage, number).merged = { userId: 1, at: stage.world.now, commit }
      return undefined
    },
    code: 'crafted-merge',
    naive: 'yes',
  },
  {
    title: 'a merge that was pushed, of a head that was approved',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      stage.push({
        ...{ as: 'agent', branch: 'main', from: 'main', parents: [headOf(stage, number)], message: `Merge #${number}` },
        files: { [fileOf('a1')]: { text: actionText('a1') } },
      })
      return undefined
    },
    code: 'no-pull',
    naive: 'yes',
  },
  {
    title: 'a merge of three',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      const other = stage.push({ as: 'agent', branch: 'other', from: 'main', files: { 'README.md': { text: 'x\n' } } })
      const commit = stage.push({
        ...{ as: 'acme', branch: 'main', from: 'main', parents: [headOf(stage, number), other], message: `Merge #${number}` },
        files: { [fileOf('a1')]: { text: actionText('a1') } },
      })
      pullOf(stage, number).merged = { userId: 1, at: stage.world.now, commit }
      return undefined
    },
    code: 'parents',
    naive: 'yes',
  },
  {
    title: 'a pull request into another branch, whose merge went into this one as well',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      stage.push({ as: 'agent', branch: 'other', from: 'main' })
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { base: 'other' })
      advance(stage.world, 60_000)
      release(stage, number)
      const commit = pullOf(stage, number).merged?.commit ?? ''
      needRepo(stage.world).refs.set('refs/heads/main', commit)
      return undefined
    },
    code: 'other-pull',
    naive: 'yes',
  },
]

const APPROVALS: readonly Hostile[] = [
  {
    title: 'no approval at all, but forged trailers',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      const trailers = `Vault-Gate-Tier: low\nVault-Gate-Head: ${headOf(stage, number)}\nVault-Gate-Approved-By: gate`
      merge(stage, 'agent', number, { MergeMessageField: trailers })
      return undefined
    },
    code: 'approvals',
    naive: 'no',
  },
  {
    title: 'no approval at all, but a forged status, comment and label',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      const status = { context: 'vault-gate', state: 'success', description: 'low' }
      mustSay(stage, 201, 'agent', 'POST', `/statuses/${headOf(stage, number)}`, status)
      mustSay(stage, 201, 'agent', 'POST', `/issues/${number}/comments`, { body: 'auto-approved: low blast radius' })
      merge(stage, 'agent', number)
      return undefined
    },
    code: 'approvals',
    naive: 'no',
  },
  {
    title: 'a subject that names a pull request which was approved',
    stage: OPEN,
    play: (stage) => {
      release(stage, stage.propose('b1'))
      merge(stage, 'agent', stage.propose('a1'), {
        MergeTitleField: "Merge pull request 'vault: a1' (#1) from vault/a1 into main",
      })
      return undefined
    },
    code: 'approvals',
    naive: 'yes',
  },
  {
    title: 'an approval of an earlier commit',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      stage.push({
        as: 'agent',
        branch: 'vault/a1',
        from: 'vault/a1',
        files: { [fileOf('a1')]: { text: actionText('a1', { context: '"worse"' }) } },
      })
      merge(stage, 'agent', number)
      return undefined
    },
    code: 'approval-of-other-commit',
    naive: 'yes',
  },
  {
    title: 'an approval that was dismissed',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      approve(stage, 'alice', number)
      const review = pullOf(stage, number).reviews[0]?.id
      mustSay(stage, 200, 'acme', 'POST', `/pulls/${number}/reviews/${review}/dismissals`, { message: 'no' })
      merge(stage, 'agent', number)
      return undefined
    },
    code: 'approval-dismissed',
    naive: 'yes',
  },
  {
    title: 'an approval by the author',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', DEV, 'alice')
      approve(stage, 'bob', number)
      // No forge lets the author approve: here it has such a review all the same.
      for (const review of pullOf(stage, number).reviews) Object.assign(review, { userId: pullOf(stage, number).posterId })
      merge(stage, 'agent', number)
      return undefined
    },
    code: 'approval-by-author',
    naive: 'yes',
  },
  {
    title: 'an approval by somebody whom the policy does not list',
    stage: OPEN,
    play: (stage) => void release(stage, stage.propose('a1', DEV), 'bob'),
    code: 'approval-unlisted',
    naive: 'no',
  },
  {
    title: 'an approval of a high one by an approver of medium',
    stage: OPEN,
    play: (stage) => void release(stage, stage.propose('a1', RELEASE), 'alice'),
    code: 'approval-unlisted',
    naive: 'yes',
  },
  {
    title: 'an approval by somebody who pushed to it',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      const files = { [fileOf('a1')]: { text: actionText('a1', { ...DEV, context: '"mine"' }) } }
      stage.push({ as: 'alice', branch: 'vault/a1', from: 'vault/a1', files })
      release(stage, number, 'alice')
      return undefined
    },
    code: 'approval-by-pusher',
    naive: 'yes',
  },
  {
    title: 'an approval by the committer',
    stage: OPEN,
    play: (stage) => {
      const alice = stage.world.users.find(({ login }) => login === 'alice')
      stage.push({
        ...{ as: 'agent', branch: 'x', from: 'main', author: { name: 'alice', email: alice?.email ?? '' } },
        files: { [fileOf('a1')]: { text: actionText('a1', DEV) } },
      })
      release(stage, stage.open('agent', 'x'), 'alice')
      return undefined
    },
    code: 'approval-by-committer',
    naive: 'yes',
  },
  {
    title: 'a tier that the policy in force at the merge had raised',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1')
      approve(stage, 'gate', number)
      toMain(stage, { 'vault/policy.toml': { text: POLICY.replace('triage  = "low"', 'triage = "medium"') } })
      merge(stage, 'agent', number)
      // Lowering it again afterwards changes nothing.
      toMain(stage, { 'vault/policy.toml': { text: POLICY } })
      return undefined
    },
    code: 'approval-by-gate',
    naive: 'yes',
  },
  {
    title: 'a fork that no [authors] low lists, with the approval of the gate alone',
    play: (stage) => {
      release(stage, forked(stage))
      return 'guest'
    },
    code: 'approval-by-gate',
    naive: 'yes',
  },
  {
    title: 'AGit that no [authors] low lists, with the approval of the gate alone',
    play: (stage) => {
      release(stage, agit(stage))
      return 'guest'
    },
    code: 'approval-by-gate',
    naive: 'yes',
  },
  {
    title: 'a stranger who pushed to the pull request of a listed author',
    stage: { policy: policyWith('[authors]', 'low = ["agent"]') },
    play: (stage) => {
      const number = stage.propose('a1')
      stage.push({
        as: 'alice',
        branch: 'vault/a1',
        from: 'vault/a1',
        files: { [fileOf('a1')]: { text: actionText('a1', { context: '"x"' }) } },
      })
      release(stage, number)
      return undefined
    },
    code: 'approval-by-gate',
    naive: 'yes',
  },
  {
    title: 'an approval that was submitted after the merge',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      merge(stage, 'agent', number)
      approve(stage, 'alice', number)
      return undefined
    },
    code: 'approval-after-merge',
    naive: 'yes',
  },
  {
    title: 'an approval that was begun before the merge and submitted after it',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      const commit_id = headOf(stage, number)
      const said = mustSay(stage, 200, 'alice', 'POST', `/pulls/${number}/reviews`, { event: 'PENDING', body: 'hm', commit_id })
      merge(stage, 'agent', number)
      const { id } = said as { id: number }
      mustSay(stage, 200, 'alice', 'POST', `/pulls/${number}/reviews/${id}`, { event: 'APPROVED', body: 'ok' })
      return undefined
    },
    code: 'approval-after-merge',
    naive: 'yes',
  },
  {
    title: 'an approval that was given for another base branch',
    stage: OPEN,
    play: (stage) => {
      stage.push({ as: 'agent', branch: 'other', from: 'main' })
      stage.push({ as: 'agent', branch: 'x', from: 'main', files: { [fileOf('a1')]: { text: actionText('a1', DEV) } } })
      const number = stage.open('agent', 'x', { base: 'other' })
      approve(stage, 'alice', number)
      advance(stage.world, 60_000)
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { base: 'main' })
      merge(stage, 'agent', number)
      return undefined
    },
    code: 'approval-before-retarget',
    naive: 'yes',
  },
  {
    title: 'a request for changes that stood, taken back after the merge',
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', DEV)
      approve(stage, 'alice', number)
      reject(stage, 'acme', number)
      merge(stage, 'agent', number)
      approve(stage, 'acme', number)
      return undefined
    },
    code: 'rejected',
    naive: 'yes',
  },
  {
    title: "the gate's own pull request",
    stage: OPEN,
    play: (stage) => {
      const number = stage.propose('a1', {}, 'gate')
      approve(stage, 'alice', number)
      merge(stage, 'agent', number)
      return undefined
    },
    code: 'approval-unlisted',
    naive: 'yes',
  },
  {
    title: 'an approval by one person where two are asked for',
    stage: { policy: POLICY.replace('approvers = ["alice"]', 'approvals = 2\napprovers = ["alice", "bob"]') },
    play: (stage) => void release(stage, stage.propose('a1', DEV), 'alice'),
    code: 'approvals',
    naive: 'yes',
  },
  {
    title: 'no policy at the merge',
    stage: { policy: null },
    play: (stage) => void release(stage, stage.propose('a1')),
    code: 'policy',
    naive: 'yes',
  },
  {
    title: 'an invalid policy at the merge',
    stage: { policy: '[tiers]\ntriage = "lowest"\n' },
    play: (stage) => void release(stage, stage.propose('a1')),
    code: 'policy',
    naive: 'yes',
  },
  {
    title: 'a vault action that is not canonical',
    stage: OPEN,
    play: (stage) => void release(stage, stage.propose('a1', { context: "'''\nformula = \"release\"\n'''" })),
    code: 'action-invalid',
    naive: 'yes',
  },
  {
    title: 'a vault action with the id of another',
    stage: OPEN,
    play: (stage) => void release(stage, stage.propose('a1', { id: '"b1"' })),
    code: 'action-invalid',
    naive: 'yes',
  },
  {
    title: 'a formula that did not exist at the merge',
    stage: { policy: policyWith('[actions]', 'formulas_dir = "formulas"'), files: { 'formulas/dev.sh': { text: 'x\n' } } },
    play: (stage) => {
      release(stage, stage.propose('a1'))
      toMain(stage, { 'formulas/triage.sh': { text: 'x\n' } })
      return undefined
    },
    code: 'action-invalid',
    naive: 'yes',
  },
  {
    title: 'more reviews than are read',
    play: (stage) => {
      const number = stage.propose('a1')
      release(stage, number)
      const { reviews } = pullOf(stage, number)
      for (let at = 0; at < 1_000; at += 1) reviews.push({ ...(reviews[0] as (typeof reviews)[number]), id: 1_000_000 + at })
      return undefined
    },
    code: 'list-cap',
    result: 'unknown',
    naive: 'yes',
  },
  {
    title: 'a head that was pushed over by another one in the same pull request, and merged by pushing',
    stage: OPEN,
    play: (stage) => {
      // The gate approved H; then its branch got a merge of H onto a commit with another policy, and the base was moved there.
      const number = stage.propose('a1', RELEASE)
      approve(stage, 'gate', number)
      const head = headOf(stage, number)
      const lax = POLICY.replace('release = "high"', 'release = "low"')
      const first = stage.push({ as: 'agent', branch: 'lax', from: 'main', files: { 'vault/policy.toml': { text: lax } } })
      const files = { [fileOf('a1')]: { text: actionText('a1', RELEASE) } }
      stage.push({ as: 'agent', branch: 'vault/a1', from: first, parents: [head], files, force: true })
      merge(stage, 'agent', number, { Do: 'fast-forward-only' })
      return undefined
    },
    code: 'pusher',
    result: 'unknown',
    naive: 'no',
  },
  {
    title: 'a team that the token may not know',
    stage: { policy: POLICY.replace('approvers = ["alice"]', 'approvers = ["@ops"]'), teams: { ops: ['alice'] } },
    play: (stage) => void release(stage, stage.propose('a1', DEV), 'alice'),
    code: 'team',
    result: 'unknown',
    naive: 'yes',
  },
  {
    title: 'a push that the timeline does not have',
    play: (stage) => {
      const number = stage.propose('a1')
      release(stage, number)
      const pull = pullOf(stage, number)
      pull.entries = pull.entries.filter(({ type }) => type !== 'pull_push')
      return undefined
    },
    code: 'pusher',
    result: 'unknown',
    naive: 'yes',
  },
  {
    title: 'a merge that the timeline does not have',
    play: (stage) => {
      const number = stage.propose('a1')
      release(stage, number)
      const pull = pullOf(stage, number)
      pull.entries = pull.entries.filter(({ type }) => type !== 'merge_pull')
      return undefined
    },
    code: 'merge-time',
    result: 'unknown',
    naive: 'yes',
  },
]

describe('no', () => {
  it.each([...MERGES, ...APPROVALS])(
    'to $title: $code',
    async ({ stage: options = {}, play, code, result = 'no', naive: said }) => {
      const stage = setStage(options)
      const id = play(stage) ?? 'a1'
      const proof = await verify(stage, id)
      expect(proof, proof.text).toMatchObject({ result, code })
      expect(naive(stage, id), 'the naive procedure').toBe(said)
    },
  )

  it('is what the naive procedure misses in most of these', () => {
    const fooled = [...MERGES, ...APPROVALS].filter(({ naive: said }) => said === 'yes')
    expect(fooled.length).toBeGreaterThan(35)
  })
})

describe('the pull request of a merge, as the port reads it', () => {
  const id = 'a'.repeat(40) as Sha
  const ask = async (told: Told): Promise<unknown> => {
    const server = await answering({ [`GET /repos/acme/ops/commits/${id}/pull`]: told })
    const apiUrl = `${server.root}/api/v1`
    const forge = createForge({ apiUrl, owner: 'acme', repository: 'ops', token: 'x', limits: { backoffMs: 1 } })
    onTestFinished(async () => {
      await forge.close()
      await server.close()
    })
    return forge.pullOfMerge(id)
  }
  const merged = sample('pull-merged').body as object

  it('is the one that this commit merged, or none', async () => {
    expect(await ask({ body: { ...merged, merge_commit_sha: id } })).toMatchObject({ merged: true, mergeCommit: id })
    expect(await ask({ status: 404, body: { message: 'pull request does not exist', errors: [] } })).toBeNull()
  })

  it('is never another one', async () => {
    await expect(ask({ body: merged })).rejects.toThrow('answered with another object')
    await expect(ask({ body: { ...merged, merge_commit_sha: null } })).rejects.toThrow('answered with another object')
  })
})

const shallow = (path: string, commit: string): void => writeFileSync(join(path, '.git', 'shallow'), commit)

const graft = (path: string, commit: string): void => {
  mkdirSync(join(path, '.git', 'info'), { recursive: true })
  appendFileSync(join(path, '.git', 'info', 'grafts'), commit)
}

const lose = (path: string, id: string): void => rmSync(join(path, '.git', 'objects', id.slice(0, 2), id.slice(2)))

/** A commit that only this clone has. */
const commitIn = (git: RealClone['git']): string =>
  git('commit-tree', '-p', 'origin/main', '-m', 'mine', 'origin/main^{tree}').trim()

describe('the clone', () => {
  const merged = (): Stage => {
    const stage = setStage()
    release(stage, stage.propose('a1'))
    return stage
  }

  const putBack = (stage: Stage, between: { readonly text: string } | null): void => {
    toMain(stage, { [fileOf('a1')]: between })
    toMain(stage, { [fileOf('a1')]: { text: actionText('a1') } })
  }

  const commitTimes = (stage: Stage, times: number): void => {
    for (let at = 0; at < times; at += 1) toMain(stage, { x: { text: `${at}` } })
  }

  it('cannot replace an object', async () => {
    const stage = merged()
    const blob = `origin/main:${fileOf('a1')}`
    const replace = ({ git }: RealClone): void => void git('replace', blob, 'origin/main:vault/actions/done.toml')
    expect(await verify(stage, 'a1', replace)).toMatchObject({ result: 'yes' })
    toMain(stage, { [fileOf('a1')]: { text: actionText('a1', RELEASE) } })
    const pull = pullOf(stage, 1).merged?.commit ?? ''
    expect(await verify(stage, 'a1', ({ git }) => git('replace', 'origin/main', pull))).toMatchObject({
      result: 'no',
      code: 'edited',
    })
  })

  it.each<[string, string, (clone: RealClone, stage: Stage) => void]>([
    ['shallow', 'shallow', ({ git, path }) => shallow(path, git('rev-parse', 'origin/main'))],
    ['grafted', 'grafted', ({ git, path }) => graft(path, git('rev-parse', 'origin/main'))],
    ['without the objects of the merge', 'objects', ({ path, git }) => lose(path, git('rev-parse', 'origin/main^2').trim())],
    ['without the blob', 'objects', ({ path, git }) => lose(path, git('rev-parse', `origin/main:${fileOf('a1')}`).trim())],
    ['of another history', 'not-on-forge', ({ git }) => void git('update-ref', 'refs/remotes/origin/main', commitIn(git))],
    [
      'without the branch',
      'base',
      ({ git }) => {
        git('update-ref', '-d', 'refs/remotes/origin/main')
        git('update-ref', '-d', 'refs/heads/main')
      },
    ],
    ['that is none', 'clone', ({ path }) => rmSync(join(path, '.git'), { recursive: true })],
  ])('%s cannot tell: %s', async (_title, code, before) => {
    const stage = merged()
    expect(await verify(stage, 'a1', (clone) => before(clone, stage))).toMatchObject({ result: 'unknown', code })
  })

  it('may be behind the forge, which is told', async () => {
    const stage = merged()
    const proof = await verify(stage, 'a1', () => {
      toMain(stage, { 'README.md': { text: 'later\n' } })
    })
    expect(proof).toMatchObject({ result: 'yes', behind: true })
  })

  it.each([
    ['the file came since', 'b1', 'unknown', 'behind', (stage: Stage) => release(stage, stage.propose('b1'))],
    [
      'it came since by a push',
      'b1',
      'unknown',
      'behind',
      (stage: Stage) => toMain(stage, { [fileOf('b1')]: { text: actionText('b1') } }),
    ],
    ['it is nowhere', 'b1', 'no', 'absent', (stage: Stage) => toMain(stage, { 'README.md': { text: 'later' } })],
    ['it was edited since', 'a1', 'unknown', 'behind', (stage: Stage) => toMain(stage, { [fileOf('a1')]: { text: 'x' } })],
    ['it was deleted since', 'a1', 'unknown', 'behind', (stage: Stage) => toMain(stage, { [fileOf('a1')]: null })],
    [
      'it is another kind of file with the same bytes',
      'a1',
      'unknown',
      'behind',
      (stage: Stage) => toMain(stage, { [fileOf('a1')]: { link: actionText('a1') } }),
    ],
    [
      'it was made executable since',
      'a1',
      'unknown',
      'behind',
      (stage: Stage) => toMain(stage, { [fileOf('a1')]: { exec: actionText('a1') } }),
    ],
    ['another one came since', 'a1', 'yes', 'proven', (stage: Stage) => toMain(stage, { [fileOf('b1')]: { text: 'x' } })],
    ['it was taken away and added again since', 'a1', 'unknown', 'behind', (stage: Stage) => putBack(stage, null)],
    ['it was edited and put back since', 'a1', 'unknown', 'behind', (stage: Stage) => putBack(stage, { text: 'x' })],
    [
      // The log of the path alone does not show this: it follows the parent that has the file (git-log(1), history simplification).
      'it was taken away, and came back by a merge of a branch that still had it',
      'a1',
      'unknown',
      'behind',
      (stage: Stage) => {
        const side = stage.push({ as: 'acme', branch: 'side', from: 'main', files: { x: { text: 'x' } } })
        toMain(stage, { [fileOf('a1')]: null })
        const files = { [fileOf('a1')]: { text: actionText('a1') }, x: { text: 'x' } }
        stage.push({ as: 'acme', branch: 'main', from: 'main', parents: [side], files })
      },
    ],
    [
      // Its history is on the forge, but not by first parents: which commits of main came before, the clone does not know.
      'its tip is no commit of main itself any more',
      'a1',
      'unknown',
      'behind',
      (stage: Stage) => {
        const { base } = stage
        const tip = needRepo(stage.world).refs.get('refs/heads/main') ?? ''
        const files = Object.fromEntries(['a1', 'done'].map((id) => [fileOf(id), { text: actionText(id) }]))
        stage.push({ as: 'acme', branch: 'main', from: base, parents: [tip], force: true, files })
      },
    ],
    ['50 commits came since', 'a1', 'yes', 'proven', (stage: Stage) => commitTimes(stage, 50)],
    [
      '51 commits came since, which is more than are looked at',
      'a1',
      'unknown',
      'behind',
      (stage: Stage) => commitTimes(stage, 51),
    ],
    [
      'one that is no proof stays so, whatever came since',
      'done',
      'no',
      'direct-push',
      (stage: Stage) => toMain(stage, { x: { text: 'x' } }),
    ],
    ['also where it is gone by now', 'done', 'no', 'direct-push', (stage: Stage) => toMain(stage, { [fileOf('done')]: null })],
  ] as const)('is behind the forge, and %s', async (_title, id, result, code, since) => {
    const stage = merged()
    const proof = await verify(stage, id, () => void since(stage))
    expect(proof).toMatchObject({ result, code, behind: true })
    if (result === 'unknown') expect(proof.text).toMatch(/: fetch, then ask again$/)
  })

  it('is behind the forge, and all are asked for: those that only the forge has are not forgotten', async () => {
    const stage = merged()
    release(stage, stage.propose('a2'))
    const clone = cloneOf(stage)
    toMain(stage, { [fileOf('b1')]: { text: actionText('b1') } })
    const tip = toMain(stage, { 'README.md': { text: 'later' } })
    const served = await serveStage(stage)
    const folder = folderWith()
    onTestFinished(async () => {
      folder.remove()
      clone.remove()
      await served.close()
    })
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['gate'] ?? '' }
    const argv = ['verify', '--all', '--repo-dir', clone.path, '--approver', 'gate', '--json']
    const { out } = await folder.call(argv, { env: { ...env, PATH: process.env['PATH'] ?? '' } })
    const rows = out.trimEnd().split('\n')
    expect(rows.map((row) => JSON.parse(row) as Json).map(({ id, code }) => [id, code])).toEqual([
      ['a1', 'proven'],
      ['a2', 'proven'],
      ['done', 'direct-push'],
      ['b1', 'behind'],
    ])
    // What came since is read once for all of them.
    expect(served.requests.filter(({ path }) => path.includes(`commits?sha=${tip}`))).toHaveLength(1)
  })

  it.each([
    ['does not know them', 'behind', () => ({ status: 404, body: '' })],
    ['refuses to tell', 'forge', () => ({ status: 400, body: '' })],
    [
      'says that one is its own parent',
      'behind',
      (stage: Stage, tip: string) => {
        const [commit] = mustSay(stage, 200, 'gate', 'GET', `/commits?sha=${tip}&limit=1`) as [object]
        const body = JSON.stringify([{ ...commit, parents: [{ sha: tip }] }])
        return { status: 200, body, headers: { 'content-type': 'application/json', 'x-total-count': '1' } }
      },
    ],
  ] as const)('is behind a forge that, asked for the commits between, %s: could not tell', async (_title, code, answer) => {
    const stage = merged()
    const clone = cloneOf(stage)
    const tip = toMain(stage, { 'README.md': { text: 'later' } })
    const instead = { kind: 'answer', ...answer(stage, tip) } as const
    const served = await serveStage(stage, { fault: ({ path }) => (path.includes(`commits?sha=${tip}`) ? instead : null) })
    const folder = folderWith()
    onTestFinished(async () => {
      folder.remove()
      clone.remove()
      await served.close()
    })
    const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['gate'] ?? '' }
    const argv = ['verify', '--id', 'a1', '--repo-dir', clone.path, '--approver', 'gate', '--json']
    const call = await folder.call(argv, { env: { ...env, PATH: process.env['PATH'] ?? '' } })
    expect(call.exit).toBe(2)
    expect(JSON.parse(call.out)).toMatchObject({ result: 'unknown', code, tier: 'low' })
  })

  it('is behind the forge at the price of three requests and one for each further commit, and asks for none more where it is not', async () => {
    const count = async (commits: number): Promise<number> => {
      const stage = merged()
      const clone = cloneOf(stage)
      commitTimes(stage, commits)
      const served = await serveStage(stage)
      const folder = folderWith()
      onTestFinished(async () => {
        folder.remove()
        clone.remove()
        await served.close()
      })
      const env = { FORGEJO_URL: served.url, FORGEJO_REPOSITORY: 'acme/ops', FORGEJO_TOKEN: stage.tokens['gate'] ?? '' }
      const argv = ['verify', '--id', 'a1', '--repo-dir', clone.path, '--approver', 'gate']
      expect(await folder.call(argv, { env: { ...env, PATH: process.env['PATH'] ?? '' } })).toMatchObject({ exit: 0 })
      return served.requests.length
    }
    const usual = await count(0)
    expect(await count(1)).toBe(usual + 3)
    expect(await count(3)).toBe(usual + 5)
  })

  it('has a tree that no git makes: could not tell', async () => {
    const stage = merged()
    const tree = putObject(stage.world.objects, {
      kind: 'tree',
      entries: ['100644', '100755'].map((mode) => ({ name: 'x', mode: mode as '100644', id: 'a'.repeat(40) })),
    })
    const seconds = Math.floor(stage.world.now / 1000)
    const who = { name: 'x', email: 'x@example.org', seconds }
    const parents = [needRepo(stage.world).refs.get('refs/heads/main') ?? '']
    const id = putObject(stage.world.objects, { kind: 'commit', tree, parents, author: who, committer: who, message: 'x\n' })
    needRepo(stage.world).refs.set('refs/heads/main', id)
    needRepo(stage.world).commits.add(id)
    expect(await verify(stage, 'a1')).toMatchObject({ result: 'unknown', code: 'objects' })
  })
})
