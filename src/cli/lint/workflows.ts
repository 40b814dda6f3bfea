// Lint of workflow files: where they are looked for, and reading them one after another.

import { resolve } from 'node:path'
import { readFile } from '../files.js'
import type { PolicyReading } from '../predict.js'
import type { Shell } from '../shell.js'
import { type Judged, judgeFiles, judgeUnread, type Named } from './contents.js'
import { foundFolders, type Listing, listWorkflows } from './folder.js'
import { type Remark, remark } from './rule.js'
import { UNREADABLE, WORKFLOW_BYTES } from './rules/files.js'

/** What is known of the workflow files: those that use the gate, and what there is to say of all. `folders`: where they were looked for. */
export type Linted = Judged & { readonly folders: readonly string[] }

function* readAll(cwd: string, files: readonly string[]): Generator<Named> {
  for (const path of files) yield { path, content: readFile(resolve(cwd, path), WORKFLOW_BYTES, 'no-link') }
}

const cannotRead = ({ folder, text, remedy }: Extract<Listing, { kind: 'unreadable' }>): Remark =>
  remark(UNREADABLE, folder, null, { text: `The folder cannot be read: ${text}.`, remedy })

const unread = (cwd: string, first: string, folder: string): readonly Remark[] => {
  const listing = listWorkflows(cwd, folder)
  return listing.kind === 'unreadable' ? [cannotRead(listing)] : judgeUnread(first, readAll(cwd, listing.files))
}

/** Looks at the workflow files of `named`, else of the folder that Forgejo would read. */
export const lintWorkflows = (shell: Shell, policy: PolicyReading, named: string | null): Linted => {
  const folders = named === null ? foundFolders(shell, policy) : [named]
  const [first, ...others] = folders
  if (first === undefined) return { folders, workflows: [], remarks: [] }
  const listing = listWorkflows(shell.cwd, first)
  if (listing.kind === 'unreadable') return { folders, workflows: [], remarks: [cannotRead(listing)] }
  const { workflows, remarks } = judgeFiles(readAll(shell.cwd, listing.files))
  return { folders, workflows, remarks: [...remarks, ...others.flatMap((folder) => unread(shell.cwd, first, folder))] }
}
