// Commits, branches and statuses as answers show them (contract/samples).
import { NEVER, stamp } from './answer.js'
import { countLines, diffTrees } from './git/diff.js'
import { type Commit, needCommit, type Signature } from './git/objects.js'
import { userJson } from './user-json.js'
import { fullName, type Repo, type Status, userById, type World } from './world.js'

const UNSIGNED = { verified: false, reason: 'gpg.error.not_signed_commit', signature: '', signer: null, payload: '' }

const time = (who: Signature): string => stamp(who.seconds * 1000)
const dated = (who: Signature): Record<string, unknown> => ({ name: who.name, email: who.email, date: time(who) })

/** The account with this address; commits are matched to accounts by nothing else (fact sheet 2.4). */
const accountOf = (world: World, who: Signature): Record<string, unknown> | null => {
  const user = world.users.find((each) => each.email === who.email)
  return user === undefined ? null : userJson(world, user, null)
}

const touched = (world: World, commit: Commit): { files: Record<string, string>[]; stats: Record<string, number> } => {
  const first = commit.parents[0]
  const before = first === undefined ? null : needCommit(world.objects, first).tree
  const changes = diffTrees(world.objects, before, commit.tree)
  const counts = changes.map((change) => countLines(world.objects, change.before, change.after))
  const additions = counts.reduce((sum, count) => sum + count.additions, 0)
  const deletions = counts.reduce((sum, count) => sum + count.deletions, 0)
  const word = (gone: boolean, made: boolean): string => (made ? 'added' : gone ? 'removed' : 'modified')
  return {
    files: changes.map((change) => ({
      filename: change.path,
      status: word(change.after === null, change.before === null),
    })),
    stats:
      commit.parents.length > 1
        ? { total: 0, additions: 0, deletions: 0 }
        : { total: additions + deletions, additions, deletions },
  }
}

/** What to leave out of a commit, as `stat=`, `files=` and `verification=` say. */
export interface CommitParts {
  readonly stat: boolean
  readonly files: boolean
  readonly verification: boolean
}

export const commitJson = (world: World, repo: Repo, id: string, parts: CommitParts): Record<string, unknown> => {
  const commit = needCommit(world.objects, id)
  const api = `${world.root}/api/v1/repos/${fullName(world, repo)}/git`
  const { files, stats } = parts.files || parts.stat ? touched(world, commit) : { files: null, stats: null }
  return {
    url: `${api}/commits/${id}`,
    sha: id,
    created: time(commit.committer),
    html_url: `${world.root}/${fullName(world, repo)}/commit/${id}`,
    commit: {
      url: `${api}/commits/${id}`,
      author: dated(commit.author),
      committer: dated(commit.committer),
      message: commit.message,
      tree: { url: `${api}/trees/${id}`, sha: id, created: time(commit.committer) },
      verification: parts.verification ? UNSIGNED : null,
    },
    author: accountOf(world, commit.author),
    committer: accountOf(world, commit.committer),
    parents: commit.parents.map((parent) => ({ url: `${api}/commits/${parent}`, sha: parent, created: NEVER })),
    files: parts.files ? files : null,
    stats: parts.stat ? stats : null,
  }
}

/** The shorter form inside a branch. */
export const payloadCommitJson = (world: World, repo: Repo, id: string): Record<string, unknown> => {
  const commit = needCommit(world.objects, id)
  const who = (each: Signature): Record<string, string> => {
    const user = world.users.find((account) => account.email === each.email)
    return { name: each.name, email: each.email, username: user?.login ?? '' }
  }
  return {
    id,
    message: commit.message,
    url: `${world.root}/${fullName(world, repo)}/commit/${id}`,
    author: who(commit.author),
    committer: who(commit.committer),
    verification: UNSIGNED,
    timestamp: time(commit.committer),
    added: null,
    removed: null,
    modified: null,
  }
}

/** A commit as the contents API answers it. */
export const fileCommitJson = (world: World, repo: Repo, id: string): Record<string, unknown> => {
  const { url, sha, created, html_url, commit, parents } = commitJson(world, repo, id, {
    stat: false,
    files: false,
    verification: false,
  })
  const { author, committer, message, tree } = commit as Record<string, unknown>
  return { url, sha, created, html_url, author, committer, parents, message, tree }
}

export const statusJson = (world: World, repo: Repo, status: Status): Record<string, unknown> => ({
  id: status.id,
  status: status.state,
  target_url: status.targetUrl,
  description: status.description,
  url: `${world.root}/api/v1/repos/${fullName(world, repo)}/statuses/${status.sha}`,
  context: status.context,
  creator: userJson(world, userById(world, status.creatorId), null),
  created_at: stamp(status.created),
  updated_at: stamp(status.created),
})
