// Builds the bundles into a folder (default: dist). Every step is deterministic, so a rebuild can be compared byte for byte.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync, type Metafile, transformSync } from 'esbuild'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The lines (from 0) that begin inside a template literal: their leading space is text. */
const textLines = (code: string): ReadonlySet<number> => {
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS)
  const lines = new Set<number>()
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line
      for (let line = first + 1; line <= last; line += 1) lines.add(line)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return lines
}

/** Comments that the bundler leaves for itself. */
const MARK = /^\s*\/\*(?:\*{1,4}| (?:harmony (?:re)?export|binding|reexport|unused pure expression or super|import\(\)) )\*\/$/

/** One tab for each step to the right, and no lines that hold nothing but a mark: a sixth less, and as easy to read. */
const slender = (code: string): string => {
  const text = textLines(code)
  return code
    .split('\n')
    .flatMap((line, at) => {
      if (text.has(at)) return [line]
      return MARK.test(line) ? [] : [line.replace(/^(?: {2})+/, (space) => '\t'.repeat(space.length / 2))]
    })
    .join('\n')
}

/** The code as it is, without its comments: a quarter of what a runner would have to fetch. The licences are kept beside it. */
const withoutComments = (code: string): string => slender(transformSync(code, { legalComments: 'none', target: 'es2022' }).code)

const licenceOf = (name: string): string => {
  const folder = join(ROOT, 'node_modules', name)
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license: string }
  return `${name}\n${license}\n${text.replaceAll('\r\n', '\n')}`
}

/** The files of the command line beside each other. A file elsewhere that is called like one of them would be taken for it. */
const refuseTwins = (inputs: Metafile['inputs']): void => {
  for (const [path, { imports }] of Object.entries(inputs)) {
    const twin = imports.find((one) => one.external === true && one.path.startsWith('./'))
    if (twin !== undefined && dirname(path) !== 'src/cli')
      throw new Error(`${path} imports ${twin.path}, which the bundle takes for the one of src/cli: give that file another name`)
  }
}

/**
 * The command line: CommonJS files in `folder`, because Node starts them faster than modules (measured: by a fifth of a bare start).
 * `index.js` has what a shell's `classify FORMULA` needs, `commands.js` the other offline commands, `network.js` those that talk to a
 * forge, `lint.js` what reads YAML; each whole by itself.
 */
const buildCli = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  const rest = ['./commands.js', './network.js', './lint.js']
  const names = Object.entries({ index: 'main', commands: 'commands', network: 'network', lint: 'lint' }).flatMap(
    ([name, entry]) => {
      const { metafile, outputFiles } = buildSync({
        absWorkingDir: ROOT,
        entryPoints: [join('src', 'cli', `${entry}.ts`)],
        outfile: join(folder, `${name}.js`),
        bundle: true,
        platform: 'node',
        target: 'es2022',
        format: 'cjs',
        supported: { 'dynamic-import': false },
        external: rest,
        metafile: true,
        write: false,
      })
      refuseTwins(metafile.inputs)
      const code = withoutComments(outputFiles[0]?.text ?? '')
      const path = join(folder, `${name}.js`)
      if (name === 'index') writeFileSync(path, `#!/usr/bin/env node\n${code}`, { mode: 0o755 })
      else writeFileSync(path, code)
      return Object.keys(metafile.inputs).flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [])
    },
  )
  writeFileSync(join(folder, 'licenses.txt'), [...new Set(names)].sort().map(licenceOf).join('\n\n'))
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}\n')
}

/** Bundles the gate into `folder`, which is emptied first, and the command line into its folder `cli`. */
export const build = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  const args = ['build', join(ROOT, 'src', 'main.ts'), '-o', folder, '--license', 'licenses.txt', '--transpile-only']
  execFileSync(process.execPath, [ncc, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const path = join(folder, name)
    writeFileSync(path, withoutComments(readFileSync(path, 'utf8')))
  }
  buildCli(join(folder, 'cli'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(process.argv[2] ?? join(ROOT, 'dist'))
