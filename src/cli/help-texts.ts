// What each command says about itself.

import type { CommandName } from './arguments.js'

const FILE = ['FILE', 'a file of a vault action; "-" is standard input'] as const

/** The words of one command's help. `subject` is what it is called with. */
type Text = {
  readonly summary: string
  /** Null: it takes options only. */
  readonly subject: readonly [name: string, meaning: string] | null
  readonly about: string
  readonly notes: string
}

export const TEXTS: Readonly<Record<CommandName, Text>> = {
  classify: {
    summary: 'the tier of formulas and vault actions',
    subject: ['SUBJECT', 'a formula; or, with a slash or .toml in it, a file of a vault action;\n"-" is standard input'],
    about: 'Prints the tier: low, medium or high. Of several subjects, one line each.',
    notes: `A formula is always answered, with exit code 0: an unknown one, or any without
a valid policy, is high. A file that is no valid vault action is high with exit
code 1; without a valid policy it is high with exit code 2.
Put "--" before words that others wrote: vault-gate classify -- "$FORMULA"
`,
  },
  validate: {
    summary: 'all problems of vault actions',
    subject: FILE,
    about: 'Shows everything that is wrong with vault actions, and where.',
    notes: `eval "$(vault-gate validate --format env -- "$FILE")" || exit
sets VAULT_ACTION_ID, _FORMULA, _CONTEXT, _SECRETS, _MOUNTS (separated by spaces)
and _TIER. For a file that is not valid, eval unsets them and ends with the exit
code.
`,
  },
  fmt: {
    summary: 'the canonical form of vault actions',
    subject: FILE,
    about: 'Prints the canonical text of one file; of several, and on a terminal, the\ndifference to it.',
    notes: `Values never change; comments stay, on lines of their own. Where no canonical
text has the same values, the value is named, with exit code 1.
`,
  },
  explain: {
    summary: 'why a vault action has its tier',
    subject: FILE,
    about: 'Shows every step to the tier, its line in the policy or the file, and what\nwould change the outcome.',
    notes: `explain --pr N judges a pull request as it stands, as the gate would, and writes
nothing: exit code 0 if it goes through or is none of the gate's business, 1 if it
does not. Any account's token will do; --approver names the gate's account, else
it is taken to be the token's own. The other options say where the forge is.
Token for --pr: read:repository, read:issue; without --approver read:user as well,
for teams in the policy read:organization.
`,
  },
  lint: {
    summary: 'unsafe workflows and drifted policies',
    subject: null,
    about: 'Looks at the workflow files that use the gate, and at the policy beside the\nformulas there are.',
    notes: `Exit code 0: nothing worse than a note; 1: an error or a warning; 2: something
could not be read, or there is neither a policy nor a workflow that uses the gate.
A workflow uses the gate where a step names an action vault-gate, or has two of its
inputs of which one is approver, policy-path, actions-path or require-protection.
--format sarif prints one SARIF 2.1.0 log. Each rule is explained in docs/lint.md.
`,
  },
  request: {
    summary: 'open the pull request for a vault action',
    subject: null,
    about:
      'Checks a vault action, says what will happen to it, and opens its pull request\nfrom a branch vault/ID of its own, or finds the open one.',
    notes: `Called again it goes on where it was interrupted, and opens nothing twice.
--wait ends with 0 when it is merged, 1 when it is refused or closed, 3 when the
time (600 seconds, unless --timeout says else) is over before. Who said "refused"
is only known with --approver: any writer can post a status.
Token: write:repository, of your own account; with read:issue as well it is told
when the gate only rehearses.
`,
  },
  verify: {
    summary: 'proof that vault actions were judged and approved',
    subject: null,
    about:
      'Says whether files on the base branch are exactly what was judged and approved,\nfrom a local clone and the records of the forge.',
    notes: `Give --id ID or --all, and --approver: its approval alone makes low. The clone must
have its whole history; it is read by git and never written, nor is its checkout
read. Exit code 0 is for what every rule proves; 2 for what clone or forge do not
show (shallow, not fetched, no network). --bytes prints the bytes that were proven,
or nothing:
vault-gate verify --id "$ID" --bytes > "$FILE" && run "$FILE"
Token: read:repository, read:issue; for teams in the policy read:organization.
`,
  },
  sweep: {
    summary: 'judge every open pull request now',
    subject: null,
    about: "Does what the gate's scheduled run does, with the gate's own token.",
    notes: `Exit code 1: an alarm, a merge that is not the one that was judged. 2: there were
faults, or Ctrl-C left some for the next sweep. Ctrl-C finishes what is under way.
Token: write:repository, write:issue, of the gate's own account; with --dry-run
read:repository, read:issue; without --approver read:user as well, for teams in the
policy read:organization.
`,
  },
  simulate: {
    summary: 'what another policy would decide',
    subject: null,
    about:
      'Judges the open pull requests, and past ones, under the policy in force and\nunder that of --policy, which must be given. Writes nothing.',
    notes: `Exit code 1: something would be decided otherwise, or the policy is not valid.
Past ones, at most 500, are judged by their file and the policies alone. Any account's
token will do; --approver names the gate's account, else it is taken to be the
token's own.
Token: read:repository, read:issue; without --approver read:user as well, for teams
in the policy read:organization.
`,
  },
  doctor: {
    summary: 'is the installation safe, and does it work?',
    subject: null,
    about:
      "Looks at token, branch rule, secrets, repository and workflow, and says what is\nwrong and what to do. Reads with the gate's own token, and more with an admin's.",
    notes: `Exit code 1: something failed; warnings do not count. 2: nothing could be told (no
server, a token that is refused). What no token shows is marked with a "?".
It only reads. --controller is for pattern B, where the workflow lies elsewhere.
Without a stored token (pattern C) give an admin's alone, in FORGEJO_ADMIN_TOKEN; in
a job of the gate's workflow (mode: doctor) the ID token is looked at as well.
Token: write:repository, write:issue, the very token of the gate that is looked at;
the admin's: read:repository, of an owner.
`,
  },
  init: {
    summary: 'plan and do the set-up of a repository',
    subject: null,
    about:
      "Finds out what a repository lacks for the gate, and prints it as a list of\ndifferences: the account's level, labels, policy, workflow, branch rule.",
    notes: `Give --approver and --approvers. --apply does it, with the token of an admin. What
is there stays, is only made stricter or joined by the people you name, and is told
as kept, with what of it doctor fails. Files go onto the base branch, or as a pull
request from vault-gate/init where that is closed. Called again it does what is left.
Tokens are made by hand: the steps are printed. None is stored where people could
read it who are not trusted with it. Without a token it prints the files, or writes
them with --write, and the steps.
Exit code 0: nothing to do; 1: something is, the token would not be safe, or doctor
fails what is kept; 3: its pull request has to be merged.
Token: write:repository, write:issue, of an admin of the repository, not limited to
repositories, in FORGEJO_ADMIN_TOKEN, as for doctor, else in FORGEJO_TOKEN; without
--apply read:repository, read:issue; for an organisation's teams read:organization.
`,
  },
}
