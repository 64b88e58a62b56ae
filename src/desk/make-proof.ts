import { composePage } from '#core/compose/compose-page.ts'
import { recordGeometry } from '#core/compose/flow/record-geometry.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { Issue } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import type { PageReading } from '#core/parse/parse-page.ts'
import { tracePage } from '#core/parse/trace.ts'
import { measure } from '#faces/measure.ts'
import { listRepairs } from './list-repairs.ts'
import { locateBlocks } from './locate-blocks.ts'
import type { Proof, ProofJob, Source } from './proof.ts'

const RANK = { error: 0, warning: 1, note: 2 } as const

/** Parses and composes for the desk. Never throws: what goes wrong becomes a problem, and the text stays. */
export function makeProof({ source, paper, page: wanted }: ProofJob): Proof {
  const { issue, problems: found, reading } = read(source, paper)
  const foreign = foreignPaper(issue, paper)
  const setting = foreign === undefined ? paper : borrowFormat(issue, paper)
  const page = issue.pages.find((candidate) => candidate.number === wanted) ?? issue.pages[0]
  const problems = foreign === undefined ? found : [foreign, ...found]
  const sorted = problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
  const repairs = reading === undefined || source.kind !== 'raw' ? [] : listRepairs(source.text, reading)
  const blocks = reading === undefined ? [] : tracePage(reading)
  const unplaced = blocks.map((block) => ({ ...block, rects: [] }))
  if (page === undefined) return { issue, problems: sorted, blocks: unplaced, repairs }
  try {
    const set = composePage({ issue, page, paper: setting }, measure)
    return {
      issue,
      problems: sorted,
      blocks: reading === undefined ? [] : locateBlocks(blocks, { issue, page, places: reading.places }, set),
      repairs,
      composed: { page, set, paper: setting },
    }
  } catch (error) {
    const problem = failure('compose-failed', '这一版没能排出来。', error)
    return { issue, problems: [problem, ...sorted], blocks: unplaced, repairs }
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

type Read = {
  readonly issue: Issue
  readonly problems: readonly Problem[]
  /** Absent where an issue was opened: only raw text is read. */
  readonly reading?: PageReading
}

function read(source: Source, paper: Paper): Read {
  if (source.kind === 'issue') return { issue: source.issue, problems: [] }
  const { name, text, decisions } = source
  const parsed = parseIssue([{ file: name, text, decisions }], { paper: paper.id, known: { name: paper.name } })
  const [reading] = parsed.readings
  // The desk has a list of its own for what is offered.
  const problems = parsed.problems.filter(({ kind }) => kind !== 'repair-offered')
  // What is saved must not go out as an issue of a paper that it is not of.
  const isForeign = foreignPaper(parsed.issue, paper) !== undefined
  const proved = recordGeometry(parsed.issue, paper, measure)
  const issue = isForeign ? { ...proved, paper: 'unnamed' } : proved
  return reading === undefined ? { issue, problems } : { issue, problems, reading }
}

function failure(kind: string, message: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return { kind, severity: 'error', message: `${message}（${why}）`, remedy: '请把这份文字发给本站的开发者。' }
}
