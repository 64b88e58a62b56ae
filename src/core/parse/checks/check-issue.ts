import { mastheadPage } from '../../issue/masthead-page.ts'
import { LIMITS } from '../../issue/limits.ts'
import type { Problem } from '../../issue/problem.ts'
import type { Fact, Issue, Masthead } from '../../issue/schema.ts'

/** Fields that a front page has; without them the issue is still an issue. */
const EXPECTED = [
  ['nameplate', '报名'],
  ['date', '日期'],
  ['issueNumber', '期号'],
  ['cn', '刊号'],
  ['pageCount', '版数'],
] as const satisfies readonly (readonly [keyof Masthead, string])[]

const missingFields = (issue: Issue): Problem[] => {
  const front = issue.pages.find(({ number }) => number === 1)
  if (front === undefined) return []
  const missing = EXPECTED.filter(([field]) => issue.masthead[field] === undefined).map(([, label]) => label)
  if (missing.length === 0) return []
  const file = front.file === undefined ? {} : { file: front.file }
  return [
    {
      kind: 'masthead-incomplete',
      severity: 'note',
      message: `头版上没有找到${missing.join('、')}。`,
      remedy: '报上有而没有认出的，请在原文中核对。',
      ...file,
    },
  ]
}

/** Province codes of serial numbers run from 10 to 65; newspapers have serials from 0001 to 0999 (GB/T 9999). */
const checkSerial = (cn: Fact | undefined, file: string | undefined): Problem[] => {
  const [, province, serial] = /^CN(\d\d)-(\d{4})$/.exec(cn?.value ?? '') ?? []
  if (cn === undefined || province === undefined || serial === undefined) return []
  const isRight = Number(province) >= 10 && Number(province) <= 65 && Number(serial) >= 1 && Number(serial) <= 999
  if (isRight) return []
  const [place] = cn.source
  return [
    {
      kind: 'cn-shape',
      severity: 'warning',
      message: `刊号${cn.value}不是报纸的编号：前两位应在10到65之间，后四位应在0001到0999之间。`,
      remedy: '请对照报头改正刊号。',
      ...(file === undefined ? {} : { file }),
      ...(place === undefined ? {} : { place }),
    },
  ]
}

const withoutStories = (issue: Issue): Problem[] =>
  issue.pages
    .filter(({ stories }) => stories.length === 0)
    .map(({ file, number }) => ({
      kind: 'page-without-stories',
      severity: 'warning' as const,
      message: `第${number}版没有认出一篇稿件。`,
      remedy: '请确认这是一个版面的文字。',
      ...(file === undefined ? {} : { file }),
    }))

const pageBeyond = (issue: Issue): Problem[] => {
  const { pageCount } = issue
  if (pageCount === undefined) return []
  return issue.pages
    .filter(({ number }) => number > pageCount && number <= LIMITS.pages)
    .map(({ file, number }) => ({
      kind: 'page-beyond-count',
      severity: 'warning' as const,
      message: `这是第${number}版，报头说本期只有${pageCount}版。`,
      remedy: '请核对文件名和报头的版数。',
      ...(file === undefined ? {} : { file }),
    }))
}

/** What an issue lacks or says against itself, dates and jumps apart. */
export const checkIssue = (issue: Issue): Problem[] => {
  const front = mastheadPage(issue)
  return [
    ...missingFields(issue),
    ...checkSerial(issue.masthead.cn, front?.file),
    ...withoutStories(issue),
    ...pageBeyond(issue),
  ]
}
