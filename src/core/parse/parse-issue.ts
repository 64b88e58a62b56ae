/**
 * Raw pages → one issue and the problems found on the way. Never throws: a page that cannot be understood comes
 * back word for word in `unparsed`.
 */
import type { Problem } from '../issue/problem.ts'
import type { Issue } from '../issue/schema.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkIssue } from './checks/check-issue.ts'
import { checkJumps } from './checks/check-jumps.ts'
import { assembleIssue } from './assemble/assemble-issue.ts'
import { joinJumps } from './assemble/join-jumps.ts'
import { numberPages } from './assemble/number-pages.ts'
import { type Known, type PageReading, parsePage } from './parse-page.ts'
import type { Offer } from './repairs/offers.ts'
import type { RawPage } from './raw-page.ts'

export type ParseOptions = {
  /** Address of the paper, e.g. `ahkjb`. */
  readonly paper: string
  /** What is known of the paper from elsewhere; helps to tell the nameplate. */
  readonly known?: Known
}

export type Parsed = {
  readonly issue: Issue
  readonly problems: readonly Problem[]
  /** Repairs too unsure to be made; each is also a note among the problems. */
  readonly offers: readonly Offer[]
  /** Each raw page as it was read, for the trace and the list of repairs. */
  readonly readings: readonly PageReading[]
}

/** Reads the pages of one issue. */
export const parseIssue = (pages: readonly RawPage[], options: ParseOptions): Parsed => {
  const readings = pages.map((page) => parsePage(page, options.known ?? {}))
  const numbered = numberPages(readings)
  const assembled = assembleIssue(numbered.pages, options.paper)
  const issue = joinJumps(assembled)
  const problems = [
    ...readings.flatMap((reading) => reading.problems),
    ...numbered.problems,
    ...checkIssue(issue),
    ...checkDates(issue),
    ...checkJumps(issue),
  ]
  return { issue, problems, offers: readings.flatMap((reading) => reading.offers), readings }
}
