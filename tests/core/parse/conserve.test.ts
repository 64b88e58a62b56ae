import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mastheadPage } from '#core/issue/masthead-page.ts'
import { readIssue } from '#core/issue/read-issue.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import type { Decision, Span } from '#core/issue/schema.ts'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import type { Offer } from '#core/parse/repairs/offers.ts'
import type { MadeRepair } from '#core/parse/repairs/rulings.ts'
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

/** A page with every kind of repair and offer in it. */
const DOUBTFUL = [
  '大桥今日通车',
  '陈吉宁信长星易炼红王清宪出席',
  '本报设（记者 王伟）昨天上午,大桥正式通车,省委书记陈吉宁、信长星、易炼红、王清宪出席.',
  '　　大桥全长1 200米，双向六车\n道，设计时速六十公里，工期三年，总\n道，设计时速六十公里，工期三年，总\n投资八亿元，develop-\nment建成后两岸居民出行，再\n也不必绕行三十公里。',
  '大桥通车了。”“大家都高兴，说路\u200b近了一半，再也不必绕行三十公里了。',
  '市民纷纷前往参观，桥上人来人往，热闹非凡。',
  '市民纷纷前往参观，桥上人来人往，热闹非凡。',
  '这是一项重大国',
  '家战略，意义深远，”一带一路“建设者说。',
  '（下转第入版）',
].join('\n\n')

/** Parses, decides about each repair and offer by a coin, parses again: is every decision kept and nothing lost? */
const isObeyed = (text: string, coins: Iterable<boolean>): boolean => {
  const coin = coins[Symbol.iterator]()
  const read = (decisions: readonly Decision[]) => {
    const raw = { file: '01.txt', text, decisions }
    const { issue, readings } = parseIssue([raw], { paper: 'specimen' })
    return { readings, issue, faults: issue.pages.flatMap((page) => auditPage(issue, page, raw)) }
  }
  const ruleOn = (found: readonly (MadeRepair | Offer)[], verdict: Decision['verdict']) =>
    found
      .filter(() => coin.next().value === true)
      .map(({ kind, place, before, after }) => ({ kind, place, before, after, verdict }))
  const [first] = read([]).readings
  const decisions = [...ruleOn(first?.repairs ?? [], 'refused'), ...ruleOn(first?.offers ?? [], 'accepted')]
  const { readings, issue, faults } = read(decisions)
  const nameOf = ({ kind, place }: { kind: string; place: Span }) => `${kind}@${place.join(':')}`
  const made = new Set(readings.flatMap(({ repairs }) => repairs.map(nameOf)))
  const kept = issue.pages.flatMap((page) => page.decisions ?? [])
  return (
    faults.length === 0 &&
    kept.length === decisions.length &&
    decisions.every((decision) => decision.verdict === 'accepted' || !made.has(nameOf(decision)))
  )
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

  test('of a masthead that stands on the second page, behind one without a strip', () => {
    const raw = [
      { file: '01.txt', text: '村里修了路\n\n本报讯　昨天，村里的路修好了。' },
      { file: '02.txt', text: '芦溪日报\n\n2014年5月8日 星期四\n\n大桥今日通车\n\n本报讯　昨天，大桥正式通车。' },
    ]
    const { issue } = parseIssue(raw, { paper: 'specimen' })
    expect(issue.publication).toBe('芦溪日报')
    expect(mastheadPage(issue)?.file).toBe('02.txt')
    expect(issue.pages.flatMap((page, at) => auditPage(issue, page, raw[at] ?? { file: '', text: '' }))).toEqual([])
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

  test(
    'of a page whose repairs are refused and offers accepted at will, and no refused repair is made',
    {
      timeout: 180_000,
    },
    () => {
      const pages = fc.oneof(anyText, damagedPage(seedPage.text), damagedPage(DOUBTFUL))
      const ruled = fc.property(pages, fc.infiniteStream(fc.boolean()), (text, coins) => isObeyed(text, coins))
      expect(fc.check(ruled, { numRuns: RUNS / 2 }).counterexample).toBeNull()
    },
  )

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
