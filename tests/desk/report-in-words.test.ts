import { expect, test } from 'vitest'
import { reportInWords } from '#desk/report-in-words.ts'

const PAGE = { number: 2, stories: [], unparsed: [] }

test('an editors’ line that its foot does not hold is told with the page', () => {
  const editors = { oversetLines: 2, oversetCharacters: 90 }
  expect(reportInWords({ stories: [], blankRows: 0, ...editors, editors }, PAGE).page).toBe(
    '全版：版底空0行；余2行（90字）排不下；编校人员行余2行（90字）排不下。',
  )
})
