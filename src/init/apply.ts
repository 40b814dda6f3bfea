// Applying a plan: one write at a time, each verified by observing everything again; the first that does not take ends it.

import { describe, Fault } from '../failure.js'
import type { InstallForge, Said } from '../forge/installing.js'
import { LABEL_LOOKS } from '../marks.js'
import { labelName } from '../plan.js'
import { type Difference, type Effect, keyOf, type Where } from './differences.js'
import type { Plan } from './plan.js'
import { INIT_BRANCH } from './setting.js'

/**
 * What writes. `store` puts the token of the gate's account into a secret, for its value is in no plan; `plan` observes and plans anew.
 */
export type Hands = {
  readonly forges: Readonly<Record<Where, InstallForge | null>>
  readonly store: (forge: InstallForge, name: string) => Promise<Said>
  readonly plan: () => Promise<Plan>
  readonly sleep: (ms: number) => Promise<void>
}

/** What came of one difference. `refused`: the forge said no; `untaken`: it said yes, and shows something else. */
type Outcome = 'done' | 'refused' | 'untaken'

/** One write that was tried. `text` is the forge's own word where it said no (untrusted). */
export type Receipt = { readonly difference: Difference; readonly outcome: Outcome; readonly text: string }

/** How far it came. `plan`: as everything stood when it was last looked at. `fault`: what ended it between two writes or in one. */
export type Applied = {
  readonly receipts: readonly Receipt[]
  readonly plan: Plan | null
  readonly fault: { readonly text: string; readonly remedy: string; readonly during: Difference | null } | null
}

/** How often and how long (ms) it is waited until the forge knows a branch that was just written. */
const TRIES = 5
const PAUSE_MS = 500

const DONE: Said = { kind: 'done' }

const BODY = `Made by \`vault-gate init\`, because the branch takes no direct commits. Look at the files: once they are merged, they decide what the gate lets through.
`

const openPull = async ({ proposals }: InstallForge, base: string, sleep: Hands['sleep']): Promise<Said> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await proposals.open({ head: INIT_BRANCH, base, title: 'Set up the vault gate', body: BODY })
    if (answer.kind === 'opened' || answer.kind === 'exists') return DONE
    if (answer.kind === 'refused' || tries === TRIES) return { kind: 'refused', text: answer.text }
    await sleep(PAUSE_MS)
  }
}

const addFile = async ({ proposals }: InstallForge, effect: Extract<Effect, { kind: 'file' }>): Promise<Said> => {
  const { path, text, branch, from } = effect
  const bytes = new TextEncoder().encode(text)
  const answer = await proposals.add({ path, bytes, message: `vault gate: add ${path}`, from, branch })
  return answer.kind === 'added' ? DONE : { kind: 'refused', text: answer.text }
}

/** Carries out one write. */
const perform = async ({ forges, store, sleep }: Hands, effect: Effect): Promise<Said> => {
  const forge = 'where' in effect ? forges[effect.where] : forges.ops
  if (forge === null) throw new Fault('there is no connection to the controller repository', 'name it with --controller')
  const { installing } = forge
  switch (effect.kind) {
    case 'level':
      return installing.giveWrite(effect.login)
    case 'label':
      await forge.createLabel({ name: labelName(effect.tier), ...LABEL_LOOKS[effect.tier] })
      return DONE
    case 'exclusive':
      return installing.makeExclusive(effect.id)
    case 'file':
      return addFile(forge, effect)
    case 'pull':
      return openPull(forge, effect.base, sleep)
    case 'new-rule':
      return installing.createRule(effect.rule)
    case 'rule':
      return installing.editRule(effect.name, effect.fields)
    case 'secret':
      return store(forge, effect.name)
  }
}

/** What was done in this run and does not show: it is told, and not tried a second time. */
const untaken = (open: readonly Difference[], receipts: readonly Receipt[]): Difference | null => {
  const done = new Set(receipts.map(({ difference }) => keyOf(difference)))
  return open.find((one) => done.has(keyOf(one))) ?? null
}

/** Is a file that this run wrote still what it wrote? On the way to a closed branch it is: else it would not wait. */
const stands = ({ difference }: Receipt, { differences, present }: Plan): boolean => {
  const { place, effect } = difference
  if (effect?.kind !== 'file') return true
  const isHere = present.some((one) => one.place === place && one.path === effect.path && one.text === effect.text)
  return isHere || differences.some((one) => one.state === 'waits' && keyOf(one) === keyOf(difference))
}

/** The receipts, where somebody changed what was written as it is now. */
const asItStands = (receipts: readonly Receipt[], plan: Plan): readonly Receipt[] =>
  receipts.map((receipt): Receipt => {
    if (receipt.outcome !== 'done' || stands(receipt, plan)) return receipt
    const now = plan.differences.find((one) => keyOf(one) === keyOf(receipt.difference)) ?? receipt.difference
    const remedy = now.state === 'blocked' ? now.text : 'look at it'
    return { difference: now, outcome: 'untaken', text: `what is there now is not what was written: ${remedy}` }
  })

/**
 * Applies the plan until nothing is left to do, or until a write does not take. What is left the next run completes. Where somebody changes
 * a file that was just written only the branch is closed, so that it can be put right.
 */
export const apply = async (hands: Hands): Promise<Applied> => {
  const receipts: Receipt[] = []
  let plan: Plan | null = null
  let during: Difference | null = null
  try {
    for (;;) {
      during = null
      plan = await hands.plan()
      const now = asItStands(receipts, plan)
      const isChanged = now.some(({ outcome }) => outcome === 'untaken')
      const open = plan.differences.filter(({ code, effect }) => effect !== null && (!isChanged || code === 'rule'))
      const stuck = untaken(open, receipts)
      if (stuck !== null) {
        const text = ['the forge took it, and shows it otherwise', ...stuck.lines].join('; ')
        const rest = now.filter(({ difference }) => keyOf(difference) !== keyOf(stuck))
        return { receipts: [...rest, { difference: stuck, outcome: 'untaken', text }], plan, fault: null }
      }
      const [next] = open
      if (next === undefined || next.effect === null) return { receipts: now, plan, fault: null }
      during = next
      const said = await perform(hands, next.effect)
      if (said.kind === 'refused') {
        return { receipts: [...now, { difference: next, outcome: 'refused', text: said.text }], plan, fault: null }
      }
      receipts.push({ difference: next, outcome: 'done', text: '' })
    }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { receipts, plan, fault: { text: describe(thrown), remedy: thrown.remedy, during } }
  }
}
