// The reader of the dispatchers in the field, re-implemented: grep and sed, line by line, with no idea of TOML (design 2.3).

/** Which line counts where several match: `grep … | head -1` or `… | tail -1`. */
export type Take = 'first' | 'last'

/** `grep '^key\s*='`. */
const matchingLine = (text: string, key: string, take: Take): string | null => {
  const lines = text.split('\n').filter((line) => new RegExp(`^${key}\\s*=`, 'u').test(line))
  return lines.at(take === 'first' ? 0 : -1) ?? null
}

/** `sed 's/^[^=]*=//'`. */
const afterEquals = (line: string): string => line.slice(line.indexOf('=') + 1)

/** Greedy `"(.*)"`: everything between the first double quote of the line and its last; without quotes, what stands there. */
export const naiveString = (text: string, key: string, take: Take): string | null => {
  const line = matchingLine(text, key, take)
  return line === null ? null : (/"([^\n]*)"/u.exec(line)?.[1] ?? afterEquals(line).trim())
}

/** `tr -d '[]"' | tr ',' ' '`, then the shell's own splitting into words. */
export const naiveList = (text: string, key: string, take: Take): readonly string[] => {
  const line = matchingLine(text, key, take)
  if (line === null) return []
  const words = afterEquals(line)
    .replace(/[[\]"]/gu, '')
    .replaceAll(',', ' ')
  return words.split(/\s+/u).filter((word) => word !== '')
}

/** What stands behind the equals sign, as a shell would put it into an arithmetic expression. */
export const naiveInteger = (text: string, key: string, take: Take): string | null => {
  const line = matchingLine(text, key, take)
  return line === null ? null : afterEquals(line).trim()
}
