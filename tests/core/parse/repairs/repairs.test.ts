import { describe, expect, test } from 'vitest'
import { removeInvisible } from '#core/parse/repairs/remove-invisible.ts'
import { restoreWidth } from '#core/parse/repairs/restore-width.ts'
import { findPeople, separateNames } from '#core/parse/repairs/separate-names.ts'
import { dropSpaces, settleSpaces } from '#core/parse/repairs/mend-spaces.ts'
import { turnQuotes, unsureQuotes } from '#core/parse/repairs/turn-quotes.ts'
import { type Strand, strandOf, strandText } from '#core/parse/text/strand.ts'

const by =
  (repair: (strand: Strand) => Strand) =>
  (text: string): string =>
    strandText(repair(strandOf(text, 0, text.length)))

describe('width of marks', () => {
  test.each([
    ['6月5日至6日,2024年度', '6月5日至6日，2024年度'],
    ['行动计划(2024—2026年)', '行动计划（2024—2026年）'],
    ['占30%,增长', '占30%，增长'],
    ['他说:"好!"', '他说："好！"'],
    ['(新华社记者 王伟摄）', '（新华社记者 王伟摄）'],
    ['邮发代号:25-5', '邮发代号：25-5'],
    ['网址:Http://www.ahkjb.com', '网址：Http://www.ahkjb.com'],
    ['站了三十年.他的', '站了三十年。他的'],
  ])('%s → %s', (before, after) => {
    expect(by(restoreWidth)(before)).toBe(after)
  })

  test.each([
    'CN34-0023',
    '25-5',
    '2,024人',
    '12:30分',
    'http://www.example.com/a?b=1,2',
    'ahkjb2003@163.com',
    'f(x)',
    'A, B (C): D',
    '一.总则',
    '(010)65368888',
  ])('%s stays', (text) => {
    expect(by(restoreWidth)(text)).toBe(text)
  })
})

describe('invisible characters', () => {
  test.each([
    ['新\u200b篇\u2060章\ufeff', '新篇章'],
    ['abc\u202edcba\u202c', 'abcdcba'],
    ['字\u00ad\u180e\u0000字', '字字'],
    ['字\u{e0041}字', '字字'],
    ['\u061c\u200e\u200f\u2066字\u2069', '字'],
  ])('%j → %s', (before, after) => {
    expect(by(removeInvisible)(before)).toBe(after)
  })

  test.each(['葛\u{e0100}先生', '👨\u200d👩\u200d👧一家', '❤\ufe0f', '㎡①\uf900', '𠮷野家', '\ue000\ufffd', '甲\t乙'])(
    '%j stays',
    (text) => {
      expect(by(removeInvisible)(text)).toBe(text)
    },
  )
})

describe('quotes', () => {
  test('the wrong way round are turned', () => {
    expect(by(turnQuotes)('共建”一带一路“倡议')).toBe('共建“一带一路”倡议')
  })

  test.each([
    ['共建"一带一路"倡议', '共建“一带一路”倡议'],
    ['“ 红本本"贷到款', '“ 红本本”贷到款'],
    ['他说："我来。"', '他说：“我来。”'],
    ['"甲"，"乙"，都好', '“甲”，“乙”，都好'],
  ])('%s becomes %s', (text, turned) => {
    expect(by(turnQuotes)(text)).toBe(turned)
  })

  test.each(['屏幕5" 和 7" 的', '说明见 "read me" 一节里的 "x"', '这是"甲", 那是"乙', '结束了"，他说"再见'])(
    '%s stays',
    (text) => {
      expect(by(turnQuotes)(text)).toBe(text)
    },
  )

  test('of an odd number of straight quotes those are offered whose neighbours say how they stand', () => {
    expect(unsureQuotes('他说："我来，"那是"乙').map(({ from, after }) => [from, after])).toEqual([[3, '“']])
  })

  test.each(['“甲”与“乙”', '他说：“我来。', '结束了。”他说：“再见', '没有引号'])('%s stays', (text) => {
    expect(by(turnQuotes)(text)).toBe(text)
  })
})

describe('spaces', () => {
  test.each([
    ['2020 年 12 月', '2020年12月'],
    ['立冬之后， 不少人', '立冬之后，不少人'],
  ])('in a text %s → %s', (before, after) => {
    expect(by(dropSpaces)(before)).toBe(after)
  })

  test.each(['新篇章 勇当先行者', 'GB 18030', '甲 —— 乙', '“甲” “乙”'])('in a text %s stays', (text) => {
    expect(by(dropSpaces)(text)).toBe(text)
  })

  test.each([
    ['冬季进补 \u3000有讲究', '冬季进补 有讲究'],
    ['王伟  李小明出席', '王伟 李小明出席'],
    ['王伟 李小明', '王伟\u3000李小明'],
  ])('in a headline %j → %j', (before, after) => {
    expect(by(settleSpaces)(before)).toBe(after)
  })
})

describe('names run together', () => {
  const people = findPeople(['省委书记陈吉宁，省长龚正；市长王浩，副书记王清宪出席会议。韩俊、许昆林参加。'])

  test('are found where a title or list shows their ends', () => {
    for (const name of ['陈吉宁', '龚正', '王浩', '王清宪', '韩俊', '许昆林']) expect(people.has(name)).toBe(true)
  })

  test('are set apart, three and more', () => {
    const apart = by((strand) => separateNames(strand, people))
    expect(apart('陈吉宁龚正王浩王清宪出席')).toBe('陈吉宁\u3000龚正\u3000王浩\u3000王清宪出席')
    expect(apart('陈吉宁龚正出席')).toBe('陈吉宁龚正出席')
    expect(apart('座谈会在温州举行')).toBe('座谈会在温州举行')
  })
})
