// The commands that talk to a forge: a bundle of their own, which nothing loads that does not need one.

export { doctor } from './network/doctor.js'
export { explainPull } from './network/explain-pull.js'
export { init } from './network/init.js'
export { request } from './network/request.js'
export { simulate } from './network/simulate.js'
export { sweepNow } from './network/sweep-now.js'
export { verify } from './network/verify.js'
