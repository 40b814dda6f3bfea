// Asking people and teams for a review, and taking that back (fact sheet 4.6).
import { accessOf, isInTeam, READ, teamsWith } from './access.js'
import { type Answer, empty, json, missing, refuse } from './answer.js'
import { doerOf, listField, pullOf, type RepoCall, type RepoRoute } from './call.js'
import { isOfficial, ruleOf } from './protection.js'
import { reviewJson } from './pull-json.js'
import { addEntry, latestReview, restoreOfficial } from './pulls.js'
import { nextId, type Pull, type Review, type Team, type User, userById, userByLogin } from './world.js'

/** Whether someone may change who is asked: the author, the owner, any collaborator or member of a team that has the repository. */
const mayChoose = ({ world, repo }: RepoCall, pull: Pull, doer: User): boolean =>
  [pull.posterId, repo.ownerId, ...repo.collaborators.keys()].includes(doer.id) || isInTeam(world, repo, doer)

const invalid = (call: RepoCall, reason: string): never =>
  refuse(call.world, 422, `${reason} [user_id: ${doerOf(call).id}, repo_id: ${call.repo.id}]`)

/** The account a request names, by login or by address. */
const reviewerOf = (call: RepoCall, name: string): User => {
  const found = name.includes('@') ? call.world.users.find(({ email }) => email === name) : userByLogin(call.world, name)
  return found ?? missing(call.world, [], `User '${name}' not exist`)
}

const checkReviewer = (call: RepoCall, pull: Pull, reviewer: User): void => {
  if (reviewer.organization) invalid(call, "Organization can't be added as reviewer")
  if (accessOf(call.world, call.repo, reviewer) < READ) invalid(call, "Reviewer can't read")
  if (reviewer.id === pull.posterId) invalid(call, "poster of pr can't be reviewer")
  if (!mayChoose(call, pull, doerOf(call))) invalid(call, "Doer can't choose reviewer")
}

const addRequest = (call: RepoCall, pull: Pull, who: { userId: number; teamId: number | null }, official: boolean): Review => {
  const { now } = call.world
  const review: Review = {
    id: nextId(call.world),
    ...who,
    state: 'REQUEST_REVIEW',
    body: '',
    commitId: '',
    stale: false,
    official,
    dismissed: false,
    comments: [],
    created: now,
    updated: now,
  }
  pull.reviews.push(review)
  return review
}

/** Asks one person; null when that person is asked already. Clears official on all that person's reviews. */
const ask = (call: RepoCall, pull: Pull, reviewer: User): Review | null => {
  const { world, repo } = call
  const latest = latestReview(pull, reviewer.id)
  if (latest?.state === 'REQUEST_REVIEW') return null
  if (latest !== null && pull.closed !== null) refuse(world, 403, 'cannot request a re-review on a closed or merged PR')
  const official = isOfficial(world, repo, pull.base, reviewer)
  if (official) for (const each of pull.reviews) if (each.userId === reviewer.id) each.official = false
  const review = addRequest(call, pull, { userId: reviewer.id, teamId: null }, official)
  addEntry(world, pull, { type: 'review_request', userId: doerOf(call).id, assigneeId: reviewer.id, reviewId: review.id })
  return review
}

const withdraw = (call: RepoCall, pull: Pull, reviewer: User): void => {
  const { world, repo } = call
  const asked = pull.reviews.findLast((each) => each.userId === reviewer.id && each.state === 'REQUEST_REVIEW')
  if (asked === undefined) return
  pull.reviews = pull.reviews.filter((each) => each !== asked)
  if (isOfficial(world, repo, pull.base, reviewer)) restoreOfficial(pull, reviewer.id)
  addEntry(world, pull, { type: 'review_request', userId: doerOf(call).id, assigneeId: reviewer.id, removedAssignee: true })
}

/** The teams a request names; a repository of a person has none, and they are left out without a word. */
const teamsOf = (call: RepoCall): Team[] => {
  const { world, repo } = call
  if (!userById(world, repo.ownerId).organization) return []
  return listField(call, 'team_reviewers').map(
    (name) =>
      world.teams.find((team) => team.orgId === repo.ownerId && team.name === name) ??
      missing(world, [], `Team '${name}' not exist`),
  )
}

const requestOf = (pull: Pull, team: Team): Review | undefined => pull.reviews.find((each) => each.teamId === team.id)

/** Asks a team; null when it is asked already. A rule that lists who may approve lists no teams here. */
const askTeam = (call: RepoCall, pull: Pull, team: Team): Review | null => {
  if (requestOf(pull, team) !== undefined) return null
  const rule = ruleOf(call.repo, pull.base)
  const official = rule !== null && !rule.enable_approvals_whitelist && team.permission !== 'read'
  const review = addRequest(call, pull, { userId: 0, teamId: team.id }, official)
  addEntry(call.world, pull, { type: 'review_request', userId: doerOf(call).id, teamId: team.id, reviewId: review.id })
  return review
}

const withdrawTeam = (call: RepoCall, pull: Pull, team: Team): void => {
  const asked = requestOf(pull, team)
  if (asked === undefined) return
  pull.reviews = pull.reviews.filter((each) => each !== asked)
  addEntry(call.world, pull, { type: 'review_request', userId: doerOf(call).id, teamId: team.id, removedAssignee: true })
}

/** A public repository shows its pull requests to any token, but one limited to others may not ask through it. */
const needReach = (call: RepoCall): void => {
  const { world, repo, caller } = call
  const isLimited = caller.token !== null && caller.token.repositories?.includes(repo.id) === false
  if (isLimited) refuse(world, 403, 'permission reduction prevented review request change')
}

const request = (call: RepoCall): Answer => {
  const { world, repo } = call
  const pull = pullOf(call)
  needReach(call)
  const reviewers = listField(call, 'reviewers').map((name) => {
    const reviewer = reviewerOf(call, name)
    checkReviewer(call, pull, reviewer)
    return reviewer
  })
  const made = reviewers.map((reviewer) => ask(call, pull, reviewer))
  const teams = teamsOf(call)
  for (const team of teams) {
    if (repo.private && !teamsWith(world, repo).includes(team)) invalid(call, "Reviewing team can't read repo")
    if (!mayChoose(call, pull, doerOf(call))) invalid(call, "Doer can't choose reviewer")
  }
  made.push(...teams.map((team) => askTeam(call, pull, team)))
  return json(
    201,
    made.flatMap((review) => (review === null ? [] : reviewJson(world, repo, pull, review, doerOf(call)))),
  )
}

const unask = (call: RepoCall): Answer => {
  const pull = pullOf(call)
  const doer = doerOf(call)
  needReach(call)
  const may = mayChoose(call, pull, doer)
  const reviewers = listField(call, 'reviewers').map((name) => {
    const reviewer = reviewerOf(call, name)
    if (reviewer.organization) invalid(call, "Organization can't be added as reviewer")
    const own = reviewer.id === doer.id && latestReview(pull, doer.id)?.state === 'REQUEST_REVIEW'
    if (!may && !own) invalid(call, "Doer can't remove reviewer")
    return reviewer
  })
  for (const reviewer of reviewers) withdraw(call, pull, reviewer)
  const teams = teamsOf(call)
  if (teams.length > 0 && !may) invalid(call, "Doer can't remove reviewer")
  for (const team of teams) withdrawTeam(call, pull, team)
  return empty(204)
}

export const requestRoutes: readonly RepoRoute[] = [
  { method: 'POST', path: '/pulls/:number/requested_reviewers', gate: 'signed', answer: request },
  { method: 'DELETE', path: '/pulls/:number/requested_reviewers', gate: 'signed', answer: unask },
]
