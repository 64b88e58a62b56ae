import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findGeometry, type ScarredParagraph } from '#core/compose/flow/find-geometry.ts'
import { analyse } from '#core/compose/text/analyse.ts'
import { breakLines } from '#core/compose/text/break-lines.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'

const PAGE = { typeMeasure: 83_000, gutter: 1000, rowsBefore: () => 0, rowsAfter: () => 0 }

/** A text of several sentences that never repeats its rhythm, `length` characters long. */
function prose(length: number, seed: number): string {
  let state = seed
  let text = ''
  while (text.length < length) {
    state = (state * 1103515245 + 12345) % 2147483648
    const clause = 4 + (state % 13)
    for (let i = 0; i < clause; i += 1) text += String.fromCharCode(0x4e00 + (((state >> 3) + i * 37) % 2000))
    text += state % 5 === 0 ? '。' : '，'
  }
  return `${text.slice(0, length - 1)}。`
}

/** Sets paragraphs in columns of a known depth and keeps the scars that print would leave: those in mid-sentence. */
function printed(texts: readonly string[], measure: number, depth: number): ScarredParagraph[] {
  let row = 0
  return texts.map((text) => {
    const cells = analyse(text, 'serif', fakeMeasure)
    const scars: number[] = []
    for (const line of breakLines(cells, () => measure, { indent: 2000 })) {
      row += 1
      const at = cells.from[line.end] ?? 0
      if (row % depth === 0 && at < text.length && text.charAt(at - 1) !== '。') scars.push(at)
    }
    return { cells, scars, indent: 2000 }
  })
}

describe('the measure is found again', () => {
  test.each([
    [20_000, 26, 4],
    [27_000, 27, 3],
    [13_000, 30, 6],
    [16_000, 22, 4],
  ])('at %i thousandths of an em, %i lines, %i columns', (measure, depth, columns) => {
    const texts = [
      prose(153, 7),
      prose(315, 11),
      prose(251, 13),
      prose(280, 17),
      prose(420, 19),
      prose(333, 23),
      prose(1200, 29),
    ]
    // The story is as long as its columns hold.
    let rows = 0
    const held = texts.filter((text) => {
      const lines = breakLines(analyse(text, 'serif', fakeMeasure), () => measure, { indent: 2000 }).length
      if (rows + lines > columns * depth) return false
      rows += lines
      return true
    })
    const kept = printed(held, measure, depth)
    const scars = kept.reduce((count, paragraph) => count + paragraph.scars.length, 0)
    expect(scars).toBeGreaterThanOrEqual(2)
    const found = findGeometry(kept, { ...PAGE, typeMeasure: columns * measure + (columns - 1) * PAGE.gutter })
    expect(found?.measure).toBe(measure)
    expect(found?.scarLines.every((line) => line % depth === 0)).toBe(true)
  })
})

test('fewer than two scars prove nothing', () => {
  const cells = analyse(prose(300, 3), 'serif', fakeMeasure)
  expect(findGeometry([{ cells, scars: [], indent: 2000 }], PAGE)).toBeUndefined()
  expect(findGeometry([{ cells, scars: [40], indent: 2000 }], PAGE)).toBeUndefined()
})

test('scars that no measure explains give no answer', () => {
  const cells = analyse(prose(400, 3), 'serif', fakeMeasure)
  expect(findGeometry([{ cells, scars: [5, 9], indent: 2000 }], PAGE)).toBeUndefined()
})

test('a found geometry always holds its own scars and fits the page', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.uniqueArray(fc.integer({ min: 10, max: 780 }), { minLength: 2, maxLength: 4 }),
      (seed, scars) => {
        const cells = analyse(prose(800, seed), 'serif', fakeMeasure)
        const found = findGeometry([{ cells, scars: scars.toSorted((a, b) => a - b), indent: 2000 }], PAGE)
        if (found === undefined) return
        expect(found.columns * found.measure + (found.columns - 1) * PAGE.gutter).toBeLessThanOrEqual(PAGE.typeMeasure)
        const ends = breakLines(cells, () => found.measure, { indent: 2000 }).map((line) => cells.from[line.end])
        for (const [index, scar] of scars.toSorted((a, b) => a - b).entries())
          expect(ends[(found.scarLines[index] ?? 0) - 1]).toBe(scar)
      },
    ),
    { numRuns: 60 },
  )
})
