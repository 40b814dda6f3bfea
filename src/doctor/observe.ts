// Observing an installation: all reads, by the gate's own token and an admin's. What cannot be read is marked, and keeps us from nothing else.

import type { ForgeOptions } from '../forge/forgejo.js'
import { createSetupForge } from '../forge/forgejo-setup.js'
import { ID_TOKEN } from '../forge/refusal.js'
import type { SetupForge } from '../forge/setup.js'
import { EXAMINING, OVERSEEING } from '../forge/signers.js'
import { readActions } from './action.js'
import { blindInstallation } from './blind.js'
import { type IdTokenWish, obtainIdToken, probeIdToken } from './id-token.js'
import { type Credential, type Here, type Installation, type Seen, seen, unseen } from './installation.js'
import { readNamed } from './named.js'
import { readMergedSign, readOpenPulls } from './open-pulls.js'
import { mapSeen, see, seeOn, seeThen } from './seeing.js'
import { byAdmin, byEither, type Eyes } from './site.js'
import { readPolicies, readSwept, tipSeen } from './tip.js'
import { readAccepted, readAdmin, readToken, unseenToken } from './token.js'
import { readController, readWatched, withOwner } from './watched.js'

/** Where to look, and by whose tokens. `controller` is `owner/name`; `now` is this machine's clock, ms since 1970. */
export type Question = {
  readonly address: string
  readonly owner: string
  readonly repository: string
  readonly approver: string | null
  readonly base: string | null
  readonly controller: string | null
  /** The gate's own; null where there is none to be had, as in pattern C. */
  readonly token: string | null
  readonly adminToken: string | null
  /** Null: no ID token is asked for. */
  readonly idToken: IdTokenWish | null
  readonly here: Here
  readonly now: () => number
}

type Tokens = { readonly own: string; readonly admin: string | null }
/** `secrets` are all tokens there are: the forge may repeat one to whoever asks by another. */
type Place = Pick<ForgeOptions, 'apiUrl' | 'owner' | 'repository'> & { readonly secrets: readonly string[] }

// Ours halfway between asking and being answered.
const readVersion = async (forge: SetupForge, now: () => number) => {
  const asked = now()
  const said = await see(forge.setup.version())
  const here = Math.round((asked + now()) / 2)
  const noTime = unseen('the forge does not say its time', 'look at the proxy in front of the forge: answers have a Date')
  const clock = await seeOn(said, async ({ date }) => (date === null ? noTime : seen({ forge: date, here })))
  return { version: mapSeen(said, ({ version }) => version), clock, now: clock.kind === 'seen' ? clock.value.forge : here }
}

/** Does `work` with the eyes for one repository, and closes them. */
const withEyes = async <T>(tokens: Tokens, place: Place, work: (eyes: Eyes) => Promise<T>): Promise<T> => {
  const open = (token: string) => createSetupForge({ ...place, token, signer: token === tokens.admin ? OVERSEEING : EXAMINING })
  const eyes: Eyes = { own: open(tokens.own), admin: tokens.admin === null ? null : open(tokens.admin) }
  try {
    return await work(eyes)
  } finally {
    await Promise.all([eyes.own.close(), eyes.admin?.close()])
  }
}

/** Whose the gate's token is, where it is none: the one that looks in its place says nothing about the gate. */
const NO_TOKEN = unseen(
  "no token of the gate's account was given",
  'set FORGEJO_TOKEN to one; without a stored token ask in a job, with --audience',
)

const NO_NAME = unseen("nobody said which account is the gate's", 'name it with --approver')

const REFUSED = unseen('the forge refuses the token (401)', "give a valid token of the gate's account")

/** What is known of it before anything is looked at by it. */
type Own = { readonly credential: Credential; readonly accepted: Seen<boolean>; readonly idToken: Installation['idToken'] }

const is = (accepted: Seen<boolean> | null): boolean => accepted?.kind === 'seen' && accepted.value

const whyNot = ({ credential, accepted }: Own): Seen<never> =>
  accepted.kind === 'unseen' ? accepted : credential === 'none' ? NO_TOKEN : REFUSED

const readApprover = async ({ own }: Eyes, named: string | null, { accepted, ...known }: Own): Promise<Seen<string>> => {
  if (named !== null) return seen(named)
  return is(accepted) ? mapSeen(await see(own.self()), ({ login }) => login) : whyNot({ accepted, ...known })
}

const observeOps = async (
  eyes: Eyes,
  question: Question,
  tokens: Tokens,
  known: Own,
  adminAccepted: Seen<boolean> | null,
): Promise<Omit<Installation, 'address' | 'controller' | 'actions' | 'here' | 'idToken'>> => {
  const { own } = eyes
  const approver = await readApprover(eyes, question.approver, known)
  const repository = await byEither(eyes, (forge) => forge.setup.repository())
  const baseName = question.base === null ? mapSeen(repository, ({ defaultBranch }) => defaultBranch) : seen(question.base)
  const base = await seeThen(baseName, (name) => own.branch(name))
  const tip = tipSeen(base, baseName.kind === 'seen' ? baseName.value : '')
  const id = repository.kind === 'seen' ? repository.value.id : null
  const [times, token, admin, level, ops, rules, ruleName, labels, policies, pulls, sweptAt, mergedSignAt] = await Promise.all([
    readVersion(own, question.now),
    is(known.accepted)
      ? readToken(eyes, tokens.own, known.credential, approver)
      : unseenToken(known.credential, known.accepted, whyNot(known)),
    readAdmin(eyes.admin, adminAccepted),
    seeThen(approver, (login) => own.level(login)),
    readWatched(eyes, `${question.owner}/${question.repository}`, tip),
    byAdmin(eyes, (forge) => forge.setup.rules()),
    seeOn(baseName, (name) => byAdmin(eyes, (forge) => forge.setup.ruleOf(name))),
    see(own.setup.labels()),
    readPolicies(own, tip),
    see(readOpenPulls(own, { own: id, approver, tip: tip.kind === 'seen' ? tip.value : null })),
    readSwept(own, tip, approver),
    readMergedSign(own, approver),
  ])
  return {
    approver,
    baseName,
    base,
    token,
    admin,
    level,
    ops,
    rules,
    ruleName,
    labels,
    ...policies,
    named: await readNamed(eyes, policies.policy),
    pulls,
    sweptAt,
    mergedSignAt,
    ...times,
  }
}

/** The tokens that were given, by what they are; without any there is nothing to ask by. */
const tokensOf = (question: Question, idToken: Seen<string> | null): (Tokens & { readonly credential: Credential }) | null => {
  const { token, adminToken: admin } = question
  if (token !== null) return { credential: 'access token', own: token, admin }
  if (idToken?.kind === 'seen') return { credential: 'ID token', own: idToken.value, admin }
  return admin === null ? null : { credential: 'none', own: admin, admin }
}

const acceptedBy = async (place: Place, token: string | null): Promise<Seen<boolean> | null> => {
  if (token === null) return null
  const forge = createSetupForge({ ...place, token })
  try {
    return await readAccepted(forge)
  } finally {
    await forge.close()
  }
}

/** Reads all of an installation. Only a question that makes no sense is a Fault; what the forge does not say is unseen. */
export const observeInstallation = async (question: Question): Promise<Installation> => {
  const { owner, repository, controller, here, now, approver } = question
  const asked = question.idToken === null ? null : await obtainIdToken(question.idToken)
  const tokens = tokensOf(question, asked)
  const more = [question.idToken?.service?.token, asked?.kind === 'seen' ? asked.value : null]
  const secrets = [question.token, question.adminToken, ...more].filter((one) => typeof one === 'string')
  const place: Place = { apiUrl: question.address, owner, repository, secrets }
  const named = approver === null ? NO_NAME : seen(approver)
  const open = (token: string) => createSetupForge({ ...place, token, signer: ID_TOKEN })
  const [ownAccepted, admin, idToken] = await Promise.all([
    tokens === null || tokens.credential === 'none' ? NO_TOKEN : acceptedBy(place, tokens.own),
    acceptedBy(place, question.adminToken),
    asked === null ? null : probeIdToken(asked, open, named),
  ])
  const accepted = ownAccepted ?? NO_TOKEN
  const known: Own = { credential: tokens?.credential ?? 'none', accepted, idToken }
  if (tokens === null || (!is(accepted) && !is(admin))) {
    const nothing = asked?.kind === 'unseen' && tokens === null ? asked : whyNot(known)
    const second = admin === null ? null : { accepted: admin, admin: nothing }
    const ops = `${owner}/${repository}`
    return blindInstallation(nothing, {
      ...known,
      accepted: tokens === null ? nothing : accepted,
      address: question.address,
      ops,
      controller,
      admin: second,
      now: now(),
      here,
    })
  }
  // An admin's eyes look in the place of the gate's where its token is not taken.
  const eyesOf = is(accepted) || tokens.admin === null ? tokens : { own: tokens.admin, admin: tokens.admin }
  const [at = '', name = ''] = controller?.split('/') ?? []
  const [ops, other] = await Promise.all([
    withEyes(eyesOf, place, (eyes) => observeOps(eyes, question, tokens, known, admin)),
    controller === null
      ? null
      : withEyes(eyesOf, { ...place, owner: at, repository: name }, (eyes) =>
          readController(eyes, controller, `${owner}/${repository}`),
        ),
  ])
  const sites = { ops: ops.ops, controller: other === null ? null : withOwner(other, ops.ops) }
  const actions = await readActions(sites, { ...place, token: eyesOf.own })
  return { address: question.address, ...ops, ...sites, idToken, actions, here }
}
