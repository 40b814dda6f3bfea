// Observing an installation: all reads, by the gate's own token and an admin's. What cannot be read is marked, and keeps us from nothing else.

import { type Branch, filesIn, type Sha, sameLogin } from '../domain.js'
import { createSetupForge } from '../forge/forgejo-setup.js'
import type { SetupForge } from '../forge/setup.js'
import { readPolicy } from '../history.js'
import { formulasDirOf } from '../policy/in-force.js'
import { SWEEP_CONTEXT } from '../shape/context.js'
import { USUAL_PATHS } from '../shape/guarded.js'
import { readTrees } from '../trees.js'
import { blindInstallation } from './blind.js'
import { type Here, type Installation, type Seen, type Site, seen, unseen } from './installation.js'
import { readOpenPulls } from './open-pulls.js'
import { mapSeen, see, seeOn, seeThen } from './seeing.js'
import { byAdmin, byEither, type Eyes, readSite } from './site.js'
import { readAccepted, readAdmin, readToken } from './token.js'

/** Where to look, and by whose tokens. `controller` is `owner/name`; `now` is this machine's clock, ms since 1970. */
export type Question = {
  readonly address: string
  readonly owner: string
  readonly repository: string
  readonly approver: string | null
  readonly base: string | null
  readonly controller: string | null
  readonly token: string
  readonly adminToken: string | null
  readonly here: Here
  readonly now: () => number
}

/** The policy, and the folder of formulas that it names. */
const readPolicies = async (forge: SetupForge, tip: Seen<Sha>): Promise<Pick<Installation, 'policy' | 'formulas'>> => {
  const trees = readTrees(forge)
  const path = USUAL_PATHS.policyPath
  const policy = await seeThen(tip, async (commit) => readPolicy(forge, await trees.entry(commit, path), path))
  const formulas = await seeOn(policy, async (file) => {
    const dir = formulasDirOf(file, path)
    if (dir === null) return seen(null)
    return seeThen(tip, async (commit) => ({ dir, files: filesIn(await trees.folder(commit, dir)) }))
  })
  return { policy, formulas }
}

const readSwept = (forge: SetupForge, tip: Seen<Sha>, approver: Seen<string>): Promise<Seen<number | null>> =>
  seeOn(approver, async (login) => {
    const statuses = await seeThen(tip, (commit) => forge.statuses(commit))
    return mapSeen(statuses, (all) =>
      all
        .filter((one) => one.context === SWEEP_CONTEXT && sameLogin(one.creator, login))
        .reduce<number | null>((last, one) => Math.max(last ?? 0, one.createdAt), null),
    )
  })

/** Version and clock: ours halfway between asking and being answered. */
const readVersion = async (forge: SetupForge, now: () => number) => {
  const asked = now()
  const said = await see(forge.setup.version())
  const here = Math.round((asked + now()) / 2)
  const noTime = unseen('the forge does not say its time', 'look at the proxy in front of the forge: answers have a Date')
  const clock = await seeOn(said, async ({ date }) => (date === null ? noTime : seen({ forge: date, here })))
  return { version: mapSeen(said, ({ version }) => version), clock, now: clock.kind === 'seen' ? clock.value.forge : here }
}

/** The tip of a branch that was seen and is there. */
const tipSeen = (branch: Seen<Branch | null>, name: string): Seen<Sha> => {
  if (branch.kind === 'unseen') return branch
  return branch.value === null
    ? unseen(`there is no branch ${name}`, 'name the branch with the policy: --base')
    : seen(branch.value.tip)
}

/** The controller, seen by the admin's token where there is one: the gate's own should not reach it. */
const readController = async (eyes: Eyes, name: string): Promise<Site> => {
  const repository = await byEither(eyes, (forge) => forge.setup.repository())
  const forge = eyes.admin ?? eyes.own
  const branch = await seeThen(repository, ({ defaultBranch }) => forge.branch(defaultBranch))
  return readSite({ own: forge, admin: eyes.admin }, name, tipSeen(branch, 'of that name'))
}

/** Does `work` with the eyes for one repository, and closes them. */
const withEyes = async <T>(
  question: Question,
  owner: string,
  repository: string,
  work: (eyes: Eyes) => Promise<T>,
): Promise<T> => {
  const open = (token: string) => createSetupForge({ apiUrl: question.address, owner, repository, token })
  const eyes: Eyes = { own: open(question.token), admin: question.adminToken === null ? null : open(question.adminToken) }
  try {
    return await work(eyes)
  } finally {
    await Promise.all([eyes.own.close(), eyes.admin?.close()])
  }
}

/** Which tokens the forge takes: `own` is the gate's. */
type Accepted = { readonly own: Seen<boolean>; readonly admin: Seen<boolean> | null }

const observeOps = async (
  eyes: Eyes,
  question: Question,
  accepted: Accepted,
): Promise<Omit<Installation, 'controller' | 'here'>> => {
  const { own } = eyes
  const approver = question.approver === null ? mapSeen(await see(own.self()), ({ login }) => login) : seen(question.approver)
  const repository = await byEither(eyes, (forge) => forge.setup.repository())
  const baseName = question.base === null ? mapSeen(repository, ({ defaultBranch }) => defaultBranch) : seen(question.base)
  const base = await seeThen(baseName, (name) => own.branch(name))
  const tip = tipSeen(base, baseName.kind === 'seen' ? baseName.value : '')
  const id = repository.kind === 'seen' ? repository.value.id : null
  const [times, token, admin, level, ops, rules, labels, policies, pulls, sweptAt] = await Promise.all([
    readVersion(own, question.now),
    readToken(eyes, question.token, accepted.own, approver),
    readAdmin(eyes.admin, accepted.admin),
    seeThen(approver, (login) => own.level(login)),
    readSite(eyes, `${question.owner}/${question.repository}`, tip),
    byAdmin(eyes, (forge) => forge.setup.rules()),
    see(own.setup.labels()),
    readPolicies(own, tip),
    see(readOpenPulls(own, id, approver)),
    readSwept(own, tip, approver),
  ])
  return { approver, baseName, base, token, admin, level, ops, rules, labels, ...policies, pulls, sweptAt, ...times }
}

const is = (accepted: Seen<boolean> | null): boolean => accepted?.kind === 'seen' && accepted.value

const REFUSED = unseen('the forge refuses the token (401)', "give a valid token of the gate's account")

/** Reads all of an installation. Only a question that makes no sense is a Fault; what the forge does not say is unseen. */
export const observeInstallation = async (question: Question): Promise<Installation> => {
  const { owner, repository, controller, here, now } = question
  return withEyes(question, owner, repository, async (eyes) => {
    const [own, admin] = await Promise.all([readAccepted(eyes.own), eyes.admin === null ? null : readAccepted(eyes.admin)])
    if (!is(own) && !is(admin)) {
      const nothing = own.kind === 'unseen' ? own : REFUSED
      const second = admin === null ? null : { accepted: admin, admin: nothing }
      const known = { ops: `${owner}/${repository}`, controller, accepted: own, admin: second, now: now(), here }
      return blindInstallation(nothing, known)
    }
    const [at = '', name = ''] = controller?.split('/') ?? []
    const [ops, other] = await Promise.all([
      observeOps(eyes, question, { own, admin }),
      controller === null ? null : withEyes(question, at, name, (others) => readController(others, controller)),
    ])
    return { ...ops, controller: other, here }
  })
}
