// Branch and forge: what must be true of the base branch, the pull request and its schedule before the gate merges anything.

import type { Finding } from '../decision.js'
import { type Status, sameLogin, type TimelineEntry } from '../domain.js'
import type { Observation } from '../observation.js'
import type { Tier } from '../policy/tier.js'
import { NOT_MERGED, REFUSED } from '../report/words.js'
import { isIntricate, matchesContext, STATUS_CONTEXT } from '../shape/context.js'
import { fail, pass, unknown } from './finding.js'
import type { Subject } from './subject.js'

/** Low needs a base branch that shows the gate the rule it relies on (`require-protection`, design 5.1). */
export const protection = ({ observation }: Subject, tier: Tier): readonly Finding[] => {
  const { base, settings } = observation
  if (tier !== 'low' || !settings.requireProtection) return []
  const wrong: string[] = []
  if (!base.protected) wrong.push('protected is false')
  if (base.requiredApprovals !== 1) wrong.push(`required_approvals is ${base.requiredApprovals}, not 1`)
  if (!base.userCanMerge) wrong.push('user_can_merge is false')
  if (base.userCanPush) wrong.push('user_can_push is true')
  if (wrong.length === 0) return [pass('protection', `branch ${base.name} shows the protection that low relies on`)]
  const headline = `branch ${base.name} is not protected as low needs it (${wrong.join(', ')})`
  return [fail('protection', headline, { hold: { on: 'operator', next: 'wait', who: [], headline } })]
}

/** The gate merges with style `merge` and nothing else. */
export const mergeStyle = ({ observation }: Subject): readonly Finding[] => {
  if (observation.repository.mergeCommits) return []
  const headline = 'the repository does not allow merge commits'
  return [
    fail('merge-style', `${headline}, and the gate merges with no other style`, {
      hold: { on: 'operator', next: 'wait', who: [], headline },
    }),
  ]
}

/**
 * Statuses of others that the base branch requires: until they are success Forgejo refuses the merge, and an approval given and taken
 * back in every run would arm what others schedule. They only ever hold.
 */
export const requiredStatus = ({ observation }: Subject): readonly Finding[] => {
  if (observation.overCap.includes('statuses')) return []
  return observation.base.requiredContexts.flatMap((glob) => {
    // An intricate glob is Forgejo's to judge: its refusal is told like any other.
    if (isIntricate(glob) || matchesContext(glob, STATUS_CONTEXT)) return []
    const newest = new Map<string, Status>()
    for (const status of [...observation.statuses].sort((a, b) => a.id - b.id)) {
      if (matchesContext(glob, status.context)) newest.set(status.context, status)
    }
    const open = [...newest.values()].find((status) => status.state !== 'success' && status.state !== 'skipped')
    if (newest.size > 0 && open === undefined) return []
    const headline = `the required status "${glob}" is ${open?.state ?? 'missing'}`
    const failed = open?.state === 'failure' || open?.state === 'error'
    const who = failed ? [observation.pull.author] : []
    return [
      unknown('required-status', headline, {
        hold: { on: failed ? 'author' : 'gate', next: failed ? 'push' : 'wait', who, headline },
      }),
    ]
  })
}

/** A draft is not meant to be merged yet. */
export const draft = ({ observation }: Subject): readonly Finding[] => {
  if (!observation.pull.draft) return []
  const headline = 'it is a draft; take "WIP:" off the title'
  return [fail('draft', headline, { hold: { on: 'author', next: 'wait', who: [observation.pull.author], headline } })]
}

/** The timeline entry of a merge that is scheduled now, or null. `void` are entries that turned out to be scheduled no more. */
export const openSchedule = ({ timeline, knowledge }: Observation): TimelineEntry | null => {
  const last = timeline.findLast((entry) => entry.type === 'pull_scheduled_merge' || entry.type === 'pull_cancel_scheduled_merge')
  if (last === undefined || last.type === 'pull_cancel_scheduled_merge' || knowledge.voidSchedules.includes(last.id)) return null
  return last
}

/**
 * Somebody scheduled a merge: it is not pinned to a commit and the next approval sets it off (contract/scheduled-merge). It is
 * cancelled and held in this run; a second one by others on the same pull request holds for good.
 */
export const schedule = ({ observation }: Subject): readonly Finding[] => {
  const open = openSchedule(observation)
  const scheduled = observation.timeline.filter(
    (entry) => entry.type === 'pull_scheduled_merge' && !sameLogin(entry.user, observation.approver),
  )
  if (scheduled.length > 1) {
    const headline = 'a merge was scheduled on it more than once'
    const text = `${headline}; propose the vault action in a new pull request and schedule nothing`
    return [
      fail('rescheduled-merge', text, { hold: { on: 'author', next: 'open-new', who: [observation.pull.author], headline } }),
    ]
  }
  if (open === null) return []
  const headline = `${open.user ?? 'somebody'} scheduled a merge on it`
  const text = `${headline}, which is not bound to a commit; the gate cancels it and judges anew in the next run`
  return [fail('scheduled-merge', text, { hold: { on: 'gate', next: 'wait', who: [], headline } })]
}

/** A list so long that its entries cannot all be weighed. */
export const lists = ({ observation }: Subject): readonly Finding[] =>
  observation.overCap
    .filter((name) => name !== 'labels')
    .map((name) => {
      const headline = `its list of ${name} is longer than the gate reads`
      const text = `${headline}; propose the vault action in a new pull request`
      return unknown('list-cap', text, {
        tier: 'high',
        hold: { on: 'author', next: 'open-new', who: [observation.pull.author], headline },
      })
    })

/** Forgejo merges only what it has checked; false also means that it still checks (forgejo-api.md 2.2). */
export const mergeable = ({ observation }: Subject): readonly Finding[] => {
  if (observation.pull.mergeable || observation.pull.draft) return []
  const headline = 'Forgejo has not found it mergeable: it is still being checked, or it conflicts with the base branch'
  return [unknown('mergeable', headline, { hold: { on: 'gate', next: 'wait', who: [], headline } })]
}

/** What earlier rounds of this run learned: a head that never stood still, a merge or approval that Forgejo refused. */
export const learned = ({ observation }: Subject): readonly Finding[] => {
  const { knowledge, pull } = observation
  if (knowledge.restless) {
    const headline = 'its head or its base moved in every round of this run'
    return [unknown('restless', headline, { hold: { on: 'gate', next: 'wait', who: [], headline } })]
  }
  const refusal = knowledge.refusal?.head === pull.head.sha ? knowledge.refusal : null
  const said = refusal?.text ?? observation.refusedBefore
  if (said === null) return []
  const passes = refusal !== null && !refusal.lasting
  const headline = `${passes ? NOT_MERGED : REFUSED}${said}`
  return [fail('merge-refused', headline, { hold: { on: 'operator', next: 'wait', who: [], headline } })]
}
