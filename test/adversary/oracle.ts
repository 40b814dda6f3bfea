// The oracle: watches a world step by step and says what should never have happened. It knows the forge's records and its access
// log, and nothing that a gate says about itself.

import { needCommit } from '../../src/sandbox/git/objects.js'
import type { Request } from '../../src/sandbox/index.js'
import type { World } from '../../src/sandbox/world.js'
import { type Level, levelOfPull, objectionTo, policyAt, putsAway, type Question } from './law.js'
import { between, idOf, lineTo, loginOf, mainSince, opsOf, type Pull, tipOf } from './records.js'

const GATE = 'gate'

/** What a step was: a request of a gate, a move of somebody, or the forge's own background. */
type Step =
  | { readonly kind: 'request'; readonly request: Request; readonly isFaulty: boolean }
  | { readonly kind: 'move'; readonly name: string }
  | { readonly kind: 'background' }

/** How many requests each gate has made. */
type Counts = readonly number[]

/** A world as it was right before a move. */
type Sight = { readonly world: World; readonly counts: Counts }

export type Oracle = {
  /** The world as it is right before a move is made. */
  readonly beforeMove: (world: World, counts: Counts) => void
  /** `gate` is the one whose request came last. */
  readonly after: (world: World, step: Step, counts: Counts, gate: number) => void
  readonly end: (world: World) => void
  readonly objections: readonly string[]
  /** Acts that only a look after the last one could have stopped: no look of a gate is later than its act. */
  readonly windows: readonly string[]
  /** Merges onto another policy than the one that was seen: the gate must have raised an alarm for each. */
  readonly owedAlarms: readonly number[]
  /** Merges with a move right before them: an alarm about them is no false one. */
  readonly excusedAlarms: readonly number[]
}

/** A gate looks (pull request, branch, conversation, all at once, and the ground where the base moved), then acts. */
const WINDOW = 7

const WRITES: readonly {
  readonly method: string
  readonly path: RegExp
  readonly fits?: (body: Record<string, unknown>) => boolean
}[] = [
  { method: 'POST', path: /^\/labels$/, fits: (body) => /^blast-radius\/(low|medium|high)$/.test(String(body['name'])) },
  { method: 'DELETE', path: /^\/labels\/\d+$/ },
  { method: 'POST', path: /^\/issues\/\d+\/labels$/ },
  { method: 'DELETE', path: /^\/issues\/\d+\/labels\/\d+$/ },
  { method: 'POST', path: /^\/issues\/\d+\/comments$/ },
  { method: 'PATCH', path: /^\/issues\/comments\/\d+$/ },
  { method: 'DELETE', path: /^\/issues\/comments\/\d+$/ },
  { method: 'POST', path: /^\/statuses\/[0-9a-f]{40}$/, fits: (body) => /^vault-gate(\/sweep)?$/.test(String(body['context'])) },
  { method: 'POST', path: /^\/pulls\/\d+\/requested_reviewers$/ },
  {
    method: 'POST',
    path: /^\/pulls\/\d+\/reviews$/,
    fits: (body) => body['event'] === 'APPROVED' && /^[0-9a-f]{40}$/.test(String(body['commit_id'])),
  },
  { method: 'DELETE', path: /^\/pulls\/\d+\/reviews\/\d+$/ },
  {
    method: 'POST',
    path: /^\/pulls\/\d+\/merge$/,
    fits: (body) =>
      body['Do'] === 'merge' &&
      /^[0-9a-f]{40}$/.test(String(body['head_commit_id'])) &&
      body['force_merge'] !== true &&
      body['merge_when_checks_succeed'] !== true,
  },
  { method: 'DELETE', path: /^\/pulls\/\d+\/merge$/ },
]

const isLawful = (request: Request): boolean => {
  const path = request.path.replace(/\?.*$/, '').replace('/repos/acme/ops', '')
  const body = (request.body ?? {}) as Record<string, unknown>
  return WRITES.some((one) => one.method === request.method && one.path.test(path) && (one.fits?.(body) ?? true))
}

/** What a gate may ask for at all. */
const OWN = /^\/(repos\/acme\/ops(\/|\?|$)|user(\?|$)|teams\/)/

/** Paths that make a pull request one for the gate. */
const GUARDED =
  /^(vault(\/(actions|fired|policy\.toml)(\/|$)|$)|\.(forgejo|gitea|github)(\/|$)|(.*\/)?\.git(attributes|modules)$)/i

const isVault = (world: World, head: string): boolean => {
  const line = lineTo(world, head, tipOf(world))
  if (line === null) return true
  const oldest = line.at(-1)
  // One that brings nothing has no line either.
  if (oldest === undefined) return true
  return between(world, needCommit(world.objects, oldest).parents[0] ?? '', head).some(({ path }) => GUARDED.test(path))
}

const headOf = (world: World, pull: Pull): string => {
  const repo = world.repos.find(({ id }) => id === pull.headRepo)
  const synced = opsOf(world).refs.get(`refs/pull/${pull.number}/head`) ?? ''
  return pull.flow === 1 ? synced : (repo?.refs.get(`refs/heads/${pull.headBranch}`) ?? synced)
}

const labelsOf = (world: World, pull: Pull): readonly string[] =>
  opsOf(world)
    .labels.filter(({ id }) => pull.labels.includes(id))
    .map(({ name }) => name)
    .filter((name) => name.startsWith('blast-radius/'))

/** An oracle for a world that begins like this one. */
export const consult = (start: World): Oracle => {
  const objections: string[] = []
  const windows: string[] = []
  const owedAlarms: number[] = []
  const excusedAlarms: number[] = []
  const sights: Sight[] = []
  let tip = tipOf(start)
  const approvals = new Set<number>()
  const known = new Map<number, 'new' | 'seen'>()

  /** Moves that no look of this gate can have seen. */
  const lateFor = (counts: Counts, gate: number): readonly Sight[] =>
    sights.filter((sight) => (counts[gate] ?? 0) - (sight.counts[gate] ?? 0) < WINDOW)

  /** What the law says now; and where it says no, what it said right before the moves that no look could have seen. */
  const weigh = (world: World, question: Question, late: readonly Sight[]): void => {
    const why = objectionTo(world, question)
    if (why === null) return
    const told = `#${question.pull} ${question.act} ${question.head.slice(0, 7)}: ${why}`
    const fine = late.find((sight) => objectionTo(sight.world, { ...question, base: tipOf(sight.world) }) === null)
    // The low approval may have been given after the move.
    const unapproved = late.find(
      (sight) =>
        question.act === 'merge' && objectionTo(sight.world, { ...question, act: 'approve', base: tipOf(sight.world) }) === null,
    )
    if (fine === undefined && unapproved === undefined) objections.push(told)
    else {
      windows.push(told)
      const then = tipOf((fine ?? unapproved)?.world ?? world)
      const moved = JSON.stringify(policyAt(world, question.base)) !== JSON.stringify(policyAt(world, then))
      if (question.act === 'merge' && moved && question.gateMerges) owedAlarms.push(question.pull)
    }
  }

  const seeMain = (world: World, step: Step, late: readonly Sight[]): void => {
    const now = tipOf(world)
    if (now === tip) return
    const commits = mainSince(world, tip)
    if (commits === null) objections.push('the history of main was rewritten')
    for (const id of commits ?? []) {
      const pull = opsOf(world).pulls.find((one) => one.merged?.commit === id)
      const [first = '', head = '', ...more] = needCommit(world.objects, id).parents
      if (pull === undefined) {
        if (step.kind !== 'move') objections.push(`main got ${id.slice(0, 7)}, which is no merge of a pull request`)
        continue
      }
      const by = loginOf(world, pull.merged?.userId ?? 0)
      // People may merge by hand what they like; the gate's proof is then not theirs.
      if (step.kind === 'move' && ['acme', 'alice'].includes(by)) continue
      const brings = between(world, first, id).some(({ path }) => /^vault\/actions(\/|$)/i.test(path))
      if (by === GATE || brings) {
        // Where agents may merge, one may schedule what the gate approves right after: it must not have known of that.
        const own = idOf(world, GATE)
        const armed = by !== GATE && pull.reviews.some(({ userId, state }) => userId === own && state === 'APPROVED')
        const scheduled = pull.entries.findLast((entry) => entry.type === 'pull_scheduled_merge')
        if (armed && scheduled !== undefined && known.get(scheduled.id) === 'new') {
          windows.push(`#${pull.number} was merged as ${by} had scheduled it`)
          continue
        }
        // What others merge on their own, the branch rule lets them: the gate has no part in it.
        if (by !== GATE && (!armed || step.kind === 'move')) {
          windows.push(`#${pull.number} was merged by ${by}, whom the branch rule lets merge`)
          continue
        }
        if (armed) objections.push(`#${pull.number} was merged by ${by}`)
        if (head === '' || more.length > 0) objections.push(`#${pull.number} was merged without its commit`)
        else weigh(world, { pull: pull.number, head, base: first, gate: GATE, act: 'merge', gateMerges: by === GATE }, late)
      }
    }
    tip = now
  }

  const seeApprovals = (world: World, step: Step, late: readonly Sight[]): void => {
    const gate = idOf(world, GATE)
    for (const pull of opsOf(world).pulls) {
      for (const review of pull.reviews) {
        if (review.userId !== gate || review.state !== 'APPROVED' || approvals.has(review.id)) continue
        approvals.add(review.id)
        if (step.kind !== 'request') continue
        const asked = (step.request.body ?? {}) as Record<string, unknown>
        if (asked['commit_id'] !== review.commitId) objections.push(`#${pull.number} an approval names no commit`)
        const open = pull.schedule
        const entry = pull.entries.findLast(({ type }) => type === 'pull_scheduled_merge')
        if (open !== null && entry !== undefined && known.get(entry.id) === 'seen')
          objections.push(`#${pull.number} approved although a merge was scheduled`)
        // One already merged by a schedule that its approval set off has been weighed as a merge.
        if (pull.merged !== null) continue
        weigh(
          world,
          { pull: pull.number, head: review.commitId, base: tipOf(world), gate: GATE, act: 'approve', gateMerges: true },
          late,
        )
      }
    }
  }

  /** A scheduled merge is seen once a gate has read the timeline that shows it. */
  const seeSchedules = (world: World, step: Step): void => {
    for (const pull of opsOf(world).pulls) {
      for (const entry of pull.entries)
        if (entry.type === 'pull_scheduled_merge' && !known.has(entry.id)) known.set(entry.id, 'new')
    }
    if (step.kind !== 'request' || step.request.method !== 'GET') return
    const read = /\/issues\/(\d+)\/timeline/.exec(step.request.path)?.[1]
    const pull = read === undefined ? undefined : opsOf(world).pulls[Number(read) - 1]
    for (const entry of pull?.entries ?? []) if (known.get(entry.id) === 'new') known.set(entry.id, 'seen')
  }

  /** The write of each gate whose answer was lost just now: it must not be sent again, for it may have happened. */
  const lost = new Map<number, string>()

  const seeWrite = (step: Step, late: readonly Sight[], gate: number): void => {
    if (step.kind !== 'request') return
    if (!OWN.test(step.request.path)) objections.push(`a gate asked for ${step.request.path}`)
    const words = JSON.stringify(step.request)
    // Deleting twice does what deleting once does.
    if (lost.get(gate) === words && step.request.method !== 'DELETE')
      objections.push(`a gate sent ${step.request.method} ${step.request.path} again`)
    if (step.request.method === 'GET' || !step.isFaulty) lost.delete(gate)
    else lost.set(gate, words)
    if (step.request.method === 'GET') return
    if (!isLawful(step.request)) objections.push(`a gate asked for ${step.request.method} ${step.request.path}`)
    const merging = /\/pulls\/(\d+)\/merge$/.exec(step.request.path)?.[1]
    if (merging === undefined || step.request.method !== 'POST') return
    if (late.length > 0) excusedAlarms.push(Number(merging))
  }

  for (const pull of opsOf(start).pulls) {
    for (const review of pull.reviews) approvals.add(review.id)
    for (const entry of pull.entries) if (entry.type === 'pull_scheduled_merge') known.set(entry.id, 'seen')
  }

  const endOf = (world: World, pull: Pull): readonly string[] => {
    const found: string[] = []
    const say = (text: string): void => void found.push(`#${pull.number} in the end: ${text}`)
    const gate = idOf(world, GATE)
    const comments = pull.entries.filter(({ type, userId }) => type === 'comment' && userId === gate)
    const labels = labelsOf(world, pull)
    if (comments.length > 1) say(`${comments.length} comments of the gate`)
    // A label made by hand need not be exclusive; one put on right before the merge then stays beside the gate's.
    const isExclusive = opsOf(world).labels.every(({ name, exclusive }) => exclusive || !name.startsWith('blast-radius/'))
    if (labels.length > 1 && (pull.closed === null || isExclusive)) say(`labels ${labels.join(', ')}`)
    if (pull.closed !== null) return found
    const own = pull.reviews.some(({ userId, state, dismissed }) => userId === gate && state === 'APPROVED' && !dismissed)
    if (own) say('an approval of the gate on an open pull request')
    if (pull.base !== 'main') return found
    const head = headOf(world, pull)
    if (!isVault(world, head)) {
      if (labels.length > 0) say('a label on a pull request that is none of the gate')
      return found
    }
    const rule = opsOf(world).rules.find(({ rule_name }) => rule_name === 'main')
    const mayMerge = rule?.enable_merge_whitelist !== true || rule.merge_whitelist_usernames.includes(GATE)
    if (pull.schedule !== null && mayMerge) say('a merge is scheduled')
    if (comments.length !== 1) say(`${comments.length} comments of the gate`)
    const level: Level = levelOfPull(world, pull, head, tipOf(world), GATE)
    if (labels[0] !== `blast-radius/${level}`) say(`label ${labels[0] ?? 'none'}, but it is ${level}`)
    const status = opsOf(world)
      .statuses.get(head)
      ?.filter(({ context }) => context === 'vault-gate')
      .at(-1)
    if (status === undefined || status.creatorId !== gate) say('its status is not by the gate')
    else if (status.state === 'success' && level !== 'high' && !putsAway(world, head, tipOf(world))) {
      const question: Question = { pull: pull.number, head, base: tipOf(world), gate: GATE, act: 'merge', gateMerges: false }
      const why = objectionTo(world, question)
      // Two pull requests may have one head, and so one status.
      const shared = opsOf(world).pulls.filter((other) => headOf(world, other) === head).length > 1
      if (why !== null && !shared) say(`status success, but ${why}`)
    }
    return found
  }

  return {
    beforeMove: (world, counts) => void sights.push({ world, counts }),
    after: (world, step, counts, gate) => {
      const late = lateFor(counts, gate)
      seeWrite(step, late, gate)
      seeMain(world, step, late)
      seeApprovals(world, step, late)
      seeSchedules(world, step)
    },
    end: (world) => {
      for (const pull of opsOf(world).pulls) objections.push(...endOf(world, pull))
      const names = opsOf(world).labels.map(({ name }) => name)
      const twins = names.filter((name, at) => name.startsWith('blast-radius/') && names.indexOf(name) !== at)
      // People may make as many as they like.
      if (twins.length > 0 && !sights.some(({ counts }) => counts.every(Number.isFinite)))
        objections.push(`labels ${twins.join(', ')} twice`)
    },
    objections,
    windows,
    owedAlarms,
    excusedAlarms,
  }
}
