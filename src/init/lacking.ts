// What has to be named and was not: all of it in one go, with a call that has it.

import { type Pattern, type Pin, type Spot, spotName } from './wishes.js'

/** What can be lacking: how it is given, what it is, and what stands for it in an example. */
const OPTIONS = {
  url: ['--url URL', 'the address of the forge', 'https://forge.example'],
  repository: ['--repo OWNER/NAME', 'the ops repository', 'acme/ops'],
  approver: ['--approver LOGIN', "the gate's own account", 'vault-gate'],
  approvers: ['--approvers A,B', 'the people who release what is held', 'alice,carol'],
  action: ['--action OWNER/REPO@COMMIT', 'your copy of the action, and the commit you reviewed', 'acme/vault-gate@COMMIT'],
  token: ['FORGEJO_ADMIN_TOKEN', "an admin's token, in the environment; or a file with it by --admin-token-file", ''],
  controller: ['--controller OWNER/NAME', 'the second repository, which agents cannot see', 'acme/gatehouse'],
} as const

export type Option = keyof typeof OPTIONS

/** What is named so far; null and an empty list: not yet. `url` and `token` absent: there is one. */
export type Named = {
  readonly url?: null
  readonly token?: null
  readonly repository: Spot | null
  readonly approver: string | null
  readonly approvers: readonly string[]
  readonly action: Pin | null
  readonly controller: Spot | null
  /** As it was asked for. */
  readonly pattern: Pattern | null
}

/** `options` as they are written; `text` has them with what they are; `example` is a whole call. */
export type Lacking = { readonly options: readonly string[]; readonly text: string; readonly example: string }

const valuesOf = (named: Named): Readonly<Record<Option, string | null>> => ({
  url: named.url === null ? null : '',
  token: named.token === null ? null : '',
  repository: named.repository === null ? null : spotName(named.repository),
  approver: named.approver,
  approvers: named.approvers.length === 0 ? null : named.approvers.join(','),
  action: named.action === null ? null : `${named.action.address}@${named.action.commit}`,
  controller: named.controller === null ? null : spotName(named.controller),
})

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Which of the needed options nobody gave; null: none. */
export const lackingIn = (named: Named, needed: readonly Option[]): Lacking | null => {
  const values = valuesOf(named)
  const all = needed.filter((one) => values[one] === null)
  if (all.length === 0) return null
  const words = (Object.keys(OPTIONS) as Option[]).flatMap((one) => {
    const [option, , example] = OPTIONS[one]
    const value = values[one] ?? (all.includes(one) ? example : '')
    return value === '' ? [] : [`${option.split(' ')[0]} ${value}`]
  })
  const pattern = named.pattern === null ? [] : [`--pattern ${named.pattern}`]
  return {
    options: all.map((one) => OPTIONS[one][0]),
    text: listed(all.map((one) => `${OPTIONS[one][0]} (${OPTIONS[one][1]})`)),
    example: ['vault-gate init', ...words, ...pattern].join(' '),
  }
}
