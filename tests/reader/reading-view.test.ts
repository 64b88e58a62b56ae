import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { measure } from '#faces/measure.ts'
import { columnAt } from '#reader/page/column-at.ts'
import { readingView } from '#reader/page/reading-view.ts'
import { seedInput } from '../support/sample-pages.ts'

const front = composePage(seedInput, measure)

/** The first line of the lead, set at the head of the first of four columns of 20 em. */
const body = front.blocks.find((block) => block.kind === 'text' && block.role === 'body')
const top = body === undefined ? 0 : body.frame.y

describe('the column at a point of the page', () => {
  test.each([
    [5000, 0],
    [25_000, 21_000],
    [82_000, 63_000],
  ])('%d thousandths from the left is in the column that begins at %d', (x, from) => {
    expect(columnAt(front, x, top + 20_000)).toEqual({ x: from, width: 20_000 })
  })

  test('above the text there is none', () => {
    expect(columnAt(front, 5000, 1000)).toBeUndefined()
  })
})

describe('the view for reading', () => {
  const { sheet } = front
  const place = { x: (sheet.left + 25_000) / sheet.width, y: (sheet.top + top + 20_000) / sheet.height }

  test('a column fills the box of a phone', () => {
    const { scale, x } = readingView(front, place, 366)
    expect(scale * 16 * 20).toBeGreaterThan(330)
    expect(scale * 16 * 20).toBeLessThan(366)
    expect(x).toBeCloseTo((sheet.left + 31_000) / sheet.width)
  })

  test('in a wide box the type grows to 24 px and no further', () => {
    expect(readingView(front, place, 1200).scale).toBe(1.5)
  })

  test('where no column is, the type is comfortable and the point stays', () => {
    expect(readingView(front, { x: 0.5, y: 0.001 }, 366)).toEqual({ scale: 1.125, x: 0.5 })
  })
})
