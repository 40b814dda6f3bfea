// Nobody untrusted next to the secret: whoever may push a branch or open a pull request in a repository with Actions on must be assumed
// able to read its secrets (forgejo-actions.md 5). Patterns A, B and C (design 5.1) differ in where the secret lives.

import { type Answer, type Check, fail, namesOf, ok, told, unknown, warn } from '../finding.js'
import type { Installation, Person, Site } from '../installation.js'
import { type Pattern, patternOf } from '../pattern.js'
import { peopleOf, strangersIn } from '../people.js'

const RULE = 'whoever may push a branch or open a pull request where Actions are on must be assumed able to read its secrets'

const ELSEWHERE =
  'Keep the secret where they have no access (pattern B: a controller repository), or use none (pattern C, Forgejo 16); then revoke this token, for it may have been read.'

const NAMED = 'Name the repository that holds the workflow of the gate: --controller OWNER/NAME.'

const WORDS: Readonly<Record<'A' | 'B' | 'C', string>> = {
  A: 'A: the secret is in this repository',
  B: 'B: the secret is in a controller repository',
  C: 'C: no secret is stored',
}

const pattern = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { ops, controller } = installation
  switch (found.kind) {
    case 'A':
    case 'B':
    case 'C':
      return ok(`The pattern is ${WORDS[found.kind]}.`)
    case 'unseen':
      return told(controller?.workflows ?? ops.workflows, 'the pattern', () => unknown('Could not tell the pattern.', NAMED))
    case 'none':
      return controller === null
        ? unknown(`No workflow of ${ops.name} uses the gate: a controller repository may (pattern B).`, NAMED)
        : fail(
            `No workflow of ${controller.name} uses the gate for ${ops.name}.`,
            'Give the gate in its workflow the input repository, as in examples/controller.yml.',
          )
  }
}

const nameOf = ({ login, team }: Person): string => (team === null ? login : `${login} (@${team})`)

/** Who can reach the secrets of a site without being trusted with them. */
const reach = (installation: Installation, site: Site): Answer => {
  const remedy = site === installation.ops ? ELSEWHERE : `Take them out of ${site.name}, and revoke the token.`
  return told(site.repository, `who can reach the secrets of ${site.name}`, (repository) => {
    if (!repository.private)
      return fail(`${site.name} is public, so anybody with an account is next to the secret: ${RULE}.`, remedy)
    const { people, hidden } = peopleOf(site)
    return told(people, `who can reach the secrets of ${site.name}`, (all) => {
      const strangers = new Set(
        strangersIn(
          installation,
          all.map(({ login }) => login),
        ),
      )
      const near = all.filter(({ login, level }) => strangers.has(login) && !(level.kind === 'seen' && level.value === 'none'))
      if (near.length > 0)
        return fail(`${namesOf(near.map(nameOf))} can reach ${site.name}, where the secret is: ${RULE}.`, remedy)
      if (hidden.length > 0)
        return unknown(
          `Could not tell who can reach the secrets of ${site.name}: the members of ${namesOf(hidden)} are hidden.`,
          'Give the token of an admin as well, with read:organization.',
        )
      return ok(`Only people who are trusted can reach the secrets of ${site.name}.`)
    })
  })
}

const secretReach = (installation: Installation): Answer => {
  const found = patternOf(installation)
  switch (found.kind) {
    case 'A':
      return reach(installation, installation.ops)
    case 'B':
      return reach(installation, installation.controller ?? installation.ops)
    case 'C':
      return ok('No secret of the gate is stored, so nobody is next to it.')
    case 'none':
      return unknown('Could not tell who is next to the secret: where the gate runs was not seen.', NAMED)
    case 'unseen':
      return told(installation.ops.workflows, 'who is next to the secret', () =>
        unknown('Could not tell who is next to it.', NAMED),
      )
  }
}

/** Could a secret of this name be the gate's? */
const isOfGate = (name: string, secrets: readonly string[]): boolean => secrets.includes(name) || /GATE/.test(name)

const secretsOf = (found: Pattern): readonly string[] => ('secrets' in found ? [...found.secrets, ...found.next] : [])

/** Where the secret must be; one for rotation alone need not. */
const holds = (site: Site, secrets: readonly string[]): Answer =>
  told(site.secrets, `which secrets ${site.name} holds`, (names) => {
    const lacking = secrets.filter((name) => !names.includes(name))
    if (lacking.length === 0) return ok(`${site.name} holds the secret that its workflow names.`)
    return fail(
      `${site.name} holds no secret ${namesOf(lacking)}: it does not exist, or it is its owner's, and so in all of the owner's repositories.`,
      `Store it as a secret of ${site.name}, and of nothing else.`,
    )
  })

const stored = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { ops } = installation
  if (found.kind === 'A') return holds(ops, found.secrets)
  if (found.kind === 'unseen') return pattern(installation)
  if (ops.repository.kind === 'seen' && !ops.repository.value.actions)
    return ok('Actions are off here, so no secret can be read.')
  return told(ops.secrets, `which secrets ${ops.name} holds`, (names) => {
    const own = names.filter((name) => isOfGate(name, secretsOf(found)))
    if (own.length > 0)
      return fail(
        `${namesOf(own)} is stored in ${ops.name}, where agents are: ${RULE}.`,
        'Delete it there and revoke the token; the gate does not need it in this pattern.',
      )
    if (names.length > 0)
      return warn(
        `Agents can read what is stored in ${ops.name}: ${namesOf(names)}.`,
        'Turn Actions off there, or delete these secrets.',
      )
    return ok(`${ops.name} holds no secrets.`)
  })
}

const controlled = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const { controller } = installation
  if (found.kind === 'B' && controller !== null) return holds(controller, found.secrets)
  if (found.kind === 'A' || found.kind === 'C') return ok('This pattern has no controller repository.')
  return unknown('Could not tell whether a controller holds the secret: none was seen.', NAMED)
}

const actions = (installation: Installation): Answer => {
  const found = patternOf(installation)
  const site = found.kind === 'B' && installation.controller !== null ? installation.controller : installation.ops
  return told(site.repository, 'whether Actions are on', ({ actions: on }) => {
    if (on) return ok(`Actions are on in ${site.name}.`)
    if (found.kind === 'none' || found.kind === 'unseen') return ok(`Actions are off in ${site.name}, so nothing runs there.`)
    return fail(`Actions are off in ${site.name}, so the gate never runs.`, `Turn them on in the settings of ${site.name}.`)
  })
}

export const SECRETS: readonly Check[] = [
  { code: 'pattern', ask: pattern },
  { code: 'actions-on', ask: actions },
  { code: 'secret-reach', ask: secretReach },
  { code: 'stored-secrets', ask: stored },
  { code: 'controller-secret', ask: controlled },
]
