// Every target, in the order in which they are fuzzed.

import type { Target } from './target.js'
import { ADDRESS } from './targets/address.js'
import { ANSWERS } from './targets/answers.js'
import { COMMANDS } from './targets/commands.js'
import { CONTEXT } from './targets/context.js'
import { EVENT } from './targets/event.js'
import { GIT_BATCH, GIT_CLONE, GIT_OBJECTS } from './targets/git.js'
import { HEADERS } from './targets/headers.js'
import { HTTP } from './targets/http.js'
import { INPUTS } from './targets/inputs.js'
import { POLICY } from './targets/policy.js'
import { SCAN } from './targets/scan.js'
import { UTF8 } from './targets/utf8.js'
import { VAULT_ACTION } from './targets/vault-action.js'
import { WORKFLOW } from './targets/workflow.js'

export const TARGETS: readonly Target[] = [
  VAULT_ACTION,
  COMMANDS,
  POLICY,
  SCAN,
  UTF8,
  EVENT,
  INPUTS,
  ADDRESS,
  HEADERS,
  ANSWERS,
  HTTP,
  WORKFLOW,
  GIT_OBJECTS,
  GIT_BATCH,
  GIT_CLONE,
  CONTEXT,
]
