import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '#core/compose/text/analyse.ts'
import { breakLines, lineWidth } from '#core/compose/text/break-lines.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'

/** The lines of a text at a measure in em, without indent unless given. */
function linesOf(text: string, em: number, indent = 0): string[] {
  const cells = analyse(text, 'serif', fakeMeasure)
  const breaks = breakLines(cells, () => em * 1000, { indent })
  return breaks.map(({ start, end }) => text.slice(cells.from[start], cells.from[end]))
}

describe('a line never starts with', () => {
  test.each([...'，。、；：？！”’）》」』】·～-/'])('%s', (mark) => {
    const lines = linesOf(`甲乙丙丁${mark}戊己庚辛`, 4)
    expect(lines[0]).toBe('甲乙丙')
    expect(lines[1]?.startsWith(`丁${mark}`)).toBe(true)
  })
})

describe('a line never ends with', () => {
  test.each([...'“‘（《「『【/'])('%s', (mark) => {
    expect(linesOf(`甲乙丙${mark}戊己庚辛`, 4)[0]?.endsWith(mark)).toBe(false)
  })
})

describe('stays in one piece', () => {
  test.each([
    ['a dash', '甲乙丙——丁戊', 4, ['甲乙丙', '——丁戊']],
    ['an ellipsis', '甲乙丙……丁戊', 4, ['甲乙丙', '……丁戊']],
    ['a number', '甲乙丙2024年', 4, ['甲乙丙', '2024年']],
    ['a number with its percent sign', '甲乙丙12%丁', 4, ['甲乙丙', '12%丁']],
    ['a number with its decimals', '甲乙丙3.14丁', 4, ['甲乙丙', '3.14丁']],
    ['a registration number', '刊号CN34-0023刊号', 7, ['刊号CN34-0023', '刊号']],
    ['years joined by a dash', '甲乙2024—2026年', 6, ['甲乙', '2024—2026年']],
  ])('%s', (_, text, em, lines) => {
    expect(linesOf(text, em)).toEqual(lines)
  })
})

test('a day may stand apart from its month', () => {
  expect(linesOf('甲乙6月5日', 4)).toEqual(['甲乙6月', '5日'])
})

test('a web address breaks behind its own marks only', () => {
  expect(linesOf('见http://www.ahkjb.com/news处', 9)).toEqual(['见http://www.', 'ahkjb.com/news处'])
})

test('a word wider than the line fills lines rather than leave them', () => {
  expect(linesOf('abcdefghij', 2)).toEqual(['abcd', 'efgh', 'ij'])
})

test('what would break a rule is pushed out to the next line, not squeezed in', () => {
  // As print had it: 系 and its comma would fit if the comma gave half an em; print carried 系 over.
  expect(linesOf('会议指出，要聚焦构筑区域风险防控体系，着力', 20, 2000)[0]).toBe('会议指出，要聚焦构筑区域风险防控体')
})

test('a mark at the end of a line is half an em wide', () => {
  const cells = analyse('甲乙丙，', 'serif', fakeMeasure)
  expect(lineWidth(cells, 0, 4, false)).toBe(3500)
})

test('an opening mark at the start of a line gives up its blank', () => {
  const cells = analyse('“甲乙', 'serif', fakeMeasure)
  expect(lineWidth(cells, 0, 3, false)).toBe(2500)
  expect(lineWidth(cells, 0, 3, true)).toBe(3000)
})

describe('marks beside each other', () => {
  test.each([
    ['甲》《乙', 3500],
    ['甲，“乙', 3500],
    ['甲。”乙', 3500],
    ['甲）》《乙', 4000],
    ['甲“《乙', 3500],
    ['甲·乙', 2500],
    ['甲——乙', 4000],
  ])('%s is %i thousandths of an em wide', (text, width) => {
    const cells = analyse(text, 'serif', fakeMeasure)
    expect(lineWidth(cells, 0, cells.count, false)).toBe(width)
  })
})

test('no character stands alone on a last line', () => {
  expect(linesOf('甲乙丙丁戊。', 4)).toEqual(['甲乙丙', '丁戊。'])
  expect(linesOf('甲乙丙丁戊', 4)).toEqual(['甲乙丙', '丁戊'])
})

test('an empty text has no line', () => {
  expect(linesOf('', 20)).toEqual([])
})

test('characters outside the basic plane and joined emoji are never cut', () => {
  expect(linesOf('𠮷野家', 1)).toEqual(['𠮷', '野', '家'])
  expect(linesOf('葛󠄀', 1)).toEqual(['葛󠄀'])
})

const START_FORBIDDEN = /^[，。、；：？！”’）》」』】·]/
const END_FORBIDDEN = /[“‘（《「『【]$/
const character = fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸一二三四五六七八九十，。、；：？！“”（）《》—…·2024ab ')

test('at every measure: nothing lost, nothing too wide, no rule broken where a way exists', () => {
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 300 }), fc.integer({ min: 8, max: 80 }), (text, halfEms) => {
      const measure = halfEms * 500
      const cells = analyse(text, 'serif', fakeMeasure)
      const breaks = breakLines(cells, () => measure, { indent: 0 })
      expect(breaks.map(({ start, end }) => text.slice(cells.from[start], cells.from[end])).join('')).toBe(text)
      for (const [index, { start, end }] of breaks.entries()) {
        expect(end).toBeGreaterThan(start)
        expect(end - start === 1 || lineWidth(cells, start, end, false) <= measure).toBe(true)
        // Only a line that offers no legal place at all may be cut elsewhere.
        if (index === breaks.length - 1) continue
        const legal = Array.from({ length: end - start }, (_, at) => start + at + 1).some(
          (at) => cells.breakable[at - 1] === 1 && lineWidth(cells, start, at, false) <= measure,
        )
        if (!legal) continue
        expect(cells.text.slice(cells.from[end])).not.toMatch(START_FORBIDDEN)
        expect(cells.text.slice(cells.from[start], cells.from[end]).trimEnd()).not.toMatch(END_FORBIDDEN)
      }
    }),
    { numRuns: 2000 },
  )
})

describe('a paper may choose to squeeze', () => {
  const lines = (text: string, policy: 'outFirst' | 'balanced' | 'inFirst', em: number) => {
    const cells = analyse(text, 'serif', fakeMeasure, { rules: { policy, hanLatinGap: 0 } })
    return breakLines(cells, () => em * 1000, { indent: 0 }).map(({ start, end }) =>
      text.slice(cells.from[start], cells.from[end]),
    )
  }
  // At 7 em 己。 overflows by half an em, which the comma can give; pushed out, the line is a whole em short.
  const text = '甲乙，丙丁戊己。庚辛壬癸'

  test('outFirst pushes out', () => expect(lines(text, 'outFirst', 7)[0]).toBe('甲乙，丙丁戊'))
  test('inFirst pulls in', () => expect(lines(text, 'inFirst', 7)[0]).toBe('甲乙，丙丁戊己。'))
  test('balanced takes the smaller change', () => {
    expect(lines(text, 'balanced', 7)[0]).toBe('甲乙，丙丁戊己。')
    // Here pulling in takes half an em and pushing out gives a quarter: out it goes.
    const half = analyse(
      '甲乙，丙丁戊己。庚',
      'serif',
      (_, codePoint) => (codePoint === '戊'.codePointAt(0) ? 1750 : 1000),
      { rules: { policy: 'balanced', hanLatinGap: 0 } },
    )
    expect(breakLines(half, () => 7250, { indent: 0 })[0]?.end).toBe(6)
  })
  test('nothing is pulled in that its blanks cannot give', () =>
    expect(lines('甲乙丙丁戊己庚。辛', 'inFirst', 7)[0]).toBe('甲乙丙丁戊己'))
})
