// The open pull requests of a repository: the one list that shifts while it is read.

import type { Pull } from '../domain.js'
import { type Api, RETRY } from './api.js'
import { unlessOverCap } from './forge.js'
import { type Page, type Pages, readPages } from './paging.js'

/** Forgejo's usual maximum; a server that allows less answers shorter pages. */
const PAGE_PULLS = 50
/** More pages of open pull requests than this are not read. */
const MAX_PAGES = 200
/** How often the list is read from its start when it shifted meanwhile. */
const MAX_LISTINGS = 2
/** A page far behind the end: empty, but with the count of the list. */
const FAR_PAGE = 1_000_000

/** A row of the list; null where Forgejo failed to convert one. */
type Row = Pull | 'unread' | null

type Open = { readonly pulls: readonly Pull[]; readonly unread: number }

const pathOf = (api: Api, limit: number, page: number): string =>
  `${api.repository}/pulls?state=open&sort=oldest&limit=${limit}&page=${page}`

const readPage = async (api: Api, limit: number, page: number): Promise<Page<Row>> => {
  const path = pathOf(api, limit, page)
  const { value, total } = await api.get(path, (shapes) => shapes.Pulls, { grows: true })
  if (total === null) throw api.fault({ method: 'GET', path }, 'answered a list without its count (X-Total-Count)', RETRY)
  return { items: value, total }
}

const byNumber = (a: Pull, b: Pull): number => a.number - b.number

/** A page was too large, for anybody can write a body of megabytes: one by one, so that only such a one is left out. */
const readSingly = async (api: Api): Promise<Open> => {
  const { total } = await readPage(api, 1, FAR_PAGE)
  const count = Math.min(total, MAX_PAGES * PAGE_PULLS)
  const pages = await Promise.all(Array.from({ length: count }, (_, at) => unlessOverCap(readPage(api, 1, at + 1), null)))
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
  const call = { method: 'GET', path: pathOf(api, PAGE_PULLS, 1) } as const
  for (let listing = 1; listing <= MAX_LISTINGS; listing += 1) {
    const pages = await readPages((page) => readPage(api, PAGE_PULLS, page), MAX_PAGES)
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
