// Workflow files: YAML of any kind, read for lint, with every rule asked.

import { listed } from '../../../src/cli/lint/rule.js'
import { WORKFLOW_CHECKS } from '../../../src/cli/lint/rules.js'
import { readWorkflow } from '../../../src/cli/lint/workflow.js'
import { allWords, parseYaml, type Yaml } from '../../../src/cli/lint/yaml.js'
import { positionAt, sourceOf } from '../../../src/policy/source.js'
import { must, type Target } from '../target.js'

const mustBeIn = (value: Yaml, length: number): void => {
  must(value.at >= 0 && value.at <= length, 'a value outside of the text')
  if (value.kind === 'map') {
    for (const [key, entry] of value.entries)
      must(typeof key === 'string' && entry.at >= 0 && entry.at <= length, 'a key that is none')
  }
}

export const WORKFLOW: Target = {
  name: 'workflow',
  about: 'workflow files as lint reads them: YAML, expressions, every rule',
  dictionary: [
    ...[
      'on:\n',
      'jobs:\n',
      'steps:\n',
      '  - uses: acme/vault-gate@v1\n',
      'with:\n',
      `token: ${'$'}{{ secrets.T }}\n`,
      'env:\n',
      'if: ',
    ],
    ...['pull_request_target:\n', 'schedule:\n', '  - cron: "* * * * *"\n', 'types: [opened]\n', 'concurrency:\n', 'group: x\n'],
    ...[
      '${{ ',
      ' }}',
      '${{ github.event',
      "'}}'",
      '&a ',
      '*a',
      '<<: *a\n',
      '!!str ',
      '!x ',
      '|\n',
      '>-\n',
      '? ',
      ': ',
      '- ',
      '-\n',
      '---\n',
    ],
    ...[
      '...\n',
      '%YAML 1.2\n',
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '"',
      "'",
      '\\',
      '\t',
      '\r\n',
      '\u2028',
      '\ufeff',
      '\0',
      '\u0085',
      '~',
      'null',
    ],
    ...[
      'permissions: write-all\n',
      'runs-on: docker\n',
      'approver: gate\n',
      'policy-path: x\n',
      '[[[[[[[[',
      '{a: {a: {a: ',
      '- - - - ',
    ],
  ],
  // A quarter of what lint reads: YAML of 64 KiB alone takes 0.2 s on a busy machine.
  longest: 16_384,
  open: () => ({
    run: (bytes) => {
      const text = new TextDecoder().decode(bytes)
      const reading = parseYaml(text)
      if (reading.kind === 'broken') {
        must(reading.at >= 0 && reading.at <= text.length, `broken at ${reading.at} of ${text.length}`)
        must(reading.message !== '', 'broken without a word')
        return reading.message.replace(/["'(].*|\d+/g, '').slice(0, 60)
      }
      mustBeIn(reading.value, text.length)
      for (const word of allWords(reading.value).slice(0, 1_000)) must(typeof word.text === 'string', 'a word that is none')
      const source = sourceOf('x.yml', text)
      const workflow = readWorkflow('x.yml', source, reading.value)
      if (workflow === null) return `yaml ${reading.value.kind}`
      const drafted = WORKFLOW_CHECKS.flatMap((rule) =>
        rule.check({ workflow, folder: [workflow] }).map((draft) => ({ rule, draft })),
      )
      for (const { draft } of drafted) {
        must(draft.at === null || (draft.at >= 0 && draft.at <= text.length), 'a remark outside of the text')
        must(draft.text !== '', 'a remark without a word')
      }
      const remarks = listed(
        'x.yml',
        drafted,
        (a, b) => a - b,
        (at) => positionAt(source, at),
      )
      must(remarks.length <= 101, 'more remarks than people can take')
      return [...new Set(remarks.map(({ rule }) => rule))].sort().join()
    },
  }),
}
