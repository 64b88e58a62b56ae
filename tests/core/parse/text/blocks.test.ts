import { describe, expect, test } from 'vitest'
import type { Issue } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { widthEm } from '#core/parse/text/characters.ts'
import { articleAt } from '../../../support/pick-story.ts'
import { seedPage } from '../../../support/seed-page.ts'

const MAY_NOT_BEGIN = /[，。、；：”）》！？,.;:)]/

/** One line of text as a column of `measure` em prints it; a paragraph has an indent of two, what a column break cut off none. */
const setLine = (line: string, measure: number): string => {
  const rows: string[] = []
  let row = /^(?:家战略|系,)/.test(line) ? '' : '\u3000\u3000'
  for (const character of line) {
    if (widthEm(row) + widthEm(character) > measure && !MAY_NOT_BEGIN.test(character)) {
      rows.push(row)
      row = ''
    }
    row += character
  }
  return [...rows, row].join('\n')
}

/** The specimen with its long lines as an extractor of printed lines gives them. */
const printed = (measure: number): string =>
  seedPage.text
    .split('\n')
    .map((line) => (widthEm(line) > 60 || line.endsWith('防控体') ? setLine(line, measure) : line))
    .join('\n')

const paragraphsOf = (issue: Issue): string[] =>
  // A space at the end of a printed line is lost in print.
  articleAt(issue, 1, 1).paragraphs.map(({ text }) => text.replaceAll(' ', ''))
const read = (text: string): string[] => paragraphsOf(parseIssue([{ ...seedPage, text }], { paper: 'ahkjb' }).issue)

describe('a page of printed lines reads as the page of whole paragraphs', () => {
  const whole = read(seedPage.text)

  test.each([13, 17, 20, 27])('in columns of %i em', (measure) => {
    expect(read(printed(measure))).toEqual(whole)
  })

  test('with the first-line indents lost', () => {
    expect(read(printed(20).replaceAll('\n\u3000\u3000', '\n'))).toEqual(whole)
  })

  test('with a blank line behind every printed line', () => {
    expect(read(printed(20).replaceAll(/\n+/g, '\n\n'))).toEqual(whole)
  })

  test('an indented paragraph of two or three rows is one, on a page too short to show its column', () => {
    const rows = [
      '大桥今日通车',
      '本报记者 王伟',
      '　　昨天上午大桥正式通车市民纷纷前',
      '往参观，桥上人来人往。',
      '　　大桥全长一千二百米，双向六车道。',
      '　　工程由省路桥公司承建，工期三年，',
      '总投资八亿元，建成以后两岸居民出行再',
      '也不必绕行。',
    ]
    const { issue } = parseIssue([{ file: '01.txt', text: rows.join('\n') }], { paper: 'demo' })
    const article = articleAt(issue, 1, 1)
    expect(article.headline.map(({ text }) => text)).toEqual(['大桥今日通车'])
    expect(article.byline?.value).toBe('王伟')
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      '昨天上午大桥正式通车市民纷纷前往参观，桥上人来人往。',
      '大桥全长一千二百米，双向六车道。',
      '工程由省路桥公司承建，工期三年，总投资八亿元，建成以后两岸居民出行再也不必绕行。',
    ])
  })

  test('a byline between deck and text of its own width stays apart', () => {
    const rows = [
      '学童过街不再犯难',
      '十二名退休工人自发护学三年风雨无阻',
      '本报记者 沈立秋 通讯员 高原 范小平',
      '　　昨日清晨七点一刻，老街口的红绿灯',
      '下，邱福来举起手里的小黄旗，路口两侧',
      '的电动车齐齐停住，孩子们从他身前走过，',
      '有人喊了一声早。',
    ]
    const { issue } = parseIssue([{ file: '01.txt', text: rows.join('\n') }], { paper: 'demo' })
    expect(articleAt(issue, 1, 1).byline?.value).toBe('沈立秋 高原 范小平')
    expect(articleAt(issue, 1, 1).paragraphs).toHaveLength(1)
  })
})
