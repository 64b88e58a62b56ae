import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { readMetrics } from '#core/compose/page-metrics.ts'
import type { Paper, PageFormat } from '#core/issue/paper.ts'
import type { Page } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { seedInput } from '../../support/sample-pages.ts'

const { paper: tabloid, issue } = seedInput

/** 对开: 8 base columns of 13 and 7 gutters are 111 em; 120 lines (高等院校教材 “栏的计算”). */
const broadsheet: PageFormat = {
  widthMm: 390,
  heightMm: 545,
  typeWidthMm: 350,
  typeHeightMm: 490,
  measureEm: 111,
  rows: 120,
  baseColumns: 8,
  gutterEm: 1,
}
/** A newsletter on A4: 3 base columns of 17 and 2 gutters of 1.5. */
const newsletter: PageFormat = {
  widthMm: 210,
  heightMm: 297,
  typeWidthMm: 174,
  typeHeightMm: 255,
  measureEm: 54,
  rows: 58,
  baseColumns: 3,
  gutterEm: 1.5,
}

/** The seed's stories, as many paragraphs as the format holds, without the geometry of its print, which is of another format. */
function plainPage(number: number, paragraphs: number): Page {
  const page = structuredClone(issue.pages[0])
  if (page === undefined) throw new Error('the seed has no page')
  for (const story of page.stories) {
    if (story.kind !== 'article') continue
    story.paragraphs = story.paragraphs.slice(0, paragraphs)
    delete story.geometry
  }
  return { ...page, number }
}

describe.each([
  ['对开', broadsheet, 1, 12],
  ['四开', tabloid.format, 1, 12],
  ['A4', newsletter, 2, 6],
] as const)('on %s', (_, format, number, paragraphs) => {
  const paper: Paper = { ...tabloid, format }
  const page = composePage({ issue, page: plainPage(number, paragraphs), paper }, measure)

  test('the sheet has the proportions of its paper, the type area stands inside it', () => {
    const metrics = readMetrics(format)
    expect(metrics.sheet.width / metrics.sheet.height).toBeCloseTo(format.widthMm / format.heightMm, 3)
    expect(metrics.sheet.left).toBeGreaterThan(0)
    expect(metrics.sheet.top).toBeGreaterThan(0)
  })

  test('the stories fit, and every line and picture is inside the type area', () => {
    expect(page.report.oversetLines).toBe(0)
    for (const block of page.blocks) {
      expect(block.frame.x).toBeGreaterThanOrEqual(0)
      expect(block.frame.x + block.frame.width).toBeLessThanOrEqual(page.width)
      if (block.kind !== 'text' || block.vertical === true) continue
      for (const line of block.paragraphs.flatMap((paragraph) => paragraph.lines)) {
        expect(line.x + line.width).toBeLessThanOrEqual(page.width + 1)
        expect(line.baseline).toBeLessThanOrEqual(page.height)
      }
    }
  })
})

test('a template with unlike columns sets its lead in them, nothing lost', () => {
  const paper: Paper = { ...tabloid, front: { ...tabloid.front, measures: [27, 13, 13, 27] } }
  const page = composePage({ issue, page: plainPage(1, 12), paper }, measure)
  const body = page.blocks.find((block) => block.name === 'story-1-body')
  if (body?.kind !== 'text') throw new Error('no body')
  const lines = body.paragraphs.flatMap((paragraph) => paragraph.lines)
  const widest = (column: number) =>
    Math.max(...lines.filter((line) => line.column === column).map((line) => line.x + line.width))
  expect([0, 1, 2, 3].map(widest)).toEqual([27_000, 41_000, 55_000, 83_000])
  expect(page.report.oversetLines).toBe(0)
  expect(
    body.paragraphs.map((paragraph) => paragraph.lines.flatMap((line) => line.runs.map((run) => run.text)).join('')),
  ).toEqual(body.paragraphs.map((paragraph) => paragraph.text))
})

test('a page that misses by a line is set tighter, within three rows in a hundred', () => {
  const rows = tabloid.format.rows
  const tall = plainPage(2, 12)
  for (const story of tall.stories)
    if (story.kind === 'article')
      story.paragraphs = Array.from({ length: 40 }, () => story.paragraphs[0] ?? { text: '', source: [] })
  const [lead] = tall.stories
  if (lead?.kind !== 'article') throw new Error('no lead')
  const one: Page = { ...tall, stories: [lead] }
  const compose = (count: number) =>
    composePage(
      { issue, page: { ...one, stories: [{ ...lead, paragraphs: lead.paragraphs.slice(0, count) }] }, paper: tabloid },
      measure,
    )
  const used = Array.from({ length: 40 }, (_, count) => compose(count + 1)).filter(
    (page) => page.report.oversetLines === 0,
  )
  expect(used.some((page) => page.rows > rows)).toBe(true)
  for (const page of used) expect(Math.abs(page.rows - rows)).toBeLessThanOrEqual(rows * 0.03)
})
