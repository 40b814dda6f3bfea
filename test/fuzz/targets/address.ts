// Addresses: the API's own, and what becomes a part of one.

import { parseAddress, segment } from '../../../src/forge/address.js'
import { must, outcomeOf, type Target } from '../target.js'

export const ADDRESS: Target = {
  name: 'address',
  about: 'the configured address, and texts as parts of a path',
  dictionary: [
    ...[
      'http://',
      'https://',
      'HTTP:',
      'ftp://',
      'user:pass@',
      '//',
      '/',
      '\\',
      '?',
      '#',
      '@',
      ':',
      ':99999',
      ':0',
      '[::1]',
      '..',
      '.',
    ],
    ...[
      '%2f',
      '%2e%2e',
      '%00',
      '%',
      '\0',
      '\t',
      '\n',
      '\r',
      ' ',
      '\u3002',
      '\uff0f',
      'xn--',
      '\ud83d\ude00',
      '/api/v1',
      'localhost',
    ],
  ],
  longest: 8_192,
  open: () => ({
    run: async (bytes) => {
      const text = new TextDecoder().decode(bytes)
      const read = await outcomeOf(() => parseAddress(text), ['Fault'])
      if (read.kind === 'value') {
        const { origin, prefix } = read.value
        must(/^https?:\/\/[^/@?#\s]+$/.test(origin), 'an origin that is more than one')
        must(prefix === '' || /^\/[^?#\s]*[^/?#\s]$/.test(prefix), 'a prefix that is no path')
        // What goes out as a request line must be one line.
        must(!/[^\x21-\x7e]/.test(prefix), 'a prefix that no request line can hold')
      } else must(text.length < 12 || !read.error.message.includes(text), 'the address is quoted')
      const part = await outcomeOf(() => segment(text), ['Fault'])
      if (part.kind === 'value') {
        must(/^[A-Za-z0-9\-_.!~*'()%]+$/.test(part.value) && !['.', '..'].includes(part.value), 'a segment that is more than one')
        must(decodeURIComponent(part.value) === text, 'a segment that says something else')
      }
      return `${read.kind === 'value' ? 'address' : read.error.message} ${part.kind}`
    },
  }),
}
