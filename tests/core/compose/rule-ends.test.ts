import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { reportText } from '#core/compose/page-text.ts'
import type { ComposedPage, RuleBlock } from '#core/compose/page.ts'
import type { Story } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { pageInput, proseArticle, SAMPLE_PAGES } from '../../support/sample-pages.ts'

const rulesOf = (page: ComposedPage, kind: 'column' | 'row'): RuleBlock[] =>
  page.blocks.flatMap((block) => (block.kind === 'rule' && block.name.startsWith(`rule-${kind}`) ? [block] : []))

/** The lowest row that anything but a rule takes, of those stories whose areas touch a rule down. */
const footBeside = (page: ComposedPage, { frame }: RuleBlock): number => {
  const beside = page.areas.filter(({ frame: area }) => {
    const [left, right] = [area.x, area.x + area.width]
    const isBeside = Math.abs(left - frame.x) < 1000 || Math.abs(right - frame.x) < 1000
    return isBeside && area.y + area.height > frame.y && area.y < frame.y + frame.height
  })
  const stories = new Set(beside.map(({ story }) => story))
  const feet = page.blocks.flatMap((block) => {
    if (block.kind === 'rule' || block.kind === 'code' || !stories.has(block.story ?? 0)) return []
    if (block.kind !== 'text' || block.vertical) return [block.frame.y + block.frame.height]
    return block.paragraphs.flatMap(({ lines }) => lines.map(({ baseline }) => baseline + page.rowHeight / 2))
  })
  return Math.max(0, ...feet)
}

describe('a rule down', () => {
  const short = [
    proseArticle('头条在上头', { count: 3, length: 120 }),
    ...[1, 2, 3].map((from) => proseArticle(`短稿之${from}`, { from, count: 1 })),
  ]
  const pages = Object.entries({ ...SAMPLE_PAGES, 'half-empty': pageInput(short) })

  test.each(pages)('of %s does not go past the type beside it', (_name, input) => {
    const page = composePage(input, measure)
    for (const rule of rulesOf(page, 'column')) {
      const foot = rule.frame.y + rule.frame.height
      expect([rule.name, foot <= footBeside(page, rule) + page.rowHeight]).toEqual([rule.name, true])
    }
  })

  test('between two short stories at the foot of a page ends with the longer', () => {
    const page = composePage(pageInput(short), measure)
    const rules = rulesOf(page, 'column')
    expect(rules.length).toBeGreaterThan(0)
    expect(page.report.blankRows).toBeGreaterThan(10)
    for (const { frame } of rules) expect(frame.y + frame.height).toBeLessThan(page.height - 10 * page.rowHeight)
  })
})

describe('a page with far too much text', () => {
  const stories: Story[] = Array.from({ length: 9 }, (_, index) =>
    proseArticle(`第${index + 1}个长篇`, { from: index, count: 8, length: 200 }),
  )
  const page = composePage(pageInput(stories), measure)
  const isSet = (story: number) =>
    page.blocks.some(
      (block) =>
        block.kind === 'text' && block.story === story && block.paragraphs.some(({ lines }) => lines.length > 0),
    )
  const set = stories.flatMap((_, index) => (isSet(index + 1) ? [index + 1] : []))

  test('leaves stories away whole', () => {
    expect(set.length).toBeGreaterThan(0)
    expect(set.length).toBeLessThan(stories.length)
    for (const story of set) {
      const roles = page.blocks.flatMap((block) => (block.kind === 'text' && block.story === story ? [block.role] : []))
      expect(roles).toEqual(expect.arrayContaining(['headline', 'body']))
    }
  })

  test('has rules between stories that are set, and no others', () => {
    const feet = page.areas.filter(({ story }) => set.includes(story)).map(({ frame }) => frame.y + frame.height)
    const rules = [...rulesOf(page, 'row'), ...rulesOf(page, 'column')]
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.length).toBeLessThan(set.length)
    for (const { frame } of rules) expect(frame.y).toBeLessThan(Math.max(...feet))
  })

  test('names each story that is cut or not set, with lines and characters', () => {
    const told = reportText(page)
    for (const { story, oversetLines, oversetCharacters } of page.report.stories) {
      if (set.includes(story)) continue
      expect(oversetCharacters).toBeGreaterThan(1000)
      expect(told).toMatch(
        new RegExp(`^story ${story}: .* not set, overset ${oversetLines} lines, ${oversetCharacters} characters`, 'm'),
      )
    }
  })

  test('leaves no rows free under a story that it cuts', () => {
    const long = composePage(pageInput([proseArticle('一个长篇', { count: 60, length: 200 })]), measure)
    const cut = long.report.stories.filter(({ lines, oversetLines }) => lines > 0 && oversetLines > 0)
    expect(cut.length).toBeGreaterThan(0)
    for (const { blankRows } of cut) expect(blankRows).toBe(0)
  })
})
