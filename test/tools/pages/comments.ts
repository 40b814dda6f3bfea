// The comments of the README's pictures: the gate's own rendering of four pull requests, as a page of HTML. Pure.

import { createHash } from 'node:crypto'
import MarkdownIt from 'markdown-it'
import { decide } from '../../../src/decide.js'
import { digestOf } from '../../../src/digest.js'
import type { Observation } from '../../../src/observation.js'
import { renderComment } from '../../../src/report/comment.js'
import { actionText, addition, history, observation, pull, pushed } from '../../support/build.js'
import { STYLE } from './style.js'

/** One picture: what is proposed, and the tier on its label. */
type Scene = {
  readonly name: string
  readonly id: string
  readonly lines: Readonly<Record<string, string>>
  readonly tier: string
}

/** The pictures of the README, in its order. */
export const SCENES: readonly Scene[] = [
  {
    name: 'low',
    id: 'sort-inbox-42',
    tier: 'low',
    lines: { formula: '"triage"', context: '"Twelve new issues have no label yet."' },
  },
  {
    name: 'medium',
    id: 'try-patch-7',
    tier: 'medium',
    lines: { formula: '"dev"', context: '"Run the tests of the patch in issue 7."', secrets: '["CI_TOKEN"]' },
  },
  {
    name: 'high',
    id: 'release-2-4',
    tier: 'high',
    lines: {
      formula: '"release"',
      context: '"Release 2.4: all milestones are closed."',
      secrets: '["SIGNING_KEY"]',
      mounts: '["releases"]',
    },
  },
  {
    name: 'refused',
    id: 'sloppy',
    tier: 'high',
    lines: { formula: "'triage'", timeout_minutes: '0', secret: '["CI_TOKEN"]' },
  },
]

/** The policy under which the four are judged. */
const POLICY = `[tiers]
triage  = "low"
dev     = "medium"
release = "high"

[medium]
approvers = ["alice", "bob"]

[high]
approvers = ["carol"]
`

const observationOf = ({ id, lines }: Scene): Observation => {
  const text = actionText({ id: `"${id}"`, ...lines })
  const proposed = addition(text, id)
  const seen = history(text, { changes: [proposed] }, POLICY)
  const action = seen.action === null ? null : { ...seen.action, path: proposed.path }
  return observation({
    approver: 'vault-gate',
    history: { ...seen, action },
    // A pull request and its push have fixed times and numbers: the same pictures every time.
    pull: pull({ number: 42, head: { ...pull().head, ref: `vault/${id}` } }),
    timeline: [{ ...pushed(), id: 1, createdAt: 1 }],
  })
}

/** The comment as the gate would write it. */
const commentOf = (scene: Scene): string => {
  const seen = observationOf(scene)
  const decision = decide(seen)
  if (decision.kind === 'ignore') throw new Error(`${scene.name} is ignored`)
  return renderComment(decision, seen, digestOf(decision, seen))
}

const circle = (colour: string, inside = ''): string =>
  `<svg class="sign" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${colour}"/>${inside}</svg>`

/** The signs that the comment uses. Not every machine has a font for them, so they are drawn. */
const SIGNS: Readonly<Record<string, string>> = {
  '🟢': circle('#3fa45b'),
  '🟡': circle('#e0a526'),
  '🔴': circle('#d33f3f'),
  '⛔': circle('#d33f3f', '<rect x="3.5" y="6.7" width="9" height="2.6" fill="#fff"/>'),
}

const drawn = (html: string): string =>
  html.replace(/\p{Emoji_Presentation}/gu, (sign) => {
    const svg = SIGNS[sign]
    if (svg === undefined) throw new Error(`test/tools/pages/comments.ts has no drawing for ${sign}`)
    return svg
  })

// As Forgejo does: GitHub's tables, raw HTML for the folded parts, addresses that become links.
const markdown = new MarkdownIt({ html: true, linkify: true })

/** The comment in its frame, as a forge shows it. */
export const articleOf = (scene: Scene): string => `<article>
<header><b>vault-gate</b> commented <span class="label ${scene.tier}">blast-radius/${scene.tier}</span></header>
<div class="comment">
${drawn(markdown.render(commentOf(scene)))}</div>
</article>`

export type Theme = 'light' | 'dark'

export const pageOf = (articles: readonly string[], theme: Theme): string => `<!doctype html>
<html lang="en" class="${theme}">
<meta charset="utf-8">
<title>vault gate</title>
<style>
${STYLE}</style>
<body>
${articles.join('\n')}
</body>
</html>
`

/** Ties a picture to the page it shows: SHA-256 of that page. */
export const fingerprintOf = (page: string): string => createHash('sha256').update(page).digest('hex')
