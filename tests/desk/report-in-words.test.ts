import type { StoryReport } from '#core/compose/page.ts'
import { expect, test } from 'vitest'
import { reportInWords } from '#desk/report-in-words.ts'

const PAGE = { number: 2, stories: [], unparsed: [] }

test('an editors’ line that its foot does not hold is told with the page', () => {
  const editors = { oversetLines: 2, oversetCharacters: 90 }
  expect(reportInWords({ stories: [], blankRows: 0, ...editors, editors }, PAGE).page).toBe(
    '全版：版底空0行；余2行（90字）排不下；编校人员行余2行（90字）排不下。',
  )
})

test('a table too wide for its column is told with its story', () => {
  const story: StoryReport = {
    story: 1,
    columns: [5],
    measure: 18_000,
    lines: 5,
    blankRows: 0,
    oversetLines: 0,
    oversetCharacters: 0,
    brokenTables: [{ rows: 5, columns: 4 }],
    evidence: 'template',
  }
  const none = { oversetLines: 0, oversetCharacters: 0 }
  expect(reportInWords({ stories: [story], blankRows: 0, ...none }, PAGE).stories[0]).toContain(
    '表（5行4列）宽过一栏，各列没有对齐',
  )
})
