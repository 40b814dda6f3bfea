// Files through the API: reading a path, writing one (fact sheet 3.1; contract: contents-api).
import { maintains, WRITE } from './access.js'
import { type Answer, json, missing, notFound, problem, refuse, stamp, text } from './answer.js'
import { doerOf, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { fileCommitJson } from './commit-json.js'
import { pathLog } from './git/history.js'
import { blobBytes, needCommit, putBlob, putObject, treeEntries } from './git/objects.js'
import { type Slot, slotAt, writeSlots } from './git/trees.js'
import { MAX_BLOB, tipFor } from './git-api.js'
import { writeRefusal } from './protection.js'
import { moveBranch, pushRefusal } from './receive.js'
import { signatureOf } from './styles.js'
import { submoduleUrl } from './submodules.js'
import { branchTip, fullName, type Repo } from './world.js'

const typeOf = (slot: Slot): string =>
  ({ '40000': 'dir', '120000': 'symlink', '160000': 'submodule', '100644': 'file', '100755': 'file' })[slot.mode]

/** What only a file, a link or a submodule has. */
const contentOf = (call: RepoCall, slot: Slot, whole: boolean): Record<string, unknown> => {
  const type = typeOf(slot)
  const blob = type === 'file' || type === 'symlink' ? blobBytes(call.world.objects, slot.id) : new Uint8Array()
  const shown = whole && type === 'file'
  return {
    type,
    size: blob.length,
    encoding: shown ? 'base64' : null,
    content: shown ? (blob.length > MAX_BLOB ? '' : Buffer.from(blob).toString('base64')) : null,
    target: type === 'symlink' ? Buffer.from(blob).toString() : null,
  }
}

/** Renders one path; a folder's entries come without content. `ref` is how the request called the commit. */
const pathJson = (
  call: RepoCall,
  path: string,
  slot: Slot,
  commit: string,
  ref: string,
  whole: boolean,
): Record<string, unknown> => {
  const { world, repo } = call
  const name = fullName(world, repo)
  const [last = commit] = pathLog(world.objects, commit, [], path)
  const escaped = path.split('/').map(encodeURIComponent).join('/')
  const inside = slot.mode !== '160000'
  const where = branchTip(repo, ref) === null ? `commit/${ref}` : `branch/${ref}`
  const self = `${world.root}/api/v1/repos/${name}/contents/${escaped}?ref=${ref}`
  const html = inside ? `${world.root}/${name}/src/${where}/${escaped}` : null
  const git = inside ? `${world.root}/api/v1/repos/${name}/git/${slot.mode === '40000' ? 'trees' : 'blobs'}/${slot.id}` : null
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha: slot.id,
    last_commit_sha: last,
    last_commit_when: stamp(needCommit(world.objects, last).committer.seconds * 1000),
    ...contentOf(call, slot, whole),
    url: self,
    html_url: html,
    git_url: git,
    download_url: inside && slot.mode !== '40000' ? `${world.root}/${name}/raw/${where}/${escaped}` : null,
    submodule_git_url: inside ? null : submoduleUrl(world.objects, commit, path),
    _links: { self, git, html },
  }
}

/** A repository nobody has pushed a branch to. */
const isEmpty = (repo: Repo): boolean => ![...repo.refs.keys()].some((ref) => ref.startsWith('refs/heads/'))

const cleaned = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const read = (call: RepoCall): Answer => {
  const { world, repo } = call
  if (isEmpty(repo)) return json(200, [])
  const path = cleaned(call.params['*'] ?? '')
  if (path.split('/').includes('.git')) return problem(world, 500, '')
  const ref = call.query.get('ref') || repo.defaultBranch
  const gone = (): never => missing(world, [`object does not exist [id: , rel_path: ${path}]`], 'GetContentsOrList')
  const commit = tipFor(repo, ref) ?? missing(world, [`object does not exist [id: ${ref}, rel_path: ]`], 'GetContentsOrList')
  const slot = slotAt(world.objects, needCommit(world.objects, commit).tree, path) ?? gone()
  if (slot.mode !== '40000') return json(200, pathJson(call, path, slot, commit, ref, true))
  const prefix = path === '' ? '' : `${path}/`
  return json(
    200,
    treeEntries(world.objects, slot.id).map((entry) => pathJson(call, prefix + entry.name, entry, commit, ref, false)),
  )
}

/** The bytes of a file; a link answers its target text (fact sheet 3.2). */
const raw = (call: RepoCall): Answer => {
  const { world, repo } = call
  const commit = tipFor(repo, call.query.get('ref'))
  const slot = commit === null ? null : slotAt(world.objects, needCommit(world.objects, commit).tree, cleaned(param(call, '*')))
  if (slot === null) return notFound(world)
  if (slot.mode === '40000' || slot.mode === '160000') return missing(world, [], 'getBlobForEntry')
  const type = slot.mode === '120000' ? 'symlink' : 'file'
  return text(200, 'text/plain; charset=utf-8', Buffer.from(blobBytes(world.objects, slot.id)).toString(), {
    etag: `"${slot.id}"`,
    'x-forgejo-object-type': type,
    'x-gitea-object-type': type,
  })
}

type Change = 'create' | 'update' | 'delete'

/** The branch a write goes to, after the checks on it. */
const branchesFor = (call: RepoCall, change: Change): { from: string; to: string } => {
  const { world, repo } = call
  const from = textField(call, 'branch') || repo.defaultBranch
  const to = textField(call, 'new_branch') || from
  if (call.access < WRITE && !maintains(world, repo, doerOf(call), from))
    refuse(world, 403, 'user should have a permission to write to this branch')
  if (branchTip(repo, from) === null) refuse(world, 404, `branch does not exist [name: ${from}]`)
  if (to !== from && branchTip(repo, to) !== null) {
    refuse(world, change === 'delete' ? 400 : 422, `branch already exists [name: ${to}]`)
  }
  return { from, to }
}

/** The slot to write, after the checks on what is there. */
const slotFor = (call: RepoCall, change: Change, path: string, present: Slot | null): Slot | null => {
  const { world } = call
  const given = textField(call, 'sha')
  if (change === 'create' && present !== null) refuse(world, 422, `repository file already exists [path: ${path}]`)
  if (change === 'delete' && present === null) refuse(world, 404, `repository file does not exist [path: ${path}]`)
  if (change === 'update' && present === null) refuse(world, 500, '')
  if (present !== null && given !== present.id)
    refuse(world, change === 'delete' ? 400 : 409, `sha does not match [given: ${given}, expected: ${present.id}]`)
  if (change === 'delete') return null
  const id = putBlob(world.objects, Buffer.from(textField(call, 'content'), 'base64'))
  return { mode: present?.mode === '100755' ? '100755' : '100644', id }
}

const WORDS: Readonly<Record<Change, string>> = { create: 'Add', update: 'Update', delete: 'Delete' }

const write = (call: RepoCall, change: Change): Answer => {
  const { world, repo } = call
  const doer = doerOf(call)
  const path = cleaned(param(call, '*'))
  const { from, to } = branchesFor(call, change)
  const parent = branchTip(repo, from) ?? ''
  const { tree } = needCommit(world.objects, parent)
  const refusal = to === from ? writeRefusal(world, repo, to, doer, path) : null
  // A deletion knows no protected paths.
  if (refusal?.startsWith('path ') && change === 'delete') refuse(world, 500, '')
  if (refusal !== null) refuse(world, 403, refusal)
  const slot = slotFor(call, change, path, slotAt(world.objects, tree, path))
  const signature = signatureOf(world, doer)
  const commit = putObject(world.objects, {
    kind: 'commit',
    tree: writeSlots(world.objects, tree, new Map([[path, slot]])),
    parents: [parent],
    author: signature,
    committer: signature,
    message: `${textField(call, 'message').trim() || `${WORDS[change]} ${path}`}\n`,
  })
  const rejection = pushRefusal(world, repo, doer, to, commit)
  if (rejection !== null) refuse(world, 403, `PushRejected with remote message: Forgejo: ${rejection}`)
  moveBranch(world, repo, doer, to, commit)
  const verification = { verified: false, reason: 'gpg.error.not_signed_commit', signature: '', signer: null, payload: '' }
  const content = slot === null ? null : pathJson(call, path, slot, commit, to, true)
  return json(change === 'create' ? 201 : 200, { content, commit: fileCommitJson(world, repo, commit), verification })
}

export const contentRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/contents', gate: 'open', answer: read },
  { method: 'GET', path: '/contents/*', gate: 'open', answer: read },
  { method: 'POST', path: '/contents/*', gate: 'signed', archived: true, answer: (call) => write(call, 'create') },
  {
    method: 'PUT',
    path: '/contents/*',
    gate: 'signed',
    archived: true,
    required: { sha: 'SHA' },
    answer: (call) => write(call, 'update'),
  },
  {
    method: 'DELETE',
    path: '/contents/*',
    gate: 'signed',
    archived: true,
    required: { sha: 'SHA' },
    answer: (call) => write(call, 'delete'),
  },
  { method: 'GET', path: '/raw/*', gate: 'open', answer: raw },
  { method: 'GET', path: '/media/*', gate: 'open', answer: raw },
]
