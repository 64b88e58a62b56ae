import type { Problem } from '../../issue/problem.ts'
import type { Issue } from '../../issue/schema.ts'
import { daysBetween } from './calendar.ts'

const problem = (kind: string, message: string): Problem => ({
  kind,
  severity: 'warning',
  message,
  remedy: '请对照两期的报头，改正原文里的期号、日期或版数。',
})

type Dated = Issue & { readonly date: string }

/** A paper comes out once a day at most, so its number rises by one to the days that have passed. */
const checkNumber = (before: Dated, issue: Dated): Problem[] => {
  const [last, number] = [before.issueNumber, issue.issueNumber]
  if (last === undefined || number === undefined) return []
  const days = daysBetween(before.date, issue.date)
  const risen = number - last
  if (risen >= 1 && risen <= days) return []
  const expected = days === 1 ? `应是总第${last + 1}期` : `应在总第${last + 1}期到总第${last + days}期之间`
  return [
    problem('issue-number-neighbours', `${before.date}是总第${last}期，${issue.date}是总第${number}期，${expected}。`),
  ]
}

/** So many times the pages of both neighbours are a misreading more often than a special issue. */
const MUCH = 4

const checkPageCount = (before: Dated, issue: Dated, after: Dated): Problem[] => {
  const [last, count, next] = [before.pageCount, issue.pageCount, after.pageCount]
  if (last === undefined || count === undefined || next === undefined) return []
  const isMuchMore = count >= Math.max(last, next) * MUCH
  const isMuchLess = count * MUCH <= Math.min(last, next)
  if (!isMuchMore && !isMuchLess) return []
  const message = `${issue.date}说本期有${count}版，前一期${last}版，后一期${next}版。`
  return [problem('page-count-neighbours', message)]
}

/**
 * What the issues of one paper, in any order, say against each other: issue numbers that do not rise with the days, a
 * page count unlike both neighbours'. Each problem comes with the issue it is about.
 */
export const checkNeighbours = (issues: readonly Issue[]): { issue: Issue; problems: Problem[] }[] => {
  const dated = issues
    .filter((issue): issue is Dated => issue.date !== undefined)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return dated.flatMap((issue, index) => {
    const [before, after] = [dated[index - 1], dated[index + 1]]
    if (before === undefined || before.date === issue.date) return []
    const problems = [
      ...checkNumber(before, issue),
      ...(after === undefined ? [] : checkPageCount(before, issue, after)),
    ]
    return problems.length === 0 ? [] : [{ issue, problems }]
  })
}
