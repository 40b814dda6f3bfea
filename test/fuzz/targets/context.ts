// Contexts of statuses against the globs that require them: any writer posts contexts.

import { isIntricate, matchesContext, requiresGate } from '../../../src/shape/context.js'
import { fold } from '../../../src/shape/guarded.js'
import { must, type Target } from '../target.js'

/** The same question, answered by a table of all ends against all ends. */
const matches = (glob: string, text: string): boolean => {
  let row = [true, ...Array<boolean>(text.length).fill(false)]
  for (const one of glob.split('')) {
    const next: boolean[] = [one === '*' && row[0] === true]
    for (let at = 1; at <= text.length; at += 1) {
      const same = one === '?' || one === text[at - 1]
      next.push(one === '*' ? row[at] === true || next[at - 1] === true : same && row[at - 1] === true)
    }
    row = next
  }
  return row[text.length] === true
}

/** Globs are an administrator's and short; contexts are anybody's. */
const LONGEST_GLOB = 200

/** The first line is the glob, the rest the context. */
export const CONTEXT: Target = {
  name: 'context',
  about: 'globs of required statuses and contexts (a line for the glob, then the context); paths folded',
  dictionary: ['*', '?', '**', '*?', 'vault-gate', '\n', 'ci/', '/', '{', '[', '\\', 'a', '\u0130', '\u00df', '\u200b', '.', ' '],
  longest: 65_536,
  open: () => ({
    run: (bytes) => {
      const text = new TextDecoder().decode(bytes)
      const cut = text.indexOf('\n')
      const [glob, context] = [text.slice(0, Math.min(LONGEST_GLOB, Math.max(0, cut))), text.slice(cut + 1)]
      const matched = matchesContext(glob, context)
      if (glob.length * context.length < 1_000_000) must(matched === matches(glob, context), 'the glob matches otherwise')
      requiresGate([glob])
      const folded = fold(text)
      must(fold(folded) === folded, 'a path that folds on')
      return `${matched} ${isIntricate(glob)} ${folded === text}`
    },
  }),
}
