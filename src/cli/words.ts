// What a word of the command line is (design 5.2).

/** A word with a slash or `.toml` in it, or `-`, is a file; any other is a formula. */
export const namesFile = (word: string): boolean => word === '-' || word.includes('/') || word.includes('.toml')
