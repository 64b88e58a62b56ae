import { readdirSync, readFileSync } from 'node:fs'
import { Paper } from '#core/issue/paper.ts'
import { Issue } from '#core/issue/schema.ts'
import { type BodyLine, bodyLines } from './body-lines.ts'
import { SAMPLE_PAGES } from './sample-pages.ts'

const PAPERS = new URL('../../data/papers/', import.meta.url)

/** The proved measure of the seed, and one of a narrow column. */
const WIDTHS = [20, 12.5] as const
/** Generated pages with every kind of mark. */
const SAMPLES = ['marks', 'several-stories'] as const

const heldLines = (id: string): BodyLine[] => {
  const paper = Paper.parse(JSON.parse(readFileSync(new URL(`${id}/paper.json`, PAPERS), 'utf8')))
  const issues = new URL(`${id}/issues/`, PAPERS)
  return readdirSync(issues).flatMap((file) =>
    bodyLines(Issue.parse(JSON.parse(readFileSync(new URL(file, issues), 'utf8'))), paper.faces.body, WIDTHS),
  )
}

/** The lines that an oracle is asked about: all body text of the papers named, and of the generated pages. */
export const oracleLines = (papers: readonly string[]): BodyLine[] => {
  const samples = SAMPLES.flatMap((slug) => {
    const input = SAMPLE_PAGES[slug]
    return input === undefined ? [] : bodyLines(input.issue, input.paper.faces.body, WIDTHS)
  })
  const seen = new Set<string>()
  return [...papers.flatMap(heldLines), ...samples].filter(({ rest, width }) => {
    const key = `${width} ${rest}`
    return !seen.has(key) && seen.add(key)
  })
}
