import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { issueAround } from '#core/issue/issue-around.ts'
import { readIssue, readPaper } from '#core/issue/read-issue.ts'
import { measure } from '#faces/measure.ts'

const FOLDER = 'data/papers/specimen'
const issue = readIssue(readFileSync(`${FOLDER}/issues/2024-06-05.json`, 'utf8'))
const paper = readPaper(readFileSync(`${FOLDER}/paper.json`, 'utf8'))

test('a jump of a page knows the headline of its other half', () => {
  if (!issue.ok) throw new Error('the committed data cannot be read')
  const whole = issue.value
  const front = whole.pages.find(({ number }) => number === 1)?.stories[0]
  const jumps = issueAround(whole, 3).pages.flatMap(({ stories }) =>
    stories.flatMap((story) => (story.kind === 'article' ? story.jumps : [])),
  )
  expect(jumps.map(({ text, target }) => [text, target])).toEqual([
    ['（上接一版）', { page: 1, story: 1, headline: front?.headline.map(({ text }) => text) }],
  ])
})

test('a page is set the same with the others in outline, which keep number and name', () => {
  if (!issue.ok || !paper.ok) throw new Error('the committed data cannot be read')
  const whole = issue.value
  for (const { number } of whole.pages) {
    const around = issueAround(whole, number)
    expect(around.pages.map((page) => [page.number, page.name])).toEqual(
      whole.pages.map((page) => [page.number, page.name]),
    )
    expect(around.pages.filter((page) => page.stories.length > 0).map((page) => page.number)).toEqual([number])
    const [page, same] = [whole, around].map(({ pages }) => pages.find((each) => each.number === number))
    if (page === undefined || same === undefined) throw new Error('the page is lost')
    expect(composePage({ issue: around, page: same, paper: paper.value }, measure)).toEqual(
      composePage({ issue: whole, page, paper: paper.value }, measure),
    )
  }
})
