// Forgejo's globs: branch rules, protected files, status contexts.

/** Compiles a glob. `*` stays within separators, `**` crosses them; without separators both span everything. */
export const globToRegExp = (pattern: string, separators: string): RegExp | null => {
  const one = separators === '' ? '[\\s\\S]' : `[^${separators.replace(/[\\\]^-]/g, '\\$&')}]`
  let source = ''
  let depth = 0
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern.charAt(i)
    if (char === '*' && pattern.charAt(i + 1) === '*') {
      source += '[\\s\\S]*'
      i += 1
    } else if (char === '*') source += `${one}*`
    else if (char === '?') source += one
    else if (char === '{') {
      source += '(?:'
      depth += 1
    } else if (char === '}' && depth > 0) {
      source += ')'
      depth -= 1
    } else if (char === ',' && depth > 0) source += '|'
    else if (char === '[') {
      const end = pattern.indexOf(']', i + 1)
      if (end === -1) return null
      source += `[${pattern
        .slice(i + 1, end)
        .replace(/^!/, '^')
        .replace(/\\/g, '\\\\')}]`
      i = end
    } else if (char === '\\') {
      i += 1
      source += pattern.charAt(i).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    } else source += char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  }
  return depth === 0 ? new RegExp(`^${source}$`) : null
}

/** A rule name without glob characters names one branch. */
export const isPlainName = (name: string): boolean => !/[*?{}[\]\\]/.test(name)

/** The path patterns of a rule: separated by `;`, lower case, separators `.` and `/` (fact sheet 6.2). */
export const filePatterns = (text: string): RegExp[] =>
  text
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => globToRegExp(part, './'))
    .filter((glob): glob is RegExp => glob !== null)
