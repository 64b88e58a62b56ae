import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { parseCase } from '../../support/parse-case.ts'

const ROOT = fileURLToPath(new URL('cases/', import.meta.url))
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

describe.each(readdirSync(ROOT))('%s', (name) => {
  const folder = `${ROOT}${name}`
  const { issue, problems, pages } = parseCase(folder)

  test('is read as a person reads it', () => {
    expect(issue).toEqual(read(`${folder}/expected.json`))
  })

  test('has the problems it has', () => {
    expect(problems).toEqual(read(`${folder}/problems.json`))
  })

  test('loses nothing', () => {
    const whole = parseIssue(pages, { paper: 'case' }).issue
    const faults = whole.pages.flatMap((page) => {
      const raw = pages.find(({ file }) => file === page.file)
      return raw === undefined ? [`no raw page ${page.file ?? ''}`] : auditPage(whole, page, raw)
    })
    expect(faults).toEqual([])
  })
})
