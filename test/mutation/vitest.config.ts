// How the tests run under mutation: in one worker, what kills most mutants soonest first.

import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import TESTS from './tests.json' with { type: 'json' }

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => TESTS.indexOf(basename(moduleId, '.test.ts'))
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({ test: { isolate: false, sequence: { sequencer: QuickFirst } } })
