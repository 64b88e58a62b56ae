import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { writeFolder } from '../support/data-folder.ts'

const script = fileURLToPath(new URL('../../src/tooling/count-tests.mjs', import.meta.url))

const vitest = (passed: number, failed: number) => ({ numPassedTests: passed, numFailedTests: failed })
const playwright = (expected: number, unexpected: number) => ({ stats: { expected, unexpected, flaky: 0, skipped: 0 } })

test.each([
  [
    'both ran and passed',
    { 'vitest.json': vitest(5, 0), 'playwright.json': playwright(3, 0) },
    0,
    '8 passed, 0 failed',
    0,
  ],
  [
    'some failed in both',
    { 'vitest.json': vitest(5, 1), 'playwright.json': playwright(3, 2) },
    1,
    '8 passed, 3 failed',
    1,
  ],
  ['a step before the tests failed', {}, 2, '0 passed, 1 failed', 2],
  ['the build between the tests failed', { 'vitest.json': vitest(5, 0) }, 1, '5 passed, 1 failed', 1],
  [
    'half of the tests did not run, yet nothing complained',
    { 'vitest.json': vitest(5, 0) },
    0,
    '5 passed, 1 failed',
    1,
  ],
  [
    'no test ran at all',
    { 'vitest.json': vitest(0, 0), 'playwright.json': playwright(0, 0) },
    0,
    '0 passed, 1 failed',
    1,
  ],
])('%s', async (_, files, given, line, status) => {
  const { root, remove } = await writeFolder(files)
  const run = spawnSync(process.execPath, [script, String(given), root], { encoding: 'utf8' })
  await remove()
  expect([run.stdout.trimEnd().split('\n').at(-1), run.status]).toEqual([line, status])
})
