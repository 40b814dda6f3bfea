// The address of an action, as `uses` writes it (forgejo-actions.md 1.6).

import { withoutExpressions } from './expressions.js'

/** Where an action comes from. `shown` has no user or password in it; `credentials`: the address itself holds some. */
export type Address = {
  readonly kind: 'folder' | 'bare' | 'url'
  readonly secure: boolean
  readonly shown: string
  readonly path: readonly string[]
  readonly ref: string | null
  readonly credentials: boolean
}

const WHOLE = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/(.*)$/is

/** Splits `uses`. An expression in it is what the runner makes of it, so only its place is kept. */
export const readAddress = (uses: string): Address => {
  const [, scheme, host = '', rest = uses] = WHOLE.exec(uses) ?? []
  const at = rest.indexOf('@')
  const path = (at === -1 ? rest : rest.slice(0, at)).split('/')
  const server = host.slice(host.lastIndexOf('@') + 1)
  const user = host.slice(0, host.length - server.length)
  const kind = scheme !== undefined ? 'url' : uses.startsWith('.') || uses.startsWith('/') ? 'folder' : 'bare'
  return {
    kind,
    secure: scheme?.toLowerCase() === 'https',
    shown: scheme === undefined ? uses : `${scheme}://${server}/${rest}`,
    path,
    ref: kind === 'folder' || at === -1 ? null : rest.slice(at + 1),
    credentials: withoutExpressions(user).replace(/[:@]/g, '') !== '',
  }
}

/** Does the address name this action: a folder or repository `vault-gate` (not an owner), or something inside it? */
export const namesGate = (uses: string): boolean => {
  const { kind, path } = readAddress(uses)
  return path.slice(kind === 'folder' ? 0 : 1).some((name) => /^vault-gate(?:\.git)?$/i.test(name))
}
