// Git over HTTP in front of a sandbox, so that the way of a push to a real server can be rehearsed: git serves fetches from bare
// repositories that are written anew from the sandbox, and a push is unpacked, handed to the sandbox, and answered with what it says.

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mode, putObject, type Signature, type TreeEntry } from '../../src/sandbox/git/objects.js'
import { needRepo, receive, type World } from '../../src/sandbox/index.js'
import { store } from '../support/clone.js'
import { bodyOf, handOn } from './proxy.js'

type Repo = ReturnType<typeof needRepo>
type Ran = { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string }

const NOBODY = '0'.repeat(40)

const git = (folder: string, args: readonly string[], input: Buffer, more: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: folder, LC_ALL: 'C', ...more }
    const child = spawn('git', args, { cwd: folder, env, stdio: 'pipe' })
    const [out, err]: Buffer[][] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out?.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err?.push(chunk))
    // A child that reads no more than it needs is no failure.
    child.stdin.on('error', () => undefined)
    child.once('error', reject)
    child.once('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out ?? []), stderr: Buffer.concat(err ?? []).toString() }),
    )
    child.stdin.end(input)
  })

const signatureOf = (line: string): Signature => {
  const [, name = '', email = '', seconds = ''] = /^(.*) <(.*)> (\d+) \+0000$/.exec(line) ?? []
  return { name, email, seconds: Number(seconds) }
}

const treeEntries = (bytes: Buffer): TreeEntry[] => {
  const entries: TreeEntry[] = []
  for (let at = 0; at < bytes.length; ) {
    const [space, end] = [bytes.indexOf(32, at), bytes.indexOf(0, at)]
    const mode = bytes.toString('utf8', at, space) as Mode
    entries.push({ mode, name: bytes.toString('utf8', space + 1, end), id: bytes.toString('hex', end + 1, end + 21) })
    at = end + 21
  }
  return entries
}

/** Puts an object of git's into the sandbox. Throws if it is another one there: a zone or a header that the sandbox does not know. */
const take = (world: World, id: string, kind: string, bytes: Buffer): void => {
  const put = (): string => {
    if (kind === 'blob') return putObject(world.objects, { kind, bytes: Uint8Array.from(bytes) })
    if (kind === 'tree') return putObject(world.objects, { kind, entries: treeEntries(bytes) })
    const text = bytes.toString()
    const cut = text.indexOf('\n\n')
    const lines = text.slice(0, cut).split('\n')
    const field = (name: string): string[] =>
      lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
    return putObject(world.objects, {
      kind: 'commit',
      tree: field('tree')[0] ?? '',
      parents: field('parent'),
      author: signatureOf(field('author')[0] ?? ''),
      committer: signatureOf(field('committer')[0] ?? ''),
      message: text.slice(cut + 2),
    })
  }
  if (put() !== id) throw new Error(`the sandbox cannot hold the ${kind} ${id}`)
}

/** Everything new behind a commit goes into the sandbox. */
const takeAll = async (world: World, folder: string, commit: string): Promise<void> => {
  const listed = await git(folder, ['rev-list', '--objects', '--no-object-names', commit], Buffer.alloc(0))
  if (listed.status !== 0) throw new Error(listed.stderr)
  const ids = listed.stdout
    .toString()
    .split('\n')
    .filter((id) => id !== '' && !world.objects.has(id))
  const { stdout } = await git(folder, ['cat-file', '--batch'], Buffer.from(ids.map((id) => `${id}\n`).join('')))
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(10, at)
    const [id = '', kind = '', size = '0'] = stdout.toString('utf8', at, end).split(' ')
    take(world, id, kind, stdout.subarray(end + 1, end + 1 + Number(size)))
    at = end + 2 + Number(size)
  }
}

const line = (content: string | Buffer): Buffer => {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes])
}
const FLUSH = Buffer.from('0000')

/** The lines of a request up to a flush, and where it ends. */
const linesAt = (body: Buffer, from: number): { readonly lines: readonly string[]; readonly end: number } => {
  const lines: string[] = []
  for (let at = from; ; ) {
    const size = Number.parseInt(body.toString('latin1', at, at + 4), 16)
    if (!(size > 0)) return { lines, end: at + 4 }
    lines.push(body.toString('utf8', at + 4, at + size).replace(/\n$/, ''))
    at += size
  }
}

/** Takes a push as `as`; answers in git's protocol. */
const receivePack = async (world: World, repo: Repo, folder: string, as: string, body: Buffer): Promise<Buffer> => {
  const commands = linesAt(body, 0)
  const [first = ''] = commands.lines
  const [old = '', now = '', ref = ''] = first.split('\0')[0]?.split(' ') ?? []
  const options = first.includes('push-options') ? linesAt(body, commands.end) : { lines: [], end: commands.end }
  if (commands.lines.length !== 1 || now === NOBODY) throw new Error(`a push of ${commands.lines.length} refs, from ${old}`)
  const unpacked = await git(folder, ['index-pack', '--stdin', '--fix-thin'], body.subarray(options.end))
  if (unpacked.status !== 0) throw new Error(unpacked.stderr)
  await takeAll(world, folder, now)
  // Whether it is forced is git's own affair on the other side; what a rule says of that, the sandbox says.
  const reason = receive(world, repo, { as, to: ref, force: true, options: options.lines }, now)
  const report = [line('unpack ok\n'), line(reason === null ? `ok ${ref}\n` : `ng ${ref} pre-receive hook declined\n`), FLUSH]
  const words = reason === null ? [] : [line(`\x02Forgejo: ${reason}\n`)]
  return Buffer.concat([...words, line(Buffer.concat([Buffer.from([1]), ...report])), FLUSH])
}

/** Who signs in, and whether that is so. */
const signIn = (world: World, header: string | undefined): string | null => {
  const [user = '', secret = ''] = Buffer.from(/^Basic (\S+)$/.exec(header ?? '')?.[1] ?? '', 'base64')
    .toString()
    .split(':', 2)
  const token = world.tokens.find((one) => one.value === secret)
  const found = world.users.find((one) =>
    token === undefined ? one.login === user && one.password === secret : one.id === token.userId,
  )
  return found?.login ?? null
}

const answerCgi = (ran: Ran, response: ServerResponse): void => {
  const cut = ran.stdout.indexOf('\r\n\r\n')
  const headers = ran.stdout
    .toString('latin1', 0, cut)
    .split('\r\n')
    .map((one) => one.split(/: (.*)/s, 2))
  response.statusCode = Number.parseInt(headers.find(([name]) => name === 'Status')?.[1] ?? '200', 10)
  for (const [name = '', value = ''] of headers) if (name !== 'Status') response.setHeader(name, value)
  response.end(ran.stdout.subarray(cut + 4))
}

/** Serves a world's git, and hands everything else on to the served world at `url`. */
export const openGitDoor = async (
  world: World,
  url: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const root = await mkdtemp(join(tmpdir(), 'vault-gate-git-'))
  const shared = join(root, 'shared')
  const stored = new Set<string>()
  const publish = async (repo: Repo): Promise<string> => {
    const folder = join(root, `${repo.id}.git`)
    await mkdir(join(folder, 'objects', 'info'), { recursive: true })
    await mkdir(join(folder, 'refs'), { recursive: true })
    for (const [id, object] of world.objects) if (!stored.has(id)) store(shared, id, object)
    for (const id of world.objects.keys()) stored.add(id)
    const refs = [...repo.refs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, id]) => `${id} ${ref}\n`)
    await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/main\n')
    await writeFile(join(folder, 'objects', 'info', 'alternates'), `${join(shared, 'objects')}\n`)
    await writeFile(join(folder, 'packed-refs'), `# pack-refs with: peeled fully-peeled sorted \n${refs.join('')}`)
    const settings = ['[core]\n\trepositoryformatversion = 0\n\tbare = true', '[http]\n\treceivepack = true']
    const more = ['[uploadpack]\n\tallowAnySHA1InWant = true', '[receive]\n\tadvertisePushOptions = true\n']
    await writeFile(join(folder, 'config'), [...settings, ...more].join('\n'))
    return folder
  }
  const attend = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(message)
    const [path = '', query = ''] = (message.url ?? '').split('?', 2)
    const asked = /^\/([^/]+\/[^/]+)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(path)
    if (asked === null) return handOn(new URL(`${url}${message.url}`), message, body, response)
    const as = signIn(world, message.headers.authorization)
    if (as === null) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="sandbox"' }).end()
      return
    }
    const repo = needRepo(world, asked[1])
    const folder = await publish(repo)
    if (asked[2] === 'git-receive-pack') {
      // A first flush alone asks whether a large push may come.
      const answer = body.equals(FLUSH) ? Buffer.alloc(0) : await receivePack(world, repo, folder, as, body)
      response.writeHead(200, { 'content-type': 'application/x-git-receive-pack-result' }).end(answer)
      return
    }
    const ran = await git(folder, ['http-backend'], body, {
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${repo.id}.git/${asked[2]}`,
      REQUEST_METHOD: message.method ?? 'GET',
      QUERY_STRING: query,
      REMOTE_USER: as,
      CONTENT_TYPE: message.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: message.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(message.headers['git-protocol'] ?? ''),
    })
    answerCgi(ran, response)
  }
  const server = createServer((message, response) => {
    attend(message, response).catch((fault: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(fault instanceof Error ? fault.message : 'it failed')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await rm(root, { recursive: true, force: true })
    },
  }
}
