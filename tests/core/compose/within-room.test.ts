import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { Line, ComposedPage, StoryReport, TextBlock } from '#core/compose/page.ts'
import { divideGroups, divideNames } from '#core/compose/text/divide-names.ts'
import { fillLines } from '#core/compose/text/fill-lines.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Article, Fact, Issue, Page, Paragraph, Photo, Story } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { issueOf, paperOf, textOf } from '../../support/data-folder.ts'
import { fakeMeasure } from '../../support/fake-measure.ts'

const tabloid = paperOf('yangbao', '样报')
/** Three narrow columns of 8 em. */
const slim: Paper = {
  ...tabloid,
  format: { ...tabloid.format, baseColumns: 3, measureEm: 26, typeWidthMm: 76, widthMm: 90 },
}
const upright: Paper = { ...tabloid, uprightHeads: 'right' }

const factOf = (words: string): Fact => ({ ...textOf(words), value: words })

/** Rounding: each length is an integer of its own. */
const ROUNDING = 4
/** An opening mark at line start stands half an em outside: that half is blank. */
const OPENING = /^[“‘（〔【〖《〈「『［｛〝]/u

type Stretch = { readonly from: number; readonly to: number }

/** The column a line stands in: that of its body, else its block's whole width. */
function roomOf(block: TextBlock, line: Line, report: StoryReport | undefined): Stretch {
  const { x, width } = block.frame
  const isInColumns =
    (block.role === 'body' || block.role === 'jump' || block.role === 'byline') && report !== undefined
  if (!isInColumns) return { from: x, to: x + width }
  const count = report.columns.length
  const gutter = count === 1 ? 0 : (width - count * report.measure) / (count - 1)
  const from = x + line.column * (report.measure + gutter)
  return { from, to: from + report.measure }
}

/** The lines whose ink is outside their room, in words. */
function outside(page: ComposedPage): string[] {
  const wrong: string[] = []
  for (const block of page.blocks) {
    if (block.kind !== 'text') continue
    const area = page.areas.find(({ story }) => story === block.story)?.frame
    const report = page.report.stories.find(({ story }) => story === block.story)
    for (const line of block.paragraphs.flatMap(({ lines }) => lines)) {
      const words = line.runs.map(({ text }) => text).join('')
      if (block.vertical === true) {
        if (line.width > block.frame.height + ROUNDING) wrong.push(`${block.name} downward: ${words}`)
        continue
      }
      const room = roomOf(block, line, report)
      const hang = OPENING.test(words) ? Math.ceil(block.size / 2) : 0
      const ink = { from: line.x + hang, to: line.x + line.width }
      const isInside = line.x >= room.from - hang - ROUNDING && ink.to <= room.to + ROUNDING
      const isInArea = area === undefined || (ink.from >= area.x - ROUNDING && ink.to <= area.x + area.width + ROUNDING)
      if (!isInside || !isInArea || ink.to > page.width + ROUNDING)
        wrong.push(`${block.name} ${ink.from}–${ink.to} in ${room.from}–${room.to}: ${words}`)
    }
  }
  return wrong
}

const HAN = '会议认为三省一市要坚持统筹科技创新产业生态环保协同开放机制完善'
const han = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...HAN), { minLength, maxLength }).map((parts) => parts.join(''))
const person = fc.oneof(han(2, 4), fc.constantFrom('王　强', '阿卜杜拉·买买提', 'Christopher Montgomery', '张，三'))
const people = fc.array(person, { minLength: 1, maxLength: 9 })
const separator = fc.constantFrom(' ', '　', '、', '')
const group = fc
  .tuple(fc.constantFrom('本报记者', '通讯员', '实习生 ', '摄影：', ''), people, separator)
  .map(([role, names, between]) => `${role} ${names.join(between)}`)
/** A byline, credit or jump of one to three groups. */
const signature = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '　', '　　'))
  .map(([groups, between]) => groups.join(between).trim() || '甲')
const number = fc.constantFrom('0532-88670112', 'https://www.example.com/a/very/long/address?of=a&page=1', '2024')
const words = fc
  .array(fc.oneof({ weight: 9, arbitrary: han(1, 12) }, { weight: 1, arbitrary: number }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
const heading = fc.array(fc.oneof(words, fc.constant('Institute of Electrotechnics')), { maxLength: 2 })
const roles: fc.Arbitrary<Paragraph['role']> = fc.constantFrom(
  undefined,
  'subhead',
  'pull-quote',
  'note',
  'question',
  'list-item',
  'table',
  'verse',
  'byline',
  'advertisement',
)
const paragraph = fc
  .tuple(roles, fc.oneof(words, signature))
  .map(([role, text]): Paragraph => (role === undefined ? textOf(text) : { ...textOf(text), role }))
const picture = fc
  .record({ headline: heading, caption: words, credit: fc.option(signature) })
  .map(({ headline, caption, credit }): Photo => ({
    kind: 'photo',
    headline: headline.map(textOf),
    caption: [textOf(caption)],
    ...(credit === null ? {} : { credit: factOf(credit) }),
  }))
const jump = fc
  .tuple(fc.constantFrom('to' as const, 'from' as const), words)
  .map(([direction, text]) => ({ ...textOf(text), direction, page: 3 }))
const story = fc
  .record({
    kicker: heading,
    headline: heading,
    deck: heading,
    byline: fc.option(signature),
    stands: fc.constantFrom('line' as const, 'lead' as const, 'tail' as const),
    paragraphs: fc.array(paragraph, { maxLength: 7 }),
    jumps: fc.array(jump, { maxLength: 2 }),
    photos: fc.array(picture, { maxLength: 1 }),
  })
  .map(({ kicker, headline, deck, byline, stands, ...rest }): Article => ({
    kind: 'article',
    kicker: kicker.map(textOf),
    headline: headline.map(textOf),
    deck: deck.map(textOf),
    ...(byline === null ? {} : { byline: { ...factOf(byline), stands } }),
    ...rest,
  }))
const stories: fc.Arbitrary<Story[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: story }, { weight: 1, arbitrary: picture }),
  { minLength: 1, maxLength: 6 },
)

describe.each([
  ['a tabloid', tabloid, 2, fakeMeasure],
  ['a tabloid in the shipped faces', tabloid, 2, measure],
  ['heads downward', upright, 2, fakeMeasure],
  ['a slip of paper', slim, 2, fakeMeasure],
  ['the front page of a slip of paper', slim, 1, fakeMeasure],
])('on %s', (_, own, pageNumber, width) => {
  test('no line is wider than its room', () => {
    const page = fc.record({
      stories,
      name: words,
      date: words,
      paperName: words,
      sponsor: words,
      editors: signature,
    })
    fc.assert(
      fc.property(page, (made) => {
        const paper: Paper = { ...own, name: made.paperName, nameplate: { ...own.nameplate, text: made.paperName } }
        const onPage: Page = {
          number: pageNumber,
          name: textOf(made.name),
          strip: { date: factOf(made.date), wechat: [], digital: [] },
          editors: [textOf(made.editors)],
          stories: made.stories,
          unparsed: [],
        }
        const issue: Issue = {
          ...issueOf(paper.id, '2025-03-01', []),
          pages: [onPage],
          masthead: {
            sponsor: factOf(made.sponsor),
            date: factOf(made.date),
            wechat: [textOf(made.name)],
            digital: [textOf(made.sponsor)],
          },
        }
        expect(outside(composePage({ issue, page: onPage, paper }, width))).toEqual([])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})

test('the lines of a text that is broken between its parts are the text, whole and in order', () => {
  fc.assert(
    fc.property(fc.oneof(signature, words), fc.integer({ min: 2000, max: 30_000 }), (text, room) => {
      const lines = fillLines(text, [divideGroups, divideNames], { width: room, face: 'kai', measure: fakeMeasure })
      expect(lines.join('')).toBe(text)
      expect(lines.every((line) => line.trim() !== '')).toBe(true)
    }),
  )
})

describe('a line of names is broken', () => {
  test.each([
    ['本报记者 马骁　通讯员 孙立 周敏', ['本报记者 马骁　', '通讯员 孙立 周敏']],
    ['滨海市第一中学 李明', ['滨海市第一中学 李明']],
  ])('before a group: %s', (text, groups) => {
    expect(divideGroups(text)).toEqual(groups)
  })

  test.each([
    ['通讯员 孙立 周敏', ['通讯员 孙立 ', '周敏']],
    ['记者　王　强　李大海', ['记者　王　强　', '李大海']],
    ['张三、李四，王五', ['张三、', '李四，', '王五']],
    ['摄影：王　强 李　明', ['摄影：王　强 ', '李　明']],
  ])('between names, not behind the word for them: %s', (text, names) => {
    expect(divideNames(text)).toEqual(names)
  })
})
