import { describe, expect, test, vi } from 'vitest'
import { parsePage } from '#core/parse/parse-page.ts'
import { seedPage } from '../../support/seed-page.ts'

/** Characters that patterns went over while a page was parsed, up to each match or the end: counted, not timed. */
const charactersMatched = (text: string): number => {
  let count = 0
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own `this` below
  const exec = RegExp.prototype.exec
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, input: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, input)
    // A sticky pattern, which `split` makes of any, looks at one place only.
    const missed = this.sticky ? from + 1 : input.length
    count += (match === null ? missed : match.index + match[0].length) - from
    return match
  })
  parsePage({ file: '01.txt', text }, {})
  spy.mockRestore()
  return count
}

describe('twice the page is twice the work', () => {
  test.each([
    ['pages on end', (n: number) => `${seedPage.text}\n\n`.repeat(4 * n)],
    ['one long paragraph', (n: number) => '会议指出，要加强协同（2024—2026年）。'.repeat(600 * n)],
    ['many short lines', (n: number) => '本报记者 王伟 摄\n'.repeat(600 * n)],
    ['one block of jumps', (n: number) => '（下转二版）'.repeat(300 * n)],
    ['one block of credits', (n: number) => '现场。王伟 摄'.repeat(300 * n)],
    ['brackets that never close', (n: number) => '（上接'.repeat(1000 * n)],
    ['spaces', (n: number) => `字${' '.repeat(4000 * n)}字`],
    ['invisible characters', (n: number) => '字\u200b'.repeat(1500 * n)],
    ['names run together', (n: number) => `${'王伟李明'.repeat(300 * n)}\n\n市长王伟，市长李明，书记张华出席。`],
  ])('%s', (_name, make) => {
    const [once, twice] = [charactersMatched(make(1)), charactersMatched(make(2))]
    expect(once).toBeGreaterThan(0)
    expect(twice / once).toBeLessThan(2.3)
  })
})
