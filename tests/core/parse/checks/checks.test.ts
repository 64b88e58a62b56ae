import { describe, expect, test } from 'vitest'
import { parseIssue } from '#core/parse/parse-issue.ts'

const STORY = '\n\n重点项目开工\n\n本报讯（记者 罗成）昨日，重点项目开工，共三十二个，总投资二百一十亿元。\n'

const problemsOf = (masthead: string, story = STORY): string[] =>
  parseIssue([{ file: '01.txt', text: masthead + story }], { paper: 'demo' })
    .problems.filter(({ severity }) => severity !== 'note')
    .map(({ kind, severity, place }) => `${kind} ${severity} ${place?.[0] ?? ''}`)

describe('dates', () => {
  test.each([
    '2024年6月12日 星期三 农历甲辰年五月初七',
    '2024年06月12日 星期三',
    '二〇二四年六月十二日 星期三 农历五月初七',
    '2025年8月1日 星期五 农历乙巳年闰六月初八',
    '2024年12月31日 星期二 农历甲辰年腊月初一',
    '2024年12月1日 农历甲辰年冬月初一',
    '2023年3月15日 农历癸卯年二月廿四',
  ])('%s agrees with itself', (masthead) => {
    expect(problemsOf(masthead)).toEqual([])
  })

  test.each([
    ['2024年6月12日 星期四', 'date-weekday-mismatch warning 1'],
    ['2024年6月12日 农历甲辰年五月初八', 'date-lunar-mismatch warning 1'],
    ['2024年6月12日 农历癸卯年五月初七', 'date-lunar-mismatch warning 1'],
    ['2024年2月30日', 'date-impossible error 1'],
    ['2023年2月29日', 'date-impossible error 1'],
  ])('%s does not', (masthead, problem) => {
    expect(problemsOf(masthead)).toEqual([problem])
  })

  test('a day that does not exist is never turned into another', () => {
    const { issue } = parseIssue([{ file: '01.txt', text: `2024年2月30日${STORY}` }], { paper: 'demo' })
    expect(issue.date).toBeUndefined()
    expect(issue.masthead.date?.text).toBe('2024年2月30日')
  })
})

describe('jumps, pages and numbers', () => {
  test('a jump beyond the page count is told with its place', () => {
    expect(problemsOf('本期16版 2024年6月12日', `${STORY}\n（下转十七版）`)).toEqual(['jump-beyond-pages warning 7'])
  })

  test.each([
    ['CN34-0023', []],
    ['CN99-1234', ['cn-shape warning 1']],
    ['CN34-5023', ['cn-shape warning 1']],
  ])('a serial number like %s', (serial, problems) => {
    expect(problemsOf(`国内统一连续出版物号 ${serial}`)).toEqual(problems)
  })

  test('missing characters and directional controls are told with their places', () => {
    expect(problemsOf('2024年6月12日', `${STORY}他叫王\ue000，来自\u202e远方，今年三十二岁。`)).toEqual([
      'character-missing warning 6',
      'directional-control warning 6',
    ])
  })

  test('a printed page number that differs from the file is told', () => {
    const { issue, problems } = parseIssue([{ file: '02.txt', text: `第3版 要闻${STORY}` }], { paper: 'demo' })
    expect(issue.pages[0]?.number).toBe(2)
    expect(problems.map(({ kind }) => kind)).toEqual(['page-number-mismatch'])
  })

  test('two pages of one number both stay', () => {
    const { issue, problems } = parseIssue(
      [
        { file: 'a/02.txt', text: STORY },
        { file: 'b/02.txt', text: STORY },
      ],
      { paper: 'demo' },
    )
    expect(issue.pages.map(({ number }) => number)).toEqual([2, 3])
    expect(problems.map(({ kind }) => kind)).toContain('page-number-twice')
  })

  test('an empty page is an error, a page of furniture a warning', () => {
    expect(problemsOf('', '\n \n')).toContain('page-empty error ')
    expect(problemsOf('第1版 2024年6月12日', '')).toEqual(['page-without-stories warning '])
  })

  test('text of a page is text, whatever it looks like', () => {
    const text = `${STORY}\n<img src=x onerror=alert(1)> {{x}} \${x} [a](javascript:alert(1))，这是原文里的一句话。\n`
    const { issue } = parseIssue([{ file: '01.txt', text }], { paper: 'demo' })
    expect(JSON.stringify(issue)).toContain('<img src=x onerror=alert')
  })
})
