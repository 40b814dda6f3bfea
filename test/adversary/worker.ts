// A worker of the explorer: plays its share of the worlds and tells its parent, line by line, what came of them.

import { play, type Spec } from './game.js'
import { STORIES, storyNamed } from './stories.js'
import { KINDS, kindNamed, random } from './worlds.js'

/** What the parent asks for: every `of`-th world, beginning with number `from`. `worlds` null: all that can be counted. */
export type Share = {
  readonly from: number
  readonly of: number
  readonly seed: number
  readonly quota: readonly { readonly kind: string; readonly worlds: number | null }[]
  readonly story: string | null
  readonly move: string | null
}

/** Sums over worlds of one kind. */
export type Tally = {
  readonly kind: string
  worlds: number
  failed: number
  requests: number
  windows: number
  faults: number
  idle: number
}

/** A world to which the oracle objects. */
export type Failure = { readonly spec: Spec; readonly objections: readonly string[] }

/** `tally` is the sum so far of the kind under way. */
export type Line = { readonly done: number; readonly tally: Tally } | { readonly failure: Failure }

const say = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

const alone = new Map<string, number>()

/** How many requests a story makes when it is left alone. */
const requestsOf = async (title: string): Promise<number> => {
  const known = alone.get(title)
  if (known !== undefined) return known
  const spec: Spec = { story: title, moves: [], faults: [], gates: 1, turns: [], pace: 'prompt' }
  const { requests } = await play(storyNamed(title), spec)
  alone.set(title, requests)
  return requests
}

/** The worlds of one kind in this share. */
async function* specsOf(share: Share, kindName: string, worlds: number | null, titles: readonly string[]): AsyncGenerator<Spec> {
  const kind = kindNamed(kindName)
  if (kind === undefined) throw new Error(`no kind ${kindName}`)
  if (worlds === null) {
    let at = 0
    for (const title of titles)
      for (const spec of kind.all?.(title, await requestsOf(title)) ?? []) {
        if (share.move !== null && !spec.moves.some(({ name }) => name === share.move)) continue
        if (at % share.of === share.from) yield spec
        at += 1
      }
    return
  }
  const place = KINDS.indexOf(kind)
  for (let at = share.from; at < worlds; at += share.of) {
    const chance = random(share.seed * 1_000_003 + place * 7_919 + at * 104_729)
    const title = titles[Math.floor(chance() * titles.length)] ?? ''
    yield kind.draw(title, await requestsOf(title), chance)
  }
}

const work = async (share: Share): Promise<void> => {
  const titles = STORIES.map(({ title }) => title).filter((title) => share.story === null || title === share.story)
  let done = 0
  for (const { kind, worlds } of share.quota) {
    const tally: Tally = { kind, worlds: 0, failed: 0, requests: 0, windows: 0, faults: 0, idle: 0 }
    for await (const spec of specsOf(share, kind, worlds, titles)) {
      const played = await play(storyNamed(spec.story), spec).catch((thrown: unknown) => ({
        requests: 0,
        objections: [`it could not be played: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`],
        windows: [],
        faults: [],
        idle: [],
      }))
      tally.worlds += 1
      tally.requests += played.requests
      tally.windows += played.windows.length
      tally.faults += played.faults.length
      if (played.idle.length > 0 && played.idle.length === spec.moves.length) tally.idle += 1
      if (played.objections.length > 0) {
        tally.failed += 1
        say({ failure: { spec, objections: played.objections } })
      }
      done += 1
      if (done % 100 === 0) say({ done, tally })
    }
    say({ done, tally })
  }
}

await work(JSON.parse(process.argv[2] ?? '') as Share)
process.exit(0)
