// The in-memory Forgejo (design 5.3): everything a story, a test or the demo uses.
export type { Answer } from './answer.js'
export { advance, catchUp, settle } from './background.js'
export type { Request } from './call.js'
export type { Fault } from './faults.js'
export { addIntegration, type IntegrationSetup, type JobSetup, startJob } from './id-tokens.js'
export {
  addRepository,
  type Created,
  createWorld,
  deleteBranch,
  needRepo,
  type Push,
  type Pushed,
  push,
  type RepoSetup,
  receive,
  type Setup,
  type TokenSetup,
} from './moves.js'
export { addToken, addUser, needUser, passwordOf } from './people.js'
export { handle } from './router.js'
export { type Logged, type Served, type ServeOptions, serve } from './serve.js'
export { copyWorld, type World } from './world.js'
