// The server: is it one that the gate can work with, and does it know what time it is?

import { INTEGRATIONS_SINCE } from '../../forge/versions.js'
import { type Check, fail, ok, told, unknown, warn } from '../finding.js'
import type { Installation } from '../installation.js'
import { patternOf } from '../pattern.js'

/** The oldest Forgejo that the gate works with (forgejo-actions.md 0). */
const OLDEST = 11

/** Clocks may differ by so much, in ms: an hour's limit and the age of pull requests are counted by them. */
const MOST_SKEW_MS = 60_000

/** The major version: the part before the first dot (forgejo-api.md 1.2); null where there is none. */
export const majorOf = (version: string): number | null => {
  const [, major] = /^v?(\d{1,4})\./.exec(version) ?? []
  return major === undefined ? null : Number(major)
}

const judgeVersion = (installation: Installation, version: string) => {
  const major = majorOf(version)
  if (major === null) return unknown(`The server calls its version "${version}", which says nothing.`, 'Look at its version.')
  if (major < OLDEST)
    return fail(
      `The server is version ${version}: the gate needs Forgejo ${OLDEST} or newer.`,
      `Update it to Forgejo ${OLDEST} or newer.`,
    )
  if (patternOf(installation).kind === 'C' && major < INTEGRATIONS_SINCE)
    return fail(
      `The server is version ${version}, and a gate without a stored secret (pattern C) needs Forgejo ${INTEGRATIONS_SINCE}.`,
      `Update it, or use pattern B: a controller repository that holds the secret.`,
    )
  return ok(`The server is version ${version}.`)
}

export const SERVER: readonly Check[] = [
  {
    code: 'server-version',
    ask: (installation) =>
      told(installation.version, 'which version the server is', (version) => judgeVersion(installation, version)),
  },
  {
    code: 'clock',
    ask: ({ clock }) =>
      told(clock, 'whether the clocks agree', ({ forge, here }) => {
        const skew = Math.round(Math.abs(forge - here) / 1_000)
        if (skew * 1_000 < MOST_SKEW_MS) return ok('The clocks of the server and of this machine agree.')
        const late = forge < here ? 'behind' : 'ahead of'
        return warn(
          `The server's clock is ${skew} s ${late} that of this machine.`,
          'Set both by NTP: limits by the hour and by age are counted by the server, schedules by the runner.',
        )
      }),
  },
]
