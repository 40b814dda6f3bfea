// From what a request calls a commit to its id.
import { branchTip, type Repo } from './world.js'

/** A branch, a full ref name, or a commit id of at least seven digits, that this repository has; else null. */
export const resolveCommit = (repo: Repo, name: string): string | null => {
  const tip = branchTip(repo, name) ?? repo.refs.get(name)
  if (tip !== undefined && tip !== null) return tip
  if (repo.commits.has(name)) return name
  if (!/^[0-9a-f]{7,39}$/.test(name)) return null
  for (const id of repo.commits) if (id.startsWith(name)) return id
  return null
}
