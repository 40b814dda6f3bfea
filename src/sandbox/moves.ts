// What people do that is not a call of the API: setting up, pushing, deleting a branch.
import { accessOf, READ } from './access.js'
import { receiveAgit } from './agit.js'
import { settle } from './background.js'
import { isAncestor } from './git/history.js'
import { needCommit, putObject, type Signature } from './git/objects.js'
import { type FileChanges, writeFiles } from './git/trees.js'
import { addRepo, addToken, addUser, BEGINNING, emptyWorld, needUser, teamNamed } from './people.js'
import { newRule } from './protection.js'
import { moveBranch, pushRefusal, receiveOther } from './receive.js'
import { resolveCommit } from './revisions.js'
import { saveRule } from './rules-api.js'
import { signatureOf } from './styles.js'
import { branchTip, type Level, type Repo, repoByName, type User, userByLogin, type World } from './world.js'

/** A repository before a story begins; the same keys as a recording's `setup`. */
export interface RepoSetup {
  /** First commit on `main`, by the owner. Without files the repository stays empty. */
  readonly files?: FileChanges
  readonly collaborators?: Readonly<Record<string, Level>>
  /** Team to its members. When given, the owner is an organisation, and its teams have this repository with write. */
  readonly teams?: Readonly<Record<string, readonly string[]>>
  /** The rule of `main`, as the API takes it; absent: none. */
  readonly protection?: Readonly<Record<string, unknown>> | null
  readonly private?: boolean
  /** Name to token; `user` defaults to the name, `restricted` limits it to this repository. */
  readonly tokens?: Readonly<Record<string, TokenSetup>>
}

export interface TokenSetup {
  readonly user?: string
  readonly scopes: readonly string[]
  readonly restricted?: boolean
}

/** A world with one repository. */
export interface Setup extends RepoSetup {
  /** `owner/name`; default `acme/ops`. */
  readonly repo?: string
  /** More accounts than root (site admin), acme, alice, bob, agent, gate and outsider. */
  readonly people?: readonly string[]
  /** Address for links; default `http://forgejo.test`. */
  readonly root?: string
  /** Milliseconds since 1970 to begin at. */
  readonly now?: number
  readonly syncDelayMs?: number
  readonly checkingDelayMs?: number
  /** Whether many blobs can be asked for at once (Forgejo 12 and newer); default true. */
  readonly batchBlobs?: boolean
}

export interface Created {
  /** The first commit, or the empty string. */
  readonly base: string
  /** Token name to value. */
  readonly tokens: Readonly<Record<string, string>>
}

const PEOPLE = ['acme', 'alice', 'bob', 'agent', 'gate', 'outsider']

const formTeams = (world: World, repo: Repo, owner: User, teams: NonNullable<RepoSetup['teams']>): void => {
  owner.organization = true
  for (const [name, logins] of Object.entries(teams)) {
    const team = teamNamed(world, owner, name)
    const ids = logins.map((login) => (userByLogin(world, login) ?? addUser(world, login)).id)
    team.members = [...new Set([...team.members, ...ids])]
    team.repos.push(repo.id)
  }
}

/** Adds a repository with its first commit, people, rule and tokens. */
export const addRepository = (world: World, name: string, setup: RepoSetup = {}): Created => {
  const [login = '', short = ''] = name.split('/')
  const owner = userByLogin(world, login) ?? addUser(world, login)
  const repo = addRepo(world, owner, short)
  repo.private = setup.private ?? false
  let base = ''
  if (setup.files !== undefined) {
    base = commitFiles(world, { as: owner.login, files: setup.files, message: 'init' }, null)
    moveBranch(world, repo, owner, repo.defaultBranch, base)
  }
  for (const [person, level] of Object.entries(setup.collaborators ?? {})) {
    repo.collaborators.set((userByLogin(world, person) ?? addUser(world, person)).id, level)
  }
  if (setup.teams !== undefined) formTeams(world, repo, owner, setup.teams)
  if (setup.protection) {
    const rule = newRule(repo.defaultBranch, world.now)
    saveRule(world, repo, rule, setup.protection)
    repo.rules.push(rule)
  }
  const tokens: Record<string, string> = {}
  for (const [key, token] of Object.entries(setup.tokens ?? {})) {
    const user = needUser(world, token.user ?? key)
    tokens[key] = addToken(world, user, key, token.scopes, token.restricted ? [repo.id] : null).value
  }
  settle(world)
  return { base, tokens }
}

/** A new world with the usual accounts and one repository. */
export const createWorld = (setup: Setup = {}): Created & { readonly world: World } => {
  const world = emptyWorld(setup.root ?? 'http://forgejo.test', setup.now ?? BEGINNING)
  addUser(world, 'root', true)
  for (const login of [...PEOPLE, ...(setup.people ?? [])]) addUser(world, login)
  const created = addRepository(world, setup.repo ?? 'acme/ops', setup)
  world.syncDelayMs = setup.syncDelayMs ?? 0
  world.checkingDelayMs = setup.checkingDelayMs ?? 0
  world.batchBlobs = setup.batchBlobs ?? true
  return { world, ...created }
}

/** A push, with the keys of a recording's `push` step. */
export interface Push {
  readonly as: string
  /** `owner/name`; default: the world's first repository. */
  readonly repo?: string
  /** The branch to push to, or `to`, a full ref such as `refs/for/main/topic`. */
  readonly branch?: string
  readonly to?: string
  /** Branch or commit to build on; absent: no parent. */
  readonly from?: string
  readonly files?: FileChanges
  /** More parents after `from`. */
  readonly parents?: readonly string[]
  readonly force?: boolean
  /** Push options (AGit): `title=…`, `description=…`, `topic=…`, `force-push=true`. */
  readonly options?: readonly string[]
  readonly message?: string
  /** Whom the commit claims as its author and committer, if not the pusher. */
  readonly author?: { readonly name: string; readonly email: string }
}

/** `commit` exists in either case; when refused, no repository has it. */
export type Pushed =
  | { readonly outcome: 'ok'; readonly commit: string }
  | { readonly outcome: 'refused'; readonly commit: string; readonly reason: string }

const commitFiles = (world: World, push: Push, parent: string | null): string => {
  const tree = parent === null ? null : needCommit(world.objects, parent).tree
  const own = signatureOf(world, needUser(world, push.as))
  const who: Signature = push.author === undefined ? own : { ...own, ...push.author }
  return putObject(world.objects, {
    kind: 'commit',
    tree: writeFiles(world.objects, tree, push.files ?? {}),
    parents: [...(parent === null ? [] : [parent]), ...(push.parents ?? [])],
    author: who,
    committer: who,
    message: `${(push.message ?? 'change').replace(/\n+$/, '')}\n`,
  })
}

/** The repository of this `owner/name`, or the world's first. */
export const needRepo = (world: World, name?: string): Repo => {
  const [owner = '', short = ''] = name?.split('/') ?? []
  const repo = name === undefined ? world.repos[0] : repoByName(world, owner, short)
  if (!repo) throw new Error(`no repository ${name ?? ''}`)
  return repo
}

/** Takes a pushed commit that the store of objects has; answers why it was refused, or null. */
export const receive = (world: World, repo: Repo, push: Push, commit: string): string | null => {
  const user = needUser(world, push.as)
  if (accessOf(world, repo, user) < READ) return 'repository not found'
  const ref = push.to ?? `refs/heads/${push.branch ?? ''}`
  if (ref.startsWith('refs/for/')) return receiveAgit(world, repo, user, ref, commit, push.options ?? [])
  if (!ref.startsWith('refs/heads/')) return receiveOther(world, repo, user, ref, commit)
  const branch = ref.slice('refs/heads/'.length)
  const old = branchTip(repo, branch)
  if (old !== null && !push.force && !isAncestor(world.objects, old, commit)) return 'non-fast-forward'
  const refusal = pushRefusal(world, repo, user, branch, commit)
  if (refusal === null) moveBranch(world, repo, user, branch, commit)
  return refusal
}

/** Makes a commit and pushes it. The server notices in the background: settle, or the clock. */
export const push = (world: World, move: Push): Pushed => {
  const repo = needRepo(world, move.repo)
  const parent = move.from === undefined ? null : (resolveCommit(repo, move.from) ?? move.from)
  const commit = commitFiles(world, move, parent)
  const reason = receive(world, repo, move, commit)
  return reason === null ? { outcome: 'ok', commit } : { outcome: 'refused', commit, reason }
}

/** Deletes a branch by git; returns why it was refused, or null. */
export const deleteBranch = (world: World, as: string, branch: string, repoName?: string): string | null => {
  const repo = needRepo(world, repoName)
  const user = needUser(world, as)
  const refusal = branchTip(repo, branch) === null ? 'no such branch' : pushRefusal(world, repo, user, branch, null)
  if (refusal === null) moveBranch(world, repo, user, branch, null)
  return refusal
}
