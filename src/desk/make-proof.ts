import { composePage } from '#core/compose/compose-page.ts'
import { recordGeometry } from '#core/compose/flow/record-geometry.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { Issue, Page } from '#core/issue/schema.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import type { PageReading } from '#core/parse/parse-page.ts'
import { tracePage } from '#core/parse/trace.ts'
import { measure } from '#faces/measure.ts'
import { rawPage } from './desk-page.ts'
import { listRepairs } from './list-repairs.ts'
import { locateBlocks } from './locate-blocks.ts'
import { oversetProblems } from './overset-problems.ts'
import { pageInHand, type Proof, type ProofJob, type RawSource, type Source } from './proof.ts'
import { UNNAMED } from './unnamed.ts'

const RANK = { error: 0, warning: 1, note: 2 } as const

function inRank(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
}

/** Parses and composes for the desk. Never throws: what goes wrong becomes a problem, and the text stays. */
export function makeProof({ source, paper }: ProofJob): Proof {
  const {
    issue,
    page,
    problems: found,
    elsewhere,
    reading,
  } = source.kind === 'raw' ? read(source, paper) : open(source)
  const foreign = foreignPaper(issue, paper)
  const setting = foreign === undefined ? paper : borrowFormat(issue, paper)
  const problems = foreign === undefined ? found : [foreign, ...found]
  const repairs = reading === undefined ? [] : listRepairs(pageInHand(source)?.text ?? '', reading)
  const blocks = reading === undefined ? [] : tracePage(reading)
  const unparsed = reading?.unparsed ?? issue.pages.flatMap((each) => each.unparsed)
  const unset = { issue, elsewhere, unparsed, repairs, blocks: blocks.map((block) => ({ ...block, rects: [] })) }
  if (page === undefined) return { ...unset, problems: inRank(problems) }
  try {
    const set = composePage({ issue, page, paper: setting }, measure)
    return {
      ...unset,
      problems: inRank([...problems, ...oversetProblems(set.report, page)]),
      blocks: reading === undefined ? [] : locateBlocks(blocks, { issue, page, places: reading.places }, set),
      composed: { page, set, paper: setting },
    }
  } catch (error) {
    return { ...unset, problems: [failure('compose-failed', '这一版没能排出来。', error), ...inRank(problems)] }
  }
}

/** Tells when the page is of another paper than the one chosen: no paper's name may stand over another's text. */
function foreignPaper(issue: Issue, paper: Paper): Problem | undefined {
  const name = issue.publication
  if (name === undefined || name === paper.name) return undefined
  // Among several pages a place alone does not say where.
  const [place] = issue.pages.length === 1 ? (issue.masthead.nameplate?.source ?? []) : []
  return {
    kind: 'other-paper',
    severity: 'warning',
    message: `报名是“${name}”，选的报纸却是“${paper.name}”。大样只借用了它的版式，没有用它的报头和刊号。`,
    remedy: '请在上方选这一份报纸；没有的，先在 data/papers 中建立它的 paper.json。',
    ...(place === undefined ? {} : { place }),
  }
}

/** The chosen paper's format and faces under the name that the page itself has, and nothing else of that paper. */
function borrowFormat(issue: Issue, { format, faces, front, nameplate, schema }: Paper): Paper {
  const name = issue.publication ?? '未名报'
  return {
    schema,
    id: UNNAMED,
    name,
    nameplate: { text: name.slice(0, 20), colour: nameplate.colour },
    format,
    faces: { ...faces, nameplate: faces.headline },
    front,
  }
}

type Read = {
  readonly issue: Issue
  /** The page in hand. */
  readonly page: Page | undefined
  readonly problems: readonly Problem[]
  readonly elsewhere: readonly Problem[]
  /** Absent where an issue was opened: only raw text is read. */
  readonly reading?: PageReading
}

function open({ issue, at }: Extract<Source, { kind: 'issue' }>): Read {
  return { issue, page: issue.pages[at] ?? issue.pages[0], problems: [], elsewhere: [] }
}

function read({ pages, at, unread }: RawSource, paper: Paper): Read {
  const parsed = parseIssue(pages.map(rawPage), { paper: paper.id, known: { name: paper.name } })
  const reading = parsed.readings[at]
  const others = new Set(pages.flatMap(({ file }, index) => (index === at ? [] : [file])))
  const isElsewhere = ({ file = '' }: Problem) => others.has(file)
  // The desk has a list of its own for what is offered.
  const problems = [...unread, ...parsed.problems.filter(({ kind }) => kind !== 'repair-offered')]
  // What is saved must not go out as an issue of a paper that it is not of.
  const isForeign = foreignPaper(parsed.issue, paper) !== undefined
  const proved = recordGeometry(parsed.issue, paper, measure)
  const issue = isForeign ? { ...proved, paper: UNNAMED } : proved
  return {
    issue,
    page: issue.pages.find(({ file }) => file === reading?.file),
    problems: problems.filter((problem) => !isElsewhere(problem)),
    elsewhere: problems.filter(isElsewhere),
    ...(reading === undefined ? {} : { reading }),
  }
}

function failure(kind: string, message: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return { kind, severity: 'error', message: `${message}（${why}）`, remedy: '请把这份文字发给本站的开发者。' }
}
