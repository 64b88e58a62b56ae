import { describe, expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { OFFER_BELOW } from '#core/parse/repairs/offers.ts'

const read = (text: string) => {
  const raw = { file: '01.txt', text }
  const parsed = parseIssue([raw], { paper: 'demo' })
  const texts = parsed.issue.pages.flatMap(({ stories }) =>
    stories.flatMap((story) => (story.kind === 'article' ? story.paragraphs : [])),
  )
  const faults = parsed.issue.pages.flatMap((page) => auditPage(parsed.issue, page, raw))
  return { ...parsed, faults, texts }
}

const HEAD = '大桥今日通车\n\n'
const FIRST = '本报讯（记者 王伟）昨天上午，大桥正式通车，市民纷纷前往参观，桥上人来人往。'
const SECOND = '大桥全长一千二百米，双向六车道，设计时速六十公里，工期三年，总投资八亿元。'

describe('a repair that is too unsure is offered and not made', () => {
  test('a paragraph that stands twice stays, and is offered to go', () => {
    const { offers, problems, texts } = read(`${HEAD}${FIRST}\n\n${SECOND}\n\n${SECOND}\n`)
    expect(texts.filter(({ text }) => text === SECOND)).toHaveLength(2)
    expect(offers).toMatchObject([{ kind: 'doubled-paragraph', before: SECOND, after: '', place: [7, 1, 7, 38] }])
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'repair-offered', severity: 'note' }))
    expect(offers.every(({ confidence }) => confidence < OFFER_BELOW)).toBe(true)
  })

  test('a misread 讯 is offered where it stands', () => {
    const { offers, texts } = read(`${HEAD}${FIRST.replace('讯', '设')}\n\n${SECOND}\n`)
    expect(offers).toMatchObject([{ kind: 'misread', before: '设', after: '讯', place: [3, 3, 3, 4] }])
    expect(texts[0]?.text).toBe('昨天上午，大桥正式通车，市民纷纷前往参观，桥上人来人往。')
  })

  test('quotes that may stand as they do for a reason are offered', () => {
    const { offers, texts } = read(`${HEAD}${FIRST}\n\n他说：”大桥通车了。“大家都高兴，说路近了一半，再也不必绕行。\n`)
    expect(offers.map(({ kind }) => kind)).toEqual([])
    expect(texts.at(-1)?.text).toContain('“大桥通车了。”')
    const closed = read(`${HEAD}${FIRST}\n\n大桥通车了。”“大家都高兴，说路近了一半，再也不必绕行三十公里了。\n`)
    expect(closed.offers.map(({ before, after }) => before + after)).toEqual(['”“', '“”'])
    expect(closed.texts.at(-1)?.text).toContain('通车了。”“大家')
  })

  test('a page in order has no offers', () => {
    expect(read(`${HEAD}${FIRST}\n\n${SECOND}\n`).offers).toEqual([])
  })
})

describe('printed lines', () => {
  const column = (lines: readonly string[]): string => `${HEAD}${lines.join('\n')}\n`

  test('one that was read twice is there once, and the repair says so', () => {
    const lines = [
      '　　大桥全长一千二百米，双向六车',
      '道，设计时速六十公里，工期三年，总',
      '道，设计时速六十公里，工期三年，总',
      '投资八亿元，建成后两岸居民出行，再',
      '也不必绕行三十公里。',
    ]
    const { texts, faults } = read(column(lines))
    expect(texts.map(({ text }) => text)).toEqual([
      '大桥全长一千二百米，双向六车道，设计时速六十公里，工期三年，总投资八亿元，建成后两岸居民出行，再也不必绕行三十公里。',
    ])
    expect(texts[0]?.repairs?.map(({ kind }) => kind)).toContain('doubled-line')
    expect(faults).toEqual([])
  })

  test('a Latin word cut by a hyphen is whole again, a hyphen of its own stays', () => {
    const lines = [
      '　　这座大桥采用了新的方法develop-',
      'ment，由一家公司主持，编号是GB-',
      '18030，工期三年，总投资八亿元，建成',
      '后两岸居民出行，再也不必绕行了。',
    ]
    const { texts, faults } = read(column(lines))
    expect(texts).toHaveLength(1)
    expect(texts[0]?.text).toContain('方法development，')
    expect(texts[0]?.text).toContain('GB-18030')
    expect(faults).toEqual([])
  })
})
