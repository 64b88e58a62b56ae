import { describe, expect, test } from 'vitest'
import { parseIssue } from '#core/parse/parse-issue.ts'

const numberOf = (file: string): number | undefined =>
  parseIssue([{ file, text: '大桥今日通车\n\n昨天上午，大桥正式通车。' }], { paper: 'demo' }).issue.pages[0]?.number

describe('the number of a page that prints none', () => {
  test.each([
    ['16.txt', 16],
    ['07.txt', 7],
    ['raw/2024-06-12/003.txt', 3],
    ['A02.txt', 2],
    ['p3.txt', 3],
    ['page-3.txt', 3],
    ['Page_12.txt', 12],
    ['第3版.txt', 3],
    ['03版.txt', 3],
    ['ahkjb-2024-06-12-p05.txt', 5],
    ['20240612-05.txt', 5],
    ['2024-06-12_A05.txt', 5],
  ])('is what its name %s says', (file, number) => expect(numberOf(file)).toBe(number))

  test.each([
    'u16.txt',
    'utf16.txt',
    'b7.md',
    'copy2.txt',
    '2024-06-12.txt',
    '2024-06.txt',
    '20240612.txt',
    '16强.txt',
  ])('is the first free one where its name %s says none', (file) => expect(numberOf(file)).toBe(1))

  test('is never above what an issue may hold', () => expect(numberOf('065.txt')).toBe(1))
})
