import { describe, expect, test } from 'vitest'
import { composeIssue } from '#core/compose/carry-overset.ts'
import { composePage } from '#core/compose/compose-page.ts'
import type { Article, Page, Paragraph } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { issueOf, paperOf, textOf } from '../../support/data-folder.ts'
import { pageInput, proseArticle, proseOf } from '../../support/sample-pages.ts'

const date: Paragraph = { ...textOf('2024年6月6日'), role: 'byline' }
const note: Paragraph = { ...textOf('编后：来信已转有关部门。'), role: 'note' }
const signed = (behind: readonly Paragraph[], stands: 'tail' | 'line' = 'tail'): Article => ({
  ...proseArticle('一则启事', { count: 1 }),
  paragraphs: [textOf('桥已修好，即日起通行。'), ...behind],
  byline: { ...textOf('桥梁管理处'), value: '桥梁管理处', stands },
})

/** The lines of a story's text from the top, each with how far its end is from the right edge of its column. */
const linesOf = (story: Article) => {
  const page = composePage(pageInput([story]), measure)
  const [report] = page.report.stories
  return page.blocks
    .flatMap((block) => (block.kind === 'text' && block.story === 1 && block.role !== 'headline' ? [block] : []))
    .flatMap(({ paragraphs, frame }) => paragraphs.flatMap(({ lines }) => lines.map((line) => ({ line, frame }))))
    .toSorted((a, b) => a.line.column - b.line.column || a.line.baseline - b.line.baseline)
    .map(({ line, frame }) => {
      const columns = report?.columns.length ?? 1
      const own = report?.measure ?? 0
      const gutter = columns === 1 ? 0 : (frame.width - columns * own) / (columns - 1)
      const right = frame.x + line.column * (own + gutter) + own
      return {
        text: line.runs.map(({ text }) => text).join(''),
        isAtRight: Math.abs(right - line.x - line.width) <= 4,
      }
    })
}

describe('a signature at the foot', () => {
  test('stands at the right on a line of its own, its date below it', () => {
    expect(linesOf(signed([date])).slice(-2)).toEqual([
      { text: '桥梁管理处', isAtRight: true },
      { text: '2024年6月6日', isAtRight: true },
    ])
  })

  test.each(Array.from({ length: 24 }, (_, index) => 16 + index * 11))('is not parted from its date (%i)', (length) => {
    const story = { ...signed([date]), paragraphs: [textOf(proseOf(0, length)), textOf(proseOf(3, 30)), date] }
    const page = composePage(pageInput([story]), measure)
    const body = page.blocks.find((block) => block.name === 'story-1-body')
    const columns = body?.kind === 'text' ? body.paragraphs.slice(-2).flatMap(({ lines }) => lines) : []
    expect(columns).toHaveLength(2)
    expect(new Set(columns.map(({ column }) => column)).size).toBe(1)
  })

  test('stands above a note of the editors', () => {
    const lines = linesOf(signed([note])).map(({ text }) => text)
    expect(lines.indexOf('桥梁管理处')).toBe(lines.findIndex((text) => text.startsWith('编后')) - 1)
  })

  test('goes with the last words where nothing is behind it', () => {
    expect(linesOf(signed([])).map(({ text }) => text)).toEqual([expect.stringMatching(/通行。\u3000?桥梁管理处$/)])
  })

  test('is not the byline above a text', () => {
    expect(linesOf(signed([date], 'line'))[0]?.text).toBe('桥梁管理处')
  })
})

test('a story whose signature has a date below it is carried whole', () => {
  const paper = paperOf('yangbao', '样报')
  const long: Article = {
    ...signed([date]),
    paragraphs: [...Array.from({ length: 40 }, (_, index) => textOf(proseOf(index, 260))), date],
  }
  const pages: Page[] = [
    { number: 2, stories: [long], unparsed: [] },
    { number: 3, stories: [proseArticle('另一篇')], unparsed: [] },
  ]
  const { issue, carried, pages: set } = composeIssue({ ...issueOf(paper.id, '2025-03-01', []), pages }, paper, measure)
  const textsOf = (page: Page | undefined) =>
    (page?.stories ?? []).flatMap((each) => (each.kind === 'article' ? each.paragraphs : [])).map(({ text }) => text)
  expect(carried).toHaveLength(1)
  const all = issue.pages.flatMap(textsOf).join('')
  for (const { text } of long.paragraphs) expect(all.split(text.slice(-12)).length - 1).toBeGreaterThan(0)
  expect(set.every(({ report }) => report.oversetLines === 0)).toBe(true)
  expect(textsOf(issue.pages[1]).at(-1)).toBe(date.text)
})
