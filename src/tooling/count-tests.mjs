/**
 * Closes a run of `npm test`: sums the reports of Vitest and Playwright into one line, `N passed, N failed`, and exits with the
 * status given as the first argument. A run that stopped before or between its tests counts as one failure more.
 * Plain JavaScript with Node's own modules only: it must speak even when nothing could be installed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [given = '1', folder = 'test-results'] = process.argv.slice(2)

/** @param {string} name */
const readReport = (name) => {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    return undefined
  }
}

const vitest = readReport('vitest.json')
const playwright = readReport('playwright.json')
const status = Number(given)

const passed = (vitest?.numPassedTests ?? 0) + (playwright?.stats?.expected ?? 0) + (playwright?.stats?.flaky ?? 0)
const counted = (vitest?.numFailedTests ?? 0) + (playwright?.stats?.unexpected ?? 0)
const isComplete = vitest !== undefined && playwright !== undefined && passed > 0
const failed = counted === 0 && (status !== 0 || !isComplete) ? 1 : counted

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : status || 1)
