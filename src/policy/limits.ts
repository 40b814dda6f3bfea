// The limits of the policy: what holds a vault action whatever its tier (design 2.1).

import type { Limit, Limits } from './policy.js'
import { type Reader, readBoolean, readInteger, readTable } from './policy-reader.js'

const MOST_PER_HOUR = 1_000

const MOST_DAYS = 3_650

/** The table `[limits]` with its defaults filled in. */
export const readLimits = (reader: Reader): Limits => {
  const table = readTable(reader, ['limits'])
  const limit = <T>(key: string, value: T | null, fallback: T): Limit<T> =>
    value === null ? { value: fallback, line: null } : { value, line: reader.locate(['limits', key], 'key').line }
  return {
    lowPerHour: limit('low_per_hour', readInteger(reader, table, ['limits', 'low_per_hour'], 0, MOST_PER_HOUR), 20),
    maxAgeDays: limit('max_age_days', readInteger(reader, table, ['limits', 'max_age_days'], 1, MOST_DAYS), 14),
    frozen: limit('frozen', readBoolean(reader, table, ['limits', 'frozen']), false),
  }
}
