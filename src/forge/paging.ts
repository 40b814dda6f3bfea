// Reading a list that the forge hands out in pages: all of it, or the knowledge that it is not all of it.

/** One page as it was answered, with the count of the whole list at that moment. */
export type Page<T> = { readonly items: readonly T[]; readonly total: number }

export type Pages<T> =
  | { readonly kind: 'complete'; readonly items: readonly T[] }
  /** The pages do not add up to their counts: the list changed meanwhile, or the forge withheld something. */
  | { readonly kind: 'uneven' }
  | { readonly kind: 'too-many'; readonly total: number }

/**
 * Reads page 1, then all others at once. The server's page size is what page 1 holds: it may be smaller than asked for.
 * `Link` headers are never followed, they may name another host (forgejo-api.md 12.5).
 */
export const readPages = async <T>(readPage: (page: number) => Promise<Page<T>>, maxPages: number): Promise<Pages<T>> => {
  const first = await readPage(1)
  const size = first.items.length
  if (size === first.total) return { kind: 'complete', items: first.items }
  if (size === 0 || size > first.total) return { kind: 'uneven' }
  const count = Math.ceil(first.total / size)
  if (count > maxPages) return { kind: 'too-many', total: first.total }
  const others = await Promise.all(Array.from({ length: count - 1 }, (_, at) => readPage(at + 2)))
  const items = [first, ...others].flatMap((page) => page.items)
  const even = items.length === first.total && others.every((page) => page.total === first.total)
  return even ? { kind: 'complete', items } : { kind: 'uneven' }
}
