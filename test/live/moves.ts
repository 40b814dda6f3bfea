// The adversary's opening moves: what an agent account can do right after it opened a low pull request, before the gate runs.

import { actionText, type Scene } from '../../src/demo/stage.js'
import { fileOf, mustSay } from '../../src/demo/story.js'
import { MARKER } from '../../src/report/comment.js'

/** `id` is the vault action that the pull request adds, on the branch `vault/<id>`. */
export type Move = { readonly title: string; readonly play: (stage: Scene, number: number, id: string) => void }

const release = (id: string): string => actionText(id, { formula: '"release"' })

const headOf = (stage: Scene, number: number): string =>
  (mustSay(stage, 200, 'agent', 'GET', `/pulls/${number}`) as { head: { sha: string } }).head.sha

/** A call that the forge may take or refuse: it must stand it either way. */
const attempt = (stage: Scene, ...call: Parameters<Scene['api']>): void => {
  stage.api(...call)
  stage.settle()
}

export const MOVES: readonly Move[] = [
  { title: 'nothing', play: () => undefined },
  {
    title: 'pushes another action',
    play: (stage, _number, id) => {
      stage.push({ as: 'agent', branch: `vault/${id}`, from: `vault/${id}`, files: { [fileOf(id)]: { text: release(id) } } })
    },
  },
  {
    title: 'pushes another action and forces back',
    play: (stage, number, id) => {
      const head = headOf(stage, number)
      stage.push({ as: 'agent', branch: `vault/${id}`, from: head, files: { [fileOf(id)]: { text: release(id) } } })
      stage.push({ as: 'agent', branch: `vault/${id}`, from: head, files: {}, force: true })
    },
  },
  {
    title: 'adds a change of the policy',
    play: (stage, _number, id) => {
      const files = { 'vault/policy.toml': { text: '[tiers]\nrelease = "low"\n' } }
      stage.push({ as: 'agent', branch: `vault/${id}`, from: `vault/${id}`, files })
    },
  },
  {
    title: 'retitles',
    play: (stage, number) => {
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { title: 'approved by acme', body: '/recheck' })
    },
  },
  {
    title: 'retargets and comes back',
    play: (stage, number) => {
      stage.push({ as: 'agent', branch: 'side', from: 'main', files: { side: { text: 'x' } } })
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { base: 'side' })
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { base: 'main' })
    },
  },
  {
    title: 'closes and reopens',
    play: (stage, number) => {
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { state: 'closed' })
      mustSay(stage, 201, 'agent', 'PATCH', `/pulls/${number}`, { state: 'open' })
    },
  },
  {
    title: "forges the gate's comment",
    play: (stage, number) => {
      mustSay(stage, 201, 'agent', 'POST', `/issues/${number}/comments`, { body: `${MARKER}\napproved: low` })
    },
  },
  {
    title: "forges the gate's status",
    play: (stage, number, id) => {
      stage.push({ as: 'agent', branch: `vault/${id}`, from: `vault/${id}`, files: { [fileOf(id)]: { text: release(id) } } })
      const status = { context: 'vault-gate', state: 'success', description: 'approved' }
      mustSay(stage, 201, 'agent', 'POST', `/statuses/${headOf(stage, number)}`, status)
    },
  },
  {
    title: 'relabels',
    play: (stage, number, id) => {
      stage.push({ as: 'agent', branch: `vault/${id}`, from: `vault/${id}`, files: { [fileOf(id)]: { text: release(id) } } })
      const label = { name: 'blast-radius/low', color: '#00aa00', exclusive: true }
      const { id: labelId } = mustSay(stage, 201, 'agent', 'POST', '/labels', label) as { id: number }
      mustSay(stage, 200, 'agent', 'POST', `/issues/${number}/labels`, { labels: [labelId] })
    },
  },
  {
    title: 'opens a twin with the same head',
    play: (stage, _number, id) => {
      stage.push({ as: 'agent', branch: 'side', from: 'main', files: { side: { text: 'x' } } })
      const twin = stage.open('agent', `vault/${id}`, { base: 'side' })
      attempt(stage, 'agent', 'PATCH', `/pulls/${twin}`, { base: 'main' })
    },
  },
  {
    title: 'opens a twin with the same file',
    play: (stage, _number, id) => {
      stage.push({ as: 'agent', branch: 'twin', from: 'main', files: { [fileOf(id)]: { text: release(id) } } })
      stage.open('agent', 'twin')
    },
  },
  {
    title: 'merges by itself',
    play: (stage, number) => {
      attempt(stage, 'agent', 'POST', `/pulls/${number}/merge`, { Do: 'merge' })
      attempt(stage, 'agent', 'POST', `/pulls/${number}/merge`, { Do: 'merge', merge_when_checks_succeed: true })
    },
  },
  {
    title: 'approves it itself',
    play: (stage, number, id) => {
      stage.push({ as: 'agent', branch: `vault/${id}`, from: `vault/${id}`, files: { [fileOf(id)]: { text: release(id) } } })
      attempt(stage, 'agent', 'POST', `/pulls/${number}/reviews`, { event: 'APPROVED', body: 'ok' })
    },
  },
  {
    title: 'deletes its branch',
    play: (stage, _number, id) => {
      mustSay(stage, 204, 'agent', 'DELETE', `/branches/vault/${id}`)
    },
  },
]
