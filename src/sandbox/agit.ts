// Pull requests by pushing to refs/for/BASE/TOPIC: no branch, no fork (fact sheet 2.2; contract: agit).
import { check } from './check.js'
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
  const rest = ref.replace(/^refs\/(for|draft|for-review)\//, '')
  const parts = rest.split('/')
  const cut = parts.findIndex((_, index) => branchTip(repo, parts.slice(0, index + 1).join('/')) !== null)
  if (cut === -1) return 'cannot find the base branch'
  const base = parts.slice(0, cut + 1).join('/')
  const topic = parts.slice(cut + 1).join('/') || given.get('topic') || ''
  if (topic === '') return 'the topic branch is missing'
  const headBranch = topic.startsWith(`${user.login}/`) ? topic : `${user.login}/${topic}`
  const fits = (each: Repo['pulls'][number]): boolean =>
    each.flow === 1 && each.closed === null && each.base === base && each.headBranch === headBranch
  const present = repo.pulls.find(fits)
  if (present === undefined) {
    const [subject = '', ...lines] = needCommit(world.objects, commit).message.split('\n')
    openPull(world, repo, {
      posterId: user.id,
      title: given.get('title') ?? subject,
      body: given.get('description') ?? lines.join('\n').trim(),
      flow: 1,
      base,
      headRepo: repo.id,
      headBranch,
      head: commit,
    })
    return null
  }
  const old = syncedHead(repo, present)
  if (old === commit) return 'new commit is same with old commit'
  if (!isAncestor(world.objects, old, commit) && given.get('force-push') !== 'true') return 'request `force-push` push option'
  syncHead(world, repo, present, commit)
  check(world, repo, present)
  notePush(world, repo, present, user.id, old, commit)
  ageReviews(world, repo, present, user.id, old, commit)
  return null
}
