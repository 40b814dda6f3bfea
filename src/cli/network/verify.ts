// `vault-gate verify`: the dispatcher's side. Proves by a local clone and the records of the forge what was judged and approved.

import { resolve } from 'node:path'
import type { Forge } from '../../forge/forge.js'
import { PROVING } from '../../forge/signers.js'
import { idsAt, proveAll } from '../../proof/all.js'
import { createGit } from '../../proof/git.js'
import { type Ground, readGround } from '../../proof/ground.js'
import { proofJson } from '../../proof/json.js'
import { Objection } from '../../proof/objection.js'
import { failedProof, type Proof, prove } from '../../proof/proof.js'
import type { Options } from '../arguments.js'
import { jsonLine } from '../json.js'
import { type Colours, complain, type ExitCode, graver, type Shell, shown, UsageError } from '../shell.js'
import { type Connection, inOptions, readConnection, withForge } from './connection.js'
import { createProgress } from './progress.js'

/** What is asked: one vault action, or all (`id` null). */
type Asked = { readonly id: string | null; readonly how: 'text' | 'json' | 'bytes'; readonly approver: string }

const readAsked = ({ approver }: Connection, { id, all, bytes, json }: Options): Asked => {
  if ((id === null) === !all) throw new UsageError('Which vault action? Give --id ID, or --all.')
  if (bytes && all) throw new UsageError('--bytes is for one vault action: give its --id.')
  if (bytes && json) throw new UsageError('--bytes and --json exclude each other.')
  if (approver === null) throw new UsageError("Whose approval makes low? Give the gate's --approver, or set FORGEJO_APPROVER.")
  return { id, how: bytes ? 'bytes' : json ? 'json' : 'text', approver }
}

const EXITS: Readonly<Record<Proof['answer'], ExitCode>> = { yes: 0, no: 1, unknown: 2 }

const WORDS: Readonly<Record<Proof['answer'], string>> = { yes: 'proven', no: 'not proven', unknown: 'could not tell' }

const paint = ({ green, red, yellow }: Colours, answer: Proof['answer']): string =>
  ({ yes: green, no: red, unknown: yellow })[answer](WORDS[answer].padEnd(14))

const ID_WIDTH = 100

const headline = (proof: Proof, colours: Colours, width: number): string => {
  const { answer, id, tier, text, code } = proof
  return `${paint(colours, answer)}  ${shown(id, ID_WIDTH).padEnd(width)}  ${(tier ?? '-').padEnd(6)}  ${shown(text)} (${code})\n`
}

/** What the proof rests on, as far as it came. */
const details = (proof: Proof, ground: Ground): string => {
  const { path, blob, merge, first, head, line, pull, author, policy, approvals } = proof
  const rows: readonly (readonly [name: string, text: string | null])[] = [
    [
      'base',
      `${ground.base.name} at ${ground.clone.tip}${ground.newer !== null ? ', which the forge has newer commits for' : ''}`,
    ],
    ['file', path === null ? null : `${path}, blob ${blob}`],
    [head === null ? 'commit' : 'merge', merge === null ? null : `${merge}, onto ${first ?? 'nothing'}`],
    ['head', head === null ? null : `${head}, ${line.length === 1 ? '1 commit' : `${line.length} commits`}`],
    ['pull', pull === null ? null : `#${pull} by ${author}`],
    [
      'policy',
      policy === null ? null : `${ground.settings.policyPath}, ${policy.blob === null ? 'none' : `blob ${policy.blob}`}`,
    ],
    ...approvals.map(({ login, review }): readonly [string, string] => ['approval', `${login}, review ${review}`]),
  ]
  return rows.map(([name, text]) => (text === null ? '' : `  ${name.padEnd(8)}  ${shown(text)}\n`)).join('')
}

/** What the forge's side says of a failure speaks of the action's inputs. */
const inOurWords = (proof: Proof): Proof => (proof.code === 'forge' ? { ...proof, text: inOptions(proof.text) } : proof)

/** Tells one proof, by a line in a list whose ids are `width` wide, or with its details. */
const tell = (shell: Shell, how: Asked['how'], found: Proof, ground: Ground | null, width: number | null): ExitCode => {
  const { out } = shell
  const proof = inOurWords(found)
  const exit = EXITS[proof.answer]
  if (how === 'json') out.write(jsonLine(proofJson(proof, ground)))
  else if (how === 'text') {
    out.write(headline(proof, out.colours, width ?? 0) + (width === null && ground !== null ? details(proof, ground) : ''))
  } else if (proof.bytes === null) {
    complain(shell, `${WORDS[proof.answer]}: ${proof.id}: ${proof.text} (${proof.code})`)
  } else {
    // It is canonical, hence UTF-8: text and bytes are the same.
    out.write(Buffer.from(proof.bytes).toString('utf8'))
  }
  return exit
}

const verifyAll = async (shell: Shell, { how }: Asked, ground: Ground): Promise<ExitCode> => {
  const ids = await idsAt(ground)
  const width = Math.min(
    ID_WIDTH,
    ids.reduce((most, id) => Math.max(most, id.length), 0),
  )
  const progress = createProgress(shell, 'vault actions')
  let exit: ExitCode = 0
  progress.show(0, ids.length)
  try {
    await proveAll(ground, ids, (proof, done) => {
      progress.clear()
      exit = graver(exit, tell(shell, how, proof, ground, width))
      if (done < ids.length) progress.show(done, ids.length)
    })
  } finally {
    progress.clear()
  }
  if (how === 'text' && ids.length === 0) shell.out.write(`there is no vault action on ${shown(ground.base.name)}\n`)
  return exit
}

/** Without ground nothing can be told: of the one that was asked for, or of all. */
const tellGroundless = (shell: Shell, { id, how }: Asked, thrown: unknown): ExitCode => {
  const proof = inOurWords(failedProof(id ?? '', thrown))
  if (id !== null) return tell(shell, how, proof, null, null)
  complain(shell, `${WORDS[proof.answer]}: ${proof.text} (${proof.code})`)
  return EXITS[proof.answer]
}

const verifyWith = async (shell: Shell, asked: Asked, options: Options, forge: Forge): Promise<ExitCode> => {
  const folder = resolve(shell.cwd, options['repo-dir'] ?? '.')
  let ground: Ground
  try {
    ground = await readGround(forge, createGit(folder, shell.env), { folder, base: options.base, approver: asked.approver })
  } catch (thrown) {
    return tellGroundless(shell, asked, thrown)
  }
  try {
    if (ground.newer !== null)
      complain(shell, `note: the forge has newer commits of ${ground.base.name} than the clone: fetch them`)
    if (asked.id === null) return await verifyAll(shell, asked, ground)
    return tell(shell, asked.how, await prove(ground, asked.id), ground, null)
  } catch (thrown) {
    if (!(thrown instanceof Objection)) throw thrown
    return tellGroundless(shell, asked, thrown)
  } finally {
    ground.clone.close()
  }
}

/** Says of one vault action, or of all, whether it is what was judged and approved. */
export const verify = async (shell: Shell, _words: readonly string[], options: Options): Promise<ExitCode> => {
  const connection = readConnection(shell, options)
  const asked = readAsked(connection, options)
  return withForge(shell, connection, PROVING, (forge) => verifyWith(shell, asked, options, forge))
}
