import { expect, test } from 'vitest'
import { composeIssue } from '#core/compose/carry-overset.ts'
import { composePage } from '#core/compose/compose-page.ts'
import { recordGeometry } from '#core/compose/flow/record-geometry.ts'
import type { Article, Geometry, Issue } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { measure } from '#faces/measure.ts'
import { articleAt } from '../../support/pick-story.ts'
import { pageInput, proseArticle, seedInput } from '../../support/sample-pages.ts'
import { seedPage } from '../../support/seed-page.ts'

const { paper } = seedInput
const { issue: parsed } = parseIssue([seedPage], { paper: 'ahkjb', known: paper })
const geometryOf = (issue: Issue): Geometry | undefined => articleAt(issue, 1, 1).geometry

const SEEN: Geometry = { measure: 13, columns: 3, lines: 12, evidence: { kind: 'positions' } }
const withGeometry = (geometry: Geometry): Article => proseArticle('照原版', { count: 3, length: 120 }, { geometry })
/** Beside another story: three columns of 13 do not fill a page. */
const reportOf = (article: Article) =>
  composePage(pageInput([article, proseArticle('在旁边', { from: 5 })]), measure).report.stories[0]

test('two scars prove the lead of 2024-06-12, and stand beside what they prove', () => {
  expect(geometryOf(parsed)).toBeUndefined()
  expect(geometryOf(recordGeometry(parsed, paper, measure))).toEqual({
    measure: 20,
    columns: 4,
    lines: 26,
    evidence: { kind: 'scars', lines: [26, 78] },
  })
})

test('one scar proves nothing, and what positions showed stays', () => {
  const [first, ...rest] = articleAt(parsed, 1, 1).paragraphs.filter(({ repairs }) =>
    repairs?.some(({ kind }) => kind === 'column-break'),
  )
  expect(rest).toHaveLength(1)
  const story = (more: Partial<Article>) => ({ ...articleAt(parsed, 1, 1), ...more })
  const issueOf = (article: Article): Issue => ({ ...parsed, pages: [{ number: 1, stories: [article], unparsed: [] }] })
  const one = issueOf(story({ paragraphs: first === undefined ? [] : [first] }))
  expect(geometryOf(recordGeometry(one, paper, measure))).toBeUndefined()
  expect(geometryOf(recordGeometry(issueOf(story({ geometry: SEEN })), paper, measure))).toEqual(SEEN)
})

test('the composer sets what was seen, and says how it knows', () => {
  expect(reportOf(withGeometry(SEEN))).toMatchObject({ measure: 13_000, evidence: 'positions' })
  expect(reportOf(withGeometry(SEEN))?.columns).toHaveLength(3)
})

test('columns that are wider than the paper together give way to the template', () => {
  expect(reportOf(withGeometry({ ...SEEN, columns: 9 }))).toMatchObject({ evidence: 'template', oversetLines: 0 })
})

test('a text that takes more lines here than in print is not cut off', () => {
  const set = reportOf(withGeometry({ ...SEEN, lines: 4 }))
  expect(set).toMatchObject({ evidence: 'positions', measure: 13_000, oversetLines: 0 })
})

test('half of a story that was carried to another page has no geometry of the whole', () => {
  const long = proseArticle('太长', { count: 19, length: 330 }, { geometry: { ...SEEN, columns: 9 } })
  const input = pageInput([long], { number: 1 })
  const page = { number: 2, stories: [proseArticle('短')], unparsed: [] }
  const { issue: carried, carried: moves } = composeIssue(
    { ...input.issue, pages: [...input.issue.pages, page] },
    input.paper,
    measure,
  )
  expect(moves).toHaveLength(1)
  expect(articleAt(carried, 1, 1).geometry).toBeUndefined()
})
