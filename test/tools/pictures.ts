// `npm run pictures`: the README's pictures of the gate's comment, from the real renderer, in an installed browser.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { articleOf, fingerprintOf, pageOf, SCENES, type Theme } from './pages/comments.js'
import { WIDTH } from './pages/style.js'
import { readPng, writePng } from './png.js'
import { ROOT } from './vitest.js'

const FOLDER = join(ROOT, 'docs', 'pictures')

const USAGE = `usage: npm run pictures

Writes docs/pictures/*.png with a Chromium: the one that CHROMIUM names, else the first that is installed of
/usr/bin/chromium, /usr/bin/chromium-browser and /usr/bin/google-chrome. Exit code 2: there is none.
`

/** Higher than any comment (CSS pixels). */
const TALL = 2_000
/** Pixels of the picture for each CSS pixel: sharp on every screen. */
const SCALE = 2
const PATIENCE_MS = 60_000

const browser = (): string | null => {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null
}

/** One start of the browser; answers its standard output. The pages are our own, so its sandbox, which not every container allows, is off. */
const browse = (program: string, profile: string, args: readonly string[], page: string): string => {
  const fixed = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-extensions', '--no-first-run']
  const sized = [`--user-data-dir=${profile}`, `--force-device-scale-factor=${SCALE}`, `--window-size=${WIDTH},${TALL}`]
  const done = spawnSync(program, [...fixed, ...sized, ...args, pathToFileURL(page).href], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  })
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status ?? done.error?.message}: ${done.stderr}`)
  return done.stdout
}

/** How high (CSS pixels) each article is with the space around it. */
const heights = (program: string, folder: string): readonly number[] => {
  const measure = `<script>
document.title = JSON.stringify([...document.querySelectorAll('article')].map((one) => Math.ceil(one.getBoundingClientRect().height) + 16))
</script>`
  const page = join(folder, 'all.html')
  writeFileSync(page, pageOf([...SCENES.map(articleOf), measure], 'light'))
  const [, told = ''] = /<title>(\[[\d,]+\])<\/title>/.exec(browse(program, folder, ['--dump-dom'], page)) ?? []
  return JSON.parse(told) as number[]
}

const take = (program: string, folder: string, page: string, height: number): Buffer => {
  const [html, png] = [join(folder, 'page.html'), join(folder, 'page.png')]
  writeFileSync(html, page)
  browse(program, folder, [`--screenshot=${png}`], html)
  const picture = readPng(readFileSync(png))
  return writePng({ ...picture, height: height * SCALE, text: { page: fingerprintOf(page) } })
}

const main = (): number => {
  if (process.argv.length > 2) {
    process.stdout.write(USAGE)
    return process.argv[2] === '--help' ? 0 : 64
  }
  const program = browser()
  if (program === null) {
    process.stderr.write('pictures: no browser was found; install Chromium, or name one with CHROMIUM\n')
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'vault-gate-pictures-'))
  try {
    mkdirSync(FOLDER, { recursive: true })
    const high = heights(program, folder)
    for (const [at, scene] of SCENES.entries()) {
      for (const theme of ['light', 'dark'] satisfies readonly Theme[]) {
        const bytes = take(program, folder, pageOf([articleOf(scene)], theme), high[at] ?? TALL)
        writeFileSync(join(FOLDER, `${scene.name}-${theme}.png`), bytes)
        process.stdout.write(`docs/pictures/${scene.name}-${theme}.png  ${Math.ceil(bytes.length / 1024)} KiB\n`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
}

process.exitCode = main()
