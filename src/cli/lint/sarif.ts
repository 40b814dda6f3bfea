// What lint says as SARIF 2.1.0, which forges, editors and other tools read.

import { isAbsolute } from 'node:path'
import { VERSION } from '../help.js'
import { jsonLine } from '../json.js'
import { shown } from '../shell.js'
import { pageOf } from './json.js'
import type { Remark, Rule } from './rule.js'

/** A path as the address of a file; a relative one stays relative, to wherever its reader has the files. */
const addressOf = (path: string): string => {
  const address = path
    .split('/')
    // Half a character has no address.
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
  return isAbsolute(path) ? `file://${address}` : address
}

/** A message is plain text, but `[words](address)` in it would be a link. */
const message = (text: string): { readonly text: string } => ({ text: shown(text, 4_000).replaceAll('](', '] (') })

/** SARIF wants an absolute address; the page is at none that is the same for everybody. */
const describeRule = ({ id, severity, sentence, why, remedy }: Rule): object => ({
  id,
  shortDescription: message(sentence),
  fullDescription: message(why),
  help: { ...message(`${why} ${remedy}`), markdown: `${why}\n\n**What to do.** ${remedy}` },
  helpUri: `urn:vault-gate:${pageOf(id)}`,
  defaultConfiguration: { level: severity },
})

const describeRemark = ({ rule, path, line, column, severity, text, remedy }: Remark, rules: readonly Rule[]): object => ({
  ruleId: rule,
  ruleIndex: rules.findIndex(({ id }) => id === rule),
  level: severity,
  message: message(`${text} ${remedy}`),
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: addressOf(path) },
        ...(line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
      },
    },
  ],
})

/** The whole log, on one line. `failures`: why something could not be told, where it is about no file. */
export const sarifText = (
  remarks: readonly Remark[],
  rules: readonly Rule[],
  failures: readonly string[],
  told: boolean,
): string =>
  jsonLine({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'vault-gate lint', version: VERSION, rules: rules.map(describeRule) } },
        // As everywhere here, an astral character is one column.
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: told,
            toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: message(text) })),
          },
        ],
        results: remarks.map((remark) => describeRemark(remark, rules)),
      },
    ],
  })
