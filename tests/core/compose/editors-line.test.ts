import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composePage, type PageInput } from '#core/compose/compose-page.ts'
import { pageText } from '#core/compose/page-text.ts'
import type { ComposedPage, TextBlock } from '#core/compose/page.ts'
import type { Fact, Masthead, Page } from '#core/issue/schema.ts'
import { textOf } from '../../support/data-folder.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'
import { pageInput, proseArticle } from '../../support/sample-pages.ts'

const story = proseArticle('署名要登全', { count: 3 })
const factOf = (text: string): Fact => ({ text, source: [], value: text })

/** A page of one story, with more said of it. */
const inputOf = (number: number, more: Partial<Page>, masthead: Partial<Masthead> = {}): PageInput => {
  const { issue, page, paper } = pageInput([story], { number })
  const said = { ...page, ...more }
  return { paper, page: said, issue: { ...issue, masthead: { ...issue.masthead, ...masthead }, pages: [said] } }
}
const compose = (...parts: Parameters<typeof inputOf>): ComposedPage => composePage(inputOf(...parts), fakeMeasure)

const editorsBlock = (page: ComposedPage): TextBlock | undefined =>
  page.blocks.find((block): block is TextBlock => block.kind === 'text' && block.role === 'editors')

const linesOf = (block: TextBlock | undefined): string[] =>
  (block?.paragraphs ?? []).flatMap(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join('')))

const SHORT = '本版编辑：王小明　校对：李　华'
const FACTS = {
  cn: factOf('国内统一连续出版物号 CN34-0000'),
  postalCode: factOf('邮发代号：25-5'),
  site: factOf('网址：www.example.org'),
  mail: factOf('邮箱：a@example.org'),
}

describe('the editors’ line', () => {
  test('stands in the strip of an inner page between its name and the paper’s, and costs the stories no row', () => {
    const page = compose(2, { name: textOf('要闻'), editors: [textOf(SHORT)] })
    const block = editorsBlock(page)
    expect(block?.name).toBe('strip-editors')
    expect(linesOf(block)).toEqual([SHORT])
    const edges = (name: string) =>
      page.blocks
        .flatMap((each) => (each.kind === 'text' && each.name === name ? each.paragraphs : []))
        .flatMap(({ lines }) => lines.map(({ x, width, baseline }) => ({ left: x, right: x + width, baseline })))[0]
    const [label, own, paper] = [edges('strip-page'), edges('strip-editors'), edges('strip-paper')]
    expect(own?.left).toBeGreaterThan((label?.right ?? Infinity) + 1000)
    expect(own?.right).toBeLessThan((paper?.left ?? 0) - 1000)
    expect(own?.baseline).toBe(label?.baseline)
    expect(page.areas).toEqual(compose(2, {}).areas)
  })

  test('stands in the masthead’s strip on a front page, where a side of it has a line free', () => {
    const block = editorsBlock(compose(1, { editors: [textOf(SHORT)] }))
    expect(block?.name).toBe('masthead-editors')
    expect(linesOf(block)).toEqual([SHORT])
  })

  test.each([
    ['a front page whose masthead is full', 1, SHORT, FACTS],
    ['an inner page whose strip is too short', 2, `${SHORT}　${'版式：赵芳　'.repeat(5)}检校：周敏`, {}],
  ] as const)('stands at the foot of %s, under a rule and the stories', (_, number, text, masthead) => {
    const page = compose(number, { editors: [textOf(text)] }, masthead)
    const block = editorsBlock(page)
    const rule = page.blocks.find(({ name }) => name === 'foot-rule')
    const foot = Math.max(...page.areas.map(({ frame }) => frame.y + frame.height))
    expect(block?.name).toBe('foot-editors')
    expect(linesOf(block).join('')).toBe(text)
    expect(rule?.frame.y).toBeGreaterThan(foot)
    expect(block?.frame.y).toBeGreaterThan(rule?.frame.y ?? Infinity)
    expect((block?.frame.y ?? 0) + (block?.frame.height ?? 0)).toBe(page.height)
    // What is read last stands last.
    expect(page.blocks.at(-1)).toBe(block)
  })

  test('is broken between its fields: no name is cut and no label parted from its name', () => {
    const text = Array.from({ length: 14 }, (_, index) => `责任编辑：王${'甲乙丙'.charAt(index % 3)}　明`).join('　')
    const lines = linesOf(editorsBlock(compose(2, { editors: [textOf(text)] })))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(text)
    for (const line of lines) expect(line).toMatch(/^(责任编辑：王[甲乙丙]　明　?)+$/u)
  })

  test('is broken at the wide spaces where its labels have no colon', () => {
    const text = Array.from({ length: 14 }, () => '责任编辑 王明华').join('　')
    const lines = linesOf(editorsBlock(compose(2, { editors: [textOf(text)] })))
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).toMatch(/^(责任编辑 王明华　?)+$/u)
  })

  test('is set whole or told, however long it is, and never stands wider than the page', () => {
    const words = fc.array(fc.constantFrom('本版编辑：', '王明', '　', ' ', '校对/', 'a@example.org', '，'), {
      maxLength: 900,
    })
    fc.assert(
      fc.property(words, fc.constantFrom(1, 2), (parts, number) => {
        const text = parts.join('').trim()
        const page = compose(number, text === '' ? {} : { editors: [textOf(text)] })
        const block = editorsBlock(page)
        const told = page.report.editors?.oversetCharacters ?? 0
        expect([...linesOf(block).join('')].length + told).toBe([...text].length)
        expect(page.report.oversetCharacters).toBe(told)
        expect(text.startsWith(linesOf(block).join(''))).toBe(true)
        for (const { x, width } of (block?.paragraphs ?? []).flatMap(({ lines }) => lines)) {
          expect(x).toBeGreaterThanOrEqual(-1000)
          expect(x + width).toBeLessThanOrEqual(page.width)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('lines that a foot has no rows for are told in the report', () => {
    const page = compose(2, { editors: [textOf('责任编辑：王小明　'.repeat(400).trim())] })
    expect(page.report.editors?.oversetLines).toBeGreaterThan(0)
    expect(page.report.oversetLines).toBe(page.report.editors?.oversetLines)
    expect(pageText(page)).toMatch(/\neditors: overset \d+ lines, \d+ characters\npage 2: overset [1-9]/)
  })
})

describe('what else a page says of itself', () => {
  const strip: Masthead = {
    nameplate: factOf('样报'),
    date: factOf('2025年3月1日'),
    weekday: factOf('星期六'),
    mail: factOf('邮箱：a@example.org'),
    wechat: [],
    digital: [],
    other: [textOf('电话：5550187')],
  }

  test('stands with the editors on an inner page; the date as it was printed', () => {
    const page = compose(2, { editors: [textOf('校对：李华')], strip })
    expect(linesOf(editorsBlock(page))).toEqual(['校对：李华　邮箱：a@example.org　电话：5550187'])
    expect(pageText(page)).toContain('\n[strip-date]\n2025年3月1日　星期六\n')
  })

  test('stands with them on a front page: its name, and words of the masthead for which a code leaves no room', () => {
    const other = [textOf('零售1元')]
    const page = compose(1, { name: textOf('要闻') }, { digital: [textOf('扫码阅读')], other })
    expect(linesOf(editorsBlock(page))).toEqual(['第1版：要闻　零售1元'])
    const without = compose(1, {}, { other })
    expect(editorsBlock(without)).toBeUndefined()
    expect(pageText(without)).toContain('零售1元')
  })
})
