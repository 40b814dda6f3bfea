// A repository as answers show it (contract/samples/repository.json).
import { type Access, ADMIN, accessOf, READ, WRITE } from './access.js'
import { EPOCH, NEVER, stamp } from './answer.js'
import { userJson } from './user-json.js'
import { fullName, type Repo, repoById, type User, userById, type World } from './world.js'

const permissions = (access: Access): Record<string, boolean> => ({
  admin: access >= ADMIN,
  push: access >= WRITE,
  pull: access >= READ,
})

const addresses = (world: World, repo: Repo): Record<string, unknown> => {
  const name = fullName(world, repo)
  return {
    languages_url: `${world.root}/api/v1/repos/${name}/languages`,
    html_url: `${world.root}/${name}`,
    url: `${world.root}/api/v1/repos/${name}`,
    link: '',
    ssh_url: `ssh://git@forgejo.test/${name}.git`,
    clone_url: `${world.root}/${name}.git`,
    original_url: '',
    website: '',
  }
}

/** Every answer that shows a repository counts, so no list is made. */
const countOpen = (repo: Repo): number => {
  let count = 0
  for (const pull of repo.pulls) if (pull.closed === null) count += 1
  return count
}

/** What a repository of one's own has and a fork has not (contract/samples/pull-fork.json). */
const issueTracking = (repo: Repo): Record<string, unknown> =>
  repo.forkOf === null
    ? {
        has_issues: true,
        internal_tracker: {
          enable_time_tracker: true,
          allow_only_contributors_to_track_time: true,
          enable_issue_dependencies: true,
        },
        has_wiki: true,
        wiki_branch: 'main',
      }
    : { has_issues: false, has_wiki: false }

const features = (world: World, repo: Repo): Record<string, unknown> => ({
  ...issueTracking(repo),
  has_wiki_contents: false,
  wiki_ssh_url: `ssh://git@forgejo.test/${fullName(world, repo)}.wiki.git`,
  wiki_clone_url: `${world.root}/${fullName(world, repo)}.wiki.git`,
  globally_editable_wiki: false,
  has_pull_requests: true,
  has_projects: repo.forkOf === null,
  has_releases: repo.forkOf === null,
  has_packages: false,
  has_actions: repo.actions,
  ignore_whitespace_conflicts: false,
  ...repo.styles,
  default_delete_branch_after_merge: false,
  default_merge_style: 'merge',
  default_allow_maintainer_edit: false,
  default_update_style: 'merge',
  internal: false,
  mirror_interval: '',
  object_format_name: 'sha1',
  mirror_updated: NEVER,
  repo_transfer: null,
  topics: [],
})

/**
 * Renders a repository. `access` is what `permissions` shows: the caller's own level inside a pull request, the level
 * with its token in `GET /repos/{owner}/{repo}` (fact sheet 1.4).
 */
export const repoJson = (world: World, repo: Repo, viewer: User | null, access?: Access): Record<string, unknown> => ({
  id: repo.id,
  owner: userJson(world, userById(world, repo.ownerId), viewer),
  name: repo.name,
  full_name: fullName(world, repo),
  description: '',
  empty: repo.refs.size === 0,
  private: repo.private,
  fork: repo.forkOf !== null,
  template: false,
  // A parent shows the level in the fork (contract/samples/pull-fork.json).
  parent:
    repo.forkOf === null ? null : repoJson(world, repoById(world, repo.forkOf), viewer, access ?? accessOf(world, repo, viewer)),
  mirror: false,
  size: repo.commits.size,
  language: '',
  ...addresses(world, repo),
  stars_count: 0,
  forks_count: world.repos.filter((each) => each.forkOf === repo.id).length,
  watchers_count: 1,
  open_issues_count: 0,
  open_pr_counter: countOpen(repo),
  release_counter: 0,
  default_branch: repo.defaultBranch,
  archived: repo.archived,
  created_at: stamp(repo.created),
  updated_at: stamp(repo.updated),
  archived_at: EPOCH,
  permissions: permissions(access ?? accessOf(world, repo, viewer)),
  ...features(world, repo),
})
