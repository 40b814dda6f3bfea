// Copying a world, and finding things in it.
import type { Pull } from './pull-state.js'
import type { Repo, User, World } from './state.js'

export type * from './pull-state.js'
export type * from './state.js'

/** A world that shares nothing with the first but the git objects, which never change. */
export const copyWorld = (world: World): World => {
  const { objects, ...rest } = world
  return { ...structuredClone(rest), objects }
}

/** The next id; one counter serves every kind. */
export const nextId = (world: World): number => {
  world.lastId += 1
  return world.lastId
}

export const userById = (world: World, id: number): User => {
  const user = world.users.find((each) => each.id === id)
  if (user === undefined) throw new Error(`no user ${id}`)
  return user
}

/** Logins are compared without case (fact sheet 10). */
export const userByLogin = (world: World, login: string): User | null =>
  world.users.find((each) => each.login.toLowerCase() === login.toLowerCase()) ?? null

export const repoById = (world: World, id: number): Repo => {
  const repo = world.repos.find((each) => each.id === id) ?? world.gone.find((each) => each.id === id)
  if (repo === undefined) throw new Error(`no repository ${id}`)
  return repo
}

/** Whether the repository a pull request comes from was deleted. */
export const isHeadGone = (world: World, pull: Pull): boolean => world.gone.some((each) => each.id === pull.headRepo)

export const repoByName = (world: World, owner: string, name: string): Repo | null => {
  const user = userByLogin(world, owner)
  return world.repos.find((r) => r.ownerId === user?.id && r.name.toLowerCase() === name.toLowerCase()) ?? null
}

export const fullName = (world: World, repo: Repo): string => `${userById(world, repo.ownerId).login}/${repo.name}`

/** The pull request of this number, or null. */
export const pullNumbered = (repo: Repo, number: number): Pull | null => repo.pulls[number - 1] ?? null

/** The tip of a branch, or null. */
export const branchTip = (repo: Repo, branch: string): string | null => repo.refs.get(`refs/heads/${branch}`) ?? null
