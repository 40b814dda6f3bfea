// The defects that peers have, or that this gate had: each as a change of its sources, and where to look for what it does.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../tools/vitest.js'

/** A piece of a source (`from`, exactly once in it) and what stands there instead. */
type Edit = { readonly file: string; readonly from: string; readonly to: string }

export type Defect = {
  readonly name: string
  readonly edits: readonly Edit[]
  /** Where the explorer looks first. */
  readonly hint?: {
    readonly kind?: string
    readonly story?: string
    readonly move?: string
    readonly all?: true
    readonly worlds?: number
  }
  /** Tests that must fail instead, where no forge lets the defect act. */
  readonly tests?: readonly string[]
}

export const DEFECTS: readonly Defect[] = [
  {
    name: 'no commit_id in the approval',
    edits: [
      { file: 'src/forge/writes.ts', from: "{ event: 'APPROVED', body, commit_id: head }", to: "{ event: 'APPROVED', body }" },
    ],
    hint: { story: 'low' },
  },
  {
    name: 'no head_commit_id in the merge',
    edits: [{ file: 'src/forge/merge.ts', from: '      head_commit_id: spec.head,\n', to: '' }],
    hint: { story: 'low' },
  },
  {
    name: 'base not read again before the merge',
    edits: [
      { file: 'src/merge.ts', from: 'if (base.tip === pins.baseTip) return', to: "if (base.tip !== '') return" },
      { file: 'src/merge.ts', from: 'if (!desk.isStillApproved(', to: 'if (false && !desk.isStillApproved(' },
    ],
    hint: { story: 'low', move: 'make the policy stricter', all: true },
  },
  {
    name: 'scheduled merge not cancelled',
    edits: [
      {
        file: 'src/plan.ts',
        from: 'return open === null || !observation.base.userCanMerge ? []',
        to: 'return open !== undefined ? []',
      },
    ],
    hint: { story: 'scheduled merge by the agent' },
  },
  {
    name: 'own approval kept when it no longer holds',
    edits: [{ file: 'src/plan.ts', from: 'filter((review) => review !== kept)', to: 'filter(() => kept === null)' }],
    hint: { story: 'high, approved by the gate on another day' },
  },
  {
    name: 'comment found by its marker only',
    edits: [
      {
        file: 'src/own.ts',
        from: "entry.type === 'comment' && sameLogin(entry.user, approver)",
        to: "entry.type === 'comment' && (sameLogin(entry.user, approver) || entry.body.startsWith(MARKER))",
      },
      { file: 'src/conversation.ts', from: '|| sameLogin(entry.user, approver) ||', to: "|| entry.type === 'comment' ||" },
    ],
    hint: { story: 'medium', move: "forge the gate's comment", all: true },
  },
  {
    name: 'label read as evidence',
    edits: [
      {
        file: 'src/decide.ts',
        from: '  const tier = tierOf(proposed.evidence)\n  const release',
        to: "  const tier = observation.pull.labels.some(({ name }) => name === 'blast-radius/low') ? 'low' : tierOf(proposed.evidence)\n  const release",
      },
    ],
    hint: { story: 'medium', move: 'label low', all: true },
  },
  {
    name: 'file list trusted instead of trees',
    // A list of changed files shows links and executables as files that were added (forgejo-api.md 2.3).
    edits: [
      { file: 'src/shape/addition.ts', from: "    only.after?.mode === '100644' &&\n", to: '    only.after !== null &&\n' },
      { file: 'src/history.ts', from: "if (entry?.mode !== '100644' ||", to: 'if (entry === undefined || entry === null ||' },
      { file: 'src/verify.ts', from: "only.after?.mode === '100644'", to: 'only.after !== null' },
    ],
    hint: { story: 'low', move: 'make it executable', all: true },
  },
  {
    name: 'a write sent again',
    edits: [
      { file: 'src/forge/http.ts', from: "const delay = call.method === 'GET' ?", to: "const delay = call.method !== 'PATCH' ?" },
    ],
    hint: { kind: 'one fault', story: 'low', all: true },
  },
  {
    name: 'a redirect followed',
    edits: [
      {
        file: 'src/forge/http.ts',
        from: '      refuse(received.answer, facts(call))\n',
        to: `      const location = received.answer.headers['location']
      if (received.answer.status >= 300 && received.answer.status < 400 && typeof location === 'string') {
        call = { ...call, path: new URL(location, address.origin).pathname.replace(address.prefix, '') }
        continue
      }
      refuse(received.answer, facts(call))
`,
      },
    ],
    hint: { kind: 'one fault', story: 'low', all: true },
  },
  {
    name: 'policy read from the head',
    edits: [
      { file: 'src/history.ts', from: 'trees.entry(tip, settings.policyPath),', to: 'trees.entry(head, settings.policyPath),' },
    ],
    hint: { story: 'low', move: 'make the policy stricter', all: true },
  },
  {
    name: "author's approval counted",
    // Forgejo refuses it (422, forgejo-api.md 4.3), so that no world shows it: the gate must not rest on that.
    edits: [
      {
        file: 'src/checks/reviews.ts',
        from: '  if (sameLogin(review.user, pull.author)) return `${review.user} opened the pull request`\n',
        to: '',
      },
    ],
    tests: ['test/people.test.ts', 'test/decide.test.ts', 'test/edges-judgement.test.ts'],
  },
  {
    name: "a pusher's approval counted",
    edits: [
      {
        file: 'src/checks/reviews.ts',
        from: '  if (includes(pushers(observation), review.user)) return `${review.user} pushed to the pull request`\n',
        to: '',
      },
    ],
    hint: { story: 'approved by whoever pushed' },
  },
  {
    name: "the pull request's merge_base believed",
    edits: [
      {
        file: 'src/history.ts',
        from: '  const line = readLine(head, ahead)\n',
        to: `  const { pulls } = await forge.openPulls()
  const own = pulls.find((pull) => pull.head.sha === head)
  const from = (own as { merge_base?: string } | undefined)?.merge_base ?? null
  const line: Line = from === null ? readLine(head, ahead) : { kind: 'line', from, commits: ahead.commits.slice(0, 1) }
`,
      },
      { file: 'src/forge/schema.ts', from: '    flow: count,\n', to: '    flow: count,\n    merge_base: z.string(),\n' },
    ],
    hint: { story: 'a criss-cross that hides the policy' },
  },
  {
    name: 'a head with two parents accepted',
    edits: [
      {
        file: 'src/shape/line.ts',
        from: '    if (others.length > 0) return none(`commit ${short(commit.id)} has ${commit.parents.length} parents`)\n',
        to: '    void others\n',
      },
      { file: 'src/shape/line.ts', from: "  if (byId.size > 0) return none('its commits are not one chain')\n", to: '' },
    ],
    hint: { story: 'low', move: 'push a merge of main', all: true },
  },
  {
    name: 'an orphan head accepted',
    edits: [
      {
        file: 'src/shape/line.ts',
        from: "    if (parent === undefined) return none(`commit ${short(commit.id)} has no parent: its history is not the base branch's`)\n",
        to: "    if (parent === undefined) return { kind: 'line', from: EMPTY, commits: [commit] }\n",
      },
      {
        file: 'src/shape/line.ts',
        from: 'export const MAX_LINE = 20\n',
        to: "export const MAX_LINE = 20\nconst EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904' as Sha\n",
      },
    ],
    hint: { story: 'orphan head' },
    tests: ['test/observe.test.ts', 'test/decide.test.ts', 'test/verify.test.ts', 'test/edges-parts.test.ts'],
  },
  {
    name: "an approval's time not compared with a retarget's",
    edits: [
      {
        file: 'src/checks/reviews.ts',
        from: 'submitted !== null && submitted.at > retarget.at && submitted.index > retarget.index',
        to: 'submitted !== null && submitted.index > retarget.index',
      },
    ],
    tests: ['test/people.test.ts', 'test/decide.test.ts', 'test/edges-judgement.test.ts', 'test/attack.test.ts'],
  },
  {
    name: 'an approval given under another base counted',
    edits: [
      {
        file: 'src/checks/reviews.ts',
        from: "  if (!isSinceRetarget(review, timeline)) return 'it was given before the pull request was moved to this base branch'\n",
        to: '',
      },
    ],
    hint: { story: 'approved before a retarget' },
  },
  {
    name: 'a stripped rejection forgotten',
    edits: [
      {
        file: 'src/checks/reviews.ts',
        from: "const asking = subject.observation.reviews.filter((review) => review.state === 'REQUEST_CHANGES')",
        to: "const asking = subject.observation.reviews.filter((review) => review.state === 'REQUEST_CHANGES' && review.official)",
      },
    ],
    hint: { story: 'rejection stripped by its author' },
  },
  {
    name: 'a foreign status of its name believed',
    edits: [
      {
        file: 'src/plan.ts',
        from: '(status) => sameLogin(status.creator, observation.approver) && (place',
        to: '(status) => (place',
      },
      {
        file: 'src/plan.ts',
        from: 'const seen = sameLogin(last?.creator ?? null, observation.approver) &&',
        to: 'const seen = last !== undefined &&',
      },
    ],
    hint: { story: 'medium', move: "copy the gate's status", all: true },
  },
  {
    name: 'reviews not read again before the merge',
    edits: [{ file: 'src/merge.ts', from: 'if (!desk.isStillApproved(', to: 'if (false && !desk.isStillApproved(' }],
    hint: { story: 'medium, approved', move: 'ask for changes', all: true },
  },
  {
    name: 'twin comments kept',
    edits: [
      { file: 'src/marks.ts', from: '  if (kept === undefined) return\n', to: '  if (kept !== undefined) return\n' },
      {
        file: 'src/plan.ts',
        from: "extra.map((entry) => ({ kind: 'uncomment', id: entry.id }))",
        to: "extra.slice(extra.length).map((entry) => ({ kind: 'uncomment', id: entry.id }))",
      },
    ],
    hint: { kind: 'two gates', story: 'medium', all: true },
  },
  {
    name: 'who committed not asked',
    edits: [
      {
        file: 'src/checks/reviews.ts',
        from: '  if (includes(committers(subject), review.user)) return `${review.user} is author or committer of one of its commits`\n',
        to: '',
      },
    ],
    hint: { story: 'approved by whoever the commit names' },
  },
  {
    name: 'commits on the way not looked at',
    edits: [
      {
        file: 'src/history.ts',
        from: 'const between = isOne(changes) ? line.commits.slice(1) : []',
        to: 'const between = isOne(changes) ? line.commits.slice(1, 1) : []',
      },
    ],
    hint: { story: 'low through a detour' },
  },
  {
    name: 'a merge onto another policy not noticed',
    edits: [{ file: 'src/verify.ts', from: 'return same && !twin ? null :', to: 'return same || !twin ? null :' }],
    hint: { story: 'low', move: 'make the policy stricter', all: true },
  },
  {
    name: 'the protection not looked at again before an approval',
    edits: [
      {
        file: 'src/merge.ts',
        from: 'if (!desk.isStillApproved({ base,',
        to: "if (reread !== 'none' && !desk.isStillApproved({ base,",
      },
    ],
    hint: { story: 'low', move: 'ask for two approvals', all: true },
  },
  {
    name: 'merged by an approval of somebody else',
    edits: [{ file: 'src/run.ts', from: "return own || again.tier !== 'low'", to: "return own || again.tier !== 'high'" }],
    hint: { story: 'low', kind: 'two moves', worlds: 4_000 },
  },
  {
    name: 'one wrong 404 lets go of a scheduled merge',
    edits: [{ file: 'src/apply.ts', from: "first === 'none' ? await forge.cancelSchedule(number) : first", to: 'first' }],
    hint: { kind: 'one fault', story: 'scheduled merge by the agent', all: true },
  },
  {
    name: 'a comment whose marker was edited away left beside the kept one',
    edits: [
      {
        file: 'src/own.ts',
        from: 'return [...own.filter(isMarked), ...own.filter((entry) => !isMarked(entry))]',
        to: 'return own.some(isMarked) ? own.filter(isMarked) : own.slice(0, 1)',
      },
      {
        file: 'src/marks.ts',
        from: '(id === created.id || !body.startsWith(MARKER))',
        to: '(id === created.id || body === null)',
      },
    ],
    hint: { kind: 'three gates', story: 'medium', worlds: 4_000 },
  },
  {
    name: 'asks in every run whom it cannot ask',
    edits: [
      {
        file: 'src/plan.ts',
        from: '...(stated.length === 0 ? [] : asking(decision, observation)),',
        to: '...asking(decision, observation),',
      },
    ],
    hint: { story: 'approval reset by its author', move: 'name other approvers', all: true },
  },
  {
    name: 'tries in every run to cancel what it may not',
    edits: [
      {
        file: 'src/plan.ts',
        from: 'return open === null || !observation.base.userCanMerge ? []',
        to: 'return open === null ? []',
      },
    ],
    hint: { story: 'scheduled merge by the agent', move: 'let the gate not merge', all: true },
  },
  {
    name: 'a twin comment left where there is no status to post',
    edits: [
      {
        file: 'src/apply.ts',
        from: '    await keepOne(forge, desk, state)\n    return finish(step.end)\n',
        to: '    return finish(step.end)\n',
      },
    ],
    hint: { kind: 'two gates', story: 'low', all: true },
  },
  {
    name: 'a fault where it was merged before people were asked',
    edits: [{ file: 'src/forge/writes.ts', from: '[201, 403, 404, 422])', to: '[201, 404, 422])' }],
    hint: { story: 'medium', move: 'merge it by hand', all: true },
  },
  {
    name: 'a twin label left',
    edits: [{ file: 'src/marks.ts', from: '      if (id !== created.id) await forge.deleteLabel(created.id)\n', to: '' }],
    hint: { kind: 'two gates', story: 'medium', all: true },
  },
]

const edited = (source: string, { file, from, to }: Edit): string => {
  const parts = source.split(from)
  if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times, not once: ${from}`)
  return parts.join(to)
}

/** A source with the defect in it. Throws where the code has changed so that the defect cannot be put there. */
export const sourceOf = (defect: Defect, file: string): string =>
  defect.edits.filter((edit) => edit.file === file).reduce(edited, readFileSync(join(ROOT, file), 'utf8'))

/** The sources that the defect changes. */
export const filesOf = ({ edits }: Defect): readonly string[] => [...new Set(edits.map(({ file }) => file))]
