// Judging for somebody who need not be the gate: whose eyes see a pull request, and what they cannot see.

import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { type Repository, sameLogin } from '../../domain.js'
import { Fault } from '../../failure.js'
import type { Forge } from '../../forge/forge.js'
import { USUAL_PATHS } from '../../shape/guarded.js'
import type { Target } from '../../surroundings.js'
import { shown } from '../shell.js'

/**
 * Who looks, and for whom. `login` is the token's account, null where the token may not say. `isNamed`: the caller named the gate's
 * account, which is `approver`. `isGate`: the token is the gate's, so what the forge says about its rights counts.
 */
export type Eyes = {
  readonly login: string | null
  readonly approver: string
  readonly isNamed: boolean
  readonly isGate: boolean
}

/** The forge as these eyes see it, and what is judged with it. */
export type View = { readonly forge: Forge; readonly eyes: Promise<Eyes>; readonly target: Target }

/** The set-up that the action has unless its workflow says otherwise. */
export const settingsFor = (baseBranch: string | null): Target['settings'] => ({
  ...USUAL_PATHS,
  baseBranch,
  requireProtection: true,
  deleteBranch: true,
  frozen: false,
})

/** Rests as the forge's background work needs it. */
export const sleep = (ms: number): Promise<void> => delay(ms)

/** V8 lets its heap grow to several times of what is alive; work on thousands of pull requests must stay small (measured at 3,000: 158 to 112 MB). */
export const staySmall = (): void => setFlagsFromString('--optimize-for-size')

/** A token without `read:user` may not ask whose it is. Whatever else is wrong with forge or token, the other reads meet as well. */
const ownLogin = async (forge: Forge): Promise<string | null> => {
  try {
    return (await forge.self()).login
  } catch (thrown) {
    if (thrown instanceof Fault) return null
    throw thrown
  }
}

const readEyes = async (forge: Forge, repository: Promise<Repository>, named: string | null): Promise<Eyes> => {
  if (named !== null) {
    const login = await ownLogin(forge)
    return { login, approver: named, isNamed: true, isGate: sameLogin(login, named) }
  }
  const [{ login }, { admin }] = await Promise.all([forge.self(), repository])
  // The gate is never an admin, so an admin's token is another's.
  return { login, approver: login, isNamed: false, isGate: !admin }
}

/**
 * Looks at the forge for the gate, with any token that may read. Nothing is asked that only the gate or an admin may ask, and its level
 * is not proven: nothing is written. What the forge says about the rights of another account's token is no evidence about the gate's:
 * they are taken to be as low needs them, which `sayEyes` tells.
 */
export const viewOf = (forge: Forge, named: string | null, baseBranch: string | null, sweeping: boolean): View => {
  const repository = forge.repository()
  const eyes = readEyes(forge, repository, named)
  // Whoever awaits them hears of a failure; until then it must not end the process.
  repository.catch(() => undefined)
  eyes.catch(() => undefined)
  const seen: Forge = {
    ...forge,
    repository: async () => ((await eyes).isGate ? repository : { ...(await repository), admin: false }),
    branch: async (name) => {
      const branch = await forge.branch(name)
      return branch === null || (await eyes).isGate ? branch : { ...branch, userCanMerge: true, userCanPush: false }
    },
  }
  const identity = eyes.then(({ approver }) => approver)
  identity.catch(() => undefined)
  return { forge: seen, eyes, target: { settings: settingsFor(baseBranch), likelyBase: null, identity, sleep, sweeping } }
}

/** Whose eyes they are, and what is taken for granted. */
export const sayEyes = ({ login, approver, isNamed, isGate }: Eyes, base: string): string => {
  const granted = isGate ? '' : `; that the gate may merge into ${shown(base)}, and may not push to it, is taken for granted`
  if (!isNamed) {
    const who = `seen by ${shown(login ?? approver)}, whose token this is and who is taken for the gate's own account`
    return `${who}: --approver LOGIN names another${granted}`
  }
  if (isGate) return `seen with the token of the gate's own account, ${shown(approver)}`
  const whose = login === null ? 'a token that may not say whose it is' : `the token of ${shown(login)}`
  return `seen with ${whose}, for the gate's own account ${shown(approver)}${granted}`
}
