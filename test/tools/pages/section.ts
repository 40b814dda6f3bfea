// What a page of the documentation says of one command.

import type { Surroundings } from '../../support/shell.js'

/** A call to show: its words, what it stands for, and how its words are written where there are too many. */
export type Call = {
  readonly title: string
  readonly argv: readonly string[]
  readonly written?: string
  readonly stdin?: string
}

/** A forge to show calls against: what the shell needs to know of it, and its address, which is written as another one. */
export type Shown = { readonly env: NonNullable<Surroundings['env']>; readonly url: string; readonly close: () => Promise<void> }

/** One command: what it is for, the calls shown first, what else there is to know, and the forge it talks to. */
export type Section = {
  readonly command: string
  readonly prose: string
  readonly calls: readonly Call[]
  readonly serve?: () => Promise<Shown>
}
