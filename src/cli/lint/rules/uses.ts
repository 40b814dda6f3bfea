// Where the gate's code comes from (forgejo-actions.md 1.6).

import { quote } from '../../../policy/quote.js'
import { type Address, readAddress } from '../address.js'
import type { Draft } from '../rule.js'
import { gatesOf, type Workflow, type WorkflowCheck } from '../workflow.js'

const PLACEHOLDER = /^0{40}(?:0{24})?$/
const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i
const SHORT = /^[0-9a-f]{4,39}$/i

/** Asks about each address by which the workflow uses the gate. */
const each =
  (check: (address: Address) => Omit<Draft<number>, 'at'> | null) =>
  ({ workflow }: { readonly workflow: Workflow }): readonly Draft<number>[] =>
    gatesOf(workflow).flatMap(({ uses }) => {
      const draft = uses === null ? null : check(readAddress(uses.text))
      return uses === null || draft === null ? [] : [{ at: uses.at, ...draft }]
    })

const pin = ({ kind, shown, ref }: Address): Omit<Draft<number>, 'at'> | null => {
  if (kind === 'folder') return null
  if (ref === null || ref === '') return { text: `${quote(shown)} does not say which commit of the action to run.` }
  if (PLACEHOLDER.test(ref)) {
    const remedy = 'Write the commit you reviewed in its place.'
    return { severity: 'note', text: 'The commit id of the action is a placeholder: nothing but zeros.', remedy }
  }
  if (FULL.test(ref)) return null
  if (ref.includes('${{')) return { text: 'The commit of the action is an expression, so the file does not say which code runs.' }
  if (SHORT.test(ref)) return { text: `${quote(ref)} is no full commit id: the runner refuses a short one.` }
  return { text: `${quote(ref)} is a tag or a branch: it can be moved to other code.` }
}

const url = ({ kind, secure, shown }: Address): Omit<Draft<number>, 'at'> | null => {
  switch (kind) {
    case 'folder':
      return { text: `${quote(shown)} is a folder of the workspace: whoever changes what lies there changes the gate.` }
    case 'bare':
      return { text: `${quote(shown)} is looked up on whichever host the server takes actions from by default.` }
    case 'url':
      return secure ? null : { text: `${quote(shown)} is not fetched over https: who is in between can change it.` }
  }
}

export const USES: readonly WorkflowCheck[] = [
  {
    id: 'uses-not-pinned',
    severity: 'error',
    sentence: 'The action is not pinned to a full commit id. (A note where the id is all zeros, as in the examples.)',
    why: "A tag or a branch can be moved, and the new code then has the gate's token. Forgejo takes no address without @, and no short commit id.",
    remedy:
      'Write @ and all 40 digits of the commit you reviewed, one that is on a branch of the action and not only in a pull request.',
    check: each(pin),
  },
  {
    id: 'uses-not-url',
    severity: 'warning',
    sentence: 'The action is not named by a whole https address.',
    why: "OWNER/NAME is looked up on the server's default host for actions, which is another one than yours and can be changed by whoever configures the server; a relative path is whatever was checked out.",
    remedy: 'Write the whole address: https://HOST/OWNER/vault-gate@COMMIT.',
    check: each(url),
  },
  {
    id: 'uses-other-workflow',
    severity: 'warning',
    sentence: 'A job is a workflow of the gate that lies elsewhere.',
    why: 'What it does, with which secret, and which code runs, stands in that other file, which is not looked at here and may change without this repository.',
    remedy: 'Put the workflow itself here, with the action pinned to a commit.',
    check: ({ workflow }) =>
      workflow.calls.map(({ at, text }) => ({ at, text: `${quote(readAddress(text).shown)} is not looked at.` })),
  },
]
