// Repositories and accounts that go (not in the fact sheet, as the swagger of Forgejo has it).
import { addEntry } from './pulls.js'
import type { Repo, User, World } from './world.js'

const withdraw = <T>(list: T[], one: T): void => {
  const at = list.indexOf(one)
  if (at >= 0) list.splice(at, 1)
}

/** Takes a repository out of the world: open pull requests from it elsewhere close, its forks become ordinary repositories. */
export const removeRepo = (world: World, repo: Repo, doer: User): void => {
  for (const pull of world.repos.filter((each) => each !== repo).flatMap((each) => each.pulls)) {
    if (pull.closed !== null || pull.flow === 1 || pull.headRepo !== repo.id) continue
    pull.closed = world.now
    addEntry(world, pull, { type: 'close', userId: doer.id })
  }
  for (const fork of world.repos) if (fork.forkOf === repo.id) fork.forkOf = null
  for (const team of world.teams) withdraw(team.repos, repo.id)
  for (const [name, id] of world.redirects) if (id === repo.id) world.redirects.delete(name)
  world.work = world.work.filter(({ work }) => work.repoId !== repo.id)
  repo.refs.clear()
  world.gone.push(repo)
  withdraw(world.repos, repo)
}

const isRecorded = (repo: Repo, user: User): boolean =>
  [...repo.statuses.values()].flat().some((status) => status.creatorId === user.id) ||
  repo.pulls.some(
    (pull) =>
      pull.posterId === user.id ||
      pull.merged?.userId === user.id ||
      pull.reviews.some((review) => review.userId === user.id) ||
      pull.entries.some((entry) => entry.userId === user.id || entry.assigneeId === user.id),
  )

/**
 * Takes an account or organisation out of the world with its repositories, tokens and memberships. Throws where the sandbox has
 * no answer for what is left: what a real server shows as done by a ghost.
 */
export const removeUser = (world: World, user: User): void => {
  const own = world.repos.filter((repo) => repo.ownerId === user.id)
  for (const repo of own) removeRepo(world, repo, user)
  if (world.repos.some((repo) => isRecorded(repo, user))) {
    throw new Error('the sandbox cannot show what an account did that is gone')
  }
  for (const repo of world.repos) repo.collaborators.delete(user.id)
  for (const team of world.teams.filter((each) => each.orgId === user.id)) withdraw(world.teams, team)
  for (const team of world.teams) withdraw(team.members, user.id)
  for (const token of world.tokens.filter((each) => each.userId === user.id)) withdraw(world.tokens, token)
  withdraw(world.users, user)
}
