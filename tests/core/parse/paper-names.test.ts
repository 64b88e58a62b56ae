import { expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parsePage } from '#core/parse/parse-page.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'

const TEXT =
  '5　教育\u200b周刊　2022年11月8日　星期二　山城\u200b晚报　大河\u200b日报\n\n乡村小学有了足球队\n\n本报讯（记者 王伟）十月的一个傍晚，乡村小学的操场上响起了哨声，孩子们在跑道上追着一个旧足球。'

test('of several papers named on a strip one is the paper; each repair in their names is kept, once', () => {
  const raw = { file: '05.txt', text: TEXT }
  const { issue } = parseIssue([raw], { paper: 'demo' })
  const [page] = issue.pages
  expect(issue.masthead.nameplate?.value).toBe('山城晚报')
  expect(page?.name).toMatchObject({ text: '教育周刊', repairs: [{ kind: 'invisible' }] })
  expect(page === undefined ? [] : auditPage(issue, page, raw)).toEqual([])
  expect(parsePage(raw, {}).repairs.map(({ kind }) => kind)).toEqual(['invisible', 'invisible', 'invisible'])
})
