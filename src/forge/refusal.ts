// What went wrong with a request, in words with a remedy. The forge's own words are quoted, never trusted.

import { Fault } from '../failure.js'
import type { Censor } from './censor.js'
import { Answered, OverCap, RefusedToken } from './forge.js'
import type { Answer, Loss } from './wire.js'

/** What the words need to know about a request; `name` is method and path without the query, `halted` why the run ended, if so. */
export type Facts = {
  readonly name: string
  readonly origin: string
  readonly maxBytes: number
  readonly timeMs: number
  readonly grows: boolean
  readonly signer: Signer
  readonly halted: string | null
  readonly quote: (text: string) => string
}

const RIGHTS = 'give the account of the token the right "write" in this repository, and not more'

const TOKEN =
  'create a new token of the approver account with the scopes write:repository and write:issue (and read:user, unless the approver input is set) and store it as the secret that the token input reads'

/** What signs the requests, as the words call it, and what to do about it. The words of the commands are in `signers.ts`. */
export type Signer = {
  readonly name: string
  /** It is refused. */
  readonly renew: string
  /** It lacks a scope. */
  readonly widen: string
  /** It may not say whose it is. */
  readonly nameless: string
  /** It is not of the account that was named. */
  readonly foreign: string
  /** Its account may too little in the repository. */
  readonly rights: string
}

/** Last, for it makes another account the gate: whoever mistook the token must not be led there. */
const OTHER = 'only if that other account is to be the gate, set the approver input to its login'

/** As an input of the action. */
export const ACCESS_TOKEN: Signer = {
  name: 'token',
  renew: TOKEN,
  widen: TOKEN,
  nameless: 'set the approver input to the login of its account, or give the token the scope read:user',
  foreign: `store a token of the account that approver names as the secret that the token input reads; ${OTHER}`,
  rights: RIGHTS,
}

/** Of an authorized integration (forgejo-actions.md 12). */
export const ID_TOKEN: Signer = {
  ...ACCESS_TOKEN,
  name: 'ID token',
  renew:
    "compare the authorized integration of the approver's account with this run: it must bind the workflow file, the git ref and the event, each as this run has it, and allow this repository; the audience input must be the one it shows; authorized integrations need Forgejo 16",
  widen:
    "give the authorized integration of the approver's account the scopes write:repository and write:issue, for this repository",
  foreign: `set the audience input to that of an authorized integration of the account that approver names; ${OTHER}`,
}

/** A Fault whose words hold the token in no form, wherever they come from. */
export const faultWith = (censor: Censor, text: string, remedy: string): Fault => new Fault(censor.conceal(text), remedy)

/** The Fault for a request that got no answer. */
export const lossFault = (loss: Loss, facts: Facts): Fault => {
  if (loss.kind === 'lost') return new Fault(`could not reach ${facts.origin}: ${loss.text} (${facts.name})`, loss.remedy)
  if (loss.kind === 'too-large') {
    const text = `the answer to ${facts.name} is larger than ${facts.maxBytes} bytes`
    return facts.grows ? new OverCap(text, 'open a new pull request') : new Fault(text, 'look at what the forge answers there')
  }
  if (facts.halted !== null) {
    return new Fault(`${facts.name} was not answered: ${facts.halted}`, 'run again, or raise deadline-seconds')
  }
  return new Fault(
    `${facts.name} was not answered within ${facts.timeMs / 1_000} s`,
    'look at the load of the forge, then run again',
  )
}

/** The repository (`owner/name`) that an address of the API is about. */
const repositoryIn = (address: string): string | null => /\/repos\/([^/?#]+\/[^/?#]+)/.exec(address)?.[1] ?? null

/** Throws for the two answers that end any call: the token is not accepted (its body is never read), or the API is elsewhere. */
export const refuse = (answer: Answer, facts: Facts): void => {
  if (answer.status === 401) throw new RefusedToken(`the ${facts.signer.name} was refused (401)`, facts.signer.renew)
  if (answer.status < 300 || answer.status > 399) return
  const location = answer.headers['location']
  const target = typeof location === 'string' ? location : ''
  const repository = repositoryIn(target)
  const said = `${facts.name} answered ${answer.status}`
  if (repository !== null && repository !== repositoryIn(facts.name)) {
    throw new Fault(`${said}: the repository moved to ${facts.quote(repository)}`, 'change the repository input to the new name')
  }
  throw new Fault(
    `${said}: redirected to "${facts.quote(target)}"`,
    'set api-url to the address that answers without redirecting',
  )
}

/** The body of an answer, as far as it can be read. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly what: 'HTML' | 'text' }

/** Parses a body. Bytes that are not UTF-8 make it no JSON: decoding them would invent characters. */
export const readBody = (answer: Answer): Body => {
  if (answer.bytes.length === 0) return { kind: 'empty' }
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes)) }
  } catch {
    const start = Buffer.from(answer.bytes.subarray(0, 512)).toString('latin1').trimStart()
    return { kind: 'other', what: start.startsWith('<') ? 'HTML' : 'text' }
  }
}

/** The `message` of Forgejo's error bodies; null where there is none. */
export const messageOf = (body: Body): string | null => {
  if (body.kind !== 'json' || typeof body.value !== 'object' || body.value === null || !('message' in body.value)) return null
  return typeof body.value.message === 'string' ? body.value.message : null
}

/** The Fault for an answer that is not JSON where JSON was expected. */
export const notJson = (answer: Answer, body: Body, name: string): Fault => {
  const what = body.kind === 'other' ? body.what : 'an empty body'
  return new Answered(
    `${name} answered ${answer.status} with ${what}, not JSON: is api-url right?`,
    `set api-url to the address of Forgejo's API, and look at the proxy in front of it`,
    answer.status,
  )
}

const REMEDIES: Readonly<Record<number, string>> = {
  404: 'check the repository and api-url inputs, and that the account of the token can see the repository',
  413: 'the quota of the account is used up: ask the administrator of the forge',
  423: 'the repository is archived: take it out of the archive, or stop running the gate on it',
  429: 'the forge is busy: run again later',
  502: 'the forge is down or restarting: run again later',
  503: 'the forge is down or restarting: run again later',
  504: 'the forge is down or restarting: run again later',
}

/** The scope whose lack a 403 names; null where it is about something else. */
export const missingScope = (answer: Answer): string | null => {
  if (answer.status !== 403) return null
  return /required scope\(s\): \[([a-z:, ]{1,100})\]/.exec(messageOf(readBody(answer)) ?? '')?.[1] ?? null
}

/** The Fault for a status that means nothing good here. */
export const unexpected = (answer: Answer, facts: Pick<Facts, 'name' | 'quote' | 'signer'>): Fault => {
  const body = readBody(answer)
  if (body.kind === 'other') return notJson(answer, body, facts.name)
  const message = messageOf(body)
  const scope = missingScope(answer)
  if (scope !== null) {
    return new Fault(`the ${facts.signer.name} may not ${facts.name} (403): it lacks the scope ${scope}`, facts.signer.widen)
  }
  const said = message === null || message === '' ? 'without a reason' : `"${facts.quote(message)}"`
  const remedy =
    (answer.status === 403 ? facts.signer.rights : REMEDIES[answer.status]) ??
    "look at the log of the forge, and at its version (the gate needs Forgejo's API, v11 or later)"
  return new Answered(`${facts.name} answered ${answer.status}: ${said}`, remedy, answer.status)
}
