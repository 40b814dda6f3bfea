// Teams: who is in a team of the organisation that owns the repository, as far as the token may know.

import { sameLogin, type Team } from '../domain.js'
import type { Api } from './api.js'
import type { Forge } from './forge.js'
import type { Call } from './http.js'
import { readPages } from './paging.js'
import { missingScope } from './refusal.js'

const PAGE_MEMBERS = 50
/** A team of more pages is not read. */
const MAX_PAGES = 10

const unknown = (text: string): Team => ({ kind: 'unknown', text })

/** The ids of the teams that have the repository, by name; null where its owner is no organisation (405, forgejo-api.md 10). */
const readTeams = async (api: Api): Promise<readonly { readonly id: number; readonly name: string }[] | null> => {
  const call: Call = { method: 'GET', path: `${api.repository}/teams` }
  const answer = await api.answer(call, [200, 405])
  return answer.status === 405 ? null : api.parse(call, answer, (shapes) => shapes.Teams)
}

/** The members, or why they stay unknown: only a clear no of the forge makes them that, anything else is a Fault. */
const readMembers = async (api: Api, id: number): Promise<Team> => {
  let refused: string | null = null
  const pages = await readPages<string>(async (page) => {
    const call: Call = { method: 'GET', path: `/teams/${id}/members?limit=${PAGE_MEMBERS}&page=${page}` }
    const answer = await api.answer(call, [200, 403, 404])
    if (answer.status !== 200) {
      const scope = missingScope(answer)
      refused =
        scope === null ? 'the account of the token is neither in it nor owns the organisation' : `the token lacks ${scope}`
      return { items: [], total: 0 }
    }
    const members = await api.parse(call, answer, (shapes) => shapes.Members)
    return { items: members, total: Number(answer.headers['x-total-count'] ?? members.length) }
  }, MAX_PAGES)
  if (refused !== null) return unknown(refused)
  if (pages.kind === 'complete') return { kind: 'members', logins: pages.items }
  return unknown(pages.kind === 'uneven' ? 'the list of its members is incomplete' : 'it has more members than the gate reads')
}

export const createTeams = (api: Api): Pick<Forge, 'team'> => {
  let teams: ReturnType<typeof readTeams> | null = null
  return {
    team: async (name) => {
      teams ??= readTeams(api)
      const all = await teams.catch((thrown: unknown) => {
        teams = null
        throw thrown
      })
      if (all === null) return unknown('the repository is owned by no organisation, so it has no teams')
      const found = all.find((team) => sameLogin(team.name, name))
      return found === undefined ? unknown('no team of this name has the repository') : readMembers(api, found.id)
    },
  }
}
