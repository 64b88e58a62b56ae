import { describe, expect, test } from 'vitest'
import { catalogueAround, issuesNear } from '#core/issue/catalogue-around.ts'

/** Issues of days counted down, newest first. */
const issues = Array.from({ length: 28 }, (_, index) => ({
  date: `2024-02-${String(28 - index).padStart(2, '0')}`,
  pages: [{ number: 1 }],
}))
const days = (list: typeof issues) => list.map(({ date }) => Number(date.slice(-2)))

describe('the issues near a day', () => {
  test('are the newest six and two on each side of it', () => {
    expect(days(issuesNear(issues, '2024-02-10'))).toEqual([28, 27, 26, 25, 24, 23, 12, 11, 10, 9, 8])
    expect(days(issuesNear(issues, '2024-02-28'))).toEqual([28, 27, 26, 25, 24, 23])
    expect(days(issuesNear(issues, '2024-02-01'))).toEqual([28, 27, 26, 25, 24, 23, 3, 2, 1])
  })

  test('are all of them where there are few', () => {
    expect(days(issuesNear(issues.slice(0, 5), '2024-02-25'))).toEqual([28, 27, 26, 25, 24])
  })

  test('stand round the place of a day without an issue', () => {
    expect(
      days(
        issuesNear(
          issues.filter(({ date }) => date !== '2024-02-10'),
          '2024-02-10',
        ),
      ),
    ).toEqual([28, 27, 26, 25, 24, 23, 12, 11, 9, 8, 7])
    expect(days(issuesNear(issues, '1999-01-01'))).toEqual([28, 27, 26, 25, 24, 23, 2, 1])
  })

  test('picked from a pick are the same again', () => {
    for (const { date } of issues) {
      const near = issuesNear(issues, date)
      expect(near.map((issue) => issue.date)).toContain(date)
      expect(issuesNear(near, date)).toEqual(near)
    }
  })
})

test('of other papers only the newest issue is kept', () => {
  const papers = ['ribao', 'wanbao'].map((id) => ({ id, name: id, issues }))
  const around = catalogueAround({ schema: 1, papers }, 'wanbao', '2024-02-10')
  expect(around.papers.map((paper) => paper.issues.length)).toEqual([1, 11])
})
