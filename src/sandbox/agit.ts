// Pull requests by pushing to refs/for/BASE/TOPIC: no branch, no fork (fact sheet 2.2; contract: agit).
import { requeue } from './background.js'
import { isAncestor } from './git/history.js'
import { needCommit } from './git/objects.js'
import { openPull } from './open-pull.js'
import { ageReviews, notePush, syncedHead, syncHead } from './pulls.js'
import { branchTip, type Repo, type User, type World } from './world.js'

/** `key=value` push options as a map. */
const optionMap = (options: readonly string[]): Map<string, string> =>
  new Map(
    options.map((option) => {
      const cut = option.indexOf('=')
      return cut === -1 ? [option, 'true'] : [option.slice(0, cut), option.slice(cut + 1)]
    }),
  )

/** What follows `refs/for/` is a branch, or a branch and a topic; either may have slashes, and the shortest branch wins. */
const targetOf = (repo: Repo, rest: string, topic: string): { base: string; topic: string } => {
  if (branchTip(repo, rest) !== null) return { base: rest, topic }
  const parts = rest.split('/')
  const cut = parts.findIndex((_, index) => branchTip(repo, parts.slice(0, index + 1).join('/')) !== null)
  const named = parts.slice(cut + 1).join('/')
  return cut === -1 || named === '' ? { base: rest, topic } : { base: parts.slice(0, cut + 1).join('/'), topic: named }
}

/** Takes a push to `refs/for/…`: opens a pull request or moves the head of the one that is there. Returns why not, or null. */
export const receiveAgit = (
  world: World,
  repo: Repo,
  user: User,
  ref: string,
  commit: string,
  options: readonly string[],
): string | null => {
  const given = optionMap(options)
  const { base, topic } = targetOf(repo, ref.slice('refs/for/'.length), given.get('topic') ?? '')
  const tip = branchTip(repo, base)
  if (tip === null) return 'cannot find the base branch'
  if (topic === '') return 'The topic-branch option is not set'
  const headBranch = topic.startsWith(`${user.login}/`) ? topic : `${user.login}/${topic}`
  const fits = (each: Repo['pulls'][number]): boolean =>
    each.flow === 1 && each.closed === null && each.base === base && each.headBranch === headBranch
  const present = repo.pulls.find(fits)
  if (present === undefined) {
    if (isAncestor(world.objects, commit, tip)) return 'The target branch already contains this commit'
    const { message } = needCommit(world.objects, commit)
    const cut = message.indexOf('\n\n')
    openPull(world, repo, {
      posterId: user.id,
      title: given.get('title') || (message.split('\n')[0] ?? ''),
      body: given.get('description') || (cut === -1 ? '' : message.slice(cut + 2)),
      flow: 1,
      base,
      headRepo: repo.id,
      headBranch,
      head: commit,
    })
    return null
  }
  const old = syncedHead(repo, present)
  if (old === commit) return 'The new commit is the same as the old commit'
  if (!isAncestor(world.objects, old, commit) && (given.get('force-push') ?? 'false') === 'false') {
    return 'Updates were rejected because the tip of your current branch is behind its remote counterpart.'
  }
  syncHead(world, repo, present, commit)
  requeue(world, repo, present)
  // Unlike a push to a branch, this one is noted after what it did to the reviews.
  ageReviews(world, repo, present, user.id, old, commit)
  notePush(world, repo, present, user.id, old, commit)
  return null
}
