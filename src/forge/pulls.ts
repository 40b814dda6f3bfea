// The pull requests of a repository, the open and the merged ones: lists that shift while they are read.

import type { Pull } from '../domain.js'
import { type Api, RETRY } from './api.js'
import { unlessOverCap } from './forge.js'
import { type Page, type Pages, readPages } from './paging.js'

/** Forgejo's usual maximum; a server that allows less answers shorter pages. */
const PAGE_PULLS = 50
/** More pages of open pull requests than this are not read. */
const MAX_PAGES = 200
/** More pages of closed ones than this are not read for the merged ones among them. */
const MAX_CLOSED_PAGES = 40
/** How often the list is read from its start when it shifted meanwhile. */
const MAX_LISTINGS = 2
/** A page far behind the end: empty, but with the count of the list. */
const FAR_PAGE = 1_000_000

/** A row of the list; null where Forgejo failed to convert one. */
type Row = Pull | 'unread' | null

type Open = { readonly pulls: readonly Pull[]; readonly unread: number }

/** Which pull requests are listed, in which order. */
const OPEN = 'state=open&sort=oldest'
const CLOSED = 'state=closed&sort=recentupdate'

type Query = typeof OPEN | typeof CLOSED

const pathOf = (api: Api, query: Query, limit: number, page: number): string =>
  `${api.repository}/pulls?${query}&limit=${limit}&page=${page}`

const readPage = async (api: Api, query: Query, limit: number, page: number): Promise<Page<Row>> => {
  const path = pathOf(api, query, limit, page)
  const { value, total } = await api.get(path, (shapes) => shapes.Pulls, { grows: true })
  if (total === null) throw api.fault({ method: 'GET', path }, 'answered a list without its count (X-Total-Count)', RETRY)
  return { items: value, total }
}

const byNumber = (a: Pull, b: Pull): number => a.number - b.number

/** A page was too large, for anybody can write a body of megabytes: one by one, so that only such a one is left out. */
const readSingly = async (api: Api): Promise<Open> => {
  const { total } = await readPage(api, OPEN, 1, FAR_PAGE)
  const count = Math.min(total, MAX_PAGES * PAGE_PULLS)
  const pages = await Promise.all(Array.from({ length: count }, (_, at) => unlessOverCap(readPage(api, OPEN, 1, at + 1), null)))
  return openOf(pages.flatMap((page): readonly Row[] => page?.items ?? ['unread']))
}

/** The pull requests among the rows, each once, and how many rows could not be read. */
const openOf = (rows: readonly Row[]): Open => {
  const pulls = new Map(rows.flatMap((row) => (row === null || row === 'unread' ? [] : [[row.number, row] as const])))
  return { pulls: [...pulls.values()].sort(byNumber), unread: rows.filter((row) => row === 'unread').length }
}

/**
 * Oldest first, so that one opened meanwhile comes at the end and moves nothing; one closed meanwhile moves those behind it
 * onto a page already read, which the counts give away.
 */
const readTogether = async (api: Api): Promise<Open> => {
  const call = { method: 'GET', path: pathOf(api, OPEN, PAGE_PULLS, 1) } as const
  for (let listing = 1; listing <= MAX_LISTINGS; listing += 1) {
    const pages = await readPages((page) => readPage(api, OPEN, PAGE_PULLS, page), MAX_PAGES)
    if (pages.kind === 'too-many') {
      throw api.fault(call, `lists ${pages.total} open pull requests, more than the gate reads`, 'close old ones')
    }
    if (isDistinct(pages)) return openOf(pages.items)
  }
  throw api.fault(call, 'answered a list that kept changing while it was read', 'run again')
}

/** Every open pull request, whatever its base branch. */
export const readOpenPulls = async (api: Api): Promise<Open> => (await unlessOverCap(readTogether(api), null)) ?? readSingly(api)

/** Is the list complete, and no pull request in it twice? */
const isDistinct = (pages: Pages<Row>): pages is Extract<Pages<Row>, { kind: 'complete' }> => {
  if (pages.kind !== 'complete') return false
  const numbers = pages.items.flatMap((row) => (row === null || row === 'unread' ? [] : [row.number]))
  return new Set(numbers).size === numbers.length
}

/** A page of closed ones; row by row where it is too large as a whole. */
const readClosed = async (api: Api, page: number): Promise<Page<Row>> => {
  const together = await unlessOverCap(readPage(api, CLOSED, PAGE_PULLS, page), null)
  if (together !== null) return together
  const first = (page - 1) * PAGE_PULLS + 1
  const singly = await Promise.all(
    Array.from({ length: PAGE_PULLS }, (_, at) => unlessOverCap(readPage(api, CLOSED, 1, first + at), null)),
  )
  const items = singly.flatMap((one): readonly Row[] => one?.items ?? ['unread'])
  return { items, total: Math.max(...singly.map((one) => one?.total ?? 0)) }
}

/**
 * The merged ones among those closed, newest change first, at most `limit`. One page after another, only as far as needed. What changes
 * meanwhile moves to the front and the others one place back: then one comes twice, and is kept once.
 */
export const readMergedPulls = async (api: Api, limit: number): Promise<readonly Pull[]> => {
  const merged = new Map<number, Pull>()
  let whole = false
  for (let page = 1, seen = 0; page <= MAX_CLOSED_PAGES && !whole && merged.size < limit; page += 1) {
    const { items, total } = await readClosed(api, page)
    for (const row of items) if (row !== null && row !== 'unread' && row.merged) merged.set(row.number, row)
    seen += items.length
    whole = items.length === 0 || seen >= total
  }
  return [...merged.values()].slice(0, limit)
}
