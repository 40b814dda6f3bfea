// Progress: how far long work is, on the last line of a terminal; nothing elsewhere.

import type { Shell } from '../shell.js'

/** `show` draws over what it drew before; `clear` takes it away, so that other lines can be written. */
export type Progress = { readonly show: (done: number, total: number) => void; readonly clear: () => void }

const CELLS = 24

/** Back to the start of the line, and what is on it gone. */
const WIPE = '\r\u001b[K'

const bar = (done: number, total: number): string => {
  const full = total === 0 ? CELLS : Math.min(CELLS, Math.floor((done / total) * CELLS))
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)}`
}

/** `what` is counted, in the plural. Standard error shows it, so that it is in no file that standard output is kept in. */
export const createProgress = ({ err, env }: Pick<Shell, 'err' | 'env'>, what: string): Progress => {
  if (!err.terminal || env('TERM') === 'dumb') return { show: () => undefined, clear: () => undefined }
  let drawn = false
  return {
    show: (done, total) => {
      drawn = true
      err.write(`${WIPE}${bar(done, total)} ${done} of ${total} ${what}`)
    },
    clear: () => {
      if (drawn) err.write(WIPE)
      drawn = false
    },
  }
}
