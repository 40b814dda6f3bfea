// Labels of the repository and of pull requests (fact sheet 7).
import { WRITE } from './access.js'
import { type Answer, empty, json, notFound, Refused, refuse } from './answer.js'
import { type Call, doerOf, flagField, issueOf, param, type RepoCall, type RepoRoute, textField } from './call.js'
import { listed, pagedIfAsked } from './paging.js'
import { labelJson, labelsOf } from './pull-json.js'
import { addEntry } from './pulls.js'
import { type Label, nextId, type Pull, type Repo } from './world.js'

const byName = (a: Label, b: Label): number => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1)

/** Six lower-case hex digits of `#rrggbb`, `rrggbb` or `rgb`. */
const colorOf = (call: Call, given: string): string => {
  const digits = given.replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{6}$/.test(digits)) return digits
  if (/^[0-9a-f]{3}$/.test(digits)) return [...digits].map((digit) => digit + digit).join('')
  return refuse(call.world, 422, `bad color code: ${given}`)
}

/** By name, or as `sort=` says. */
const list = (call: RepoCall): Answer => {
  const { repo } = call
  const uses = (label: Label): number => repo.pulls.filter((pull) => pull.labels.includes(label.id)).length
  const orders: Readonly<Record<string, (a: Label, b: Label) => number>> = {
    mostissues: (a, b) => uses(b) - uses(a) || byName(a, b),
    leastissues: (a, b) => uses(a) - uses(b) || byName(a, b),
    reversealphabetically: (a, b) => byName(b, a),
  }
  const all = [...repo.labels].sort(orders[call.query.get('sort') ?? ''] ?? byName)
  return listed(
    pagedIfAsked(call, all).map((label) => labelJson(call.world, call.repo, label)),
    all.length,
  )
}

/** There is no check whether the name is taken (contract: labels). */
const create = (call: RepoCall): Answer => {
  const label: Label = {
    id: nextId(call.world),
    name: textField(call, 'name'),
    color: colorOf(call, textField(call, 'color')),
    description: textField(call, 'description'),
    exclusive: flagField(call, 'exclusive'),
    archived: flagField(call, 'is_archived'),
  }
  call.repo.labels.push(label)
  return json(201, labelJson(call.world, call.repo, label))
}

/** The label of this id or name; a name wins (fact sheet 7). */
const labelNamed = (repo: Repo, name: string): Label | undefined =>
  repo.labels.find((label) => label.name === name) ?? repo.labels.find((label) => String(label.id) === name)

const single = (call: RepoCall): Answer => {
  const label = labelNamed(call.repo, param(call, 'id'))
  return label === undefined ? notFound(call.world) : json(200, labelJson(call.world, call.repo, label))
}

const edit = (call: RepoCall): Answer => {
  const label = call.repo.labels.find((each) => String(each.id) === param(call, 'id'))
  if (label === undefined) return notFound(call.world)
  if (typeof call.body['name'] === 'string') label.name = textField(call, 'name')
  if (typeof call.body['color'] === 'string') label.color = colorOf(call, textField(call, 'color'))
  if (typeof call.body['description'] === 'string') label.description = textField(call, 'description')
  if (typeof call.body['exclusive'] === 'boolean') label.exclusive = flagField(call, 'exclusive')
  label.archived = flagField(call, 'is_archived')
  return json(200, labelJson(call.world, call.repo, label))
}

const remove = (call: RepoCall): Answer => {
  const id = Number(param(call, 'id'))
  call.repo.labels = call.repo.labels.filter((label) => label.id !== id)
  for (const pull of call.repo.pulls) pull.labels = pull.labels.filter((each) => each !== id)
  return empty(204)
}

/** The labels a request names, by name order; unknown ones are left out without a word. */
const wanted = (call: RepoCall): Label[] => {
  const given = call.body['labels']
  const list: unknown[] = Array.isArray(given) ? given : []
  const numbers = list.every((each) => typeof each === 'number')
  if (!numbers && !list.every((each) => typeof each === 'string')) {
    const odd = list.some((each) => typeof each !== 'number' && typeof each !== 'string')
    refuse(call.world, 400, odd ? 'a label must be an integer or a string' : 'labels should be an array of strings or integers')
  }
  return call.repo.labels.filter((label) => list.includes(numbers ? label.id : label.name)).sort(byName)
}

/** The exclusive scope of a label: the text before its last slash. */
const scopeOf = (label: Label): string | null => {
  const cut = label.name.lastIndexOf('/')
  return label.exclusive && cut > 0 && cut < label.name.length - 1 ? label.name.slice(0, cut) : null
}

const detach = (call: RepoCall, pull: Pull, label: Label): void => {
  if (!pull.labels.includes(label.id)) return
  pull.labels = pull.labels.filter((id) => id !== label.id)
  addEntry(call.world, pull, { type: 'label', userId: doerOf(call).id, labelId: label.id })
}

const attach = (call: RepoCall, pull: Pull, label: Label): void => {
  if (pull.labels.includes(label.id)) return
  const scope = scopeOf(label)
  for (const other of labelsOf(call.repo, pull)) if (scope !== null && scopeOf(other) === scope) detach(call, pull, other)
  pull.labels.push(label.id)
  addEntry(call.world, pull, { type: 'label', userId: doerOf(call).id, body: '1', labelId: label.id })
}

/** Stops with an empty 403 unless the caller may write. */
const needWrite = (call: RepoCall): void => {
  if (call.access < WRITE) throw new Refused(empty(403))
}

const answer = (call: RepoCall, pull: Pull): Answer =>
  json(
    200,
    labelsOf(call.repo, pull).map((label) => labelJson(call.world, call.repo, label)),
  )

const add = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  const labels = wanted(call)
  needWrite(call)
  for (const label of labels) attach(call, pull, label)
  return answer(call, pull)
}

/** Makes these the labels of a pull request; of several with the same exclusive scope the last stays. */
export const replaceLabels = (call: RepoCall, pull: Pull, labels: readonly Label[]): void => {
  const kept = labels.filter((label, index) => {
    const scope = scopeOf(label)
    return scope === null || !labels.slice(index + 1).some((later) => scopeOf(later) === scope)
  })
  for (const label of labelsOf(call.repo, pull)) if (!kept.includes(label)) detach(call, pull, label)
  for (const label of kept) attach(call, pull, label)
}

const replace = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  const labels = wanted(call)
  needWrite(call)
  replaceLabels(call, pull, labels)
  return answer(call, pull)
}

const removeOne = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  needWrite(call)
  const label = labelNamed(call.repo, param(call, 'id'))
  if (label === undefined) return refuse(call.world, 422, 'label does not exist [label_id: 0]')
  detach(call, pull, label)
  return empty(204)
}

const clear = (call: RepoCall): Answer => {
  const pull = issueOf(call)
  needWrite(call)
  for (const label of labelsOf(call.repo, pull)) detach(call, pull, label)
  return empty(204)
}

export const labelRoutes: readonly RepoRoute[] = [
  { method: 'GET', path: '/labels', gate: 'open', answer: list },
  { method: 'POST', path: '/labels', gate: 'write', required: { name: 'Name', color: 'Color' }, answer: create },
  { method: 'GET', path: '/labels/:id', gate: 'open', answer: single },
  { method: 'PATCH', path: '/labels/:id', gate: 'write', answer: edit },
  { method: 'DELETE', path: '/labels/:id', gate: 'write', answer: remove },
  { method: 'GET', path: '/issues/:number/labels', gate: 'open', answer: (call) => answer(call, issueOf(call)) },
  { method: 'POST', path: '/issues/:number/labels', gate: 'signed', answer: add },
  { method: 'PUT', path: '/issues/:number/labels', gate: 'signed', answer: replace },
  { method: 'DELETE', path: '/issues/:number/labels', gate: 'signed', answer: clear },
  { method: 'DELETE', path: '/issues/:number/labels/:id', gate: 'signed', answer: removeOne },
]
