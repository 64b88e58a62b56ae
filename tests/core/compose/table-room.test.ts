import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage, SetParagraph } from '#core/compose/page.ts'
import { reportText } from '#core/compose/page-text.ts'
import type { Article } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { textOf } from '../../support/data-folder.ts'
import { pageInput, proseArticle } from '../../support/sample-pages.ts'

const rolled = (role: 'table' | 'verse', lines: readonly string[]) => lines.map((line) => ({ ...textOf(line), role }))

/** 22.5 em wide with an em between its columns: no table for a column of 20. */
const FIGURES = [
  '项目　计量单位　今年一季度　比去年增减（%）',
  '报纸出版种数　种　1736　1.2',
  '各类报纸总印数　万份　52368.4　-3.7',
  '用纸总量　万吨　61.25　-12.8',
]
/** 18 em with its indent: no verse for a column of 13 or 17.5. */
const COUPLETS = [
  '铅字盘前灯似月，油墨香里夜如年。',
  '横排竖校三千字，左版右图八九篇。',
  '一纸刚刚离滚筒，满城已是报春天。',
]
const withLines = (role: 'table' | 'verse', lines: readonly string[]): Article => ({
  ...proseArticle('一篇有表也有诗', { count: 0 }),
  paragraphs: rolled(role, lines),
})

const setLinesOf = (page: ComposedPage, role: string): SetParagraph[] =>
  page.blocks.flatMap((block) =>
    block.kind === 'text' && block.role === 'body'
      ? block.paragraphs.filter((paragraph) => paragraph.role === role)
      : [],
  )

/** How many lines stand in a paragraph, cells beside each other as one. */
const depthOf = ({ lines }: SetParagraph): number => new Set(lines.map(({ baseline }) => baseline)).size

describe.each([1, 3, 5])('among %i other stories', (others) => {
  const rest = Array.from({ length: others }, (_, index) => proseArticle(`另外一篇之${index}`, { from: index }))

  test('a table has columns that its rows fit', () => {
    const page = composePage(pageInput([...rest, withLines('table', FIGURES)]), measure)
    const rows = setLinesOf(page, 'table')
    expect(rows).toHaveLength(FIGURES.length)
    // Four cells each, on one line.
    expect(rows.map((row) => [row.lines.length, depthOf(row)])).toEqual(FIGURES.map(() => [4, 1]))
    expect(page.report.stories.every((story) => story.brokenTables === undefined)).toBe(true)
  })

  test('couplets stand in a column that holds them', () => {
    const page = composePage(pageInput([...rest, withLines('verse', COUPLETS)]), measure)
    expect(setLinesOf(page, 'verse').map(depthOf)).toEqual(COUPLETS.map(() => 1))
  })
})

test('a table too wide for a usual column has one of its own width', () => {
  const wide = ['报纸名称与主办单位', '出版地', '每周几期', '全年总印数'].join('　')
  const rows = [wide, `${'某某报社有限责任公司'.repeat(2)}　合肥　五　五千二百万份零三百`, '乙　北京　七　一万']
  const page = composePage(pageInput([proseArticle('前面一篇'), withLines('table', rows)]), measure)
  expect(page.report.stories[1]?.measure).toBeGreaterThan(30_000)
  expect(setLinesOf(page, 'table').map(depthOf)).toEqual([1, 1, 1])
})

test('a table that no column of the page holds is told with its rows and columns', () => {
  const { paper: tabloid } = pageInput([])
  const format = { ...tabloid.format, measureEm: 18, typeWidthMm: 53, widthMm: 70, baseColumns: 1 }
  const paper = { ...tabloid, format }
  const page = composePage(pageInput([withLines('table', [...FIGURES, '合计　种　1736　1.2'])], { paper }), measure)
  expect(page.report.stories[0]?.brokenTables).toEqual([{ rows: 5, columns: 4 }])
  expect(reportText(page)).toContain('table of 5 rows and 4 columns too wide for its column')
})
