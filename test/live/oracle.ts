// What may be on the base branch, judged from the forge's records alone: nothing here knows the gate's code.

import type { Scene } from '../../src/demo/stage.js'

type Commit = {
  readonly sha: string
  readonly parents: readonly { readonly sha: string }[]
  readonly commit: { readonly tree: { readonly sha: string } }
}
type Pull = {
  readonly number: number
  readonly state: string
  readonly merged: boolean
  readonly merge_commit_sha: string | null
  readonly base: { readonly ref: string }
}
type Review = {
  readonly user: { readonly login: string } | null
  readonly state: string
  readonly commit_id: string
  readonly dismissed: boolean
}
type Tree = {
  readonly tree: readonly { readonly path: string; readonly mode: string; readonly type: string; readonly sha: string }[]
}

/** Commits that are looked at, from the tip of the base branch and of each head. */
const MAX_COMMITS = 200

/** Reads as the owner; throws for anything but an answer. */
const read = (stage: Scene, path: string): unknown => {
  const { status, body } = stage.api('acme', 'GET', path)
  if (status !== 200) throw new Error(`GET ${path} answered ${status}`)
  return body
}

const commitOf = (stage: Scene, sha: string): Commit => read(stage, `/git/commits/${sha}`) as Commit

/** Path to `mode sha` of every file of a commit. */
const filesOf = (stage: Scene, sha: string): ReadonlyMap<string, string> => {
  const { tree } = read(stage, `/git/trees/${sha}?recursive=true&per_page=1000`) as Tree
  return new Map(tree.filter((entry) => entry.type !== 'tree').map((entry) => [entry.path, `${entry.mode} ${entry.sha}`]))
}

/** Paths that differ, each with what it is now (null: gone). */
const changed = (
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly (readonly [string, string | null])[] =>
  [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => before.get(path) !== now.get(path))
    .map((path) => [path, now.get(path) ?? null] as const)

/** The commits of a line of first parents, newest first, down to the first that `ends` knows (which is the last of them). */
const lineOf = (stage: Scene, from: string, ends: (sha: string) => boolean): readonly Commit[] => {
  const line: Commit[] = []
  for (let sha: string | undefined = from; sha !== undefined && line.length < MAX_COMMITS; sha = line.at(-1)?.parents[0]?.sha) {
    line.push(commitOf(stage, sha))
    if (ends(sha)) return line
  }
  throw new Error(`the line of ${from} does not end where it must`)
}

const textOf = (stage: Scene, sha: string): string =>
  Buffer.from((read(stage, `/git/blobs/${sha}`) as { content: string }).content, 'base64').toString()

/** Whether a vault action asks for the one formula that the stories' policy calls low, and claims nothing else. */
const isLow = (text: string): boolean =>
  /^formula = "triage"$/m.test(text) && !/^(?!(?:id|formula|context|secrets) = ).+$/m.test(text) && /^secrets = \[\]$/m.test(text)

/** What is wrong with one commit of the base branch. */
const objectionsTo = (stage: Scene, commit: Commit, pulls: readonly Pull[], earlier: ReadonlySet<string>): readonly string[] => {
  const [base, head, third] = commit.parents.map((parent) => parent.sha)
  if (base === undefined || head === undefined || third !== undefined) return ['it is no merge of two parents']
  const start = lineOf(stage, head, (sha) => earlier.has(sha)).at(-1)
  const [before, judged, merged] = [start?.sha ?? '', head, commit.sha].map((sha) => filesOf(stage, sha))
  const brought = changed(before ?? new Map(), judged ?? new Map())
  const arrived = changed(filesOf(stage, base), merged ?? new Map())
  const [path, now] = brought[0] ?? ['', null]
  const [mode, blob] = now?.split(' ') ?? []
  const record = pulls.find((pull) => pull.merged && pull.merge_commit_sha === commit.sha && pull.base.ref === 'main')
  const reviews = record === undefined ? [] : (read(stage, `/pulls/${record.number}/reviews`) as readonly Review[])
  const approved = reviews.some(
    ({ user, state, commit_id, dismissed }) => user?.login === 'gate' && state === 'APPROVED' && commit_id === head && !dismissed,
  )
  return [
    ...(brought.length === 1 && /^vault\/actions\/[^/]+\.toml$/.test(path) && mode === '100644' && before?.get(path) === undefined
      ? []
      : [`its second parent does not add exactly one vault action: ${brought.map((one) => one[0]).join(', ')}`]),
    ...(JSON.stringify(arrived) === JSON.stringify(brought) ? [] : ['it brings something else than its second parent']),
    ...(blob !== undefined && isLow(textOf(stage, blob)) ? [] : ['its vault action is not low']),
    ...(record === undefined ? ['no merged pull request names it'] : []),
    ...(approved ? [] : ['the gate has not approved its second parent']),
  ]
}

/** All commits that a commit has behind it, itself included. */
const reachable = (stage: Scene, from: string): ReadonlySet<string> => {
  const seen = new Set<string>()
  for (const todo = [from]; todo.length > 0; ) {
    const sha = todo.pop() ?? ''
    if (seen.has(sha)) continue
    if (seen.size >= MAX_COMMITS) throw new Error('too many commits')
    seen.add(sha)
    todo.push(...commitOf(stage, sha).parents.map((parent) => parent.sha))
  }
  return seen
}

/**
 * What is wrong with a stage whose people have merged nothing: each file on main since the first commit must have come by a merge
 * whose second parent adds exactly that file, at tier low, with the gate's approval of that commit; and the gate has left no
 * approval on an open pull request, and no second comment.
 */
export const objections = (stage: Scene): readonly string[] => {
  const tip = (read(stage, '/branches/main') as { commit: { id: string } }).commit.id
  const pulls = read(stage, '/pulls?state=all&limit=50') as readonly Pull[]
  const line = lineOf(stage, tip, (sha) => sha === stage.base).slice(0, -1)
  const found = line.flatMap((commit) => {
    const earlier = reachable(stage, commit.parents[0]?.sha ?? stage.base)
    return objectionsTo(stage, commit, pulls, earlier).map((one) => `${commit.sha.slice(0, 10)} on main: ${one}`)
  })
  const open = pulls.flatMap((pull) => {
    const reviews = read(stage, `/pulls/${pull.number}/reviews`) as readonly Review[]
    const comments = read(stage, `/issues/${pull.number}/comments`) as readonly { user: { login: string } }[]
    const standing = reviews.some(({ user, state, dismissed }) => user?.login === 'gate' && state === 'APPROVED' && !dismissed)
    return [
      ...(pull.state === 'open' && standing ? [`an approval of the gate was left on #${pull.number}`] : []),
      ...(comments.filter(({ user }) => user.login === 'gate').length > 1 ? [`the gate wrote twice on #${pull.number}`] : []),
    ]
  })
  return [...found, ...open]
}
