// Running the gate in this process against a served stage, as the bundle would.

import { setTimeout as delay } from 'node:timers/promises'
import { type Stage, serveStage } from '../../src/demo/stage.js'
import type { Forge } from '../../src/forge/forge.js'
import { createForge, type ForgeOptions } from '../../src/forge/forgejo.js'
import { identify } from '../../src/identity.js'
import { type Manner, type Run, run } from '../../src/run.js'
import type { Served, ServeOptions } from '../../src/sandbox/index.js'

export type Gate = {
  readonly forge: Forge
  readonly served: Served
  readonly run: (number: number, over?: Partial<Manner>) => Promise<Run>
  readonly manner: (over?: Partial<Manner>) => Manner
  readonly close: () => Promise<void>
}

/** Is `method` a write that changes something? */
export const writes = (served: Served): string[] =>
  served.requests
    .filter((one) => one.method !== 'GET')
    .map((one) => `${one.method} ${one.path.replace('/repos/acme/ops', '')} ${one.status}`)

/** A gate with the stage's own `gate` token; `wrap` puts something between it and the forge. */
export const openGate = async (
  stage: Stage,
  options: ServeOptions = {},
  wrap: (forge: Forge) => Forge = (forge) => forge,
  forgeOptions: Partial<ForgeOptions> = {},
): Promise<Gate> => {
  const served = await serveStage(stage, options)
  const own = createForge({
    apiUrl: `${served.url}/api/v1`,
    owner: 'acme',
    repository: 'ops',
    token: stage.tokens['gate'] ?? '',
    ...forgeOptions,
  })
  const forge = wrap(own)
  const manner = (over: Partial<Manner> = {}): Manner => ({
    settings: {
      policyPath: 'vault/policy.toml',
      actionsPath: 'vault/actions',
      baseBranch: null,
      requireProtection: true,
      deleteBranch: true,
      frozen: false,
    },
    likelyBase: 'main',
    identity: identify(forge, 'gate'),
    sleep: (ms) => delay(Math.min(ms, 5)),
    sweeping: false,
    isLate: () => false,
    writes: 'all',
    patience: 1000,
    ...over,
  })
  return {
    forge,
    served,
    manner,
    run: (number, over) => run(forge, manner(over), number),
    close: async () => {
      await own.close()
      await served.close()
    },
  }
}
