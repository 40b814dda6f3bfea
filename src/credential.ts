// The credential: what the gate signs in with, as the inputs name it.

/** An access token and, while it is being rotated, the one that follows it; or an ID token of the job, with nothing stored. */
export type Credential =
  | { readonly kind: 'token'; readonly token: string; readonly next: string | null }
  | { readonly kind: 'oidc'; readonly audience: string }

/** A credential, or all that is wrong with the inputs, each beginning with the input's name in quotes, and what to do. Never a value. */
type Reading = { readonly credential: Credential; readonly wrong: readonly string[]; readonly remedies: readonly string[] }

const STORE =
  'create an access token of the gate\'s own account with write:repository and write:issue, store it as a secret of the repository, and pass that secret under "with:" as token'

const BIND =
  "give the audience that the authorized integration of the gate's own account shows (Settings, Authorized Integrations: it must bind the workflow file, the git ref and the event), and the login of that account as approver; keep no token"

const ODD = /[^\x21-\x7e]/

const readToken = (token: string, next: string, approver: string): Reading => {
  const odd = 'has white space or characters that no token has'
  const wrong = [
    ...(token === '' ? ['"token" is empty'] : []),
    ...(ODD.test(token) ? [`"token" ${odd}`] : []),
    ...(ODD.test(next) ? [`"token-next" ${odd}`] : []),
    // Else the second could be one of another account, which would then be the gate.
    ...(next !== '' && approver === '' ? ['"approver" is empty, which token-next needs'] : []),
  ]
  return { credential: { kind: 'token', token, next: next === '' ? null : next }, wrong, remedies: [STORE] }
}

const readOidc = (given: (name: string) => string): Reading => {
  const audience = given('audience')
  const wrong = [
    ...(audience === ''
      ? ['"audience" is empty, which auth: oidc needs (it usually reads the variable VAULT_GATE_AUDIENCE)']
      : []),
    ...(ODD.test(audience) ? ['"audience" has white space or characters that no audience has'] : []),
    ...(given('approver') === '' ? ['"approver" is empty, which auth: oidc needs'] : []),
    ...['token', 'token-next']
      .filter((name) => given(name) !== '')
      .map((name) => `"${name}" is given, and not used with auth: oidc`),
  ]
  return { credential: { kind: 'oidc', audience }, wrong, remedies: [BIND] }
}

/** Reads the credential; `given` answers an input's value, without white space around it, or its default. */
export const readCredential = (given: (name: string) => string): Reading => {
  const auth = given('auth').toLowerCase()
  if (auth === 'oidc') return readOidc(given)
  const { credential, wrong, remedies } = readToken(given('token'), given('token-next'), given('approver'))
  if (auth === 'token') return { credential, wrong, remedies }
  return { credential, wrong: ['"auth" must be token or oidc'], remedies: ['choose one of them'] }
}
