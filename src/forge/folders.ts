// Folders through the API, each proven by its hash where its hash is known.

import type { Sha, Tree, TreeEntry } from '../domain.js'
import { type Api, RETRY } from './api.js'
import { type Forge, OverCap, unlessOverCap } from './forge.js'
import type { Call } from './http.js'
import { FOLDER, hasImpossibleName, hasLostName, inGitOrder, isTree } from './objects.js'
import { readPages } from './paging.js'

/** Entries of one page of a folder, Forgejo's default and maximum. */
const PAGE_ENTRIES = 1_000
/** A folder of more pages is not read. */
const MAX_PAGES = 20

type ListingPage = { readonly items: Tree; readonly total: number; readonly truncated: boolean }

const UTF8 = 'rename the file to a name in UTF-8'

/** Folders by path from one recursive listing; null when a folder in it is not listed itself. */
const foldersOf = (listing: Tree): ReadonlyMap<string, Tree> | null => {
  const folders = new Map<string, TreeEntry[]>([['', []]])
  for (const entry of listing) if (entry.mode === FOLDER) folders.set(entry.name, [])
  for (const entry of listing) {
    const cut = entry.name.lastIndexOf('/')
    const parent = folders.get(cut < 0 ? '' : entry.name.slice(0, cut))
    if (parent === undefined) return null
    parent.push({ ...entry, name: entry.name.slice(cut + 1) })
  }
  return new Map([...folders].map(([path, entries]) => [path, inGitOrder(entries)]))
}

export const createFolders = (api: Api): { readonly [K in 'tree' | 'wholeTree']: Forge[K] } => {
  /** Ids that a listing named as folders: asked for again, their listing must hash to them. A commit's id proves nothing. */
  const folderIds = new Set<Sha>()

  const remember = (entries: Tree): void => {
    for (const entry of entries) if (entry.mode === FOLDER) folderIds.add(entry.id)
  }

  const pathOf = (id: Sha, query: string): string => `${api.repository}/git/trees/${id}?${query}per_page=${PAGE_ENTRIES}`

  const readPage = async (id: Sha, page: number, query: string): Promise<ListingPage> => {
    const path = `${pathOf(id, query)}&page=${page}`
    const { value, total } = await api.get(path, (shapes) => shapes.TreePage, { grows: true })
    const agrees = value.sha === id && value.page === page && (total === null || total === value.total_count)
    if (!agrees) throw api.fault({ method: 'GET', path }, 'answered with another object', RETRY)
    return { items: value.tree, total: value.total_count, truncated: value.truncated }
  }

  const tree = async (id: Sha): Promise<Tree> => {
    const call: Call = { method: 'GET', path: pathOf(id, '') }
    const pages = await readPages((page) => readPage(id, page, ''), MAX_PAGES)
    if (pages.kind === 'too-many') {
      throw new OverCap(`a folder (${id}) has ${pages.total} entries, more than the gate reads`, 'move old files out of it')
    }
    if (pages.kind === 'uneven') throw api.fault(call, 'answered with an incomplete list', RETRY)
    const entries = inGitOrder(pages.items)
    const proven = isTree(entries, id)
    if (!proven && hasLostName(entries)) throw new OverCap(`a folder (${id}) has a file whose name is not UTF-8`, UTF8)
    if ((!proven && folderIds.has(id)) || hasImpossibleName(entries)) {
      throw api.fault(call, 'answered with a list that is not that folder', RETRY)
    }
    remember(entries)
    return entries
  }

  const wholeTree = async (commit: Sha): Promise<ReadonlyMap<string, Tree> | null> => {
    const listing = await unlessOverCap(readPage(commit, 1, 'recursive=true&'), null)
    if (listing === null || listing.truncated || listing.items.length < listing.total || hasLostName(listing.items)) return null
    const folders = foldersOf(listing.items)
    const proven = listing.items.every((entry) => entry.mode !== FOLDER || isTree(folders?.get(entry.name) ?? [], entry.id))
    const possible = folders !== null && ![...folders.values()].some(hasImpossibleName)
    if (listing.items.length > listing.total || !proven || !possible) {
      throw api.fault({ method: 'GET', path: pathOf(commit, '') }, 'answered with a list that is not that commit', RETRY)
    }
    remember(listing.items)
    return folders
  }

  return { tree, wholeTree }
}
