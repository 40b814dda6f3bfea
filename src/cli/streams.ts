// Standard output, error and input by their descriptors. Node's own streams would load its sockets first (design 5.2: no network code).

import { fstatSync, statSync, writeSync } from 'node:fs'
import { errorCode, pause } from './files.js'
import { type Colours, PLAIN, type Sink } from './shell.js'

/** So many characters are gathered before a write: ten thousand lines are no ten thousand calls of the system. */
const GATHERED = 16_384

/** Writes all of `text`, however slow the reader is. Throws what the system says: EPIPE when nobody reads any more. */
const writeAll = (descriptor: number, text: string): void => {
  if (text === '') return
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (thrown) {
      if (errorCode(thrown) !== 'EAGAIN') throw thrown
      pause()
    }
  }
}

/** A terminal or another device; `/dev/null`, where so much output goes, is known without loading what knows terminals. */
const isDevice = (descriptor: number): boolean => {
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch (thrown) {
    // A closed descriptor.
    if (errorCode(thrown) === 'EBADF') return false
    throw thrown
  }
}

const isTerminal = async (descriptor: number): Promise<boolean> =>
  isDevice(descriptor) && (await import('node:tty')).isatty(descriptor)

/** Colours for a terminal, unless the person does not want them (https://no-color.org) or the terminal has none. */
const coloursOf = async (terminal: boolean, env: NodeJS.ProcessEnv): Promise<Colours> => {
  if (!terminal || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return PLAIN
  const { default: picocolors } = await import('picocolors')
  return picocolors.createColors(true)
}

/** The two sinks of the process, and `flush` for what they have gathered. What a person watches is written at once. */
export const sinksOf = async (
  env: NodeJS.ProcessEnv,
): Promise<{ readonly out: Sink; readonly err: Sink; readonly flush: () => void }> => {
  const terminals = { out: await isTerminal(1), err: await isTerminal(2) }
  let gathered = ''
  const flush = (): void => {
    const text = gathered
    gathered = ''
    writeAll(1, text)
  }
  const out = (text: string): void => {
    gathered += text
    if (terminals.out || gathered.length > GATHERED) flush()
  }
  const err = (text: string): void => {
    // Both often go to one place: what was said first stands first.
    flush()
    writeAll(2, text)
  }
  return {
    out: { terminal: terminals.out, colours: await coloursOf(terminals.out, env), write: out },
    err: { terminal: terminals.err, colours: await coloursOf(terminals.err, env), write: err },
    flush,
  }
}
