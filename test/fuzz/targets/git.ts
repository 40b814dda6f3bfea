// What a clone's git says: objects as they are stored, the stream of the batch, and what log and rev-list print.

import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import type { Sha } from '../../../src/domain.js'
import { createBatch } from '../../../src/proof/batch.js'
import { openClone } from '../../../src/proof/clone.js'
import type { Git } from '../../../src/proof/git.js'
import { createObjects } from '../../../src/proof/objects.js'
import { must, outcomeOf, type Target } from '../target.js'
import { fields, instant, bytes as isBytes, type Kind, list, orNull, sha, text } from './kinds.js'

const idOf = (type: string, bytes: Uint8Array): Sha =>
  createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex') as Sha

type Child = ReturnType<Git['start']>

/** A git whose batch gives to each question what `answer` makes of it, null ends the process; its other calls print `printed`. */
const gitThat = (answer: (id: string) => Uint8Array | null, printed: (args: readonly string[]) => Uint8Array): Git => {
  const start = (): Child => {
    const stdin = new PassThrough()
    const stdout = new PassThrough()
    const stderr = new PassThrough()
    const child = Object.assign(new PassThrough(), { stdin, stdout, stderr, kill: () => true }) as unknown as Child
    const die = (): void => {
      child.emit('close')
    }
    child.kill = () => {
      setImmediate(die)
      return true
    }
    stdin.on('data', (asked: Buffer) => {
      for (const id of asked.toString().split('\n')) {
        const said = id === '' ? new Uint8Array() : answer(id)
        if (said === null) setImmediate(die)
        else if (said.length > 0) stdout.write(said)
      }
    })
    return child
  }
  const git: Git = {
    start,
    within: () => git,
    run: async (args) => ({ exit: 0, out: Buffer.from(printed(args)), err: '' }),
  }
  return git
}

const stored = (id: string, type: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${id} ${type} ${bytes.length}\n`), bytes, Buffer.from('\n')])

const commitKind: Kind = fields({
  tree: sha,
  parents: list(sha),
  authored: (value) => Number.isNaN(value) || instant(value),
  committed: (value) => Number.isNaN(value) || instant(value),
})

const treeKind: Kind = list(
  fields({ name: text, mode: (value) => /^[0-7]{6}$/.test(String(value)), id: sha, size: (value) => value === 0 }),
)

const TYPES = ['commit', 'tree', 'blob', 'tag'] as const

const nothing = (): Uint8Array => new Uint8Array()

/** The first byte says the type; the rest is the object. It is asked for as everything that it is not as well. */
export const GIT_OBJECTS: Target = {
  name: 'git-objects',
  about: 'commits, folders and files as git stores them (a byte for the type, then the object)',
  dictionary: [
    ...[
      `tree ${'a'.repeat(40)}\n`,
      `parent ${'b'.repeat(40)}\n`,
      'author a <a@b> 1 +0000\n',
      'committer a <a@b> 99999999999999 -0000\n',
    ],
    ...[
      '\n\n',
      '\n',
      'gpgsig x\n y\n',
      'encoding latin1\n',
      'mergetag object x\n',
      '100644 a\0',
      '40000 b\0',
      '040000 c\0',
      '160000 d\0',
    ],
    ...['120000 e\0', '0 f\0', '1000000 g\0', '..\0', '/\0', '.git\0', '\0', 'a'.repeat(20), '\xff', '\ufffd', ' '],
  ],
  longest: 65_536,
  open: () => ({
    run: async (bytes) => {
      const type = TYPES[(bytes[0] ?? 0) % TYPES.length] ?? 'commit'
      const body = bytes.subarray(1)
      const id = idOf(type, body)
      // A commit that has it for its tree, so that the tree is read as a folder.
      const commit = Buffer.from(`tree ${id}\nauthor a <a@b> 1 +0000\ncommitter a <a@b> 2 +0000\n\nx`)
      const over = idOf('commit', commit)
      const objects = createObjects(
        gitThat((asked) => stored(asked, asked === over ? 'commit' : type, asked === over ? commit : body), nothing),
      )
      const readings = [
        { kind: commitKind, read: () => objects.commit(id) },
        { kind: orNull(treeKind), read: () => objects.folder(over, '') },
        { kind: orNull(treeKind), read: () => objects.folder(over, 'b/..') },
        { kind: orNull((value) => treeKind([value])), read: () => objects.entry(over, 'a') },
        { kind: orNull(isBytes), read: () => objects.blob(id, 60_000) },
        { kind: (value: unknown) => Array.isArray(value) && value.length === 0, read: () => objects.changes(over, over) },
      ]
      const words: string[] = []
      for (const { kind, read } of readings) {
        const outcome = await outcomeOf<unknown>(read, ['Objection'])
        if (outcome.kind === 'value') must(kind(outcome.value), 'an object that is not of its kind')
        words.push(outcome.kind === 'value' ? (outcome.value === null ? 'null' : 'value') : 'objection')
      }
      objects.close()
      return `${type} ${words.join()}`
    },
  }),
}

const WANTED = idOf('blob', Buffer.from('hello\n'))

/** The whole stream of the batch, in pieces as long as the first byte says. */
export const GIT_BATCH: Target = {
  name: 'git-batch',
  about: 'the stream of git cat-file --batch (a byte for the size of the pieces, then all it says)',
  dictionary: [
    ...[
      `${WANTED} blob 6\nhello\n\n`,
      `${WANTED} missing\n`,
      `${WANTED} blob 5\nhello\n`,
      `${WANTED} ambiguous\n`,
      `${WANTED} blob -1\n`,
    ],
    ...[
      `${WANTED} blob 999999999999999\n`,
      `${WANTED} tree 0\n\n`,
      `${WANTED}  6\n`,
      '\n',
      '\n\n',
      ' ',
      '\0',
      'fatal: x\n',
      'blob 6\n',
    ],
  ],
  longest: 65_536,
  open: () => ({
    run: async (bytes) => {
      const size = 1 + ((bytes[0] ?? 0) % 64) * 16
      const stream = bytes.subarray(1)
      let asked = 0
      let child: Child | null = null
      const git = gitThat(nothing, nothing)
      const batch = createBatch({
        ...git,
        start: (args) => {
          child = git.start(args)
          return child
        },
      })
      const readings = [0, 1, 2].map(() => outcomeOf(() => batch.read(WANTED, 100), ['Objection']))
      asked += readings.length
      for (let at = 0; at < stream.length; at += size)
        (child as Child | null)?.stdout.emit('data', Buffer.from(stream.subarray(at, at + size)))
      ;(child as Child | null)?.emit('close')
      const outcomes = await Promise.all(readings)
      must(outcomes.length === asked, 'a question without an answer')
      for (const one of outcomes) {
        if (one.kind !== 'value' || one.value === null) continue
        must(idOf(one.value.type, one.value.bytes) === WANTED, 'another object')
      }
      return outcomes.map((one) => (one.kind === 'known' ? 'objection' : one.value === null ? 'null' : one.value.type)).join()
    },
  }),
}

const touchesKind: Kind = (value) =>
  value instanceof Map &&
  [...value].every(([path, touch]) => text(path) && fields({ newest: sha, again: (one) => typeof one === 'boolean' })(touch))

/** The first byte says which command prints the rest. */
export const GIT_CLONE: Target = {
  name: 'git-clone',
  about: 'what git log, rev-list, show-ref and rev-parse print (a byte for which, then all it prints)',
  dictionary: [
    ...[
      `${'a'.repeat(40)}\0`,
      `\n${'b'.repeat(40)}\0`,
      `:000000 100644 ${'0'.repeat(40)} ${'c'.repeat(40)} A\0vault/actions/a1.toml\0`,
    ],
    ...['\0', '\n', ':', `${'a'.repeat(40)}\n`, 'false', 'true', '/nonexistent/.git', '\0\0', '__proto__\0', '\ufffd'],
  ],
  longest: 65_536,
  open: () => ({
    run: async (bytes) => {
      const which = (bytes[0] ?? 0) % 5
      const said = bytes.subarray(1)
      const printed = (args: readonly string[]): Uint8Array => {
        const usual = (name: string, text: string, number: number): Uint8Array | null =>
          args.includes(name) ? (which === number ? said : Buffer.from(text)) : null
        return (
          usual('--absolute-git-dir', '/nonexistent/.git\n', 0) ??
          usual('--is-shallow-repository', 'false\n', 1) ??
          usual('show-ref', `${'a'.repeat(40)}\n`, 2) ??
          usual('rev-list', `${'b'.repeat(40)}\n`, 3) ??
          usual('log', '', 4) ??
          Buffer.from('info/grafts\n')
        )
      }
      const opened = await outcomeOf(
        () =>
          openClone(
            gitThat(() => null, printed),
            '/x',
            'main',
          ),
        ['Objection'],
      )
      if (opened.kind === 'known') return `${which} ${opened.error.message.replace(/\(.*/, '')}`
      const clone = opened.value
      must(sha(clone.tip), 'a tip that is none')
      const touches = await outcomeOf(() => clone.touches('vault/actions', 'below'), ['Objection'])
      if (touches.kind === 'value') must(touchesKind(touches.value), 'touches that are none')
      const ahead = await outcomeOf(() => clone.ahead(clone.tip, clone.tip, 21), ['Objection'])
      if (ahead.kind === 'value') must(list(sha)(ahead.value), 'commits that are none')
      clone.close()
      const many = touches.kind === 'value' ? Math.min(3, touches.value.size) : 'objection'
      return `${which} ${many} ${ahead.kind === 'value' ? Math.min(3, ahead.value.length) : 'objection'}`
    },
  }),
}
