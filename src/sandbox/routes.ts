// Every route there is; where two fit, the first wins.
import { actionsRoutes, scopeRoutes } from './actions-api.js'
import { adminRoutes } from './admin.js'
import { keyRoutes, ownerSecretRoutes } from './around-secrets.js'
import { branchRoutes } from './branches.js'
import type { RepoRoute, SiteRoute } from './call.js'
import { commentRoutes } from './comments.js'
import { compareRoutes } from './compare.js'
import { contentRoutes } from './contents.js'
import { gitRoutes } from './git-api.js'
import { labelRoutes } from './labels.js'
import { mergeRoutes } from './merge-api.js'
import { organizationRoutes } from './organizations.js'
import { pullFileRoutes } from './pull-files.js'
import { pullRoutes } from './pulls-api.js'
import { repositoryRoutes } from './repos-api.js'
import { requestRoutes } from './requests.js'
import { reviewRoutes } from './reviews.js'
import { ruleRoutes } from './rules-api.js'
import { siteRoutes as accountRoutes } from './site.js'
import { statusRoutes } from './statuses.js'
import { siteTeamRoutes, teamRoutes } from './teams.js'
import { tokenRoutes } from './tokens.js'
import { updateRoutes } from './update.js'

export const siteRoutes: readonly SiteRoute[] = [
  ...accountRoutes,
  ...tokenRoutes,
  ...adminRoutes,
  ...organizationRoutes,
  ...siteTeamRoutes,
  ...scopeRoutes,
  ...ownerSecretRoutes,
]

export const repoRoutes: readonly RepoRoute[] = [
  ...repositoryRoutes,
  ...teamRoutes,
  ...mergeRoutes,
  ...updateRoutes,
  ...requestRoutes,
  ...reviewRoutes,
  ...pullFileRoutes,
  ...pullRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...statusRoutes,
  ...gitRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...branchRoutes,
  ...ruleRoutes,
  ...actionsRoutes,
  ...keyRoutes,
]
