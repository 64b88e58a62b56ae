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
  readonly composed?: { readonly page: Page; readonly set: ComposedPage; readonly paper: Paper }
}

const RANK = { error: 0, warning: 1, note: 2 } as const

/** Parses and composes for the desk. Never throws: what goes wrong becomes a problem, and the text stays. */
export function makeProof(source: Source, paper: Paper, pageNumber: number | undefined): Proof {
  const { issue, problems: found } = read(source, paper)
  const foreign = foreignPaper(issue, paper)
  const problems = foreign === undefined ? found : [foreign, ...found]
  const setting = foreign === undefined ? paper : borrowFormat(issue, paper)
  const page = issue.pages.find((candidate) => candidate.number === pageNumber) ?? issue.pages[0]
  const sorted = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
  if (page === undefined) return { issue, problems: sorted }
  try {
    return {
      issue,
      problems: sorted,
      composed: { page, set: composePage({ issue, page, paper: setting }, measure), paper: setting },
    }
  } catch (error) {
    return { issue, problems: [failure('compose-failed', '这一版没能排出来。', error), ...sorted] }
  }
}

/** Tells when the page is of another paper than the one chosen: no paper's name may stand over another's text. */
function foreignPaper(issue: Issue, paper: Paper): Problem | undefined {
  const name = issue.publication
  if (name === undefined || name === paper.name) return undefined
  return {
    kind: 'other-paper',
    severity: 'warning',
    message: `报名是“${name}”，选的报纸却是“${paper.name}”。大样只借用了它的版式，没有用它的报头和刊号。`,
    remedy: '请在上方选这一份报纸；没有的，先在 data/papers 中建立它的 paper.json。',
    ...(issue.masthead.nameplate?.source[0] === undefined ? {} : { place: issue.masthead.nameplate.source[0] }),
  }
}

/** The chosen paper's format and faces under the name that the page itself has, and nothing else of that paper. */
function borrowFormat(issue: Issue, { format, faces, front, nameplate, schema }: Paper): Paper {
  const name = issue.publication ?? '未名报'
  return {
    schema,
    id: 'unnamed',
    name,
    nameplate: { text: name.slice(0, 20), colour: nameplate.colour },
    format,
    faces: { ...faces, nameplate: faces.headline },
    front,
  }
}

function read(source: Source, paper: Paper): { issue: Issue; problems: readonly Problem[] } {
  if (source.kind === 'issue') return { issue: source.issue, problems: [] }
  const parsed = parseIssue([{ file: source.name, text: source.text }], {
    paper: paper.id,
    known: { name: paper.name },
  })
  // What is saved must not go out as an issue of a paper that it is not of.
  const isForeign = foreignPaper(parsed.issue, paper) !== undefined
  return isForeign ? { ...parsed, issue: { ...parsed.issue, paper: 'unnamed' } } : parsed
}

function failure(kind: string, message: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return { kind, severity: 'error', message: `${message}（${why}）`, remedy: '请把这份文字发给本站的开发者。' }
}
