// Stages on a server: the moves of the stories as calls of the API and pushes by git, and the waiting that a real server asks for.

import type { Theatre } from '../../src/demo/play.js'
import { completed, type StageOptions } from '../../src/demo/setting.js'
import { accepted, movesOn, type Scene } from '../../src/demo/stage.js'
import type { Push, Pushed } from '../../src/sandbox/index.js'
import { type Ask, sleep } from './bridge.js'
import type { House } from './house.js'
import { createNames, type Names, organizationName } from './names.js'
import { openDoor } from './proxy.js'
import { basic } from './site.js'

export type LiveStage = Scene & { readonly names: Names }

/** How a push gets to the server; the move has the server's names. */
export type Send = (move: Push, authorization: string) => Pushed

/** Milliseconds that the server has for what follows a push, and for a conflict check that never says yes. */
const NOTICE_MS = 30_000
const CHECK_MS = 3_000
const PAUSE_MS = 50

type Pull = {
  readonly number: number
  readonly state: string
  readonly mergeable: boolean
  readonly head: { readonly ref: string; readonly sha: string }
}
type Entry = { readonly type: string; readonly body: string }

/** Asks again and again until the answer is not null; null when the time is over. */
const within = <T>(ms: number, question: () => T | null): T | null => {
  for (const end = performance.now() + ms; ; sleep(PAUSE_MS)) {
    const found = question()
    if (found !== null || performance.now() >= end) return found
  }
}

/** Whether the newest push of a timeline ends with this commit. */
const endsWith = (timeline: readonly Entry[], commit: string): boolean => {
  const newest = timeline.filter((entry) => entry.type === 'pull_push').at(-1)
  return newest !== undefined && (JSON.parse(newest.body) as { commit_ids: readonly string[] }).commit_ids.at(-1) === commit
}

/** What waits for the server: pushes that it has not noticed, and pull requests that it may be checking. */
const createWaiting = (api: Scene['api']) => {
  const pushes: { readonly move: Push; readonly commit: string }[] = []
  const checks = new Set<number>()
  const read = (path: string): unknown => {
    const { status, body } = api('acme', 'GET', path)
    return status === 200 ? body : null
  }
  const must = (ms: number, what: string, question: () => true | null): void => {
    if (within(ms, question) === null) throw new Error(`${what} within ${ms / 1000} seconds`)
  }
  const arrived = ({ move, commit }: (typeof pushes)[number]): void => {
    const repository = move.repo === undefined ? '' : `//repos/${move.repo}`
    if (move.branch !== undefined) {
      must(NOTICE_MS, `${commit} is not the tip of ${move.branch}`, () => {
        const branch = read(`${repository}/branches/${move.branch}`) as { commit: { id: string } } | null
        return branch?.commit.id === commit ? true : null
      })
    }
    const pulls = (read('/pulls?state=open&limit=50') ?? []) as readonly Pull[]
    for (const { number } of pulls.filter((pull) => pull.head.sha === commit)) {
      must(NOTICE_MS, `the push of ${commit} is not on the timeline of #${number}`, () =>
        endsWith((read(`/issues/${number}/timeline`) ?? []) as readonly Entry[], commit) ? true : null,
      )
      checks.add(number)
    }
  }
  /** A conflict looks like a check that goes on. */
  const checked = (number: number): void => {
    within(CHECK_MS, () => {
      const pull = read(`/pulls/${number}`) as Pull | null
      return pull === null || pull.mergeable || pull.state !== 'open' ? true : null
    })
  }
  return {
    pushed: (move: Push, commit: string) => pushes.push({ move, commit }),
    called: (method: string, path: string, body: unknown) => {
      const number = path === '/pulls' ? (body as { number?: number } | null)?.number : Number(/^\/pulls\/(\d+)/.exec(path)?.[1])
      if (method !== 'GET' && number !== undefined && number > 0) checks.add(number)
    },
    settle: () => {
      for (const push of pushes.splice(0)) arrived(push)
      for (const number of checks) checked(number)
      checks.clear()
    },
  }
}

const parse = (text: string): unknown => {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown)
  } catch {
    return text
  }
}

/** The parts of a team of the server's that matter here. */
const UNITS = ['repo.code', 'repo.issues', 'repo.pulls']

/** A theatre on the server at `url` with the accounts of a house. Each stage is a repository of its own. */
export const createTheatre = (ask: Ask, url: string, { suffix, passwords }: House, send: Send): Theatre<LiveStage> => {
  let stages = 0
  const tokens = new Map<string, string>()
  const request = (method: string, path: string, authorization: string | null, body?: unknown) => {
    const reply = ask({ kind: 'http', method, path, authorization, ...(body === undefined ? {} : { body }) })
    if (reply.kind !== 'answered') throw new Error('a request was not answered')
    return reply
  }
  const passwordOf = (names: Names, name: string): string => basic(names.account(name), passwords[name] ?? '')
  const tokenOf = (names: Names, name: string, scopes: readonly string[]): string => {
    const key = `${name} ${scopes.join(' ')}`
    const known = tokens.get(key)
    if (known !== undefined) return known
    const path = `/users/${names.account(name)}/tokens`
    const made = request('POST', path, passwordOf(names, name), { name: `stories-${tokens.size}`, scopes })
    if (made.status !== 201) throw new Error(`a token of ${name} could not be made: ${made.status}`)
    const { sha1 } = JSON.parse(made.text) as { sha1: string }
    tokens.set(key, sha1)
    return sha1
  }

  const stageOn = (names: Names, own: Readonly<Record<string, string>>, base: string): LiveStage => {
    const api: Scene['api'] = (as, method, path, body) => {
      const full = path.startsWith('//') ? path.slice(1) : `/repos/acme/ops${path}`
      const authorization = own[as] === undefined ? null : `token ${own[as]}`
      const answer = request(method, names.path(full), authorization, names.body(body))
      const said = { status: answer.status, body: parse(names.back(answer.text)) }
      waiting.called(method, path, said.body)
      return said
    }
    const waiting = createWaiting(api)
    const tryPush = (move: Push): Pushed => {
      const token = own[move.as]
      const pushed = send(
        names.move({ message: 'change', ...move }),
        token === undefined ? passwordOf(names, move.as) : basic('x', token),
      )
      if (pushed.outcome === 'ok') waiting.pushed(move, pushed.commit)
      return pushed
    }
    const push = (move: Push): string => {
      const commit = accepted(tryPush(move))
      waiting.settle()
      return commit
    }
    const parts = { api, push, settle: waiting.settle }
    return { names, base, tokens: own, ...parts, ...movesOn(parts), tryPush }
  }

  const set = (options: StageOptions = {}): LiveStage => {
    stages += 1
    const teams = Object.entries(options.teams ?? {})
    const names = createNames(suffix, stages, options.teams !== undefined)
    const wanted = completed(options)
    const own = Object.fromEntries(
      Object.entries(wanted.tokens).map(([name, { scopes }]) => [name, tokenOf(names, name, scopes)]),
    )
    const bare = stageOn(names, own, '')
    const must = (statuses: readonly number[], method: string, path: string, body: unknown): unknown => {
      const said = bare.api('acme', method, path, body)
      if (!statuses.includes(said.status)) throw new Error(`setting the stage: ${method} ${path} answered ${said.status}`)
      return said.body
    }
    const [, name = ''] = names.named('acme/ops').split('/')
    const organization = organizationName(suffix)
    const home = options.teams === undefined ? '//user/repos' : `//orgs/${organization}/repos`
    must([201], 'POST', home, { name, private: false, default_branch: 'main', auto_init: false })
    const base = bare.push({ as: 'acme', branch: 'main', files: wanted.files, message: 'init' })
    const filled = within(NOTICE_MS, () => ((must([200], 'GET', '', undefined) as { empty: boolean }).empty ? null : true))
    if (filled === null) throw new Error('setting the stage: the repository stays empty')
    for (const [person, permission] of Object.entries(wanted.collaborators)) {
      must([204], 'PUT', `/collaborators/${person}`, { permission })
    }
    for (const [team, members] of teams) {
      const fields = {
        name: team,
        permission: 'write',
        units: UNITS,
        units_map: Object.fromEntries(UNITS.map((unit) => [unit, 'write'])),
      }
      const { id } = must([201], 'POST', `//orgs/${organization}/teams`, fields) as { id: number }
      for (const member of members) must([204], 'PUT', `//teams/${id}/members/${member}`, {})
      must([204], 'PUT', `//teams/${id}/repos/acme/ops`, {})
    }
    if (wanted.protection !== null) must([201], 'POST', '/branch_protections', { rule_name: 'main', ...wanted.protection })
    return { ...bare, base }
  }

  return {
    set,
    serve: (stage, before) => openDoor(url, (one) => before({ ...one, path: stage.names.back(one.path) })),
    named: (stage, text) => stage.names.named(text),
  }
}
