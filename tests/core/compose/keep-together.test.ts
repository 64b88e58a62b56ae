import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { type Keep, loneLines, placeBody, placeLines } from '#core/compose/flow/keep-together.ts'
import { freeCells } from '#core/compose/flow/slots.ts'
import type { BoxBlock, ComposedPage, SetParagraph, TextBlock } from '#core/compose/page.ts'
import { readMetrics } from '#core/compose/page-metrics.ts'
import type { Article, Story } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { textOf } from '../../support/data-folder.ts'
import { pageInput, proseArticle, proseOf, SAMPLE_PAGES } from '../../support/sample-pages.ts'

const plain = (lines: number): Keep => ({ lines, isWhole: false, tie: 0, before: 0, after: 0 })
const whole = (lines: number, tie: number): Keep => ({ ...plain(lines), isWhole: true, tie })

/** The columns of lines, a letter a paragraph, e.g. `aaa./bb`: a dot is a row left free. */
const draw = (keeps: readonly Keep[], columns: number, rows: number, placed: readonly number[] | undefined): string => {
  if (placed === undefined) return 'no room'
  const page = Array.from({ length: columns * rows }, () => '.')
  const letters = keeps.flatMap(({ lines }, index) => Array.from({ length: lines }, () => 'abcdefgh'.charAt(index)))
  for (const [line, cell] of placed.entries()) page[cell] = letters[line] ?? '?'
  return Array.from({ length: columns }, (_, column) => page.slice(column * rows, (column + 1) * rows).join('')).join(
    '/',
  )
}

const placeIn = (keeps: readonly Keep[], columns: number, rows: number): string => {
  const cells = freeCells(columns, rows, [])
  return draw(keeps, columns, rows, placeBody(keeps, cells, { from: 0, to: cells.length }))
}

test.each<[string, readonly Keep[], number, number, string]>([
  ['lines follow each other', [plain(5), plain(3)], 2, 4, 'aaaa/abbb'],
  ['a 小标题 goes with two lines of its text', [plain(4), whole(1, 2), plain(4)], 2, 6, 'aaaa../bcccc.'],
  ['a 小标题 with room for two lines stays', [plain(3), whole(1, 2), plain(4)], 2, 6, 'aaabcc/cc....'],
  ['a question is whole, with two lines of the answer', [plain(3), whole(2, 2), plain(3)], 2, 6, 'aaa.../bbccc.'],
  [
    'a table is not cut that fits the next column',
    [plain(3), whole(1, 2), whole(1, 1), whole(1, 0)],
    2,
    5,
    'aaa../bcd..',
  ],
  ['a table longer than a column is cut', [plain(3), whole(9, 0)], 3, 5, 'aaabb/bbbbb/bb...'],
  ['no first line alone at the foot', [plain(4), plain(3)], 2, 5, 'aaaa./bbb..'],
  ['no last line alone at the head', [plain(6), plain(2)], 2, 5, 'aaaa./aabb.'],
  ['three lines cut after two go over whole', [plain(3), plain(3)], 2, 5, 'aaa../bbb..'],
  ['where every row is needed, nothing is left free', [plain(4), plain(3), plain(3)], 2, 5, 'aaaab/bbccc'],
  [
    'a box has a row of white on both sides',
    [plain(2), { ...plain(2), before: 1, after: 1 }, plain(2)],
    1,
    8,
    'aa.bb.cc',
  ],
  ['a box at the head of a column has none above', [{ ...plain(2), before: 1, after: 1 }, plain(2)], 1, 6, 'aa.bb.'],
])('%s', (_, keeps, columns, rows, expected) => {
  expect(placeIn(keeps, columns, rows)).toBe(expected)
})

test('what does not fit with its rows left free is told, not squeezed', () => {
  const cells = freeCells(2, 4, [])
  expect(placeLines([plain(3), whole(1, 2), plain(4)], cells, { from: 0, to: 8, spare: 0 })).toBeUndefined()
})

test('lone lines are counted', () => {
  const cells = freeCells(2, 5, [])
  expect(loneLines([plain(4), plain(3)], cells, [0, 1, 2, 3, 4, 5, 6])).toBe(1)
  expect(loneLines([plain(6), plain(2)], cells, [0, 1, 2, 3, 4, 5, 6, 7])).toBe(1)
  expect(loneLines([plain(5), plain(3)], cells, [0, 1, 2, 3, 4, 5, 6, 7])).toBe(0)
})

const bodiesOf = (page: ComposedPage): TextBlock[] =>
  page.blocks.flatMap((block) => (block.kind === 'text' && block.role === 'body' ? [block] : []))

const rolled = (role: 'subhead' | 'question' | 'table' | 'note', text: string) => ({ ...textOf(text), role })

/** An article of a question and its answer, or a 小标题 and its text, again and again. */
const series = (role: 'subhead' | 'question', count: number, length: number): Article => ({
  ...proseArticle('一问一答 一节一题', { count: 0 }),
  paragraphs: Array.from({ length: count }, (_, index) => [
    rolled(role, role === 'question' ? `问：第${index}问，问的是什么？` : `小标题${index}`),
    role === 'question'
      ? rolled('question', `答：${proseOf(index, length + index * 13)}`)
      : textOf(proseOf(index, length + index * 13)),
  ]).flat(),
})

const columnsOf = ({ lines }: SetParagraph): number[] => lines.map(({ column }) => column)

describe.each(['subhead', 'question'] as const)('on a page, a %s', (role) => {
  test.each(Array.from({ length: 12 }, (_, index) => 40 + index * 9))(
    'stands with two lines behind it (%i)',
    (length) => {
      const page = composePage(pageInput([series(role, 7, length), proseArticle('另一篇')]), measure)
      expect(page.report.oversetLines).toBe(0)
      const [body] = bodiesOf(page)
      const paragraphs = body?.paragraphs ?? []
      expect(paragraphs).toHaveLength(14)
      for (let i = 0; i < paragraphs.length; i += 2) {
        const [announcing, text] = [paragraphs[i], paragraphs[i + 1]]
        if (announcing === undefined || text === undefined) throw new Error('a paragraph is gone')
        const together = [...columnsOf(announcing), ...columnsOf(text).slice(0, 2)]
        expect(new Set(together).size).toBe(1)
      }
    },
  )
})

test.each(Array.from({ length: 10 }, (_, index) => 60 + index * 17))('a table stands in one column (%i)', (length) => {
  const story: Story = {
    ...proseArticle('有表的一篇', { count: 0 }),
    paragraphs: [
      textOf(proseOf(0, length * 3)),
      ...['版心 栏 字', '本报 6 12', '四开 6 11', '对开 8 13'].map((row) => rolled('table', row)),
      textOf(proseOf(4, length * 2)),
    ],
  }
  const [body] = bodiesOf(composePage(pageInput([story]), measure))
  const rows = body?.paragraphs.filter((paragraph) => paragraph.role === 'table') ?? []
  expect(rows).toHaveLength(4)
  expect(new Set(rows.flatMap(columnsOf)).size).toBe(1)
})

test('a box keeps a third of a row between its words and its frame', () => {
  const story: Story = {
    ...proseArticle('有按语的一篇', { count: 0 }),
    paragraphs: [textOf(proseOf(0, 90)), rolled('note', `编者按：${proseOf(3, 60)}`), textOf(proseOf(6, 200))],
  }
  const input = pageInput([story])
  const page = composePage(input, measure)
  const { rowHeight } = readMetrics(input.paper.format)
  const boxes = page.blocks.filter((block): block is BoxBlock => block.kind === 'box')
  const [body] = bodiesOf(page)
  expect(boxes).toHaveLength(1)
  for (const { frame } of boxes) {
    const lines = body?.paragraphs[1]?.lines ?? []
    const [first, last] = [lines[0], lines.at(-1)]
    const others = [body?.paragraphs[0]?.lines.at(-1), body?.paragraphs[2]?.lines[0]]
    expect((first?.baseline ?? 0) - 880 - frame.y).toBeGreaterThan(rowHeight / 3)
    expect(frame.y + frame.height - ((last?.baseline ?? 0) + 120)).toBeGreaterThan(rowHeight / 3)
    // And as much to the words outside, where they stand in the same column.
    for (const line of others) {
      if (line?.column !== first?.column) continue
      const isOutside = (line?.baseline ?? 0) < frame.y || (line?.baseline ?? 0) - 880 > frame.y + frame.height
      expect(isOutside).toBe(true)
    }
  }
})

test('text below a picture stands a row of white under its caption', () => {
  const input = SAMPLE_PAGES['picture-in-article'] ?? pageInput([])
  const page = composePage(input, measure)
  const { rowHeight } = readMetrics(input.paper.format)
  const linesOf = (role: string) =>
    page.blocks.flatMap((block) =>
      block.kind === 'text' && block.role === role && block.story === 1
        ? block.paragraphs.flatMap(({ lines }) => lines)
        : [],
    )
  const [words, picture] = [
    [...linesOf('caption'), ...linesOf('credit')],
    page.blocks.find(({ kind }) => kind === 'photo'),
  ]
  const foot = Math.max(...words.map(({ baseline }) => baseline))
  const below = linesOf('body').filter(({ x, baseline }) => baseline > foot && x >= (picture?.frame.x ?? 0) - 500)
  expect(below.length).toBeGreaterThan(0)
  for (const { baseline } of below) expect(baseline - foot).toBeGreaterThanOrEqual(2 * rowHeight)
})
