import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { Line, TextBlock } from '#core/compose/page.ts'
import type { Article } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { seedInput } from '../../support/sample-pages.ts'

const { issue, page: front, paper } = seedInput
const page = composePage(seedInput, measure)

function textBlock(name: string): TextBlock {
  const found = page.blocks.find((block) => block.name === name)
  if (found?.kind !== 'text') throw new Error(`no text block ${name}`)
  return found
}
const textOf = (line: Line | undefined) =>
  line?.runs
    .map((run) => run.text)
    .join('')
    .trimEnd()
const body = textBlock('story-1-body')
const lines = body.paragraphs.flatMap((paragraph) => paragraph.lines)
const column = (number: number) => lines.filter((line) => line.column === number)

describe('the lead of 2024-06-12 stands as print had it', () => {
  test('in 4 columns of 20 em and 26 lines, found from its scars', () => {
    const [lead] = page.report.stories
    expect(lead).toMatchObject({ columns: [26, 26, 26, 26], measure: 20_000, lines: 104, evidence: 'scars' })
  })

  test('nothing overset, no blank row, on the page and in the lead', () => {
    expect(page.report).toMatchObject({ blankRows: 0, oversetLines: 0, oversetCharacters: 0 })
    expect(page.report.stories[0]?.blankRows).toBe(0)
  })

  test.each([
    [0, '6月5日至6日，2024年度长三角地区主要', '书记亲自谋划、亲自部署、亲自推动的重大国'],
    [1, '家战略。三省一市牢记习近平总书记的殷殷嘱', '作用。'],
    [2, '会议指出，要聚焦培育发展新质生产力，', '会议指出，要聚焦构筑区域风险防控体'],
    [3, '系，着力提升安全发展能力。紧盯关系国家和', '浩、王清宪分别代表三省一市讲话。'],
  ])('column %i begins and ends as printed', (number, first, last) => {
    expect(textOf(column(number)[0])).toBe(first)
    expect(textOf(column(number).at(-1))).toBe(last)
  })

  test('the jump line stands alone in the last row of the last column', () => {
    const jump = textBlock('story-1-jump').paragraphs.flatMap((paragraph) => paragraph.lines)
    const lastRow = body.frame.y + body.frame.height
    expect(jump.map(textOf)).toEqual(['（下转二版）'])
    expect(jump[0]?.column).toBe(3)
    expect(lines.every((line) => line.baseline < (jump[0]?.baseline ?? 0) || line.column < 3)).toBe(true)
    expect(lastRow - (jump[0]?.baseline ?? 0)).toBeLessThan(page.rowHeight)
  })

  test('every paragraph is set whole, in order', () => {
    const article = front.stories[0] as Article
    expect(
      body.paragraphs.map((paragraph) => paragraph.lines.flatMap((line) => line.runs.map((run) => run.text)).join('')),
    ).toEqual(article.paragraphs.map((paragraph) => paragraph.text))
  })

  test('every line but a last one fills its column to the thousandth of an em', () => {
    for (const paragraph of body.paragraphs) {
      for (const [index, line] of paragraph.lines.entries()) {
        if (index === paragraph.lines.length - 1) continue
        expect(line.x + line.width).toBe(line.column * 21_000 + 20_000)
      }
    }
  })

  test('every baseline of body and caption is on the grid of the page', () => {
    const phase = (lines[0]?.baseline ?? 0) % page.rowHeight
    const caption = textBlock('story-2-caption').paragraphs.flatMap((paragraph) => paragraph.lines)
    for (const line of [...lines, ...caption]) expect(line.baseline % page.rowHeight).toBe(phase)
  })
})

describe('the page round it', () => {
  test('the headline is a couplet of two lines, the deck two lines, the names apart', () => {
    expect(textBlock('story-1-headline').paragraphs[0]?.lines.map(textOf)).toEqual([
      '谱写长三角一体化新篇章',
      '勇当中国式现代化先行者',
    ])
    expect(textBlock('story-1-deck').paragraphs[0]?.lines.map(textOf)).toEqual([
      '陈吉宁　信长星　易炼红　韩俊　龚正　许昆林　王浩　王清宪出席',
      '会议确定2025年度长三角地区主要领导座谈会在江苏省召开',
    ])
  })

  test('the strip has the registration, the date and the addresses, marks as print has them', () => {
    const words = (name: string) => textBlock(name).paragraphs.map((paragraph) => paragraph.text)
    expect(words('masthead-numbers')).toEqual(['国内统一连续出版物号 CN34-0023', '邮发代号：25-5　总第5257期'])
    expect(words('masthead-date')).toEqual(['2024年6月12日　星期三'])
    expect(words('masthead-lunar-date')).toEqual(['农历甲辰年五月初七　本期16版'])
    expect(words('masthead-addresses')).toEqual(['网址：Http://www.ahkjb.com', '邮箱：ahkjb2003@163.com'])
  })

  test('the photo story keeps the place of its picture and stands at the foot of the type area', () => {
    const plate = page.blocks.find((block) => block.kind === 'photo')
    expect(plate?.frame).toMatchObject({ x: 0, width: 62_000 })
    expect((plate?.frame.y ?? 0) + (plate?.frame.height ?? 0)).toBe(page.height)
    expect(textBlock('story-2-headline').vertical).toBe(true)
  })
})

test('an issue file without geometry, as older ones are, is set to the template, nothing lost', () => {
  const plain = structuredClone(front)
  for (const story of plain.stories) if (story.kind === 'article') delete story.geometry
  const set = composePage({ issue, page: plain, paper }, measure)
  expect(set.report.stories[0]?.evidence).toBe('template')
  expect(set.report.oversetLines).toBe(0)
})
