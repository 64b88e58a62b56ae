import { describe, expect, test } from 'vitest'
import { findJumps } from '#core/parse/marks/find-jumps.ts'

const brief = (text: string): string[] =>
  findJumps(text).map(
    ({ direction, section = '', page, from, to }) => `${direction} ${section}${page} ${text.slice(from, to)}`,
  )

describe('findJumps', () => {
  test.each([
    ['（下转第二版）', 'to 2 （下转第二版）'],
    ['(下转二版)', 'to 2 (下转二版)'],
    ['[下转第六版]', 'to 6 [下转第六版]'],
    ['【下转04版】', 'to 4 【下转04版】'],
    ['（下转第十七版）', 'to 17 （下转第十七版）'],
    ['（下转 第 2 版）', 'to 2 （下转 第 2 版）'],
    ['（下转A3版）', 'to A3 （下转A3版）'],
    ['（下轉第二版）', 'to 2 （下轉第二版）'],
    ['下转第三版', 'to 3 下转第三版'],
    ['一上接第一版)', 'from 1 一上接第一版)'],
    ['合作共赢(下转第四版', 'to 4 (下转第四版'],
    ['（下转第二题)', 'to 2 （下转第二题)'],
    ['（下转第—版）', 'to 1 （下转第—版）'],
    ['（下转第ニ版）', 'to 2 （下转第ニ版）'],
    ['（转二版）', 'to 2 （转二版）'],
    ['（上接第一版）正文', 'from 1 （上接第一版）'],
    ['[上接1版】正文', 'from 1 [上接1版】'],
    ['（上楼第一版)正文', 'from 1 （上楼第一版)'],
    ['上接第一版', 'from 1 上接第一版'],
    ['（紧接第一版）', 'from 1 （紧接第一版）'],
    ['标题（上接一版）', 'from 1 （上接一版）'],
  ])('finds the jump in %s', (text, found) => {
    expect(brief(text)).toEqual([found])
  })

  test.each([
    '（详见六版）',
    '全文见二版',
    '相关报道见第八版',
    '（相关报道见第14版）',
    '文件可下转换为多种格式',
    '他把钱转二手交给了我',
    '这条消息刊登在第二版',
    '上接中央精神，下接群众地气',
    '（转载请注明出处）',
  ])('%s is none', (text) => {
    expect(brief(text)).toEqual([])
  })

  test('finds two in one block', () => {
    expect(brief('（上接第一版）中间的文字。（下转第三版）')).toEqual(['from 1 （上接第一版）', 'to 3 （下转第三版）'])
  })
})
