// A user as answers show it (contract/samples/user.json).
import { EPOCH, NEVER, stamp } from './answer.js'
import type { User, World } from './world.js'

/**
 * Renders an account. `viewer` null is the form that hides the address (comments, statuses, timeline); what only
 * the account itself or a site admin may know is zero for everybody else (fact sheet 10).
 */
export const userJson = (world: World, user: User, viewer: User | null): Record<string, unknown> => {
  const own = viewer !== null && (viewer.id === user.id || viewer.siteAdmin)
  return {
    id: user.id,
    login: user.login,
    login_name: '',
    source_id: 0,
    full_name: '',
    email: viewer === null ? `${user.login}@noreply.forgejo.test` : user.email,
    html_url: `${world.root}/${user.login}`,
    language: '',
    is_admin: own && user.siteAdmin,
    last_login: own ? EPOCH : NEVER,
    created: stamp(user.created),
    restricted: false,
    active: own,
    prohibit_login: own && user.prohibited,
    location: '',
    pronouns: '',
    website: '',
    description: '',
    visibility: 'public',
    followers_count: 0,
    following_count: 0,
    starred_repos_count: 0,
    username: user.login,
  }
}
