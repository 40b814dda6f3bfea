// Pages, totals and links, each as Forgejo does it (fact sheet 12.5).
import { type Answer, json } from './answer.js'
import { type Call, numberQuery } from './call.js'

/** As `/settings/api` says. */
export const MAX_ITEMS = 50
export const DEFAULT_ITEMS = 30

export interface Page<T> {
  readonly items: readonly T[]
  readonly page: number
  readonly limit: number
  readonly total: number
  readonly last: number
}

const rangeOf = (call: Call): { page: number; limit: number } => ({
  page: numberQuery(call, 'page') ?? 1,
  limit: Math.min(numberQuery(call, 'limit') ?? DEFAULT_ITEMS, MAX_ITEMS),
})

/** How many items of a list are needed to answer the page a request asks for. */
export const neededFor = (call: Call): number => {
  const { page, limit } = rangeOf(call)
  return page * limit
}

/** The page a request asks for. With `total` given, `all` need not go beyond that page. */
export const paged = <T>(call: Call, all: readonly T[], total = all.length): Page<T> => {
  const { page, limit } = rangeOf(call)
  const items = all.slice((page - 1) * limit, page * limit)
  return { items, page, limit, total, last: Math.max(1, Math.ceil(total / limit)) }
}

/** Everything, unless the request names a page; page 0 is none. */
export const pagedIfAsked = <T>(call: Call, all: readonly T[]): readonly T[] =>
  numberQuery(call, 'page') === null ? all : paged(call, all).items

/** The `Link` header: next, last, first, prev, on the configured root address; absent for a single page. */
const links = (call: Call, page: Page<unknown>): Record<string, string> => {
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(number))
    query.sort()
    return `<${call.world.root}/api/v1${call.path}?${query}>; rel="${rel}"`
  }
  const parts: string[] = []
  if (page.page < page.last) parts.push(to(page.page + 1, 'next'), to(page.last, 'last'))
  if (page.page > 1) parts.push(to(1, 'first'), to(page.page - 1, 'prev'))
  return parts.length === 0 ? {} : { link: parts.join(',') }
}

/** A list with its total. */
export const listed = (items: readonly unknown[], total: number): Answer => json(200, items, { 'x-total-count': String(total) })

/** A page with total and links. */
export const linked = (call: Call, page: Page<unknown>, items: readonly unknown[]): Answer =>
  json(200, items, { ...links(call, page), 'x-total-count': String(page.total) })

/** A page with all the headers that files and commits have. */
export const counted = (call: Call, page: Page<unknown>, items: readonly unknown[], extra: Record<string, string> = {}): Answer =>
  json(200, items, {
    ...links(call, page),
    'x-total-count': String(page.total),
    'x-page': String(page.page),
    'x-perpage': String(page.limit),
    'x-pagecount': String(Math.ceil(page.total / page.limit)),
    'x-hasmore': String(page.page < page.last),
    ...extra,
  })
