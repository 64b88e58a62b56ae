import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIssue } from '#core/issue/read-issue.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { anyText, damagedPage } from '../../support/damaged-pages.ts'
import { seedPage } from '../../support/seed-page.ts'

/** Faults of the account of a page. */
const faultsOf = (text: string): string[] => {
  const raw = { file: '01.txt', text }
  const { issue } = parseIssue([raw], { paper: 'specimen' })
  return issue.pages.flatMap((page) => auditPage(issue, page, raw))
}

const isConserved = (text: string): boolean => faultsOf(text).length === 0
/** P-16: what is read, written and read again is the same, so it also fits the schema. */
const isStable = (text: string): boolean => {
  const written = writeIssue(parseIssue([{ file: '01.txt', text }], { paper: 'specimen' }).issue)
  const read = readIssue(written)
  // A lone half of a character is mended at the door.
  return read.ok && (writeIssue(read.value) === written || /\p{Surrogate}/u.test(text))
}

const RUNS = 10_000

describe('nothing on a page is lost', () => {
  test('the specimen page is its fields, word for word', () => {
    expect(faultsOf(seedPage.text)).toEqual([])
  })

  test('an audit names a lost character, an overlap and a repair that cannot be undone', () => {
    const { issue } = parseIssue([seedPage], { paper: 'specimen' })
    const [page] = issue.pages
    const [story] = page?.stories ?? []
    if (page === undefined || story?.kind !== 'article') throw new Error('the specimen page has an article')
    const auditWith = (paragraphs: typeof story.paragraphs): string[] =>
      auditPage(issue, { ...page, stories: [{ ...story, paragraphs }, ...page.stories.slice(1)] }, seedPage)
    expect(auditWith(story.paragraphs.slice(1)).join()).toContain('is in no field')
    expect(auditWith([...story.paragraphs, ...story.paragraphs.slice(0, 1)]).join()).toContain('overlaps another')
    const changed = story.paragraphs.map((text, index) =>
      index === 0 ? { ...text, text: text.text.replace('6月', '7月') } : text,
    )
    expect(auditWith(changed).join()).toContain('is not its source')
  })

  test('of two deletions at one place that the page has apart', () => {
    expect(faultsOf('\u202e代表三省一市讲话。\n\n(下转二版)\u202e代表三省一市讲话。\n\n(下转二版)')).toEqual([])
  })

  test('of any string', { timeout: 120_000 }, () => {
    expect(fc.check(fc.property(anyText, isConserved), { numRuns: RUNS }).counterexample).toBeNull()
  })

  test('of 10,000 damaged specimens', { timeout: 180_000 }, () => {
    const damaged = fc.property(damagedPage(seedPage.text), isConserved)
    expect(fc.check(damaged, { numRuns: RUNS }).counterexample).toBeNull()
  })

  test('P-16: and an issue written and read again is the same', { timeout: 60_000 }, () => {
    const any = fc.property(fc.oneof(anyText, damagedPage(seedPage.text)), isStable)
    expect(fc.check(any, { numRuns: RUNS / 10 }).counterexample).toBeNull()
  })

  test.each([
    ['50,000 line ends', `${'\n'.repeat(50_000)}x`],
    ['1 MB of commas', ','.repeat(1_000_000)],
    ['one line of 1 MB', '中'.repeat(350_000)],
    ['200,000 lines', '中文行\n'.repeat(200_000)],
    ['marks between Han', '汉,'.repeat(20_000)],
    ['brackets that never close', '('.repeat(100_000)],
    ['credits on end', '王伟摄。'.repeat(10_000)],
    ['jumps on end', '（下转二版）'.repeat(8_000)],
    ['lone halves of characters', '\ud800'.repeat(1_000)],
  ])('of %s', { timeout: 30_000 }, (_name, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})
