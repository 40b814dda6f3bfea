// Making findings: one answer of one check, with what it demands of the decision.

import type { Finding, Hold } from '../decision.js'
import type { Tier } from '../policy/tier.js'

type Extra = { readonly source?: string; readonly tier?: Tier; readonly hold?: Hold; readonly varies?: boolean }

const finding = (code: string, outcome: Finding['outcome'], text: string, extra: Extra): Finding => ({
  code,
  outcome,
  source: extra.source ?? null,
  text,
  tier: extra.tier ?? null,
  hold: extra.hold ?? null,
  varies: extra.varies ?? false,
})

/** The check is content; it may still demand a tier. */
export const pass = (code: string, text: string, extra: Extra = {}): Finding => finding(code, 'pass', text, extra)

/** The check objects. */
export const fail = (code: string, text: string, extra: Extra = {}): Finding => finding(code, 'fail', text, extra)

/** The check could not know, and holds because of it. */
export const unknown = (code: string, text: string, extra: Extra = {}): Finding => finding(code, 'unknown', text, extra)
