// Comments and timeline entries as answers show them (contract/samples/comments.json, timeline.json).
import { stamp } from './answer.js'
import { labelJson } from './pull-json.js'
import { teamJsonOf } from './teams.js'
import { userJson } from './user-json.js'
import { type Entry, fullName, type Pull, type Repo, userById, type World } from './world.js'

const head = (world: World, repo: Repo, pull: Pull, entry: Entry): Record<string, unknown> => {
  const page = `${world.root}/${fullName(world, repo)}/pulls/${pull.number}`
  return {
    html_url: `${page}#issuecomment-${entry.id}`,
    pull_request_url: page,
    issue_url: '',
    user: userJson(world, userById(world, entry.userId), null),
  }
}

export const commentJson = (world: World, repo: Repo, pull: Pull, entry: Entry): Record<string, unknown> => ({
  id: entry.id,
  ...head(world, repo, pull, entry),
  original_author: '',
  original_author_id: 0,
  body: entry.body,
  assets: [],
  created_at: stamp(entry.created),
  updated_at: stamp(entry.updated),
})

export const timelineJson = (world: World, repo: Repo, pull: Pull, entry: Entry): Record<string, unknown> => {
  const label = repo.labels.find((each) => each.id === entry.labelId)
  return {
    id: entry.id,
    type: entry.type,
    ...head(world, repo, pull, entry),
    body: entry.body,
    created_at: stamp(entry.created),
    updated_at: stamp(entry.updated),
    old_project_id: 0,
    project_id: 0,
    old_milestone: null,
    milestone: null,
    tracked_time: null,
    old_title: entry.oldTitle ?? '',
    new_title: entry.newTitle ?? '',
    old_ref: entry.oldRef ?? '',
    new_ref: entry.newRef ?? '',
    ref_issue: null,
    ref_comment: null,
    ref_action: 'none',
    ref_commit_sha: entry.refCommit ?? '',
    review_id: entry.reviewId ?? 0,
    label: label === undefined ? null : labelJson(world, repo, label),
    assignee: entry.assigneeId === undefined ? null : userJson(world, userById(world, entry.assigneeId), null),
    assignee_team: teamJsonOf(world, entry.teamId ?? null),
    removed_assignee: entry.removedAssignee ?? false,
    resolve_doer: null,
    dependent_issue: null,
  }
}
