// `npm run test:live`: the demo's stories and the adversary's opening moves on a real Forgejo, or with `--sandbox` on a served sandbox.

import { parseArgs } from 'node:util'
import { createCensor } from '../../src/forge/censor.js'
import { build, demolish, describeHouse, inspect, planHouse } from './house.js'
import { MOVES } from './moves.js'
import { openSandbox, openServer, type Site, Unusable } from './site.js'
import { type Counts, type Play, play } from './thread.js'
import { LIVE_STORIES, TITLES } from './titles.js'

const USAGE = `usage: npm run test:live [-- OPTION…]

Plays ${LIVE_STORIES.length} stories of the demo and ${MOVES.length} opening moves of an adversary with dist/index.js on a real Forgejo, in accounts and an
organisation that it makes with a random suffix and removes at the end, also after a failure or Ctrl-C.
  FORGEJO_URL             root address of the server
  FORGEJO_ADMIN_USER      a site admin without second factor
  FORGEJO_ADMIN_PASSWORD  its password
Without these three it says that it was skipped, and exits with 0.
  --sandbox      on an in-memory Forgejo served on loopback instead; pushes go to it directly, everything else is the same
  --git          with --sandbox: pushes go by git over HTTP too, as to a real server
  --only TITLE   plays only this one; can be given again
  --list         prints the titles
  --keep         removes nothing, and prints what is left
  --help         this text
Exit code: 0 all as expected, or skipped; 1 not so; 2 the server cannot be used or something is left on it; 64 wrong usage.
`

type Options = {
  readonly sandbox: boolean
  readonly git: boolean
  readonly only: readonly string[]
  readonly list: boolean
  readonly keep: boolean
  readonly help: boolean
}

/** The options, or why they are wrong. */
const parseOptions = (args: readonly string[]): Options | string => {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sandbox: flag,
        git: flag,
        list: flag,
        keep: flag,
        help: flag,
        only: { type: 'string', multiple: true, default: [] },
      },
    })
    if (values.git && !values.sandbox) return '--git is for --sandbox alone: a real server always gets its pushes by git'
    const odd = values.only.find((title) => !TITLES.includes(title))
    return odd === undefined ? values : `there is no story or move "${odd}": --list prints them`
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'wrong arguments'
  }
}

const VARIABLES = ['FORGEJO_URL', 'FORGEJO_ADMIN_USER', 'FORGEJO_ADMIN_PASSWORD'] as const

/** The root address, with `/api/v1` or a slash at its end taken off. */
const rootOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Unusable('FORGEJO_URL is no address of a server', 'give it as https://forge.example.org')
  }
  if (url.username !== '' || url.password !== '') {
    throw new Unusable(
      'FORGEJO_URL holds a user or a password',
      'give them in FORGEJO_ADMIN_USER and FORGEJO_ADMIN_PASSWORD alone',
    )
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}`
}

/** What a run came to. `counts` is null when it was stopped. */
type Run = { readonly counts: Counts | null; readonly left: readonly string[] }

/** From the first account to the last: whatever happens in between, all of it is removed, unless it is to be kept. */
const lodge = async (site: Site, options: Options, run: Omit<Play, 'site' | 'house' | 'titles'>): Promise<Run> => {
  await inspect(site)
  const house = planHouse()
  for (const password of Object.values(house.passwords)) run.hide(password)
  let counts: Counts | null = null
  let fault: unknown = null
  try {
    await build(site, house)
    if (!run.stop.aborted) counts = await play({ ...run, site, house, titles: options.only })
  } catch (thrown) {
    fault = thrown
  }
  const left = options.keep ? [] : await demolish(site, house)
  const list = (title: string, items: readonly string[]): void => {
    if (items.length > 0) run.say([title, ...items.map((one) => `  ${one}`)].join('\n'))
  }
  list(`kept on ${site.url}:`, options.keep ? describeHouse(house) : [])
  list(`could not be removed from ${site.url}; do it by hand:`, left)
  if (fault !== null) throw fault
  return { counts, left }
}

/** Signals that end a run, with its exit code. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** The server of the options; null when the environment names none. */
const siteOf = async ({ sandbox, git }: Options): Promise<Site | null> => {
  if (sandbox) return openSandbox(git)
  const [url, user, password] = VARIABLES.map((name) => process.env[name] ?? '')
  return url && user && password ? openServer(rootOf(url), { user, password }) : null
}

const main = async (args: readonly string[]): Promise<number> => {
  const options = parseOptions(args)
  const out = (text: string): void => {
    process.stdout.write(`${text}\n`)
  }
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`)
    return 64
  }
  if (options.help || options.list) {
    out(options.help ? USAGE.trimEnd() : TITLES.join('\n'))
    return 0
  }
  const site = await siteOf(options)
  if (site === null) {
    out(`skipped: no server is named (${VARIABLES.filter((name) => !process.env[name]).join(', ')} not set)`)
    return 0
  }
  const censors = [createCensor(site.admin.password)]
  const say = (text: string): void => out(censors.reduce((shown, censor) => censor.conceal(shown), text))
  const hide = (secret: string): void => {
    censors.push(createCensor(secret))
  }
  const stop = new AbortController()
  let stopped: keyof typeof SIGNALS | null = null
  for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) {
    process.on(signal, () => {
      say(stopped === null ? `${signal}: stopping, then removing what was made` : 'still removing what was made')
      stopped ??= signal
      stop.abort()
    })
  }
  // Nobody reads on (`| head`): that must not keep what was made from being removed.
  process.stdout.on('error', () => {
    stopped ??= 'SIGHUP'
    stop.abort()
  })
  try {
    const { counts, left } = await lodge(site, options, { stop: stop.signal, say, hide })
    if (stopped !== null) return SIGNALS[stopped]
    if (counts === null) throw new Error('the playing thread ended early')
    say(`${counts.passed} passed, ${counts.failed} failed`)
    return counts.failed > 0 ? 1 : left.length > 0 ? 2 : 0
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : 'it failed'
    say(`${message}${thrown instanceof Unusable ? `\n${thrown.remedy}` : ''}`)
    return stopped === null ? 2 : SIGNALS[stopped]
  } finally {
    await site.close()
  }
}

// A wrong address is told before there is a server to talk to.
process.exitCode = await main(process.argv.slice(2)).catch((thrown: unknown) => {
  if (!(thrown instanceof Unusable)) throw thrown
  process.stdout.write(`${thrown.message}\n${thrown.remedy}\n`)
  return 2
})
