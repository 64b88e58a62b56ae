import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeIssue, pageNumeral } from '#core/compose/carry-overset.ts'
import { Paper } from '#core/issue/paper.ts'
import type { Article, Issue, Page, Text } from '#core/issue/schema.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'

const paper = Paper.parse(JSON.parse(readFileSync('data/papers/ahkjb/paper.json', 'utf8')))
const text = (words: string): Text => ({ text: words, source: [] })
const story = (headline: string, paragraphs: number, more: Partial<Article> = {}): Article => ({
  kind: 'article',
  kicker: [],
  headline: [text(headline)],
  deck: [],
  paragraphs: Array.from({ length: paragraphs }, (_, index) =>
    text(`第${index}段，会议认为要坚持统筹，${'科技创新产业协同'.repeat(20)}。`),
  ),
  jumps: [],
  photos: [],
  ...more,
})
const page = (number: number, ...stories: Article[]): Page => ({ number, stories, unparsed: [] })
const issue = (...pages: Page[]): Issue => ({ schema: 1, paper: 'ahkjb', masthead: { wechat: [], digital: [] }, pages })
const textOf = (article: Article | undefined) => (article?.paragraphs ?? []).map((paragraph) => paragraph.text).join('')
const articleAt = (whole: Issue, number: number, index: number) =>
  whole.pages.find((known) => known.number === number)?.stories[index] as Article | undefined

describe('a story too long for its page', () => {
  const long = story('会议要求统筹推进', 50)
  const source = issue(page(1, long), page(2, story('示范先行再出发', 30)), page(3, story('开放协同新机制', 4)))
  const composed = composeIssue(source, paper, fakeMeasure)

  test('goes on on the first later page that has room', () => {
    expect(composed.carried).toMatchObject([{ fromPage: 1, story: 1, toPage: 3, toStory: 2 }])
  })

  test('is set whole, in two parts, nothing lost or repeated', () => {
    const here = articleAt(composed.issue, 1, 0)
    const there = articleAt(composed.issue, 3, 1)
    expect(textOf(here) + textOf(there)).toBe(textOf(long))
    expect(composed.pages[0]?.report.oversetLines).toBe(0)
    expect(composed.pages[2]?.report.oversetLines).toBe(0)
  })

  test('says so at both ends', () => {
    expect(articleAt(composed.issue, 1, 0)?.jumps.map((jump) => jump.text)).toEqual(['（下转三版）'])
    expect(articleAt(composed.issue, 3, 1)?.jumps.map((jump) => jump.text)).toEqual(['（上接一版）'])
  })

  test('leaves the source as it was', () => {
    expect(articleAt(source, 1, 0)?.jumps).toEqual([])
    expect(source.pages[2]?.stories).toHaveLength(1)
  })
})

test('where no page has room the overset is told and nothing is cut', () => {
  const source = issue(page(1, story('会议要求统筹推进', 60)), page(2, story('示范先行再出发', 60)))
  const composed = composeIssue(source, paper, fakeMeasure)
  expect(composed.carried).toEqual([])
  expect(composed.issue).toEqual(source)
  expect(composed.pages[0]?.report.oversetLines).toBeGreaterThan(0)
})

test('an issue that fits is left alone', () => {
  const source = issue(page(1, story('会议要求统筹推进', 5)), page(2, story('示范先行再出发', 5)))
  expect(composeIssue(source, paper, fakeMeasure).issue).toBe(source)
})

test.each([
  [2, '二'],
  [10, '十'],
  [16, '十六'],
  [20, '二十'],
  [32, '三十二'],
])('page %i is printed %s in a jump line', (number, printed) => {
  expect(pageNumeral(number)).toBe(printed)
})
