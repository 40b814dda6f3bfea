// A file that the gate needs and that is not there yet, and the pull request that carries it where the branch is closed to us.

import { blocked, change, type Difference, type Where, waits } from './differences.js'
import { type Draft, INIT_BRANCH, type Setting, type Site } from './setting.js'
import { spotName } from './wishes.js'

/** A file to be, in a repository. `isClosed`: the branch takes no direct commit of it; `remark`: what else is to be known of it, or ''. */
type Wanted = {
  readonly code: 'policy' | 'workflow'
  readonly where: Where
  readonly site: Site
  readonly path: string
  readonly text: string
  readonly isClosed: boolean
  readonly remark: string
  readonly kept: readonly string[]
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n')

const MOST_NAMED = 10

/** A list for people. */
export const some = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more` : names.join(', ')

/** Why the branch is not to be built on: any writer can make one of this name, and its pull request would look like ours. */
const foreignIn = (draft: Draft | null, path: string, text: string): string | null => {
  const drafted = draft?.files.get(path) ?? null
  const remedy = 'look at it, delete the branch, and run again'
  if (draft !== null && draft.strays.length > 0)
    return `the branch ${INIT_BRANCH} changes ${some(draft.strays)} as well: ${remedy}`
  if (drafted === null || (drafted.kind === 'text' && drafted.text === text)) return null
  return `the branch ${INIT_BRANCH} has something else there: ${remedy}`
}

/** A file that is not on the base branch yet. */
export const fileDifference = ({ code, where, site, path, text, isClosed, remark, kept }: Wanted): Difference => {
  const given = { code, place: spotName(site.premises), subject: path, kept }
  const { trunk, draft } = site
  if (trunk === null) return blocked({ ...given, text: `the branch ${site.branch} does not exist yet: push a first commit` })
  if (isClosed || (draft !== null && draft.pull !== null)) {
    const foreign = foreignIn(draft, path, text)
    if (foreign !== null) return blocked({ ...given, text: foreign })
    if (draft?.files.get(path)) return waits({ ...given, text: `on the branch ${INIT_BRANCH}, not on ${trunk.name}` })
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
