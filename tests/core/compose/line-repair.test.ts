import { expect, test } from 'vitest'
import type { LineRepair } from '#core/compose/page.ts'
import { analyse } from '#core/compose/text/analyse.ts'
import { setParagraph } from '#core/compose/text/set-text.ts'
import type { AdjustmentPolicy } from '#core/compose/text/type-rules.ts'
import { measure } from '#faces/measure.ts'

/** Lines of a text in a measure of whole characters, each with what was done to it. */
const repairsOf = (text: string, characters: number, policy: AdjustmentPolicy = 'outFirst') => {
  const cells = analyse(text, 'serif', measure, { rules: { policy, hanLatinGap: 0 } })
  const slotAt = (row: number) => ({ x: 0, width: characters * 1000, baseline: row * 1400, column: 0 })
  const { lines } = setParagraph(cells, slotAt, 0, { face: 'serif', size: 1000, align: 'justify', indent: 0 })
  return lines.map((line): [string, LineRepair | undefined] => [text.slice(line.from, line.to), line.repair])
}

test.each<[string, string, number, AdjustmentPolicy, [string, LineRepair | undefined][]]>([
  [
    'full lines need none',
    '一二三四五六七八九十',
    5,
    'outFirst',
    [
      ['一二三四五', undefined],
      ['六七八九十', undefined],
    ],
  ],
  [
    'a mark half an em wide ends a line',
    '一二三四，六七八九',
    5,
    'outFirst',
    [
      ['一二三四，', undefined],
      ['六七八九', undefined],
    ],
  ],
  [
    'what a mark must not open is pushed out',
    '一二三四五。七八九',
    5,
    'outFirst',
    [
      ['一二三四', 'pushed-out'],
      ['五。七八九', undefined],
    ],
  ],
  [
    'a comma that gives way pulls it in',
    '一二，四五。七八九十',
    5,
    'inFirst',
    [
      ['一二，四五。', 'pulled-in'],
      ['七八九十', undefined],
    ],
  ],
  [
    'an opening mark does not end a line',
    '一二三四《六七》八',
    5,
    'outFirst',
    [
      ['一二三四', 'pushed-out'],
      ['《六七》八', undefined],
    ],
  ],
  [
    'a word is carried over whole',
    '一二三parse六七八九',
    5,
    'outFirst',
    [
      ['一二三', 'word'],
      ['parse六七', undefined],
      ['八九', undefined],
    ],
  ],
  [
    'a last line of one character is given another',
    '一二三四五六七八九十甲',
    5,
    'outFirst',
    [
      ['一二三四五', undefined],
      ['六七八九', 'orphan'],
      ['十甲', undefined],
    ],
  ],
  [
    'a word longer than its line is cut',
    'mmmmmmmmmmmm一二三四五',
    5,
    'outFirst',
    [
      ['mmmmm', 'cut'],
      ['mmmmm', 'cut'],
      ['mm一二三', undefined],
      ['四五', undefined],
    ],
  ],
])('%s', (_, text, characters, policy, expected) => {
  expect(repairsOf(text, characters, policy)).toEqual(expected)
})
