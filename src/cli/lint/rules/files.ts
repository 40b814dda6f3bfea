// What keeps a file from being looked at.

import type { Rule } from '../rule.js'

/** The most bytes of a workflow file that are read. */
export const WORKFLOW_BYTES = 262_144

export const UNREADABLE: Rule = {
  id: 'unreadable',
  severity: 'error',
  sentence: 'A file or a folder cannot be read. (The exit code is 2.)',
  why: 'Nobody can tell what is in it, so nobody can say that it is right.',
  remedy: 'Check the path.',
}

export const TOO_LARGE: Rule = {
  id: 'workflow-too-large',
  severity: 'error',
  sentence: `A workflow file has more than ${WORKFLOW_BYTES / 1024} KiB.`,
  why: 'No more is read, so nobody can tell whether it uses the gate.',
  remedy: 'Make the file smaller; nothing in it was looked at.',
}

export const YAML_SYNTAX: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  sentence: 'A workflow file that mentions the gate is no YAML that Forgejo would take.',
  why: 'Forgejo makes nothing of such a file, or a failed run: the gate does not run. Keys that are there twice, tags, a second document, and aliases beyond measure count as well.',
  remedy: 'Correct the YAML; nothing else in the file was looked at.',
}

export const NOT_READ: Rule = {
  id: 'folder-not-read',
  severity: 'warning',
  sentence: 'A workflow that uses the gate lies in a folder that Forgejo does not read.',
  why: 'Forgejo reads only the first folder that exists of .forgejo/workflows, .gitea/workflows and .github/workflows.',
  remedy: 'Move it into the folder that is read, or delete it.',
}

export const FILES: readonly Rule[] = [UNREADABLE, TOO_LARGE, YAML_SYNTAX, NOT_READ]
