// The open pull requests of a branch: the one list that shifts while it is read.

import type { Pull } from '../domain.js'
import { type Api, RETRY } from './api.js'
import { type Page, type Pages, readPages } from './paging.js'

/** Forgejo's usual maximum; a server that allows less answers shorter pages. */
const PAGE_PULLS = 50
/** More pages of open pull requests than this are not read. */
const MAX_PAGES = 200
/** How often the list is read from its start when it shifted meanwhile. */
const MAX_LISTINGS = 2

/**
 * Oldest first, so that one opened meanwhile comes at the end and moves nothing; one closed meanwhile moves those behind it
 * onto a page already read, which the counts give away. Servers before v16 ignore `base` and answer all of them.
 */
export const readOpenPulls = async (api: Api, base: string): Promise<readonly Pull[]> => {
  const query = `state=open&sort=oldest&base=${encodeURIComponent(base)}&limit=${PAGE_PULLS}`
  const path = `${api.repository}/pulls?${query}`

  const readPage = async (page: number): Promise<Page<Pull | null>> => {
    const { value, total } = await api.get(`${path}&page=${page}`, (shapes) => shapes.Pulls)
    if (total === null) throw api.fault({ method: 'GET', path }, 'answered a list without its count (X-Total-Count)', RETRY)
    return { items: value, total }
  }

  for (let listing = 1; listing <= MAX_LISTINGS; listing += 1) {
    const pages = await readPages(readPage, MAX_PAGES)
    if (pages.kind === 'too-many') {
      throw api.fault(
        { method: 'GET', path },
        `lists ${pages.total} open pull requests, more than the gate reads`,
        'close old ones',
      )
    }
    const pulls = distinct(pages)
    if (pulls !== null) return pulls.filter((pull) => pull.base.ref === base).sort((a, b) => a.number - b.number)
  }
  throw api.fault({ method: 'GET', path }, 'answered a list that kept changing while it was read', 'run again')
}

/** The pull requests of a complete list, without the nulls; null when it is not complete or one is in it twice. */
const distinct = (pages: Pages<Pull | null>): readonly Pull[] | null => {
  if (pages.kind !== 'complete') return null
  const pulls = pages.items.filter((pull) => pull !== null)
  return new Set(pulls.map((pull) => pull.number)).size === pulls.length ? pulls : null
}
