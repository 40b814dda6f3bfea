// Writing outputs to the runner's file. Only this part of @actions/core is bundled, by path because the package exports nothing
// smaller than itself: all of it brings a second HTTP client, 1 MB and 100 ms of start-up.

import { issueFileCommand, prepareKeyValueMessage } from '../node_modules/@actions/core/lib/file-command.js'
import { environment, readTrigger } from './inputs.js'
import type { Outputs } from './report/outputs.js'

/** Appends every output to the runner's file, each behind a random delimiter; does nothing where there is no runner. */
export const writeOutputs = (outputs: Outputs): void => {
  if (readTrigger(environment()).outputPath === null) return
  for (const [name, value] of Object.entries(outputs)) issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}
