import { expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { Masthead } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { textOf } from '../../support/data-folder.ts'
import { pageInput } from '../../support/sample-pages.ts'

/** The date of a page's strip, or of its masthead. */
const dateOn = (number: number, strip?: Masthead): string => {
  const { issue, page, paper } = pageInput([], { number })
  const dated = { ...issue, date: '2025-04-02', weekday: '星期三' }
  const own = strip === undefined ? page : { ...page, strip }
  const { blocks } = composePage({ issue: dated, page: own, paper }, measure)
  const block = blocks.find(({ name }) => name === (number === 1 ? 'masthead-date' : 'strip-date'))
  return block?.kind === 'text' ? block.paragraphs.map(({ text }) => text).join() : ''
}

test.each([
  ['the strip of an inner page', 2],
  ['a masthead', 1],
])('%s that prints no date has that of the issue, as print writes it', (_what, number) => {
  expect(dateOn(number)).toBe('2025年4月2日\u3000星期三')
})

test('a date that the strip prints stands as printed', () => {
  const date = { ...textOf('二〇二五年四月二日'), value: '2025-04-02' }
  expect(dateOn(2, { date, wechat: [], digital: [] })).toBe('二〇二五年四月二日\u3000星期三')
})
