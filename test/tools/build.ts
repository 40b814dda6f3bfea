// Builds the bundle into a folder (default: dist). Both steps are deterministic, so a rebuild can be compared byte for byte.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The code as it is, without its comments: a quarter of what a runner would have to fetch. The licences are kept beside it. */
const withoutComments = (code: string): string => transformSync(code, { legalComments: 'none', target: 'es2022' }).code

/** Bundles `src/main.ts` into `folder`, which is emptied first. */
export const build = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  const args = ['build', join(ROOT, 'src', 'main.ts'), '-o', folder, '--license', 'licenses.txt', '--transpile-only']
  execFileSync(process.execPath, [ncc, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const path = join(folder, name)
    writeFileSync(path, withoutComments(readFileSync(path, 'utf8')))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(process.argv[2] ?? join(ROOT, 'dist'))
