import { expect, test } from 'vitest'
import { parsePage } from '#core/parse/parse-page.ts'

const STORY = '大桥今日通车\n\n昨天上午，大桥正式通车，市民纷纷前往参观。\n\n'

test('a text longer than a page is told with the line from which on it was not looked at, not as unrecognised', () => {
  const reading = parsePage({ file: '01.txt', text: STORY.repeat(1_500) }, {})
  const [problem] = reading.problems
  expect(problem).toMatchObject({ kind: 'page-too-long', severity: 'error', file: '01.txt' })
  const line = problem?.place?.[0] ?? 0
  expect(problem?.message).toContain(`从第${line}行起没有识读`)
  // All that was looked at was understood.
  expect(reading.unparsed.every(({ source: [place] }) => (place?.[0] ?? 0) >= line)).toBe(true)
  expect(reading.problems.map(({ kind }) => kind)).not.toContain('text-unparsed')
})

test('a full page is not too long', () => {
  const reading = parsePage({ file: '01.txt', text: STORY.repeat(60) }, {})
  expect(reading.problems.map(({ kind }) => kind)).not.toContain('page-too-long')
})
