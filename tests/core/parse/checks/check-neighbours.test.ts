import { describe, expect, test } from 'vitest'
import { type Issue, SCHEMA_VERSION } from '#core/issue/schema.ts'
import { checkNeighbours } from '#core/parse/checks/check-neighbours.ts'

const issue = (date: string, issueNumber: number, pageCount?: number): Issue => ({
  schema: SCHEMA_VERSION,
  paper: 'demo',
  date,
  issueNumber,
  ...(pageCount === undefined ? {} : { pageCount }),
  masthead: { wechat: [], digital: [] },
  pages: [],
})

const kindsOf = (issues: readonly Issue[]): string[] =>
  checkNeighbours(issues).flatMap((each) => each.problems.map(({ kind }) => `${each.issue.date ?? ''} ${kind}`))

describe('issue numbers rise by one to the days that have passed', () => {
  test('a daily, a weekly, a pause, over the end of a month', () => {
    expect(kindsOf([issue('2024-02-28', 7), issue('2024-02-29', 8), issue('2024-03-01', 9)])).toEqual([])
    expect(kindsOf([issue('2024-06-12', 5257), issue('2024-06-05', 5256), issue('2024-06-19', 5258)])).toEqual([])
    expect(kindsOf([issue('2024-02-09', 100), issue('2024-02-18', 101)])).toEqual([])
  })

  test('the same number twice, a number that falls, one that rises too fast', () => {
    const kind = (date: string): string[] => [`${date} issue-number-neighbours`]
    expect(kindsOf([issue('2024-06-12', 10), issue('2024-06-13', 10)])).toEqual(kind('2024-06-13'))
    expect(kindsOf([issue('2024-06-12', 10), issue('2024-06-13', 9)])).toEqual(kind('2024-06-13'))
    expect(kindsOf([issue('2024-06-12', 10), issue('2024-06-13', 12)])).toEqual(kind('2024-06-13'))
  })

  test('the message says which numbers are possible', () => {
    const [found] = checkNeighbours([issue('2024-06-12', 10), issue('2024-06-15', 20)])
    expect(found?.problems[0]?.message).toBe('2024-06-12是总第10期，2024-06-15是总第20期，应在总第11期到总第13期之间。')
  })
})

test('a page count four times both neighbours is asked about, a special of twice as many is not', () => {
  const days = (count: number): Issue[] => [
    issue('2024-06-12', 1, 8),
    issue('2024-06-13', 2, count),
    issue('2024-06-14', 3, 8),
  ]
  expect(kindsOf(days(16))).toEqual([])
  expect(kindsOf(days(80))).toEqual(['2024-06-13 page-count-neighbours'])
  expect(kindsOf(days(2))).toEqual(['2024-06-13 page-count-neighbours'])
})
