// What a value of the port must be, field by field: nothing of a wrong type, nothing more, nothing less.

export type Kind = (value: unknown) => boolean

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Kind = (value) => typeof value === 'string'
export const flag: Kind = (value) => value === true || value === false
export const count: Kind = (value) => Number.isSafeInteger(value) && Number(value) >= 0
export const positive: Kind = (value) => Number.isSafeInteger(value) && Number(value) > 0
export const instant: Kind = (value) => typeof value === 'number' && Number.isFinite(value)
export const sha: Kind = (value) => typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
export const bytes: Kind = (value) => value instanceof Uint8Array
export const nothing: Kind = (value) => value === undefined

export const among =
  (...values: readonly unknown[]): Kind =>
  (value) =>
    values.includes(value)

export const orNull =
  (kind: Kind): Kind =>
  (value) =>
    value === null || kind(value)

export const either =
  (...kinds: readonly Kind[]): Kind =>
  (value) =>
    kinds.some((kind) => kind(value))

export const list =
  (kind: Kind): Kind =>
  (value) =>
    Array.isArray(value) && value.every(kind)

/** Exactly these fields. */
export const fields =
  (kinds: Readonly<Record<string, Kind>>): Kind =>
  (value) =>
    isObject(value) &&
    Object.keys(value).length === Object.keys(kinds).length &&
    Object.entries(kinds).every(([key, kind]) => Object.hasOwn(value, key) && kind(value[key]))

export const mapTo =
  (kind: Kind): Kind =>
  (value) =>
    value instanceof Map && [...value].every(([key, one]) => typeof key === 'string' && kind(one))
