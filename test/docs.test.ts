// The documents say what is so: links lead somewhere, snippets are what the code takes, commands exist, recipes decide as they say.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { COMMANDS, OPTIONS, readCall } from '../src/cli/arguments.js'
import { INPUTS } from '../src/inputs.js'
import { parsePolicy } from '../src/policy/policy.js'
import { POLICY_KEYS } from '../src/policy/policy-keys.js'
import { readVaultAction } from '../src/policy/vault-action.js'
import { decisionWords, observationOf } from './support/cookbook.js'
import { type Block, callsOf, EXAMPLES, PAGES, ROOT, read, readPage, typedLines } from './support/pages.js'
import { folderWith } from './support/shell.js'
import { articleOf, fingerprintOf, pageOf, SCENES } from './tools/pages/comments.js'
import { textsOf } from './tools/png.js'
import { bin } from './tools/vitest.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Written by the program itself, with wrong calls in it on purpose; tests of their own compare them. */
const WRITTEN = ['docs/commands.md', 'docs/lint.md']

const ALL = PAGES.flatMap((page) => readPage(page).blocks)
const BLOCKS = ALL.filter(({ page }) => !WRITTEN.includes(page))
const placeOf = ({ page, line }: Pick<Block, 'page' | 'line'>): string => `${page}:${line}`
const named = <T extends Block>(blocks: readonly T[]): [string, T][] => blocks.map((block) => [placeOf(block), block])

/** What the documents describe and the code does not have yet: nothing is said of these. Once they are there, they are checked as all are. */
const AWAITED_COMMANDS = ['doctor', 'init'].filter((name) => !Object.hasOwn(COMMANDS, name))
const AWAITED_INPUTS = ['auth', 'audience', 'token-next'].filter((name) => !INPUTS.some((input) => input.name === name))

describe('links', () => {
  it.each(PAGES)('of %s lead to files and headings that exist', (page) => {
    const lost = readPage(page).links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false
      const [path = '', anchor = ''] = link.split('#')
      const target = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(join(ROOT, target))) return true
      return anchor !== '' && !readPage(target).anchors.has(anchor)
    })
    expect(lost).toEqual([])
  })

  it('every page is linked from the README', () => {
    const { links } = readPage('README.md')
    for (const page of PAGES.slice(1)) expect(links.map((link) => link.split('#')[0])).toContain(page)
  })

  it.each([...PAGES.filter((page) => !WRITTEN.includes(page)), ...EXAMPLES])('paths of the project in %s exist', (page) => {
    const text = page.endsWith('.md') ? readPage(page).code.join('\n') : read(page)
    const paths = [...text.matchAll(/(?<![\w/.-])(?:src|test|docs|examples)\/[\w./*-]*[\w*/]/g)].map(([path]) => path)
    expect(paths.filter((path) => !path.includes('*') && !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('blocks of TOML', () => {
  const TOML = BLOCKS.filter(({ language }) => language === 'toml')
  const isAction = ({ text }: Block): boolean => /^formula\s*=/m.test(text)
  const ANY = { path: 'vault/actions/x.toml', id: null, secrets: null, mounts: null, formulas: null }
  const kindOf = (block: Block): string =>
    isAction(block) ? readVaultAction(bytes(block.text), ANY).kind : parsePolicy(bytes(block.text), 'vault/policy.toml').kind

  it('there are some of each kind', () => {
    expect(TOML.filter(isAction).length).toBeGreaterThan(1)
    expect(TOML.filter((one) => !isAction(one)).length).toBeGreaterThan(12)
    expect(TOML.filter(({ mark }) => mark === 'invalid').length).toBeGreaterThan(0)
  })

  it.each(named(TOML))('%s is a valid policy or vault action, or is marked', (_place, block) => {
    expect(['', 'invalid']).toContain(block.mark)
    expect(kindOf(block)).toBe(block.mark === 'invalid' ? 'invalid' : 'valid')
  })
})

/** The remarks of lint about one workflow file that are more than notes. */
const remarks = async (text: string): Promise<readonly string[]> => {
  const folder = folderWith({ '.forgejo/workflows/gate.yml': text.replaceAll('FULL_COMMIT_ID', '0'.repeat(40)) })
  try {
    const { out } = await folder.call(['lint', '--json'])
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { rule: string; severity: string; text: string })
      .filter(({ severity }) => severity !== 'note')
      .filter(({ rule, text: said }) => rule !== 'unknown-input' || !AWAITED_INPUTS.some((name) => said.includes(`"${name}"`)))
      .map(({ rule, text: said }) => `${rule}: ${said}`)
  } finally {
    folder.remove()
  }
}

describe('workflows', () => {
  const YAML = BLOCKS.filter(({ language }) => language === 'yaml' || language === 'yml')

  it.each(named(YAML))('%s has nothing that lint objects to, or is marked', async (_place, block) => {
    expect(['', 'unsafe']).toContain(block.mark)
    expect(block.text).toMatch(/^on:/m)
    const found = await remarks(block.text)
    if (block.mark === 'unsafe') expect(found).not.toEqual([])
    else expect(found).toEqual([])
  })

  it.each(EXAMPLES.filter((path) => path.endsWith('.yml')))('%s has nothing that lint objects to', async (path) => {
    expect(read(path)).toMatch(/uses: https:\/\/\S+\/vault-gate@/)
    expect(await remarks(read(path))).toEqual([])
  })
})

describe('commands', () => {
  const SHELL = BLOCKS.filter(({ language }) => language === 'sh' || language === 'console')
  const SCRIPTS = EXAMPLES.filter((path) => path.endsWith('.sh')).map((page) => ({
    page,
    line: 1,
    language: 'sh',
    mark: '',
    text: read(page),
  }))
  const calls = [...SHELL, ...SCRIPTS].flatMap((block) =>
    typedLines(block).flatMap((line) =>
      callsOf('vault-gate', line).map((words): [string, readonly string[]] => [`${placeOf(block)} ${words.join(' ')}`, words]),
    ),
  )
  const known = calls.filter(([, [command = '']]) => !AWAITED_COMMANDS.includes(command))

  it.each(known)('%s is a call that the program takes', (_place, words) => {
    const call = readCall(words)
    expect(call.kind === 'wrong' ? call.message : call.kind).toMatch(/^(?:run|help|version)$/)
  })

  const OFFLINE = ['classify', 'validate', 'fmt', 'explain', 'lint']
  const FILE = 'vault/actions/try-1.toml'
  const given: Readonly<Record<string, string>> = { $FILE: FILE, 'vault/actions/*.toml': FILE, $FORMULA: 'triage' }
  const [policy = '', action = ''] = ['[tiers]', 'formula'].map(
    (start) =>
      BLOCKS.find(({ page, language, text }) => page === 'README.md' && language === 'toml' && text.includes(start))?.text ?? '',
  )
  const formulas = Object.fromEntries(['triage', 'dev', 'release'].map((name) => [`formulas/${name}.toml`, '']))
  const folder = folderWith({
    ...formulas,
    'vault/policy.toml': policy,
    'new.toml': policy,
    [FILE]: action,
    'try-1.toml': action,
  })
  afterAll(() => folder.remove())
  const runnable = known.filter(
    ([, words]) => OFFLINE.includes(words[0] ?? '') && !words.includes('--pr') && !words.includes('--help'),
  )

  it('some need no forge', () => expect(runnable.length).toBeGreaterThan(8))

  it.each(runnable)('%s answers yes in a folder as the README makes it', async (_place, words) => {
    const { exit, err } = await folder.call(words.map((word) => given[word] ?? word))
    expect(exit, err).toBe(0)
  })

  it.each(
    [...SHELL.filter(({ language }) => language === 'sh'), ...SCRIPTS].map((block): [string, string] => [
      placeOf(block),
      block.text,
    ]),
  )('%s is a script that a shell can read', (_place, text) => {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it.each(PAGES.filter((page) => !WRITTEN.includes(page)))('those named in the text of %s exist, with their options', (page) => {
    for (const code of readPage(page).code) {
      for (const [command = '', ...words] of callsOf('vault-gate', code)) {
        // A word that begins with no letter: the name of the program beside a placeholder or an option of its own.
        if (AWAITED_COMMANDS.includes(command) || !/^[a-z]/.test(command)) continue
        expect(Object.keys(COMMANDS), code).toContain(command)
        const options: readonly string[] = [...COMMANDS[command as keyof typeof COMMANDS], 'help']
        for (const word of words.filter((one) => /^--\w/.test(one))) expect(options, code).toContain(word.slice(2).split('=')[0])
      }
    }
    expect(Object.keys(OPTIONS).length).toBeGreaterThan(0)
  })
})

describe('npm', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
  const lines = PAGES.filter((page) => !WRITTEN.includes(page)).flatMap((page) => {
    const { blocks, code } = readPage(page)
    return [...blocks.filter(({ language }) => language === 'sh' || language === 'console').flatMap(typedLines), ...code]
  })
  const calls = lines.flatMap((line) => callsOf('npm run', line))

  it('every script that is named exists', () => {
    expect(calls.length).toBeGreaterThan(5)
    for (const [name = ''] of calls) expect(Object.keys(scripts)).toContain(name.replace(/,$/, ''))
  })

  const optioned = new Map(
    calls
      .map(([name = '', ...words]) => [name, words.filter((word) => /^--\w/.test(word) && word !== '--help')] as const)
      .filter(([, options]) => options.length > 0),
  )

  it.each([...optioned])(
    'npm run %s knows its options',
    (name, options) => {
      const [, file = ''] = /^tsx (\S+)/.exec(scripts[name] ?? '') ?? []
      const { stdout } = spawnSync(bin('tsx'), [file, '--help'], { cwd: ROOT, encoding: 'utf8' })
      for (const option of options) expect(stdout).toContain(option)
    },
    60_000,
  )
})

describe('the policy', () => {
  it('every key of the code is in docs/policy.md, with its default, and no other', () => {
    const rows = readPage('docs/policy.md').rows.filter(({ heading, cells }) => heading === 'Every key' && cells[0] !== 'key')
    expect(rows.map(({ cells }) => cells[0]?.replaceAll('`', ''))).toEqual(POLICY_KEYS.map(({ key }) => key))
    for (const [at, { key, fallback }] of POLICY_KEYS.entries()) {
      const said = rows[at]?.cells[1]?.replaceAll('`', '') ?? ''
      if (/^(?:\d+|\[\]|false|"gate"|the approvers|"\*" = "\w+")$/.test(fallback)) expect(said, key).toBe(fallback)
      else expect(said, key).not.toBe('')
    }
  })

  const { blocks, rows } = readPage('docs/policy.md')
  const headings = [...new Set(rows.map(({ heading }) => heading))].filter((heading) => /^\d+\. /.test(heading))
  const text = read('docs/policy.md')

  it('the cookbook has its recipes', () => {
    expect(headings.map((heading) => Number.parseInt(heading, 10))).toEqual(headings.map((_, at) => at + 1))
    expect(headings.length).toBeGreaterThan(11)
  })

  const recipes = headings.flatMap((heading) => {
    const all = rows.filter((row) => row.heading === heading)
    const first = all[0]?.line ?? 0
    const block = blocks.findLast(({ line, language }) => language === 'toml' && line < first)
    const between = text
      .split('\n')
      .slice(block?.line ?? 0, first)
      .join('\n')
    const files = [...(/The folder `(\w+)` has (.*)\./.exec(between)?.[2]?.matchAll(/`([^`]+)`/g) ?? [])].map(
      ([, name = '']) => name,
    )
    const formulas = files.length === 0 ? null : { dir: 'formulas', files }
    return all
      .filter(({ cells }) => cells[0] !== 'vault action')
      .map(({ line, cells }) => ({ line, policy: block?.text ?? '', formulas, cells }))
  })

  it.each(recipes.map((recipe) => [`docs/policy.md:${recipe.line} ${recipe.cells.join(' ')}`, recipe] as const))(
    '%s is what the gate decides',
    (_row, { policy, formulas, cells: [action = '', phrases = '', decision = ''] }) => {
      expect(decisionWords(observationOf(policy, action, phrases, formulas))).toBe(decision)
    },
  )
})

describe('invariants', () => {
  const filesIn = (folder: string): string[] =>
    readdirSync(join(ROOT, folder)).flatMap((name) => {
      const path = `${folder}/${name}`
      return statSync(join(ROOT, path)).isDirectory() ? filesIn(path) : [path]
    })
  const citing = (number: number): readonly string[] =>
    filesIn('test')
      .filter((path) => path.endsWith('.test.ts') && !path.endsWith('house.test.ts'))
      .filter((path) => new RegExp(`\\(invariants? [^)]*\\b${number}\\b`).test(read(path)))
      .sort()
  const rows = readPage('docs/security.md').rows.filter(({ cells }) => /^\d+$/.test(cells[0] ?? ''))
  const readme = [...read('README.md').matchAll(/^(\d+)\. (.*)$/gm)].map(([, number = '', sentence = '']) => [number, sentence])

  it('are those of the README, each with the tests that cite it', () => {
    expect(rows.map(({ cells }) => Number(cells[0]))).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
    for (const { cells } of rows) {
      const [number = '', sentence = '', tests = ''] = cells
      expect(readme).toContainEqual([number, sentence])
      const named = [...tests.matchAll(/`(test\/[\w.-]+)`/g)].map(([, path = '']) => path)
      expect(named.length, `invariant ${number}`).toBeGreaterThan(0)
      for (const path of named) expect(citing(Number(number)), `invariant ${number}`).toContain(path)
    }
  })
})

describe('pictures', () => {
  const shown = readPage('README.md').links.filter((link) => link.startsWith('docs/pictures/'))

  it.each(SCENES.flatMap(({ name }) => (['light', 'dark'] as const).map((theme) => [name, theme] as const)))(
    '%s, %s, is small, is in the README and shows what the gate says (npm run pictures draws it)',
    (name, theme) => {
      const path = `docs/pictures/${name}-${theme}.png`
      const file = readFileSync(join(ROOT, path))
      expect(shown).toContain(path)
      expect(file.length).toBeLessThan(100_000)
      const scene = SCENES.find((one) => one.name === name)
      expect(textsOf(file).get('page')).toBe(scene && fingerprintOf(pageOf([articleOf(scene)], theme)))
    },
  )

  it('are not drawn without a browser, and the program says so', () => {
    const env = { ...process.env, CHROMIUM: '/there/is/none' }
    const { status, stderr } = spawnSync(bin('tsx'), ['test/tools/pictures.ts'], { cwd: ROOT, encoding: 'utf8', env })
    expect(stderr).toBe('pictures: no browser was found; install Chromium, or name one with CHROMIUM\n')
    expect(status).toBe(2)
  }, 60_000)

  it('there are no others', () => {
    expect(readdirSync(join(ROOT, 'docs/pictures')).sort()).toEqual(
      [...new Set(shown)].map((path) => path.slice('docs/pictures/'.length)).sort(),
    )
  })
})
