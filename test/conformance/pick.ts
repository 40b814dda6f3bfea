// The projections of the contract's README: which fields of an answer were recorded.

type Fields = Record<string, unknown>
type Project = (value: Fields) => Fields

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A nested user as its login, a label as its name; anything else as it is. */
const named = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(named)
  if (!isFields(value)) return value
  if (typeof value['login'] === 'string') return value['login']
  return typeof value['name'] === 'string' && 'color' in value ? value['name'] : value
}

/** The named fields that are there. */
const only = (value: Fields, fields: string): Fields =>
  Object.fromEntries(
    fields
      .split(' ')
      .filter((field) => field in value)
      .map((field) => [field, named(value[field])]),
  )

/** Applies a projection to a field that holds an object. */
const inside = (value: Fields, field: string, project: Project): Fields => {
  const held = value[field]
  if (Array.isArray(held)) return { ...value, [field]: held.map((each) => (isFields(each) ? project(each) : each)) }
  return isFields(held) ? { ...value, [field]: project(held) } : value
}

const repo: Project = (value) => only(value, 'full_name permissions private fork default_branch')
const side: Project = (value) => inside(only(value, 'label ref sha repo'), 'repo', repo)
const status: Project = (value) => only(value, 'id status context description target_url creator')
const contents: Project = (value) => only(value, 'name path sha type size encoding content target submodule_git_url')

const parentIds = (value: Fields): Fields =>
  Array.isArray(value['parents'])
    ? { ...value, parents: value['parents'].map((parent) => (isFields(parent) ? parent['sha'] : parent)) }
    : value

const commit: Project = (value) => {
  const inner = value['commit']
  const message = isFields(inner) ? { message: inner['message'] } : {}
  return only(parentIds({ ...value, ...message }), 'sha message parents author committer')
}

const pull: Project = (value) => {
  const fields =
    'number title body state draft merged mergeable merge_base merge_commit_sha merged_by user flow changed_files labels ' +
    'requested_reviewers allow_maintainer_edit base head'
  return inside(inside(only(value, fields), 'base', side), 'head', side)
}

const timeline: Project = (value) => {
  const fields = 'type user body label old_ref new_ref old_title new_title assignee removed_assignee review_id created_at'
  const isEmpty = (key: string, held: unknown): boolean =>
    key !== 'body' && (held === null || held === '' || held === 0 || held === false)
  return Object.fromEntries(Object.entries(only(value, fields)).filter(([key, held]) => !isEmpty(key, held)))
}

const PROJECTIONS: Readonly<Record<string, Project>> = {
  pr: pull,
  repo,
  review: (value) => only(value, 'id user state body commit_id stale official dismissed comments_count submitted_at'),
  comment: (value) => only(value, 'id user body'),
  label: (value) => only(value, 'id name color description exclusive is_archived'),
  user: (value) => only(value, 'login is_admin'),
  perm: (value) => only(value, 'permission role_name user'),
  status,
  combined: (value) => inside(only(value, 'state sha total_count statuses'), 'statuses', status),
  branch: (value) => {
    const fields =
      'name commit protected required_approvals enable_status_check status_check_contexts user_can_push user_can_merge ' +
      'effective_branch_protection_name'
    return inside(only(value, fields), 'commit', (held) => only(held, 'id'))
  },
  file: (value) => only(value, 'filename status additions deletions changes previous_filename'),
  contents,
  tree: (value) =>
    inside(only(value, 'sha tree truncated page total_count'), 'tree', (held) => only(held, 'path mode type size sha')),
  commit,
  fileResponse: (value) =>
    inside(inside(only(value, 'content commit'), 'content', contents), 'commit', (held) =>
      only(parentIds(held), 'sha message parents'),
    ),
  compare: (value) => inside(only(value, 'total_commits commits'), 'commits', (held) => only(parentIds(held), 'sha parents')),
  timeline,
}

/** Whether there is a projection of this name; no name at all is fine. */
export const isProjection = (pick: string | undefined): boolean => pick === undefined || Object.hasOwn(PROJECTIONS, pick)

/** Applies a projection by name to an object or to each object of a list. Throws for a name it does not know. */
export const project = (pick: string, value: unknown): unknown => {
  const projection = PROJECTIONS[pick]
  if (projection === undefined) throw new Error(`unknown projection "${pick}"`)
  if (Array.isArray(value)) return value.map((each) => (isFields(each) ? projection(each) : each))
  return isFields(value) ? projection(value) : value
}

/** Drops the `url` that recordings leave out: an answer's own, or that of each element of a list. */
export const withoutUrl = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => (isFields(each) ? withoutUrl(each) : each))
  if (!isFields(value)) return value
  const { url: _, ...rest } = value
  return rest
}
