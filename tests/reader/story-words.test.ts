import { describe, expect, test } from 'vitest'
import { readNumber } from '#reader/address.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '#reader/in-words.ts'
import { pageRows } from '#reader/page/page-rows.ts'
import { readOpenedFrom } from '#reader/page/opened-from.ts'
import { citation } from '#reader/story/citation.ts'
import { countCharacters, readingMinutes } from '#reader/story/story-length.ts'
import { storyTitle } from '#reader/story/story-title.ts'
import { ISSUE } from '../support/edition.tsx'
import { articleOf, textOf } from '../support/data-folder.ts'

describe('days and pages in words', () => {
  test.each([
    ['2024-06-12', '2024年6月12日', '星期三'],
    ['2000-02-29', '2000年2月29日', '星期二'],
    ['1949-10-01', '1949年10月1日', '星期六'],
  ])('%s is %s, %s, in whatever zone the reader sits', (date, words, weekday) => {
    expect([dateInWords(date), weekdayOf(date)]).toEqual([words, weekday])
  })

  test.each([
    [1, '第01版'],
    [16, '第16版'],
    [101, '第101版'],
  ])('page %i is %s', (page, words) => {
    expect(pageInWords(page)).toBe(words)
  })

  test.each([
    ['1', 1],
    ['01', 1],
    ['016', 16],
    ['0', undefined],
    ['', undefined],
    ['1a', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['9999', undefined],
    [undefined, undefined],
  ])('%s in an address reads as %s', (part, number) => {
    expect(readNumber(part)).toBe(number)
  })
})

describe('the length of a story', () => {
  test('counts each character and mark once, and no spaces', () => {
    expect(countCharacters(articleOf('题', '甲，乙 丙\u3000丁。'))).toBe(6)
    expect(countCharacters(articleOf('题', '𠮷野家'))).toBe(3)
  })

  test.each([
    [0, 1],
    [83, 1],
    [599, 1],
    [600, 2],
    [1948, 5],
  ])('%i characters take %i minutes', (characters, minutes) => {
    expect(readingMinutes(characters)).toBe(minutes)
  })
})

describe('the name of a story', () => {
  test('is its headline, all lines', () => {
    expect(storyTitle({ ...articleOf('', ''), headline: [textOf('上联'), textOf('下联')] })).toBe('上联 下联')
  })

  test('without a headline is how it begins', () => {
    const text = '会议认为，长三角一体化发展是亲自谋划的重大国家战略。'
    expect(storyTitle({ ...articleOf('', text), headline: [] })).toBe('会议认为，长三角一体化发展是亲自谋划…')
  })

  test('with nothing at all is told as such', () => {
    expect(storyTitle({ ...articleOf('', ''), headline: [], paragraphs: [] })).toBe('无标题')
  })
})

test('a citation names the author first where there is one, and the page in brackets', () => {
  const story = { ...articleOf('一体化', ''), byline: { ...textOf('本报记者 甲'), value: '甲' } }
  expect(citation({ issue: ISSUE, page: 3, story })).toBe('甲. 一体化[N]. 安徽科技报, 2024-06-12(3).')
})

test('an issue that does not tell its number of pages lists those held', () => {
  const { pageCount: _, ...issue } = ISSUE
  expect(pageRows(issue)).toEqual([
    { kind: 'held', page: 1, name: undefined },
    { kind: 'not-held', from: 2, to: 2 },
    { kind: 'held', page: 3, name: '综合新闻' },
  ])
})

test.each([null, 'x', {}, { back: 'http://elsewhere', direct: true }, { back: '/a' }])(
  'a history entry that is not ours is not trusted: %j',
  (state) => {
    expect(readOpenedFrom(state)).toBeUndefined()
  },
)
