import { expect, test } from 'vitest'
import type { Issue } from '#core/issue/schema.ts'
import { savedInWords } from '#desk/saved-in-words.ts'

const WHOLE: Issue = {
  schema: 1,
  paper: 'ahkjb',
  publication: '安徽科技报',
  date: '2024-06-12',
  masthead: { wechat: [], digital: [] },
  pages: [],
}
const { date: _, ...dateless } = WHOLE
const { publication: __, ...nameless } = WHOLE

test('what was saved is told by the name of its file', () => {
  expect(savedInWords(WHOLE, '2024-06-12.json')).toBe('已存成“2024-06-12.json”，在浏览器的下载文件夹里。')
})

test('what an issue lacks is told, with what to do', () => {
  expect(savedInWords(dateless, 'issue.json')).toContain('没有刊期：请在原文开头补上日期')
  expect(savedInWords(nameless, '2024-06-12.json')).toContain('没有报名：按所选的报纸记作ahkjb')
  expect(savedInWords({ ...WHOLE, paper: 'unnamed' }, 'x.json')).toContain('代号暂记作unnamed')
})
