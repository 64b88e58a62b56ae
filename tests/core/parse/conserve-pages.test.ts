import { describe, expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { MANNERS, extract } from '../../bench/parse-damage.ts'
import { truthSets } from '../../bench/parse-pages.ts'

const truths = Object.values(truthSets()).flat()

describe.each(MANNERS.map((manner) => ({ name: manner.name, manner })))('extracted with $name', ({ manner }) => {
  test('every page of the bench keeps each of its characters', { timeout: 60_000 }, () => {
    const faults = truths.flatMap((truth) => {
      const raw = truth.pages.map((page, at) => ({ file: `${at + 1}.txt`, text: extract(manner, page, 5257 + at) }))
      const { issue } = parseIssue(raw, { paper: 'bench' })
      return issue.pages.flatMap((page) => {
        const source = raw.find(({ file }) => file === page.file)
        return (source === undefined ? ['no raw page'] : auditPage(issue, page, source)).map((fault) => [
          truth.name,
          fault,
        ])
      })
    })
    expect(faults).toEqual([])
  })
})
