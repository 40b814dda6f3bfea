// A file that the gate needs and that is not there yet, and the pull request that carries it where the branch is closed to us.

import { isBlob } from '../forge/objects.js'
import { blocked, change, type Difference, type Where, waits } from './differences.js'
import { type Draft, type Drafted, INIT_BRANCH, type Setting, type Site } from './setting.js'
import type { Texts } from './wanted.js'
import { spotName } from './wishes.js'

/**
 * A file to be, in a repository; `all` are those that are to be there. `isClosed`: the branch takes no direct commit of it; `remark`: what
 * else is to be known of it, or ''.
 */
type Wanted = {
  readonly code: 'policy' | 'workflow'
  readonly where: Where
  readonly site: Site
  readonly path: string
  readonly text: string
  readonly all: Texts
  readonly isClosed: boolean
  readonly remark: string
  readonly kept: readonly string[]
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

const MOST_NAMED = 10

/** A list for people. */
export const some = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more` : names.join(', ')

/**
 * Why the branch is not to be built on: any writer can make one of this name, and its pull request would look like ours. So whatever it
 * changes must be, byte for byte, a file that is wanted.
 */
const foreignIn = ({ changes }: Draft, path: string, all: Texts): string | null => {
  const remedy = 'look at it, delete the branch, and run again'
  if (changes === null) return `the branch ${INIT_BRANCH} changes more than can be told: ${remedy}`
  const isWanted = ({ path: at, blob }: Drafted): boolean => {
    const text = all.get(at)
    return text !== undefined && blob !== null && isBlob(new TextEncoder().encode(text), blob)
  }
  const foreign = changes.filter((one) => !isWanted(one)).map((one) => one.path)
  const others = foreign.filter((at) => at !== path)
  if (others.length > 0) return `the branch ${INIT_BRANCH} changes ${some(others)} as well: ${remedy}`
  return foreign.length > 0 ? `the branch ${INIT_BRANCH} has something else there: ${remedy}` : null
}

/** A file that is not on the base branch yet. */
export const fileDifference = ({ code, where, site, path, text, all, isClosed, remark, kept }: Wanted): Difference => {
  const given = { code, place: spotName(site.premises), subject: path, kept }
  const { trunk, draft } = site
  if (trunk === null) return blocked({ ...given, text: `the branch ${site.branch} does not exist yet: push a first commit` })
  if (draft !== null && (isClosed || draft.pull !== null)) {
    const foreign = foreignIn(draft, path, all)
    if (foreign !== null) return blocked({ ...given, text: foreign })
    if (draft.changes?.some((one) => one.path === path))
      return waits({ ...given, text: `on the branch ${INIT_BRANCH}, not on ${trunk.name}` })
  }
  const lines = linesOf(text)
  const after = remark === '' ? '' : `; ${remark}`
  if (!isClosed) {
    const effect = { kind: 'file', where, path, text, branch: trunk.name, from: trunk.name } as const
    return change({ ...given, text: `new, ${lines.length} lines, onto ${trunk.name}${after}`, lines }, effect)
  }
  const from = draft === null ? trunk.name : INIT_BRANCH
  const effect = { kind: 'file', where, path, text, branch: INIT_BRANCH, from } as const
  const words = `new, ${lines.length} lines, onto the branch ${INIT_BRANCH}: ${trunk.name} takes no direct commit of it${after}`
  return change({ ...given, text: words, lines }, effect)
}

/** Does the branch take no direct commit from this token? Protected patterns and signatures refuse some even from who may push. */
export const isClosed = ({ trunk }: Site, setting: Setting, where: Where): boolean => {
  if (trunk === null || !trunk.userCanPush) return true
  const rule = where === 'ops' ? setting.rules?.find(({ name }) => name === trunk.rule) : undefined
  return rule !== undefined && (rule.protectedPatterns !== '' || rule.signedCommits)
}

/** The pull request that carries the files, where there are some on their way to a closed branch. */
export const pullDifference = (site: Site, where: Where, files: readonly Difference[]): readonly Difference[] => {
  const { trunk, draft } = site
  const onTheWay = files.filter(
    ({ state, effect, place }) =>
      place === spotName(site.premises) && (state === 'waits' || (effect?.kind === 'file' && effect.branch === INIT_BRANCH)),
  )
  if (trunk === null || onTheWay.length === 0) return []
  const given = { code: 'pull', place: spotName(site.premises), subject: INIT_BRANCH } as const
  const pull = draft?.pull ?? null
  if (pull !== null) return [waits({ ...given, text: `pull request #${pull} carries it: a person must merge that` })]
  return [change({ ...given, text: `a pull request into ${trunk.name}` }, { kind: 'pull', where, base: trunk.name })]
}
