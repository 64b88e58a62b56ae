import { expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { mendRadicals } from '#core/parse/repairs/mend-radicals.ts'
import { strandOf, strandText } from '#core/parse/text/strand.ts'

const mended = (text: string): string => strandText(mendRadicals(strandOf(text, 0, text.length)))

test.each([
  // Signs of radicals as PDFs of the Noto faces give them, by code point so that they are seen to be other characters.
  ['2024年6\u2F4912\u2F47\uFF0C\u661F\u671F\u4E09', '2024年6月12日，星期三'],
  ['\u2F00\u2F06\u2F17\u2F24\u2F29\u2F08', '一二十大小人'],
  ['\u2ED3\u2ED4\u2ECB\u2EC5\u2EA0\u2ED8', '长门车见民青'],
  ['农\u2F3E', '农户'],
  ['\u2FD5', '龠'],
])('%s is written %s', (signs, characters) => {
  expect(mended(signs)).toBe(characters)
})

test('a part of a character stays what it is', () => {
  expect(mended('\u2EA1\u2E98')).toBe('\u2EA1\u2E98')
})

test('each is a repair that can be taken back, and nothing is lost', () => {
  const raw = {
    file: '01.txt',
    text: '大桥今\u2F47通\u2ECB\n\n昨天上午，大桥正式通\u2ECB，市\u2EA0纷纷前往参观。大桥全长一千二百米，两岸车程缩短四十分钟。',
  }
  const { issue } = parseIssue([raw], { paper: 'specimen' })
  const [page] = issue.pages
  const [story] = page?.stories ?? []
  expect(page === undefined ? [] : auditPage(issue, page, raw)).toEqual([])
  expect(story).toMatchObject({
    headline: [
      {
        text: '大桥今日通车',
        repairs: [
          { kind: 'radical', before: '\u2F47', after: '日', at: [3] },
          { kind: 'radical', before: '\u2ECB', after: '车', at: [5] },
        ],
      },
    ],
    paragraphs: [{ text: '昨天上午，大桥正式通车，市民纷纷前往参观。大桥全长一千二百米，两岸车程缩短四十分钟。' }],
  })
})
