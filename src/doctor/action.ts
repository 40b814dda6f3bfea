// The copy of the action that a workflow names: the runner clones it without signing in (forgejo-actions.md 1.6).

import { readAddress } from '../cli/lint/address.js'
import type { ForgeOptions } from '../forge/forgejo.js'
import { createSetupForge } from '../forge/forgejo-setup.js'
import type { ActionSetup, Installation } from './installation.js'
import { gatesFor } from './pattern.js'
import { eachOf, see } from './seeing.js'

/** So many different ones are looked at. */
const MOST_ACTIONS = 5

type Place = { readonly owner: string; readonly name: string }

/** Where an action lies on this forge; null for one that lies elsewhere, or of which only a run shows where. */
const placeOf = (uses: string, address: string): Place | null => {
  const { kind, shown, path } = readAddress(uses)
  const here = URL.canParse(shown) && URL.canParse(address) && new URL(shown).origin === new URL(address).origin
  const [owner = '', name = ''] = path
  return kind === 'url' && here && owner !== '' && name !== '' ? { owner, name: name.replace(/\.git$/, '') } : null
}

/** Reads the repositories of the actions that the gate's workflow names, by the token of `options`. */
export const readActions = async (
  sites: Pick<Installation, 'ops' | 'controller'>,
  options: ForgeOptions,
): Promise<readonly ActionSetup[]> => {
  const found = gatesFor(sites)
  const texts = found.kind === 'seen' ? found.value.gates.flatMap(({ step }) => step.uses?.text ?? []) : []
  const places = texts.flatMap((text) => placeOf(text, options.apiUrl) ?? [])
  const unique = [...new Map(places.map((place) => [`${place.owner}/${place.name}`.toLowerCase(), place])).values()]
  return eachOf(unique.slice(0, MOST_ACTIONS), async (place) => {
    const forge = createSetupForge({ ...options, owner: place.owner, repository: place.name })
    try {
      return { name: `${place.owner}/${place.name}`, repository: await see(forge.setup.repository()) }
    } finally {
      await forge.close()
    }
  })
}
