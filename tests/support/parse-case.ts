import { readFileSync, readdirSync } from 'node:fs'
import type { RawPage } from '#core/parse/raw-page.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { summariseIssue } from './summarise-issue.ts'

/** What a case shows: its issue and the problems, each in the form of its file. */
export type CaseResult = { readonly issue: unknown; readonly problems: unknown; readonly pages: readonly RawPage[] }

/** Parses the pages of a case folder: `source.txt`, or `01.txt`, `02.txt`, … for an issue of several pages. */
export const parseCase = (folder: string): CaseResult => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
  const pages = names.map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }))
  const { issue, problems } = parseIssue(pages, { paper: 'case' })
  const told = problems.map(({ kind, severity, file, place }) =>
    [kind, severity, `${file ?? ''}:${place?.[0] ?? ''}`].join(' '),
  )
  return { issue: summariseIssue(issue), problems: told, pages }
}
