import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { splitPages } from '#core/parse/split-pages.ts'

describe('a text with form feeds', () => {
  test('is a page for each piece with ink, numbered by its place', () => {
    expect(splitPages({ file: '01.txt', text: '甲\f \n\f乙\n\f' })).toEqual([
      { file: '01.txt#1', text: '甲' },
      { file: '01.txt#3', text: '乙\n' },
    ])
  })

  test.each(['甲\n乙', '甲\n\f', '\f甲', '\f', ''])('stays whole where it is one page: %j', (text) => {
    const page = { file: '01.txt', text }
    expect(splitPages(page)).toEqual([page])
  })

  test('loses nothing but form feeds and white', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', ' ', '\n', '\f', '😀')), (parts) => {
        const text = parts.join('')
        const pages = splitPages({ file: 'a', text }).map((page) => page.text)
        expect(pages.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })

  test('has the number that each page prints, whatever its file is called', () => {
    const pages = splitPages({
      file: '01.txt',
      text: '第3版\n\n水渠今日通水\n\n昨天上午，水渠正式通水。\f第2版\n\n大桥今日通车\n\n昨天上午，大桥正式通车。',
    })
    const { issue, problems } = parseIssue(pages, { paper: 'demo' })
    expect(issue.pages.map(({ number, file }) => [number, file])).toEqual([
      [2, '01.txt#2'],
      [3, '01.txt#1'],
    ])
    expect(problems.map(({ kind }) => kind)).not.toContain('page-number-twice')
  })
})
