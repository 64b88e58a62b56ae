import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '#core/compose/text/analyse.ts'
import { setLine } from '#core/compose/text/set-line.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'

const set = (text: string, em: number, align: 'justify' | 'start' | 'centre' | 'end' = 'justify', indent = 0) => {
  const cells = analyse(text, 'serif', fakeMeasure)
  return setLine(cells, { start: 0, end: cells.count }, em * 1000, { indent, align })
}

test('a justified line ends exactly at its measure', () => {
  const line = set('甲乙丙丁戊己', 7)
  expect(line.x + line.width).toBe(7000)
  expect(line.slack).toBe(1000)
})

test('the slack is shared alike by all gaps, the remainder from the left', () => {
  expect(set('甲乙丙丁', 5).runs).toEqual([
    { text: '甲', tracking: 334 },
    { text: '乙丙', tracking: 333 },
    { text: '丁', tracking: 0 },
  ])
})

test('figures are never spread', () => {
  expect(set('甲2024乙', 5).runs).toEqual([
    { text: '甲', tracking: 500 },
    { text: '202', tracking: 0 },
    { text: '4', tracking: 500 },
    { text: '乙', tracking: 0 },
  ])
})

test('a space grows to half an em before the other gaps do', () => {
  const cells = analyse('ab cd', 'serif', (_, codePoint) => (codePoint === 0x20 ? 250 : 500))
  const line = setLine(cells, { start: 0, end: 5 }, 2400, { indent: 0, align: 'justify' })
  expect(line.runs).toEqual([
    { text: 'ab', tracking: 0 },
    { text: ' ', tracking: 150 },
    { text: 'cd', tracking: 0 },
  ])
})

describe('placed', () => {
  test.each([
    ['start', 0],
    ['centre', 1000],
    ['end', 2000],
  ] as const)('%s, two characters in four em start at %i', (align, x) => {
    expect(set('甲乙', 4, align).x).toBe(x)
  })

  test('an opening mark at line start hangs its blank before the measure', () => {
    expect(set('“甲乙', 4, 'start').x).toBe(-500)
  })

  test('an indent moves the line and keeps the mark its blank', () => {
    expect(set('“甲乙', 8, 'start', 2000).x).toBe(2000)
  })
})

test('spaces at the end of a line keep their place in the text and take no width', () => {
  const line = set('甲乙 ', 2)
  expect(line.runs.map((run) => run.text).join('')).toBe('甲乙 ')
  expect(line.width).toBe(2000)
})

test('whatever the line, its runs are its text and its width is what they add up to', () => {
  const character = fc.constantFrom(...'甲乙丙丁戊，。、“”（）《》—…·20ab ')
  fc.assert(
    fc.property(
      fc.string({ unit: character, minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (text, em) => {
        const line = set(text, em)
        expect(line.runs.map((run) => run.text).join('')).toBe(text)
        const sum = line.runs
          .flatMap((run) => Array.from(run.text, (one) => fakeMeasure('serif', one.codePointAt(0) ?? 0) + run.tracking))
          .reduce((total, advance) => total + advance, 0)
        expect(line.width).toBe(sum)
      },
    ),
  )
})

describe('a line that was pulled in', () => {
  const squeezed = (text: string, em: number, gap = 0) => {
    const cells = analyse(text, 'serif', fakeMeasure, { rules: { policy: 'inFirst', hanLatinGap: gap } })
    return setLine(cells, { start: 0, end: cells.count }, em * 1000, { indent: 0, align: 'justify', squeeze: true })
  }

  test('takes what is missing from its brackets before its commas', () => {
    expect(squeezed('甲（乙）丙，丁', 6).runs.find((run) => run.text.endsWith('甲'))?.tracking).toBe(-500)
    expect(squeezed('甲（乙）丙，丁', 6).width).toBe(6000)
    expect(squeezed('甲（乙）丙，丁', 6.5).runs.every((run) => !run.text.includes('，') || run.tracking === 0)).toBe(
      true,
    )
  })

  test('never takes from a full stop', () => {
    expect(squeezed('甲。乙', 2.5).width).toBe(3000)
  })
})

test('Han and figures stand apart where a paper asks for it', () => {
  const cells = analyse('至6日', 'serif', fakeMeasure, { rules: { policy: 'outFirst', hanLatinGap: 250 } })
  expect(setLine(cells, { start: 0, end: 3 }, 9000, { indent: 0, align: 'start' }).width).toBe(3000)
})

test('an opening in a face of its own is measured and marked in it', () => {
  const cells = analyse('本报讯会议', 'serif', (face) => (face === 'sans' ? 900 : 1000), {
    opening: { face: 'sans', length: 3 },
  })
  const line = setLine(cells, { start: 0, end: 5 }, 5000, { indent: 0, align: 'start' })
  expect(line.width).toBe(4700)
  expect(line.runs).toEqual([
    { text: '本报讯', tracking: 0, face: 'sans' },
    { text: '会议', tracking: 0 },
  ])
})

test('the two halves of a dash meet, and the dash is two em wide all the same', () => {
  const line = set('甲——乙', 9, 'start')
  expect(line.width).toBe(4000)
  expect(line.runs).toEqual([
    { text: '甲', tracking: 75 },
    { text: '—', tracking: -150 },
    { text: '—', tracking: 75 },
    { text: '乙', tracking: 0 },
  ])
})
