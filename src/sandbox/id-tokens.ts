// ID tokens of jobs and the authorized integrations that take them (actions fact sheet 12).
import { createHash, createHmac } from 'node:crypto'
import type { Caller } from './access.js'
import { type Answer, empty, json, text } from './answer.js'
import { needUser } from './people.js'
import { fullName, type Integration, type Job, nextId, type Repo, repoByName, userById, type World } from './world.js'

/** Seconds that an ID token lives, also after the end of its job. */
const LIFETIME = 3600

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A real server signs with RS256; nobody but the sandbox itself looks at this signature. */
const signatureOf = (signed: string): string => createHmac('sha256', 'sandbox').update(signed).digest('base64url')

const issue = (world: World, job: Job, audience: string): string => {
  const seconds = Math.floor(world.now / 1000)
  const times = { iat: seconds, nbf: seconds, exp: seconds + LIFETIME }
  const claims = { ...job.claims, aud: audience, iss: `${world.root}/api/actions`, ...times }
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${signatureOf(signed)}`
}

const needRepository = (world: World, name: string): Repo => {
  const [owner = '', short = ''] = name.split('/')
  const repo = repoByName(world, owner, short)
  if (repo === null) throw new Error(`no repository ${name}`)
  return repo
}

/** What an operator binds an integration to; each claim to its allowed values. */
export interface IntegrationSetup {
  readonly as: string
  readonly repo: string
  readonly scopes: readonly string[]
  readonly claims: Readonly<Record<string, readonly string[]>>
}

/** Adds an authorized integration that is specific to one repository; answers its audience. */
export const addIntegration = (world: World, { as, repo, scopes, claims }: IntegrationSetup): string => {
  const user = needUser(world, as)
  const digits = createHash('sha1')
    .update(`integration ${nextId(world)} ${as} ${repo}`)
    .digest('hex')
  const uuid = [8, 12, 16, 20, 32].map((end, at, ends) => digits.slice(ends[at - 1] ?? 0, end)).join('-')
  const audience = `u:${user.id}:${uuid}`
  const repositories = [needRepository(world, repo).id]
  world.integrations.push({ audience, userId: user.id, scopes, repositories, claims })
  return audience
}

/** A job as far as its ID tokens go; `workflow` is the file's name. */
export interface JobSetup {
  readonly repo: string
  readonly event: string
  readonly workflow?: string
  readonly ref?: string
}

/** Starts a job with `enable-openid-connect`; answers the two variables that it gets, the address below the server's root. */
export const startJob = (
  world: World,
  { repo: name, event, workflow = 'gate.yml', ref = 'refs/heads/main' }: JobSetup,
): { readonly path: string; readonly token: string; readonly job: Job } => {
  const repo = needRepository(world, name)
  const owner = userById(world, repo.ownerId)
  const runId = nextId(world)
  const token = createHash('sha256').update(`job ${runId} ${name}`).digest('hex')
  const job: Job = {
    runId,
    requestToken: token,
    running: true,
    claims: {
      actor: event === 'schedule' ? 'forgejo-actions' : 'agent',
      event_name: event,
      ref,
      ref_type: 'branch',
      ref_protected: 'false',
      repository: fullName(world, repo),
      repository_id: String(repo.id),
      repository_owner: owner.login,
      repository_owner_id: String(owner.id),
      run_id: String(runId),
      run_number: '1',
      run_attempt: '1',
      workflow,
      workflow_ref: `${fullName(world, repo)}/.forgejo/workflows/${workflow}@${ref}`,
      sub: `repo:${owner.login}-${owner.id}/${repo.name}-${repo.id}:ref:${ref}`,
    },
  }
  world.jobs.push(job)
  return { path: `/api/actions/_apis/pipelines/workflows/${runId}/idtoken?placeholder=true`, token, job }
}

const plain = (status: number, words: string): Answer => text(status, 'text/plain; charset=utf-8', `${words}\n`)

/** Answers as the token service of the runners does; null for another path. */
export const tokenService = (world: World, method: string, address: string, authorization: string | undefined): Answer | null => {
  const [path = '', query = ''] = address.split('?', 2)
  const run = /^\/api\/actions\/_apis\/pipelines\/workflows\/(\d+)\/idtoken$/.exec(path)?.[1]
  if (run === undefined) return null
  if (method !== 'GET') return empty(405)
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  if (token === undefined) return plain(401, 'Bad authorization header')
  const job = world.jobs.find((each) => each.requestToken === token)
  if (job === undefined) return plain(500, 'Error runner api parsing authorization token')
  if (String(job.runId) !== run) return plain(400, 'run-id does not match')
  if (!job.running) return plain(500, 'Error runner api getting task: task is not running')
  const audience = new URLSearchParams(query).get('audience') || `${world.root}/${job.claims['repository_owner']}`
  return json(200, { value: issue(world, job, audience) })
}

/** The claims of a token that this world has signed; null for any other text. */
const claimsOf = (token: string): Readonly<Record<string, unknown>> | null => {
  const [header = '', body = '', signature, ...rest] = token.split('.')
  if (signature === undefined || rest.length > 0 || signature !== signatureOf(`${header}.${body}`)) return null
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Readonly<Record<string, unknown>>
}

const objection = (integration: Integration, claims: Readonly<Record<string, unknown>>): string | null => {
  for (const [name, allowed] of Object.entries(integration.claims)) {
    const value = String(claims[name])
    const wanted = allowed.join(',')
    if (!allowed.includes(value)) {
      return `claim mismatch: claim "${name}" must match glob "${wanted}", but value "${value}" did not match`
    }
  }
  return null
}

/** Who signs in with an ID token, or why nobody does; null for a text that is no token of this kind. */
export const callerByIdToken = (world: World, value: string): Caller | string | null => {
  const claims = claimsOf(value)
  if (claims === null) return null
  const integration = world.integrations.find((each) => each.audience === claims['aud'])
  if (integration === undefined) return 'parse JWT error: matching authorized_integration not found'
  if (Number(claims['exp']) * 1000 <= world.now) return 'parse JWT error: token has invalid claims: token is expired'
  const mismatch = objection(integration, claims)
  if (mismatch !== null) return `parse JWT error: ${mismatch}`
  const { userId, scopes, repositories } = integration
  const token = { id: 0, value, name: integration.audience, userId, scopes, repositories, created: world.now }
  return { user: userById(world, userId), token }
}
