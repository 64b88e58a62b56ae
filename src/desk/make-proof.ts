import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage } from '#core/compose/page.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { Issue, Page } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { measure } from '#faces/measure.ts'

/** What the desk works on: the text of a raw page, or an issue that was opened as a file. */
export type Source =
  | { readonly kind: 'raw'; readonly name: string; readonly text: string }
  | { readonly kind: 'issue'; readonly name: string; readonly issue: Issue }

/** A proof (大样): the issue as read, everything found wrong with it, and its page as composed. */
export type Proof = {
  readonly issue: Issue
  readonly problems: readonly Problem[]
  /** Absent where there is nothing to compose. */
  readonly composed?: { readonly page: Page; readonly set: ComposedPage }
}

const RANK = { error: 0, warning: 1, note: 2 } as const

/** Parses and composes for the desk. Never throws: what goes wrong becomes a problem, and the text stays. */
export function makeProof(source: Source, paper: Paper, pageNumber: number | undefined): Proof {
  const { issue, problems } = read(source, paper)
  const page = issue.pages.find((candidate) => candidate.number === pageNumber) ?? issue.pages[0]
  const sorted = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
  if (page === undefined) return { issue, problems: sorted }
  try {
    return { issue, problems: sorted, composed: { page, set: composePage({ issue, page, paper }, measure) } }
  } catch (error) {
    return { issue, problems: [failure('compose-failed', '这一版没能排出来。', error), ...sorted] }
  }
}

function read(source: Source, paper: Paper): { issue: Issue; problems: readonly Problem[] } {
  if (source.kind === 'issue') return { issue: source.issue, problems: [] }
  return parseIssue([{ file: source.name, text: source.text }], { paper: paper.id, known: { name: paper.name } })
}

function failure(kind: string, message: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return { kind, severity: 'error', message: `${message}（${why}）`, remedy: '请把这份文字发给本站的开发者。' }
}
