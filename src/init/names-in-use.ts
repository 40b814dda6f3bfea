// The secrets and mounts that vault actions ask for, also those that are not in canonical form: they ran before there was a gate.

import { parseToml, type Toml } from '../policy/toml.js'

/** Names as written, each once, sorted; and how many of the texts could not be read. */
export type NamesInUse = { readonly secrets: readonly string[]; readonly mounts: readonly string[]; readonly broken: number }

const namesOf = (value: Toml | undefined): readonly string[] =>
  value?.type === 'list' ? value.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) : []

/** Reads the names out of the texts of vault actions. */
export const namesIn = (texts: readonly string[]): NamesInUse => {
  const [secrets, mounts] = [new Set<string>(), new Set<string>()]
  let broken = 0
  for (const text of texts) {
    const reading = parseToml(text)
    if (reading.kind === 'broken') {
      broken += 1
      continue
    }
    for (const name of namesOf(reading.table.get('secrets'))) secrets.add(name)
    for (const name of namesOf(reading.table.get('mounts'))) mounts.add(name)
  }
  return { secrets: [...secrets].sort(), mounts: [...mounts].sort(), broken }
}
