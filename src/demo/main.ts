// `npm run demo`: the shipped bundle on the sandbox, one row a story. `--show N` prints the comment of story N.

import { parseArgs } from 'node:util'
import { type Played, play } from './play.js'
import { logOf } from './runner.js'
import { STORIES } from './stories.js'

const USAGE = `usage: npm run demo [-- --show N]

Plays ${STORIES.length} stories: for each, a pull request on an in-memory Forgejo, and dist/index.js run as Forgejo's runner would.
  --show N   play only story N and print the log of its last job and the comment on the pull request
  --help     this text
`

const cell = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width))

const happened = ({ record }: Played): string => {
  const labels = record.labels.map((label) => label.replace('blast-radius/', 'label ')).join(', ')
  const status = record.status?.split(' ')[0]
  const parts = [
    record.state,
    labels,
    status === undefined ? 'untouched' : `status ${status}`,
    record.comments.length > 0 ? 'comment' : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** What a sweep reports of one pull request. */
type Line = { readonly pull: number; readonly decision: string; readonly tier: string }

const row = (at: number, played: Played): string => {
  const last = played.jobs.at(-1)
  const report = last?.outputs['report'] ?? ''
  const swept = report.startsWith('[') ? (JSON.parse(report) as Line[]).find((one) => one.pull === played.number) : undefined
  return [
    cell(played.differences.length === 0 ? '✓' : '✗', 1),
    cell(String(at), 2),
    cell(played.story.title, 34),
    cell(`#${played.number}`, 3),
    cell(swept?.tier ?? last?.outputs['tier'] ?? '', 6),
    cell(swept?.decision ?? last?.outputs['decision'] ?? '', 8),
    cell(happened(played), 46),
    String(played.requests).padStart(4),
    String(Math.round(played.ms)).padStart(6),
  ].join('  ')
}

const HEADER = ['', 'nr', 'story', 'PR', 'tier', 'decision', 'what happened on the forge', 'reqs', '    ms']
const WIDTHS = [1, 2, 34, 3, 6, 8, 46, 4, 6]

const show = async (at: number): Promise<boolean> => {
  const story = STORIES[at - 1]
  if (story === undefined) {
    return false
  }
  const played = await play(story)
  process.stdout.write(
    `${story.title}\n\n${logOf(played.jobs.at(-1)?.stdout ?? '')}\n${played.record.comments.join('\n') || '(no comment)'}\n`,
  )
  return played.differences.length === 0
}

const all = async (): Promise<boolean> => {
  process.stdout.write(`${HEADER.map((name, at) => name.padEnd(WIDTHS[at] ?? 0)).join('  ')}\n`)
  let fine = 0
  for (const [at, story] of STORIES.entries()) {
    const played = await play(story)
    process.stdout.write(`${row(at + 1, played)}\n`)
    for (const difference of played.differences) process.stdout.write(`      ${difference}\n`)
    if (played.differences.length === 0) fine += 1
  }
  process.stdout.write(`\n${fine} of ${STORIES.length} as expected\n`)
  return fine === STORIES.length
}

const main = async (): Promise<number> => {
  let values: { show?: string | undefined; help?: boolean | undefined }
  try {
    values = parseArgs({ options: { show: { type: 'string' }, help: { type: 'boolean' } } }).values
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : 'wrong arguments'}\n\n${USAGE}`)
    return 64
  }
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  if (values.show === undefined) return (await all()) ? 0 : 1
  const at = /^\d{1,3}$/.test(values.show) ? Number(values.show) : 0
  if (STORIES[at - 1] === undefined) {
    process.stderr.write(`there is no story "${values.show}": choose 1 to ${STORIES.length}\n\n${USAGE}`)
    return 64
  }
  return (await show(at)) ? 0 : 1
}

process.exitCode = await main()
