// `vault-gate explain --pr N`: what the gate would decide about a pull request as it stands, and why. Nothing is written.

import type { Decision } from '../../decision.js'
import { Fault } from '../../failure.js'
import type { Forge } from '../../forge/forge.js'
import { READING } from '../../forge/signers.js'
import type { Observation } from '../../observation.js'
import { reportJson } from '../../report/json.js'
import { run } from '../../run.js'
import type { Options } from '../arguments.js'
import { jsonLine } from '../json.js'
import { type ExitCode, type Shell, UsageError } from '../shell.js'
import { readConnection, withForge } from './connection.js'
import { explanation, stepsFor } from './explanation.js'
import { sayEyes, viewOf } from './judging.js'
import { readMerged } from './merged.js'

/** 0: it goes through as it stands, or is none of the gate's business; 1: it does not. */
const exitOf = ({ kind }: Decision): ExitCode => (kind === 'refuse' || kind === 'hold' ? 1 : 0)

const readNumber = (options: Options): number => {
  if (options.policy !== null || options.id !== null) {
    throw new UsageError('--policy and --id are for a file: a pull request is judged by the policy on its base branch.')
  }
  if (!/^[1-9]\d{0,14}$/.test(options.pr ?? '')) throw new UsageError('--pr needs the number of a pull request.')
  return Number(options.pr)
}

/** The id of the vault action that was merged; null where there is none, or where the forge does not show it: it is only a hint. */
const mergedId = async (forge: Forge, decision: Decision, { settings, pull }: Observation): Promise<string | null> => {
  if (decision.kind !== 'ignore' || decision.reason !== 'merged') return null
  try {
    return (await readMerged(forge, settings, pull))?.shape.id ?? null
  } catch (thrown) {
    if (thrown instanceof Fault) return null
    throw thrown
  }
}

/** Explains one pull request, to anybody whose token may read it. */
export const explainPull = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  const number = readNumber(options)
  const connection = readConnection(shell, options)
  return withForge(shell, connection, READING, async (own) => {
    const view = viewOf(own, connection.approver, options.base, false)
    const manner = { ...view.target, writes: 'none', patience: 0, isLate: () => false } as const
    const { decision, observation, digest } = await run(view.forge, manner, number)
    const eyes = await view.eyes
    if (options.json) {
      const { login, approver, isGate: gate } = eyes
      const steps = stepsFor(decision, observation)
      shell.out.write(jsonLine({ ...reportJson(decision, observation, digest), seen: { login, approver, gate }, steps }))
    } else {
      const told = { decision, observation, digest, eyes: sayEyes(eyes, observation.base.name), isNamed: eyes.isNamed }
      const merged = await mergedId(view.forge, decision, observation)
      shell.out.write(explanation({ ...told, merged }, shell.out.colours))
    }
    return exitOf(decision)
  })
}
