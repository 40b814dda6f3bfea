// Where the API is: the configured address, checked, and the encoding of what goes into a path.

import { Fault } from '../failure.js'

/** An origin (`https://host:port`) and the path below which the API lives (`/api/v1`, or `/sub/api/v1`). */
export type Address = { readonly origin: string; readonly prefix: string }

const REMEDY = "set api-url to the address of Forgejo's API, like https://forgejo.example/api/v1"

/** Reads the configured address. What is wrong with it is named, but it is not quoted: it may carry a password. */
export const parseAddress = (apiUrl: string): Address => {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null
  if (url === null) throw new Fault('api-url is not an absolute URL', REMEDY)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Fault('api-url is neither http nor https', REMEDY)
  if (url.username !== '' || url.password !== '') throw new Fault('api-url carries a user name or a password', REMEDY)
  if (/[?#]/.test(apiUrl)) throw new Fault('api-url carries a query or a fragment', REMEDY)
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') }
}

/** One segment of a path. What a server could read as no segment, or as another folder, is refused. */
export const segment = (text: string): string => {
  if (text === '' || text === '.' || text === '..' || /[\p{Cs}\p{Cc}]/u.test(text)) {
    throw new Fault(
      `${JSON.stringify(text)} cannot be a part of an address`,
      'check the repository, base-branch and approver inputs',
    )
  }
  return encodeURIComponent(text)
}
