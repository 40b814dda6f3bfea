// docs/commands.md says what the program does: it is written by the program.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commandsPage, PAGE } from './tools/commands.js'

it('the page of the commands is what they print (npx tsx test/tools/commands.ts writes it)', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await commandsPage())
}, 60_000)
