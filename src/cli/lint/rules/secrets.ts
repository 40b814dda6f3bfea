// Where the token comes from, and who else gets it (forgejo-actions.md 5, 6).

import { quote } from '../../../policy/quote.js'
import { readAddress } from '../address.js'
import { isSecret, readExpressions } from '../expressions.js'
import type { Draft } from '../rule.js'
import { gatesOf, type InFolder, type Step, type WorkflowCheck } from '../workflow.js'
import { allWords, entryOf, wordOf, type YamlMap } from '../yaml.js'

/** The token that the server makes for each job, by any of its names. */
const AUTOMATIC = /^(?:(?:github|forgejo|gitea)\.token|secrets\.(?:github|forgejo|gitea)_token)$/

/** The inputs that hold an access token; the second only while it is being rotated. */
const TOKENS = ['token', 'token-next']

const holdsSecret = (text: string): boolean => readExpressions(text).contexts.some(isSecret)

/** Secrets in one `env`: a variable by its name, or all of it where it is one expression. */
const envOf = (map: YamlMap, where: string): readonly Draft<number>[] => {
  const env = map.entries.get('env')
  if (env === undefined) return []
  if (env.value.kind === 'word')
    return holdsSecret(env.value.text) ? [{ at: env.at, text: `The env of ${where} holds secrets.` }] : []
  if (env.value.kind === 'list') return []
  return [...env.value.entries]
    .filter(([, { value }]) => allWords(value).some(({ text }) => holdsSecret(text)))
    .map(([name, { at }]) => ({ at, text: `${quote(name)} in the env of ${where} holds a secret.` }))
}

const envs = ({ workflow }: InFolder): readonly Draft<number>[] => [
  ...envOf(workflow.map, 'the workflow'),
  ...workflow.jobs.flatMap(({ map, gates, others }) => {
    const container = entryOf(map, 'container')?.value
    return [
      ...envOf(map, 'the job'),
      ...(container?.kind === 'map' ? envOf(container, 'the container') : []),
      ...[...gates, ...others].flatMap((step) => envOf(step.map, 'a step')),
    ]
  }),
]

const REVOKE =
  'Revoke it, for it has been seen. Store a new one as a secret of the repository, and give "token" nothing but that secret.'

const elsewhere = ({ uses, inputs }: Step): readonly Draft<number>[] => {
  const drafts: Draft<number>[] = []
  if (uses !== null && readAddress(uses.text).credentials)
    drafts.push({ at: uses.at, text: 'The address of the action has a user or a password in it.', remedy: REVOKE })
  for (const token of TOKENS.flatMap((name) => inputs.get(name) ?? [])) {
    const { contexts, literal } = readExpressions(wordOf(token.value) ?? '')
    const [other] = contexts.filter((context) => !isSecret(context) && !AUTOMATIC.test(context))
    if (other !== undefined) drafts.push({ at: token.at, text: `The token comes from ${quote(other)}, which is no secret.` })
    else if (literal)
      drafts.push({
        at: token.at,
        text: 'The token is written in the workflow, where all who read the file have it.',
        remedy: REVOKE,
      })
  }
  return drafts
}

/** What is computed may be anything, so it is not blamed. */
const isByToken = (auth: string | null): boolean => auth === null || /^(?:token)?$/i.test(auth.trim())

export const SECRETS: readonly WorkflowCheck[] = [
  {
    id: 'secret-in-env',
    severity: 'error',
    sentence: 'A secret is in the environment of the workflow, of the job or of a step.',
    why: 'Every step of the job, and every program that one starts, can read its environment. The gate needs none there.',
    remedy: 'Take it out; pass the token to the gate\'s step under "with:" only.',
    check: envs,
  },
  {
    id: 'secret-elsewhere',
    severity: 'error',
    sentence: 'The token, or a password of the address, does not come from a secret.',
    why: 'The runner masks secrets in logs, and nothing else; a variable, an output or the file itself is read by many.',
    remedy: 'Store the token as a secret of the repository, and give "token" nothing but that secret.',
    check: ({ workflow }) => gatesOf(workflow).flatMap(elsewhere),
  },
  {
    id: 'token-missing',
    severity: 'error',
    sentence: "The gate's step has no token.",
    why: "Without the token of the gate's own account nothing works: the run fails at once.",
    remedy: 'Store the token as a secret of the repository, and pass it under "with:" as "token".',
    check: ({ workflow }) =>
      gatesOf(workflow)
        .filter(({ inputs }) => wordOf(inputs.get('token')?.value) === null && isByToken(wordOf(inputs.get('auth')?.value)))
        .map(({ map, inputs }) => ({ at: inputs.get('token')?.at ?? map.at, text: 'The step gives the gate no token.' })),
  },
  {
    id: 'automatic-token',
    severity: 'error',
    sentence: 'The token is the one that the server makes for each job.',
    why: 'Approvals with it do not count, its merges are refused, and of forks it can only read.',
    remedy:
      "Create an access token of the gate's own account, with write:repository and write:issue, and store that as a secret.",
    check: ({ workflow }) =>
      gatesOf(workflow).flatMap(({ inputs }) =>
        TOKENS.flatMap((name) => inputs.get(name) ?? [])
          .filter(({ value }) => readExpressions(wordOf(value) ?? '').contexts.some((context) => AUTOMATIC.test(context)))
          .map(({ at }) => ({ at, text: 'The automatic token of the job can neither approve nor merge.' })),
      ),
  },
]
