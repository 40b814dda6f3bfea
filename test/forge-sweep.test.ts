// What a sweep needs of the port: teams, many files at once, the log, the forge's clock, and a memory for all of it.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isSha, type Sha } from '../src/domain.js'
import { Fault } from '../src/failure.js'
import type { Forge } from '../src/forge/forge.js'
import { createForge, type ForgejoForge } from '../src/forge/forgejo.js'
import { createMemory } from '../src/forge/memory.js'
import { answering, type Loopback, sample, type Told } from './support/answers.js'

const open = (server: Loopback): ForgejoForge => {
  const forge = createForge({
    apiUrl: `${server.root}/api/v1`,
    owner: 'acme',
    repository: 'ops',
    token: '0123456789abcdef0123456789abcdef01234567',
    limits: { answerMs: 5_000, backoffMs: 1 },
  })
  onTestFinished(async () => {
    await forge.close()
    await server.close()
  })
  return forge
}

const serving = async (told: Readonly<Record<string, Told>>): Promise<{ forge: ForgejoForge; server: Loopback }> => {
  const server = await answering(told)
  return { forge: open(server), server }
}

const paths = (server: Loopback): string[] => server.arrived.map((one) => one.path.replace('/api/v1', ''))

const TEAMS = 'GET /repos/acme/ops/teams'
const team = (id: number, name: string) => ({ id, name, permission: 'write' })
const people = (...logins: readonly string[]): Told => ({
  body: logins.map((login, at) => ({ id: at + 1, login })),
  headers: { 'x-total-count': String(logins.length) },
})
const scope: Told = {
  status: 403,
  body: { message: 'token does not have at least one of required scope(s): [read:organization]' },
}

describe('teams', () => {
  test('are found by name without case, once for all that are asked for', async () => {
    const { forge, server } = await serving({
      [TEAMS]: { body: [team(1, 'Owners'), team(7, 'Ops')] },
      'GET /teams/7/members?limit=50&page=1': people('alice', 'bob'),
      'GET /teams/1/members?limit=50&page=1': people(),
    })
    expect(await forge.team('ops')).toEqual({ kind: 'members', logins: ['alice', 'bob'] })
    expect(await forge.team('owners')).toEqual({ kind: 'members', logins: [] })
    expect(paths(server).filter((path) => path.endsWith('/teams'))).toHaveLength(1)
  })

  test.each<[string, Readonly<Record<string, Told>>, string]>([
    [
      'a repository of a person',
      { [TEAMS]: { status: 405, body: { message: 'repo is not owned by an organization' } } },
      'owned by no organisation',
    ],
    ['no such team', { [TEAMS]: { body: [team(1, 'Owners')] } }, 'no team of this name'],
    [
      'a token without the scope',
      { [TEAMS]: { body: [team(7, 'ops')] }, 'GET /teams/7/members?limit=50&page=1': scope },
      'the token lacks read:organization',
    ],
    [
      'an account outside the team',
      {
        [TEAMS]: { body: [team(7, 'ops')] },
        'GET /teams/7/members?limit=50&page=1': { status: 403, body: { message: 'Must be a team member' } },
      },
      'neither in it nor owns',
    ],
    [
      'a team it may not see',
      { [TEAMS]: { body: [team(7, 'ops')] }, 'GET /teams/7/members?limit=50&page=1': { status: 404, body: { message: 'x' } } },
      'neither in it nor owns',
    ],
    [
      'a list that is cut',
      {
        [TEAMS]: { body: [team(7, 'ops')] },
        'GET /teams/7/members?limit=50&page=1': { body: [], headers: { 'x-total-count': '3' } },
      },
      'incomplete',
    ],
  ])('%s: nobody knows who is in it', async (_title, told, text) => {
    const { forge } = await serving(told)
    expect(await forge.team('ops')).toEqual({ kind: 'unknown', text: expect.stringContaining(text) })
  })

  test('a failure is no such knowledge (invariant 12)', async () => {
    const { forge } = await serving({ [TEAMS]: { status: 500, body: { message: '' } } })
    await expect(forge.team('ops')).rejects.toThrow(Fault)
    const other = await serving({ [TEAMS]: { body: [{ name: 'ops' }] } })
    await expect(other.forge.team('ops')).rejects.toThrow('unexpected')
  })
})

const hash = (text: string): Sha => {
  const id = createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')
  if (!isSha(id)) throw new Error(id)
  return id
}
const blob = (text: string, over: object = {}) => ({
  sha: hash(text),
  encoding: 'base64',
  size: Buffer.byteLength(text),
  content: Buffer.from(text).toString('base64'),
  ...over,
})
const batchOf = (...texts: readonly string[]): string => `GET /repos/acme/ops/git/blobs?shas=${texts.map(hash).join(',')}`
const texts = (found: ReadonlyMap<Sha, Uint8Array>): string[] =>
  [...found.values()].map((bytes) => Buffer.from(bytes).toString()).sort()

describe('many files at once', () => {
  test('come in one call', async () => {
    const { forge, server } = await serving({ [batchOf('a', 'b')]: { body: [blob('a'), blob('b')] } })
    expect(texts(await forge.blobs([hash('a'), hash('b')], 100))).toEqual(['a', 'b'])
    expect(server.arrived).toHaveLength(1)
  })

  test.each<[string, Told]>([
    ['the list is cut short without a word', { body: [blob('a')] }],
    ['one is not what its id says', { body: [blob('a'), blob('b', { content: Buffer.from('x').toString('base64'), size: 1 })] }],
    ['one is left empty, as over the limit', { body: [blob('a'), blob('b', { content: '' })] }],
    ['one was never asked for', { body: [blob('a'), blob('c')] }],
  ])('%s: only what hashes to its id is taken', async (_title, told) => {
    const { forge } = await serving({ [batchOf('a', 'b')]: told })
    expect(texts(await forge.blobs([hash('a'), hash('b')], 100))).toEqual(['a'])
  })

  test('a server that has no such call is not asked again', async () => {
    const { forge, server } = await serving({ [batchOf('a')]: { status: 404, body: '404 page not found\n' } })
    expect((await forge.blobs([hash('a')], 100)).size).toBe(0)
    expect((await forge.blobs([hash('b')], 100)).size).toBe(0)
    expect(server.arrived).toHaveLength(1)
  })
})

describe('the log, and the clock', () => {
  test('the log begins with what was asked for, with times and words', async () => {
    const commits = sample('commits').body as { sha: string }[]
    const path = `GET /repos/acme/ops/commits?sha=${commits[0]?.sha}&limit=50&stat=false&verification=false&files=false`
    const { forge } = await serving({ [path]: { body: commits, headers: { 'x-total-count': '2' } } })
    const [first] = await forge.log(commits[0]?.sha as Sha)
    expect(first).toMatchObject({
      author: 'gate',
      at: Date.parse('2026-11-23T00:32:27Z'),
      message: expect.stringContaining('Vault-Gate-Head: d7c72bb'),
    })
    expect(first?.parents).toHaveLength(2)
  })

  test('the time is what the forge says it is', async () => {
    const { forge } = await serving({
      'GET /repos/acme/ops': { body: sample('repository').body, headers: { date: 'Mon, 05 Jan 2026 09:00:00 GMT' } },
    })
    expect(Math.abs(forge.now() - Date.now())).toBeLessThan(5_000)
    await forge.repository().catch(() => undefined)
    expect(new Date(forge.now()).toISOString()).toBe('2026-01-05T09:00:00.000Z')
  })
})

describe('a memory', () => {
  const counting = (): { forge: Forge; asked: string[][] } => {
    const asked: string[][] = []
    const forge = {
      blob: async (id: Sha) => {
        asked.push([id])
        return Buffer.from(id)
      },
      blobs: async (ids: readonly Sha[]) => {
        asked.push([...ids])
        return new Map(ids.map((id) => [id, Buffer.from(id)]))
      },
    } as unknown as Forge
    return { forge, asked }
  }

  test('asks for an object once, and a failure is forgotten', async () => {
    let tries = 0
    const failing = {
      blob: async () => {
        tries += 1
        throw new Error(`try ${tries}`)
      },
    } as unknown as Forge
    const broken = createMemory(failing)
    await expect(broken.forge.blob(hash('a'), 1)).rejects.toThrow('try 1')
    await expect(broken.forge.blob(hash('a'), 1)).rejects.toThrow('try 2')
    const { forge, asked } = counting()
    const memory = createMemory(forge)
    await Promise.all([memory.forge.blob(hash('a'), 1), memory.forge.blob(hash('a'), 1)])
    expect(asked).toHaveLength(1)
  })

  test('work that is under way together asks for its files together, also two for the same', async () => {
    const { forge, asked } = counting()
    const memory = createMemory(forge)
    const ids = [...Array(90).keys()].map((at) => hash(`${at % 80}`))
    await Promise.all(
      ids.map((id, at) =>
        memory.together(async (one) => {
          if (at % 3 === 0) await new Promise((resolve) => setTimeout(resolve, at % 7))
          if (at % 10 !== 9) await one.blob(id, 100)
        }),
      ),
    )
    expect(asked.flat().sort()).toEqual([...new Set(ids.filter((_, at) => at % 10 !== 9))].sort())
    expect(asked.length).toBeLessThanOrEqual(3)
  })

  test('what does not come with the others is asked for alone, and one that cannot be read costs only itself', async () => {
    const bad = hash('2')
    const failing = {
      blobs: async () => Promise.reject(new Fault('no', 'yes')),
      blob: async (id: Sha) => (id === bad ? Promise.reject(new Fault('gone', 'yes')) : Buffer.from(id)),
    } as unknown as Forge
    const memory = createMemory(failing)
    const ends = await Promise.allSettled([1, 2, 3].map((at) => memory.together((one) => one.blob(hash(`${at}`), 100))))
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await memory.together(async () => 'fine')).toBe('fine')
  })
})

describe('what the gate reads into recordings', () => {
  type Step = { do: string; method?: string; path?: string; answer?: unknown; status?: number }
  const folder = new URL('./contract/scenarios/', import.meta.url)

  test('a review that somebody submitted has its entry in every later timeline: without one there is none to read', () => {
    let compared = 0
    for (const name of readdirSync(folder)) {
      const { steps } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { steps: Step[] }
      for (const [at, step] of steps.entries()) {
        if (step.method !== 'GET' || !/\/reviews$/.test(step.path ?? '') || !Array.isArray(step.answer)) continue
        const timeline = steps
          .slice(at + 1)
          .find((one) => one.path === step.path?.replace(/pulls\/(\S+)\/reviews$/, 'issues/$1/timeline'))
        if (!Array.isArray(timeline?.answer)) continue
        const submitted = step.answer.filter((one: { state: string }) => /^(?:APPROVED|REQUEST_CHANGES|COMMENT)$/.test(one.state))
        const entries = timeline.answer.filter((one: { type: string }) => one.type === 'review')
        if (submitted.length > 0) {
          compared += 1
          expect(entries.length, name).toBeGreaterThan(0)
        }
      }
    }
    expect(compared).toBeGreaterThan(0)
  })
})
