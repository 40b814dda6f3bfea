// The judgement at its edges: people, changed policies, what is read and what is not.

import { describe, expect, it } from 'vitest'
import { decide } from '../src/decide.js'
import type { Decision } from '../src/decision.js'
import { recordOf, setStage } from '../src/demo/stage.js'
import { change } from '../src/demo/story.js'
import type { LogEntry, Sha, Team } from '../src/domain.js'
import type { Forge } from '../src/forge/forge.js'
import { readMainline } from '../src/mainline.js'
import type { Observation } from '../src/observation.js'
import { actionText, entry, history, observation, POLICY_TEXT, pull, pushed, review, sha } from './support/build.js'
import { openGate, writes } from './support/world.js'

const MEDIUM = actionText({ formula: '"dev"' })
const textsOf = (decision: Decision, ...codes: readonly string[]): string[] =>
  decision.kind === 'ignore' ? [] : decision.evidence.filter(({ code }) => codes.includes(code)).map(({ text }) => text)
type Given = ReturnType<typeof review>
const reviewed = (given: readonly Given[], over: Partial<Observation> = {}, text = MEDIUM): Observation =>
  observation({
    history: history(text),
    reviews: given.map((one) => one.review),
    timeline: [pushed(), ...given.map((one) => one.entry)],
    ...over,
  })
const no = (over: Parameters<typeof review>[0]): Given => review({ state: 'REQUEST_CHANGES', user: 'bob', ...over })
const UNKNOWN: Team = { kind: 'unknown', text: 'the token lacks read:organization' }

describe('people', () => {
  it('whoever pushed is neither named nor asked', () => {
    const decision = decide(observation({ history: history(MEDIUM), timeline: [pushed('alice'), pushed('bob'), pushed()] }))
    expect(decision).toMatchObject({ kind: 'hold', waiting: { on: 'operator', who: [] }, releasing: { can: [] }, ask: [] })
  })
  it('a reviewer of the policy who asks for changes holds', () => {
    const policy = POLICY_TEXT.replace('[medium]\n', '[medium]\nreviewers = ["carol"]\n')
    const seen = reviewed([review({ user: 'alice' }), no({ user: 'carol' })], { history: history(MEDIUM, {}, policy) })
    expect(decide(seen)).toMatchObject({ kind: 'hold', holds: [{ headline: 'carol asks for changes' }] })
  })
  it('an approver of high who asks for changes holds medium as well', () => {
    expect(decide(reviewed([review({ user: 'alice' }), no({ user: 'acme' })]))).toMatchObject({ kind: 'hold', tier: 'medium' })
  })
  it('of somebody whose account is gone hold low', () => {
    expect(decide(reviewed([no({ user: null })], {}, actionText()))).toMatchObject({
      kind: 'hold',
      tier: 'low',
      holds: [{ headline: 'somebody whose account is gone asks for changes' }],
    })
  })
  it('the team that people can go on without holds nothing', () => {
    const policy = POLICY_TEXT.replace('"bob"', '"@ops"')
    const decision = decide(reviewed([], { history: history(MEDIUM, {}, policy), teams: new Map([['ops', UNKNOWN]]) }))
    expect(decision.kind === 'hold' && decision.holds).toMatchObject([{ on: 'approver' }])
  })
  it('an approval that was dismissed takes nothing back', () => {
    const seen = reviewed([review({ user: 'alice' }), no({}), review({ user: 'bob', dismissed: true })])
    expect(decide(seen)).toMatchObject({ kind: 'hold', holds: [{ headline: 'bob asks for changes' }] })
  })
  it('a request for changes that the timeline does not show is taken back by nothing', () => {
    const [rejection, approval] = [no({}), review({ user: 'bob' })]
    const seen = reviewed([rejection, approval], { timeline: [pushed(), approval.entry] })
    expect(decide(seen)).toMatchObject({ kind: 'hold', holds: [{ headline: 'bob asks for changes' }] })
  })
  it('the approval of an account that is gone is not spoken of', () => {
    expect(textsOf(decide(reviewed([review({ user: null })])), 'approval-ignored')).toEqual([])
  })
})

const proposing = (policy: string, others: Observation['others'], now = POLICY_TEXT): Observation => {
  const bytes = new TextEncoder().encode(policy)
  const file = { path: 'vault/policy.toml', before: entry('policy.toml'), after: entry('policy.toml', { id: sha('new') }) }
  return observation({
    history: history('', { changes: [file], action: null, proposed: { kind: 'file', blob: sha('new'), bytes } }, now),
    others,
  })
}
describe('policy change', () => {
  it('one that was not looked at is told', () => {
    expect(textsOf(decide(proposing(`# x\n${POLICY_TEXT}`, { seen: [], unseen: 1 })), 'affected')).toHaveLength(1)
  })
  const dir = (name: string): string => `${POLICY_TEXT}\n[actions]\nformulas_dir = "${name}"\n`
  const other = observation({
    pull: pull({ number: 8 }),
    history: history(actionText(), { formulas: { dir: 'formulas', files: ['other.sh'] } }, dir('formulas')),
  })
  it('a formula that is missing under both is refused under both', () => {
    expect(
      textsOf(decide(proposing(`# x\n${dir('formulas')}`, { seen: [other], unseen: 0 }, dir('formulas'))), 'affected'),
    ).toEqual([])
  })
  it('of another folder nothing is known', () => {
    expect(textsOf(decide(proposing(dir('recipes'), { seen: [other], unseen: 0 }, dir('formulas'))), 'affected')).toHaveLength(1)
  })
  it('what a person merges by hand is not held because Forgejo still checks it', () => {
    const given = review({ user: 'acme' })
    const change = { path: '.forgejo/x.yml', before: null, after: entry('x.yml') }
    const seen = reviewed([given], {
      history: history('', { changes: [change], action: null }),
      pull: pull({ mergeable: false }),
    })
    expect(decide(seen)).toMatchObject({ kind: 'approve', tier: 'high', merging: { by: 'person' } })
  })
})

describe('rehearsal', () => {
  it('of what is no vault pull request any more changes the comment and nothing else', async () => {
    const stage = setStage()
    const number = stage.propose('a1', { formula: '"dev"' })
    const gate = await openGate(stage)
    await gate.run(number)
    stage.push({ as: 'agent', branch: 'vault/a1', from: 'main', force: true, files: { 'docs/x.md': { text: 'x' } } })
    const before = writes(gate.served).length
    await gate.run(number, { writes: 'comment' })
    await gate.close()
    expect(writes(gate.served).slice(before)).toEqual([expect.stringMatching(/^PATCH \/issues\/comments\/\d+ 200$/)])
    expect(recordOf(stage, number).labels).toEqual(['blast-radius/medium'])
  })
})

describe('observing', () => {
  const POLICY = '[tiers]\ntriage = "low"\ndev = "medium"\n[medium]\napprovers = ["alice"]\n[high]\napprovers = ["acme"]\n'
  const run = async (stage: ReturnType<typeof setStage>, number: number, wrap?: (forge: Forge) => Forge) => {
    const gate = await openGate(stage, {}, wrap)
    try {
      return await gate.run(number)
    } finally {
      await gate.close()
    }
  }
  it('what was merged says by which commit, last of all', async () => {
    const stage = setStage({ policy: POLICY })
    const seen = await run(stage, stage.propose('a1'))
    expect(seen.mergeCommit).toMatch(/^[0-9a-f]{40}$/)
    expect(seen.receipts.at(-1)).toEqual({ effect: 'merge', outcome: 'done', text: `merge commit ${seen.mergeCommit}` })
  })
  it('the others are those into this base, and not itself', async () => {
    const stage = setStage({ policy: POLICY })
    stage.push({ as: 'acme', branch: 'docs', from: 'main', files: { d: { text: 'd' } } })
    const number = change(stage, 'new-policy', { 'vault/policy.toml': { text: POLICY.replace('"low"', '"high"') } })
    stage.push({ as: 'agent', branch: 'b', from: 'docs', files: { e: { text: 'e' } } })
    stage.open('agent', 'b', { base: 'docs' })
    const low = stage.propose('a1')
    const seen = await run(stage, number)
    expect(seen.observation.others.seen.map((one) => one.pull.number)).toEqual([low])
  })
  it('what is not looked at is counted: more than 50, and what could not be read', async () => {
    const stage = setStage({ policy: POLICY })
    const number = change(stage, 'new-policy', { 'vault/policy.toml': { text: `# x\n${POLICY}` } })
    for (let at = 0; at < 52; at += 1) stage.propose(`m${at}`)
    const seen = await run(stage, number, (forge) => ({
      ...forge,
      openPulls: async () => ({ ...(await forge.openPulls()), unread: 3 }),
    }))
    expect(seen.observation.others.seen).toHaveLength(50)
    expect(seen.observation.others.unseen).toBe(5)
  }, 30_000)
  it('of more than 20 teams nobody is asked', async () => {
    const names = Array.from({ length: 21 }, (_, at) => `"@t${at}"`)
    const stage = setStage({ policy: POLICY.replace('["alice"]', `[${names.join(', ')}]`) })
    const asked: string[] = []
    const seen = await run(stage, stage.propose('m1', { formula: '"dev"' }), (forge) => ({
      ...forge,
      team: async (name) => {
        asked.push(name)
        return { kind: 'members', logins: [] }
      },
    }))
    expect(new Set(asked).size).toBe(20)
    expect(seen.observation.teams.get('t20')).toMatchObject({ kind: 'unknown' })
  })
  it('reviews are read where the timeline is too long to read, and its approval is taken back', async () => {
    const stage = setStage()
    const number = stage.propose('a1')
    const { head } = stage.api('gate', 'GET', `/pulls/${number}`).body as { head: { sha: string } }
    stage.api('gate', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', commit_id: head.sha })
    const { OverCap } = await import('../src/forge/forge.js')
    const seen = await run(stage, number, (forge) => ({
      ...forge,
      timeline: async () => {
        throw new OverCap('too long', 'x')
      },
    }))
    expect(seen.decision).toMatchObject({ kind: 'hold', tier: 'high' })
    expect(recordOf(stage, number).approvedByGate).toBe(false)
  })
  const ruled = `${POLICY}[actions]\nformulas_dir = "formulas"\n`
  it('a formula that goes while the gate is at work is seen before the merge', async () => {
    const stage = setStage({ policy: ruled, files: { 'formulas/triage.sh': { text: 'x' }, 'formulas/b.sh': { text: 'x' } } })
    const number = stage.propose('a1')
    let done = false
    const gate = await openGate(stage, {
      before: (request) => {
        if (done || request.method !== 'POST' || !request.path.endsWith('/reviews')) return
        done = true
        stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'formulas/triage.sh': null } })
      },
    })
    await gate.run(number)
    await gate.close()
    expect(recordOf(stage, number)).toMatchObject({ state: 'open', approvedByGate: false })
  })
  it('an edit of a file that the base moved into the folder of formulas is high', async () => {
    const stage = setStage({ policy: ruled, files: { 'formulas/triage.sh': { text: 'x' }, 'docs/run.sh': { text: 'run' } } })
    const number = change(stage, 'edit', { 'docs/run.sh': { text: 'run this' } })
    stage.push({ as: 'acme', branch: 'main', from: 'main', files: { 'docs/run.sh': null, 'formulas/run.sh': { text: 'run' } } })
    expect((await run(stage, number)).decision).toMatchObject({ kind: 'hold', tier: 'high' })
  })
  it('a folder or a link is no formula', async () => {
    const stage = setStage({ policy: ruled, files: { 'formulas/triage.sh': { link: '../x' }, 'formulas/b.sh': { text: 'x' } } })
    expect((await run(stage, stage.propose('a1'))).decision).toMatchObject({ kind: 'refuse' })
  })
})

describe('mainline', () => {
  const log = (at: number): LogEntry => ({
    id: sha(`c${at}`),
    parents: [sha(`c${at + 1}`)],
    author: null,
    committer: null,
    message: '',
    at: 0,
  })
  const endless = (pages: Sha[]): Forge =>
    ({
      log: async (from: Sha) => {
        pages.push(from)
        const first = (pages.length - 1) * 50
        return Array.from({ length: 50 }, (_, at) => log(first + at))
      },
    }) as unknown as Forge
  it('a walk that is not at its end after 8 pages says so', async () => {
    const pages: Sha[] = []
    const walked = await readMainline(endless(pages))(sha('c0'), () => false)
    expect(pages).toHaveLength(8)
    expect(walked.whole).toBe(false)
    expect(walked.commits).toHaveLength(400)
  })
})
