// What signs the requests: an access token for the whole run, or an ID token, which expires and is renewed once.

/** Gets another ID token. */
export type Renew = () => Promise<string>

export type Signature = {
  /** The value of the `Authorization` header. An ID token is taken as `Bearer` alone (forgejo-actions.md 12). */
  readonly header: () => string
  /** A request with the present token got an answer that is no 401. */
  readonly accept: () => void
  /**
   * Whether a read whose request was refused with `header` shall be sent again, with another token than that. Only an ID token that was
   * accepted before is renewed, and only once: a first refusal is about who the token is, which a new one would say as well.
   */
  readonly renewed: (header: string) => Promise<boolean>
}

/** `renew` is null for an access token. Reads that are refused at the same time wait for the same renewal. */
export const createSignature = (token: string, renew: Renew | null): Signature => {
  const headerOf = (value: string): string => `${renew === null ? 'token' : 'Bearer'} ${value}`
  let header = headerOf(token)
  let accepted = false
  let renewal: Promise<void> | null = null

  const renewed = async (refused: string): Promise<boolean> => {
    if (renew === null || !accepted) return false
    renewal ??= renew().then((value) => {
      header = headerOf(value)
    })
    await renewal
    return refused !== header
  }

  return {
    header: () => header,
    accept: () => {
      accepted = true
    },
    renewed,
  }
}
