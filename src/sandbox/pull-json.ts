// Pull requests, reviews and labels as answers show them (contract/samples).
import { stamp } from './answer.js'
import { isMergeable, mergeBaseOf } from './check.js'
import { countLines, diffTrees, withRenames } from './git/diff.js'
import { needCommit } from './git/objects.js'
import { headSha, headTip, isDraft } from './pulls.js'
import { repoJson } from './repo-json.js'
import { teamJsonOf } from './teams.js'
import { userJson } from './user-json.js'
import {
  branchTip,
  fullName,
  isHeadGone,
  type Label,
  type Pull,
  type Repo,
  type Review,
  repoById,
  type User,
  userById,
  type World,
} from './world.js'

export const labelJson = (world: World, repo: Repo, label: Label): Record<string, unknown> => ({
  id: label.id,
  name: label.name,
  exclusive: label.exclusive,
  is_archived: label.archived,
  color: label.color,
  description: label.description,
  url: `${world.root}/api/v1/repos/${fullName(world, repo)}/labels/${label.id}`,
})

/** The labels of a pull request, by name. */
export const labelsOf = (repo: Repo, pull: Pull): Label[] =>
  repo.labels
    .filter((label) => pull.labels.includes(label.id))
    .sort((a, b) => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1))

/** Who shows up as asked: whoever gave the latest approval, rejection or request that is not dismissed (contract README). */
const requestedReviewers = (world: World, pull: Pull): Record<string, unknown>[] => {
  const latest = new Map<number, Review>()
  for (const review of pull.reviews.filter((each) => each.teamId === null)) {
    if (review.state !== 'COMMENT' && review.state !== 'PENDING' && !review.dismissed) latest.set(review.userId, review)
  }
  return [...latest.values()]
    .sort((a, b) => a.updated - b.updated || a.id - b.id)
    .map((review) => userJson(world, userById(world, review.userId), null))
}

const requestedTeams = (world: World, pull: Pull): Record<string, unknown>[] =>
  pull.reviews.map((review) => teamJsonOf(world, review.teamId)).filter((team) => team !== null)

const assigneesOf = (world: World, pull: Pull): Record<string, unknown>[] =>
  pull.assignees.map((id) => userJson(world, userById(world, id), null))

/** Lines and files changed since the stored merge base; nothing for AGit and deleted forks (fact sheet 2.2). */
const sizeOf = (world: World, pull: Pull, head: string): Record<string, number> => {
  if (pull.flow === 1 || head === '' || isHeadGone(world, pull)) return { additions: 0, deletions: 0, changed_files: 0 }
  const tree = (id: string): string => needCommit(world.objects, id).tree
  const changes = withRenames(world.objects, diffTrees(world.objects, tree(mergeBaseOf(world, pull)), tree(head)))
  const counts = changes.map((change) => countLines(world.objects, change.before, change.after))
  return {
    additions: counts.reduce((sum, count) => sum + count.additions, 0),
    deletions: counts.reduce((sum, count) => sum + count.deletions, 0),
    changed_files: changes.length,
  }
}

type RepoView = (repo: Repo) => Record<string, unknown>

/** Renders each repository once, however often an answer shows it. */
const repoView = (world: World, viewer: User | null): RepoView => {
  const rendered = new Map<Repo, Record<string, unknown>>()
  return (repo) => {
    const view = rendered.get(repo) ?? repoJson(world, repo, viewer)
    rendered.set(repo, view)
    return view
  }
}

const sides = (world: World, repo: Repo, pull: Pull, view: RepoView, head: string): Record<string, unknown> => {
  const headRepo = repoById(world, pull.headRepo)
  const isGone = isHeadGone(world, pull)
  const live = pull.flow === 0 && headTip(world, repo, pull) !== null
  return {
    base: {
      label: pull.base,
      ref: pull.base,
      sha: branchTip(repo, pull.base) ?? '',
      repo_id: repo.id,
      repo: view(repo),
    },
    head: {
      label: pull.headBranch,
      ref: live ? pull.headBranch : `refs/pull/${pull.number}/head`,
      sha: head,
      repo_id: isGone ? -1 : headRepo.id,
      repo: isGone ? null : view(headRepo),
    },
  }
}

const render = (world: World, repo: Repo, pull: Pull, viewer: User | null, view: RepoView): Record<string, unknown> => {
  const page = `${world.root}/${fullName(world, repo)}/pulls/${pull.number}`
  const head = headSha(world, repo, pull)
  const mergedBy = pull.merged === null ? null : userById(world, pull.merged.userId)
  return {
    id: pull.id,
    url: `${world.root}/api/v1/repos/${fullName(world, repo)}/pulls/${pull.number}`,
    number: pull.number,
    user: userJson(world, userById(world, pull.posterId), viewer),
    title: pull.title,
    body: pull.body,
    labels: labelsOf(repo, pull).map((label) => labelJson(world, repo, label)),
    milestone: null,
    assignee: assigneesOf(world, pull)[0] ?? null,
    assignees: pull.assignees.length === 0 ? null : assigneesOf(world, pull),
    requested_reviewers: requestedReviewers(world, pull),
    requested_reviewers_teams: requestedTeams(world, pull),
    state: pull.closed === null ? 'open' : 'closed',
    draft: isDraft(pull),
    is_locked: false,
    comments: pull.entries.filter((entry) => entry.type === 'comment').length,
    review_comments: pull.entries.filter((entry) => entry.type === 'review').length,
    ...sizeOf(world, pull, head),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    mergeable: isMergeable(world, pull),
    merged: pull.merged !== null,
    merged_at: pull.merged === null ? null : stamp(pull.merged.at),
    merge_commit_sha: pull.merged?.commit ?? null,
    merged_by: mergedBy === null ? null : userJson(world, mergedBy, null),
    allow_maintainer_edit: pull.allowMaintainerEdit,
    ...sides(world, repo, pull, view, head),
    merge_base: mergeBaseOf(world, pull),
    due_date: pull.deadline === null ? null : stamp(pull.deadline),
    created_at: stamp(pull.created),
    updated_at: stamp(pull.updated),
    closed_at: pull.closed === null ? null : stamp(pull.closed),
    pin_order: 0,
    flow: pull.flow,
  }
}

export const pullJson = (world: World, repo: Repo, pull: Pull, viewer: User | null): Record<string, unknown> =>
  render(world, repo, pull, viewer, repoView(world, viewer))

/** Pull requests as lists show them: without `merged_by` (contract README). */
export const pullsJson = (
  world: World,
  repo: Repo,
  pulls: readonly Pull[],
  viewer: User | null,
): readonly Record<string, unknown>[] => {
  const view = repoView(world, viewer)
  return pulls.map((pull) => ({ ...render(world, repo, pull, viewer, view), merged_by: null }))
}

export const reviewJson = (
  world: World,
  repo: Repo,
  pull: Pull,
  review: Review,
  viewer: User | null,
): Record<string, unknown> => {
  const page = `${world.root}/${fullName(world, repo)}/pulls/${pull.number}`
  const entry = pull.entries.find((each) => each.type === 'review' && each.reviewId === review.id)
  return {
    id: review.id,
    user: review.teamId === null ? userJson(world, userById(world, review.userId), viewer) : null,
    team: teamJsonOf(world, review.teamId),
    state: review.state,
    body: review.body,
    commit_id: review.commitId,
    stale: review.stale,
    official: review.official,
    dismissed: review.dismissed,
    comments_count: review.comments.length,
    submitted_at: stamp(review.created),
    updated_at: stamp(review.updated),
    html_url: entry === undefined ? '' : `${page}#issuecomment-${entry.id}`,
    pull_request_url: page,
  }
}
