// A policy that the gate would not take.

import type { Rule } from '../rule.js'

export const INVALID: Rule = {
  id: 'policy-invalid',
  severity: 'error',
  sentence: 'The policy is invalid. (One remark for each of its problems, with the code of the problem first.)',
  why: 'Without a valid policy every vault action is held high. The problems are those that the gate itself would tell.',
  remedy: 'Correct each problem as it says.',
}
