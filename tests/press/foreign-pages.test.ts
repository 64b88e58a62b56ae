/**
 * Pages that our composer did not make: other formats, other faces, no rules or rules in every gutter, boxes, a headline
 * in a picture, paragraphs without an indent. Printed by the browser's own layout and read by their places. What each
 * says (`*.json`) was checked by eye against the printed page; `UPDATE_PAGES=1` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
import { printHtml } from '../support/print-html.ts'
import { readPrinted } from '../support/read-printed.ts'
import { summariseIssue } from '../support/summarise-issue.ts'

const PATIENCE = 60_000
const FOLDER = new URL('foreign-pages/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

describe.each(['broadsheet-front', 'inner-page-with-rules', 'city-page'])('%s', (name) => {
  test('is read as a person reads it, and nothing is lost', { timeout: PATIENCE }, async () => {
    const [sheet] = await readPrinted(await printHtml(read(`${name}.html`)))
    const { page: raw } = readSheet(
      sheet ?? { width: 0, height: 0, runs: [], pictures: [], rules: [], panels: [] },
      '01.pdf',
    )
    const { issue } = parseIssue([raw], { paper: 'foreign' })
    expect(issue.pages.flatMap((page) => auditPage(issue, page, raw))).toEqual([])
    const said = summariseIssue(issue)
    if (process.env['UPDATE_PAGES'] === '1') {
      writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(said, null, 2)}\n`)
    }
    expect(said).toEqual(JSON.parse(read(`${name}.json`)))
  })
})
