// The background: what the server does after it has answered.
import type { World } from './state.js'

/** One piece of background work. */
export type Work =
  | {
      /** A branch moved: pull requests from it and into it follow. */
      readonly kind: 'pushed'
      readonly repoId: number
      readonly branch: string
      readonly userId: number
      readonly old: string | null
      readonly now: string | null
      /** The last id given before the push: pull requests with a later one were opened with its commits. */
      readonly asOf: number
    }
  /** Every open pull request into a branch is checked again. */
  | { readonly kind: 'requeue'; readonly repoId: number; readonly branch: string }
  /** The conflict check of one pull request. */
  | { readonly kind: 'check'; readonly repoId: number; readonly number: number }
  /** A scheduled merge is tried. */
  | { readonly kind: 'automerge'; readonly repoId: number; readonly number: number }
  /** Commit messages that name a pull request are noted on its timeline, a second or two after the push. */
  | { readonly kind: 'references'; readonly repoId: number; readonly userId: number; readonly commits: readonly string[] }

/** Whether work waits for settle instead of the clock. */
const isManual = (world: World): boolean => world.syncDelayMs === 0 && world.checkingDelayMs === 0

/** Queues work that takes this long by the world's clock; in a world without delays it waits for settle. */
export const later = (world: World, work: Work, delayMs: number): void => {
  world.work.push({ due: isManual(world) ? null : world.now + delayMs, work })
}
