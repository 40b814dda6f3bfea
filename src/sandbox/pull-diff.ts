// What a pull request brings as text: `.diff` and `.patch` (fact sheet 2.5).
import { type Answer, text } from './answer.js'
import type { RepoCall } from './call.js'
import { mergeBaseOf } from './check.js'
import { type Change, countLines, diffTrees, withRenames } from './git/diff.js'
import { log } from './git/history.js'
import { type Commit, needCommit, type Objects } from './git/objects.js'
import { unifiedDiff } from './git/unified.js'
import { syncedHead } from './pulls.js'
import type { Pull } from './world.js'

const changesBetween = (objects: Objects, before: string | null, after: string): Change[] =>
  withRenames(objects, diffTrees(objects, before, after))

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** The table of changed files and its sum, as `git diff --stat --summary` prints them for few and short lines. */
const statText = (objects: Objects, changes: readonly Change[]): string => {
  const counts = changes.map((change) => ({ change, ...countLines(objects, change.before, change.after) }))
  const names = changes.map(({ path, from }) => (from === undefined ? path : `${from} => ${path}`))
  const width = Math.max(...names.map((name) => name.length), 0)
  const digits = Math.max(...counts.map(({ additions, deletions }) => String(additions + deletions).length), 1)
  const rows = counts.map(({ additions, deletions }, index) => {
    const bars = `${'+'.repeat(additions)}${'-'.repeat(deletions)}`
    return ` ${(names[index] ?? '').padEnd(width)} | ${String(additions + deletions).padStart(digits)} ${bars}`.trimEnd()
  })
  const sum = (key: 'additions' | 'deletions'): number => counts.reduce((total, count) => total + count[key], 0)
  const [added, deleted] = [sum('additions'), sum('deletions')]
  const parts = [`${plural(changes.length, 'file')} changed`]
  if (added > 0 || deleted === 0) parts.push(`${plural(added, 'insertion')}(+)`)
  if (deleted > 0 || added === 0) parts.push(`${plural(deleted, 'deletion')}(-)`)
  const made = changes.filter(({ before }) => before === null).map(({ path, after }) => ` create mode ${after?.mode} ${path}`)
  const gone = changes.filter(({ after }) => after === null).map(({ path, before }) => ` delete mode ${before?.mode} ${path}`)
  return `${[...rows, ` ${parts.join(', ')}`, ...made, ...gone].join('\n')}\n`
}

/** A time as a mail's header has it. */
const mailTime = (seconds: number): string => {
  const [week, day, month, year, clock] = new Date(seconds * 1000).toUTCString().split(' ')
  return `${week} ${Number(day)} ${month} ${year} ${clock} +0000`
}

const patchText = (objects: Objects, id: string, commit: Commit, place: string): string => {
  const parent = commit.parents[0]
  const before = parent === undefined ? null : needCommit(objects, parent).tree
  const changes = changesBetween(objects, before, commit.tree)
  const [subject = '', ...rest] = commit.message.trimEnd().split('\n')
  const body = rest.join('\n').replace(/^\n+/, '')
  const head = [
    `From ${id} Mon Sep 17 00:00:00 2001`,
    `From: ${commit.author.name} <${commit.author.email}>`,
    `Date: ${mailTime(commit.author.seconds)}`,
    `Subject: [PATCH${place}] ${subject}`,
    '',
    ...(body === '' ? [] : [body]),
    '---',
  ]
  return `${head.join('\n')}\n${statText(objects, changes)}\n${unifiedDiff(objects, changes)}-- \n2.47.3\n\n`
}

/** One mail for each commit that is no merge, oldest first. */
const patchOf = (objects: Objects, from: string, head: string): string => {
  const ids = log(objects, head, [from]).filter((id) => needCommit(objects, id).parents.length < 2)
  const place = (index: number): string => (ids.length === 1 ? '' : ` ${index + 1}/${ids.length}`)
  return ids
    .reverse()
    .map((id, index) => patchText(objects, id, needCommit(objects, id), place(index)))
    .join('')
}

/** From the stored merge base to the head the server has noticed. */
export const pullText = (call: RepoCall, pull: Pull, kind: 'diff' | 'patch'): Answer => {
  const { objects } = call.world
  const [from, head] = [mergeBaseOf(call.world, pull), syncedHead(call.repo, pull)]
  const tree = (id: string): string => needCommit(objects, id).tree
  const body =
    kind === 'diff' ? unifiedDiff(objects, changesBetween(objects, tree(from), tree(head))) : patchOf(objects, from, head)
  return text(200, 'text/plain; charset=utf-8', body)
}
