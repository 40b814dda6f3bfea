// Reading the files that the caller names: bounded, and every way to fail is a value.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Content } from './predict.js'
import type { Shell } from './shell.js'

/** What to do about an error of the file system, by its code. */
const REMEDIES: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['there is no such file', 'Check the path.'],
  ENOTDIR: ['a part of the path is no folder', 'Check the path.'],
  EACCES: ['access is not permitted', 'Run as somebody who may.'],
  EPERM: ['access is not permitted', 'Run as somebody who may.'],
  EISDIR: ['it is a folder', 'Name the files in it, for example with FOLDER/*.toml.'],
  ELOOP: ['it is a symbolic link', 'Put the file itself there.'],
  ENAMETOOLONG: ['the path is longer than the system allows', 'Check the path.'],
  EMFILE: ['too many files are open', 'Raise the limit of open files.'],
}

/** The code of an error of the file system (`ENOENT`), `''` for anything else. */
export const errorCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''

/** How long to wait, in ms, for the other end of a pipe that does not wait by itself. */
const PAUSE = 5

/** Waits a little without any event. */
export const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
}

/** Says why a path could not be read or written. */
export const unreadable = (thrown: unknown): Extract<Content, { kind: 'unreadable' }> => {
  // A path with a NUL in it never reaches the system.
  if (errorCode(thrown) === 'ERR_INVALID_ARG_VALUE') {
    return { kind: 'unreadable', text: 'it is no path', remedy: 'Check the path.', absent: true }
  }
  const code = errorCode(thrown)
  const [text, remedy] = REMEDIES[code] ?? [`the system says ${code === '' ? 'no' : code}`, 'Check the path and the disk.']
  return { kind: 'unreadable', text, remedy, absent: code === 'ENOENT' || code === 'ENOTDIR' }
}

/** Reads what there is; waits for a writer that is slow in a pipe that was made not to wait. */
const readSome = (handle: number, buffer: Buffer, at: number): number => {
  for (;;) {
    try {
      return readSync(handle, buffer, at, buffer.length - at, null)
    } catch (thrown) {
      if (errorCode(thrown) !== 'EAGAIN') throw thrown
      pause()
    }
  }
}

/** Reads up to `limit` bytes and one more, so that a pipe without end is noticed; `size` is what the system says, 0 for a pipe. */
const readOpen = (handle: number, size: number, limit: number): Content => {
  let buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : limit + 1)
  let length = 0
  for (;;) {
    const read = readSome(handle, buffer, length)
    length += read
    if (read === 0) return { kind: 'bytes', bytes: buffer.subarray(0, length) }
    if (length > limit) return { kind: 'too-large', size: null }
    // It grew since it was measured.
    if (length === buffer.length) buffer = Buffer.concat([buffer], limit + 1)
  }
}

/** The bytes of a file, at most `limit`. Pipes may be named as well (`<(git show …)`). `no-link`: what is a symbolic link itself is unreadable. */
export const readFile = (path: string, limit: number, links: 'no-link' | 'any' = 'any'): Content => {
  let handle: number | null = null
  try {
    handle = openSync(path, links === 'any' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NOFOLLOW)
    const stats = fstatSync(handle)
    if (stats.isDirectory()) return unreadable(Object.assign(new Error(), { code: 'EISDIR' }))
    if (stats.isFile() && stats.size > limit) return { kind: 'too-large', size: stats.size }
    return readOpen(handle, stats.isFile() ? stats.size : 0, limit)
  } catch (thrown) {
    return unreadable(thrown)
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

/** The bytes of standard input, at most `limit`. */
const readStdin = (descriptor: number, limit: number): Content => {
  try {
    return readOpen(descriptor, 0, limit)
  } catch (thrown) {
    return unreadable(thrown)
  }
}

/** What a shell makes of a variable that is not set. As a path it would be the folder that one is in. */
const NAMELESS: Content = { kind: 'unreadable', text: 'an empty name was given', remedy: 'Name a file.', absent: true }

/** The bytes of a subject: `-` is standard input, a relative path is one from the shell's folder. */
export const readSubject = (shell: Shell, subject: string, limit: number): Content => {
  if (subject === '') return NAMELESS
  return subject === '-' ? readStdin(shell.stdin, limit) : readFile(resolve(shell.cwd, subject), limit)
}
