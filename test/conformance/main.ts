// npm run conformance -- DIR…: replays recorded scenarios against the sandbox and prints where it differs.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Deviation, play } from './play.js'
import { parseScenario, type Scenario } from './scenario.js'

const HELP = `Usage: npm run conformance -- [DIR or FILE]...

Replays recorded conversations with a real Forgejo against the sandbox. Takes every *.json of each DIR, and
single FILEs; without arguments test/contract/scenarios. Prints each step that differs, then how many do. What a
recording asks for and the player does not know is named, counted as not played, and the rest is played.
Exit code: 0 none differs, 1 some do or a scenario could not be played, 64 unknown option.`

const DEFAULT = 'test/contract/scenarios'

/** The scenario files an argument names; throws when there are none. */
const filesOf = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path]
  const files = readdirSync(path).filter((name) => name.endsWith('.json'))
  if (files.length === 0) throw new Error('has no scenarios (*.json)')
  return files.sort().map((name) => join(path, name))
}

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const print = (deviation: Deviation): void => {
  console.log(`${deviation.scenario}, step ${deviation.step}: ${deviation.request}`)
  if (deviation.unplayed !== undefined) console.log(`  not played: ${deviation.unplayed}`)
  for (const { path, expected, got } of deviation.differences) {
    console.log(`  ${path}\n    expected ${expected}\n    got      ${got}`)
  }
}

/** Plays everything the arguments name; returns the exit code. */
const main = (args: readonly string[]): number => {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP)
    return 0
  }
  const odd = args.find((arg) => arg.startsWith('-'))
  if (odd !== undefined) {
    console.error(`unknown option ${odd}; see --help`)
    return 64
  }
  let steps = 0
  let differing = 0
  let unplayed = 0
  const attempt = <T>(path: string, action: () => T): T | null => {
    try {
      return action()
    } catch (error) {
      unplayed += 1
      console.log(`${path}: ${say(error)}`)
      return null
    }
  }
  for (const path of (args.length === 0 ? [DEFAULT] : args).flatMap((arg) => attempt(arg, () => filesOf(arg)) ?? [])) {
    const played = attempt(path, () => {
      const scenario: Scenario = parseScenario(readFileSync(path, 'utf8'))
      return { scenario, deviations: play(scenario) }
    })
    if (played === null) continue
    const { scenario, deviations } = played
    for (const problem of scenario.unknown) console.log(`${scenario.scenario}: ${problem}; it is left out`)
    steps += scenario.steps.length
    unplayed += scenario.unknown.length + deviations.filter(({ unplayed: why }) => why !== undefined).length
    differing += deviations.filter(({ differences }) => differences.length > 0).length
    deviations.forEach(print)
  }
  if (unplayed > 0) console.log(`${unplayed} could not be played`)
  console.log(`${steps} steps, ${differing} differ`)
  return differing + unplayed > 0 ? 1 : 0
}

process.exitCode = main(process.argv.slice(2))
