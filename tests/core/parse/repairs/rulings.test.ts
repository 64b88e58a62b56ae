import { describe, expect, test } from 'vitest'
import { readIssue } from '#core/issue/read-issue.ts'
import type { Decision, RepairKind, Text } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { moveDecisions } from '#core/parse/repairs/move-decisions.ts'
import type { Offer } from '#core/parse/repairs/offers.ts'
import type { MadeRepair } from '#core/parse/repairs/rulings.ts'
import { seedPage } from '../../../support/seed-page.ts'

const read = (text: string, decisions: readonly Decision[] = []) => {
  const raw = { file: '01.txt', text, decisions }
  const { issue, readings } = parseIssue([raw], { paper: 'demo' })
  const [page] = issue.pages
  const [reading] = readings
  const [story] = page?.stories ?? []
  if (page === undefined || reading === undefined || story?.kind !== 'article') throw new Error('no article')
  return { issue, page, reading, story, faults: auditPage(issue, page, raw) }
}

const ruleOn = (verdict: Decision['verdict'], found: readonly (MadeRepair | Offer)[]): Decision[] =>
  found.map(({ kind, place, before, after }) => ({ verdict, kind, place, before, after }))

const textsOf = (texts: readonly Text[]): string[] => texts.map(({ text }) => text)

/** Reads a page, refuses the repairs of a kind, and reads it again. */
const refuse = (text: string, kind: RepairKind, which: (repair: MadeRepair) => boolean = () => true) => {
  const repairs = read(text).reading.repairs.filter((repair) => repair.kind === kind && which(repair))
  expect(repairs.length, `repairs of kind ${kind} to refuse`).toBeGreaterThan(0)
  return read(text, ruleOn('refused', repairs))
}

const HEAD = '大桥今日通车\n\n'
const FIRST = '本报讯（记者 王伟）昨天上午，大桥正式通车，市民纷纷前往参观，桥上人来人往。'
const COLUMN = [
  '　　大桥全长一千二百米，双向六车',
  '道，设计时速六十公里，工期三年，总',
  '投资八亿元，建成后两岸居民出行，再',
  '也不必绕行三十公里。',
].join('\n')

describe('the repairs of a page', () => {
  test('are told with their places in the raw page', () => {
    const { repairs } = read(seedPage.text).reading
    const lines = seedPage.text.split('\n')
    for (const {
      place: [line, column, endLine],
      before,
    } of repairs.filter(({ place }) => place[0] === place[2])) {
      expect(endLine).toBe(line)
      expect(
        [...(lines[line - 1] ?? '')]
          .slice(column - 1)
          .join('')
          .startsWith(before),
      ).toBe(true)
    }
    expect(repairs.filter(({ kind }) => kind === 'punctuation-width').length).toBeGreaterThan(90)
    expect(repairs.filter(({ kind }) => kind === 'column-break')).toHaveLength(2)
    expect(repairs.filter(({ kind }) => kind === 'names')).toHaveLength(7)
  })

  test('are those that the texts of the issue hold, no more and no fewer', () => {
    const { issue, reading } = read(seedPage.text)
    const held = JSON.stringify(issue).matchAll(/"at":\[([\d,]*)\]/g)
    const count = [...held].reduce((sum, [, offsets = '']) => sum + offsets.split(',').length, 0)
    expect(reading.repairs).toHaveLength(count)
  })
})

describe('a refused repair is not made', () => {
  test('one comma stays as it was, the others become full-width', () => {
    const text = `${HEAD}${FIRST.replaceAll('，', ',')}\n`
    const [second] = read(text).reading.repairs.slice(1)
    const { story, faults } = refuse(text, 'punctuation-width', (repair) => repair.from === second?.from)
    expect(story.paragraphs[0]?.text).toBe('昨天上午，大桥正式通车,市民纷纷前往参观，桥上人来人往。')
    expect(faults).toEqual([])
  })

  test('a column break leaves two paragraphs', () => {
    const before = read(seedPage.text)
    const { story, faults } = refuse(seedPage.text, 'column-break')
    const after = textsOf(story.paragraphs)
    expect(after.length).toBeGreaterThan(before.story.paragraphs.length)
    expect(after.some((text) => text.endsWith('重大国'))).toBe(true)
    expect(after.some((text) => text.startsWith('家战略'))).toBe(true)
    expect(faults).toEqual([])
  })

  test('names stay together', () => {
    const { story } = refuse(seedPage.text, 'names')
    expect(textsOf(story.deck).join('')).toContain('陈吉宁信长星易炼红')
  })

  test('a line end between printed lines ends the paragraph', () => {
    const { story, faults } = refuse(`${HEAD}${FIRST}\n\n${COLUMN}\n`, 'line-break', ({ place }) => place[0] === 7)
    const beginnings = textsOf(story.paragraphs).map((text) => text.slice(0, 6))
    expect(beginnings.slice(1)).toEqual(['大桥全长一千', '也不必绕行三'])
    expect(faults).toEqual([])
  })

  test('a hyphen stays, and the line goes on', () => {
    const lines = [
      '　　这座大桥采用了新的方法develop-',
      'ment，由一家公司主持，编号是GB-',
      '18030，工期三年，总投资八亿元，建成',
    ]
    const text = `${HEAD}${[...lines, '后两岸居民出行，再也不必绕行了。'].join('\n')}\n`
    expect(read(text).story.paragraphs[0]?.text).toContain('方法development，')
    const { story, faults } = refuse(text, 'line-break', ({ before }) => before.startsWith('-'))
    expect(textsOf(story.paragraphs)).toHaveLength(1)
    expect(story.paragraphs[0]?.text).toContain('方法develop-ment，')
    expect(faults).toEqual([])
  })

  test('a line that stands twice stands twice', () => {
    const line = '道，设计时速六十公里，工期三年，总'
    const text = `${HEAD}${FIRST}\n\n${COLUMN.replace(line, `${line}\n${line}`)}\n`
    expect(read(text).story.paragraphs[1]?.text.split('设计时速')).toHaveLength(2)
    const { story, faults } = refuse(text, 'doubled-line')
    expect(story.paragraphs[1]?.text.split('设计时速')).toHaveLength(3)
    expect(faults).toEqual([])
  })

  test('the decision is in the issue, which is read again as it is', () => {
    const { issue, page } = refuse(seedPage.text, 'names')
    expect(page.decisions).toHaveLength(7)
    const written = readIssue(writeIssue(issue))
    expect(written.ok && written.value.pages[0]?.decisions).toEqual(page.decisions)
  })
})

describe('an accepted offer is made, as a repair that can be refused again', () => {
  const accept = (text: string) => {
    const { reading } = read(text)
    expect(reading.offers.length).toBeGreaterThan(0)
    return read(text, ruleOn('accepted', reading.offers))
  }

  test('a misread 讯', () => {
    const { reading, story, faults } = accept(`${HEAD}${FIRST.replace('讯', '设')}\n`)
    expect(reading.offers).toEqual([])
    expect(reading.repairs).toMatchObject([{ kind: 'misread', before: '设', after: '讯', place: [3, 3, 3, 4] }])
    expect(story.byline?.value).toBe('王伟')
    expect(faults).toEqual([])
  })

  test('quotes turned', () => {
    const { reading, story, faults } = accept(
      `${HEAD}${FIRST}\n\n大桥通车了。”“大家都高兴，说路近了一半，再也不必绕行三十公里了。\n`,
    )
    expect(story.paragraphs[1]?.text).toContain('通车了。“”大家')
    expect(reading.offers).toEqual([])
    expect(faults).toEqual([])
  })

  test('a paragraph that stands twice is there once, its characters in the repair', () => {
    const again = '大桥全长一千二百米，双向六车道，设计时速六十公里，工期三年，总投资八亿元。'
    const { story, reading, faults } = accept(`${HEAD}${FIRST}\n\n${again}\n\n${again}\n`)
    expect(textsOf(story.paragraphs).filter((text) => text === again)).toHaveLength(1)
    expect(reading.repairs).toMatchObject([{ kind: 'doubled-paragraph', before: again, after: '' }])
    expect(faults).toEqual([])
  })
})

describe('a decision holds by kind, place and characters', () => {
  const text = `${HEAD}${FIRST.replaceAll('，', ',')}\n`
  const decisions = ruleOn('refused', read(text).reading.repairs)

  test('reading again with the same decisions gives the same issue', () => {
    expect(read(text, decisions).issue).toEqual(read(text, decisions).issue)
    expect(read(text, decisions).reading.repairs).toEqual([])
  })

  test('where the text has something else by now it is void and not kept', () => {
    const other = text.replace('上午,', '上午；')
    expect(read(other, decisions).reading.decisions).toHaveLength(decisions.length - 1)
  })

  test('it moves with its characters when text is put in before it, and goes when it is touched', () => {
    const longer = `号外\n\n${text}`
    expect(read(longer, moveDecisions(decisions, text, longer)).reading.repairs).toEqual([])
    const touched = text.replace('上午,大桥', '上午大桥')
    const moved = moveDecisions(decisions, text, touched)
    expect(moved).toHaveLength(decisions.length - 1)
    expect(read(touched, moved).reading.repairs).toEqual([])
  })

  test('in a wholly other text none is left', () => {
    expect(moveDecisions(decisions, text, '另一版')).toEqual([])
  })
})
