// Changing JSON and leaving it JSON: a value of another type, a key that is gone, an item too many.

import type { Random } from './random.js'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What may stand in the place of any value. */
const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  1e300,
  2 ** 53,
  -0,
  '',
  '0',
  'x',
  'null',
  '__proto__',
  'constructor',
  'a'.repeat(40),
  'A'.repeat(40),
  '\u0000',
  '\ud800',
  '\u202e',
  '1970-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  [],
  {},
  [null],
  [[]],
  { login: null },
  { login: 'x' },
  { toString: 1, valueOf: 2 },
  { __proto__: null, length: 1 },
]

type Path = readonly (string | number)[]

const pathsOf = (value: Json, at: Path = []): Path[] => {
  if (Array.isArray(value)) return [at, ...value.flatMap((one: Json, index) => pathsOf(one, [...at, index]))]
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...at, key]))]
}

const at = (value: Json, path: Path): Json => path.reduce<Json>((one, key) => (one as Record<string, Json>)[key] ?? null, value)

/** `value` with what `change` makes of the place; undefined takes it out. */
const changed = (value: Json, [key, ...rest]: Path, change: (old: Json) => Json | undefined): Json | undefined => {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.flatMap((one: Json, index) => (index === key ? (changed(one, rest, change) ?? []) : [one])) as Json
  }
  const entries = Object.entries(value as Record<string, Json>)
  return Object.fromEntries(
    entries.flatMap(([name, one]) => {
      if (name !== key) return [[name, one]]
      const next = changed(one, rest, change)
      return next === undefined ? [] : [[name, next]]
    }),
  )
}

const grown = (old: Json, random: Random, whole: Json, paths: readonly Path[]): Json => {
  if (typeof old === 'string') return random.once(2) ? old.toUpperCase() : `${old}${random.pick(['\u0000', '\n', ' ', 'x', old])}`
  if (typeof old === 'number') return random.pick([old + 1, -old, old * 1e10, old + 0.5, String(old)])
  if (Array.isArray(old)) return random.once(2) ? [...old, ...old.slice(-1)] : [...old].reverse()
  if (typeof old === 'object' && old !== null)
    return { ...old, [random.pick(['__proto__', 'length', 'x'])]: at(whole, random.pick(paths)) }
  return random.pick(VALUES)
}

/** The same text before the first line end, and the JSON after it changed at one place; as it was where that is no JSON. */
export const mutateJson = (bytes: Uint8Array, random: Random): Uint8Array => {
  const cut = bytes.indexOf(10) + 1
  let whole: Json
  try {
    whole = JSON.parse(Buffer.from(bytes.subarray(cut)).toString('utf8')) as Json
  } catch {
    return bytes
  }
  const paths = pathsOf(whole)
  if (paths.length > 5_000) return bytes
  const kind = random.below(5)
  const next = changed(whole, random.pick(paths), (old) => {
    if (kind === 0) return undefined
    if (kind === 1) return grown(old, random, whole, paths)
    return kind === 2 ? at(whole, random.pick(paths)) : random.pick(VALUES)
  })
  return Buffer.concat([bytes.subarray(0, cut), Buffer.from(JSON.stringify(next ?? null))])
}
