// The branch rule as the gate itself sees it: what low needs (design 5.1, `require-protection`).

import type { Branch } from '../../domain.js'
import { type Answer, type Check, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import { approverOf, type Installation } from '../installation.js'
import { peopleOf, policyOf, unnamedAdmins } from '../people.js'
import { RULE, WHERE } from './rule.js'

/** The base branch as the gate's token sees it. */
const ofBase =
  (what: string, judge: (branch: Branch, installation: Installation) => Answer) =>
  (installation: Installation): Answer =>
    told(installation.base, what, (branch) => {
      if (branch !== null) return judge(branch, installation)
      const name = installation.baseName.kind === 'seen' ? installation.baseName.value : ''
      return unknown(`Could not tell ${what}: there is no branch ${name}.`, 'Name the branch with the policy: --base.')
    })

/** What the branch is to the gate, which only its own token shows. */
const toGate =
  (what: string, judge: (branch: Branch, installation: Installation) => Answer) =>
  (installation: Installation): Answer =>
    told(installation.token.administers, what, () =>
      installation.token.isOwn.kind === 'seen' && !installation.token.isOwn.value
        ? unknown(`Could not tell ${what}: the token is not one of ${approverOf(installation)}.`, null)
        : ofBase(what, judge)(installation),
    )

const base = ({ base: seen, baseName }: Installation): Answer =>
  told(seen, 'whether the base branch exists', (branch) => {
    const name = baseName.kind === 'seen' ? baseName.value : ''
    return branch === null
      ? fail(`There is no branch ${name}.`, 'Name the branch with the policy: --base.')
      : ok(`The base branch is ${name}.`)
  })

/** Whoever administers the repository could change its rule, and so is past it. */
const admins = (installation: Installation): Answer => {
  const { ops } = installation
  const what = `who administers ${ops.name}`
  return told(policyOf(installation), what, () => {
    const { people } = peopleOf(ops)
    return told(people, what, (all) => {
      const unnamed = unnamedAdmins(installation, ['high'])
      if (unnamed.length > 0)
        return warn(
          `${namesOf(unnamed)} may administer ${ops.name}, and so change its rule; [high] of the policy does not name them as approvers.`,
          'Let them in with write instead, or name them there.',
        )
      const well = ok(`Only its owner and approvers of high administer ${ops.name}.`)
      const hidden = all.map(({ level }) => level).find(({ kind }) => kind === 'unseen')
      if (hidden !== undefined) return told(hidden, what, () => well)
      const teams = (ops.teams.kind === 'seen' ? (ops.teams.value ?? []) : []).filter(
        ({ level, members }) => level === 'admin' && members.kind === 'unseen',
      )
      if (teams.length > 0)
        return unknown(
          `Could not tell ${what}: the members of ${namesOf(teams.map(({ name }) => `@${name}`))} are hidden.`,
          'Give the token of an admin as well, with read:organization.',
        )
      return well
    })
  })
}

const PROTECT = `Make a rule for the base branch ${WHERE}.`

export const PROTECTION: readonly Check[] = [
  { code: 'base-branch', ask: base },
  {
    code: 'base-protected',
    ask: ofBase('whether the base branch is protected', (branch) =>
      branch.protected ? ok('The base branch is protected.') : fail('The base branch is not protected.', PROTECT),
    ),
  },
  {
    code: 'required-approvals',
    ask: ofBase('how many approvals are required', ({ requiredApprovals: many }) =>
      many === 1
        ? ok('One approval is required.')
        : fail(
            many === 0 ? 'No approval is required.' : `${many} approvals are required, and the gate gives one: low never merges.`,
            `Require 1 approval ${WHERE}.`,
          ),
    ),
  },
  {
    code: 'may-merge',
    ask: toGate('whether the gate may merge', ({ userCanMerge }, installation) =>
      userCanMerge
        ? ok(`${approverOf(installation)} may merge into the base branch.`)
        : fail(`${approverOf(installation)} may not merge into the base branch.`, `Add it to the merge list ${WHERE}.`),
    ),
  },
  {
    code: 'may-not-push',
    ask: toGate('whether the gate may push', ({ userCanPush }, installation) =>
      userCanPush
        ? fail(
            `${approverOf(installation)} may push to the base branch.`,
            `Take it off the push list ${WHERE}, or turn pushing off.`,
          )
        : ok(`${approverOf(installation)} may not push to the base branch.`),
    ),
  },
  ...RULE,
  { code: 'repository-admins', ask: admins },
  {
    code: 'merge-style',
    ask: ({ ops }) =>
      told(ops.repository, 'whether merge commits are allowed', ({ mergeCommits }) =>
        mergeCommits
          ? ok('Merge commits are allowed.')
          : fail(
              'Merge commits are not allowed, and the gate merges no other way.',
              'Allow them in the settings of the repository.',
            ),
      ),
  },
]
