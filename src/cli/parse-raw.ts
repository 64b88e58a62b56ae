import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { recordGeometry } from '#core/compose/flow/record-geometry.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import { readImageList, readPaper } from '#core/issue/read-issue.ts'
import type { Issue } from '#core/issue/schema.ts'
import { placeImages } from '#core/parse/assemble/place-images.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { measure } from '#faces/measure.ts'
import { type RawIssue, readRawPages } from './raw-files.ts'
import { faultCode, unreadable } from './read-fault.ts'
import { findIdle, type Refusal, withDecisionsOf, withRefusals } from './refusals.ts'

export type ParsedRaw = { readonly issue: Issue; readonly problems: readonly Problem[] }

/** The paper whose folder the pages lie in, where it is known and whole. */
const paperOf = async (folder: string | undefined): Promise<Paper | undefined> => {
  if (folder === undefined) return undefined
  try {
    const read = readPaper(await readFile(join(folder, 'paper.json'), 'utf8'))
    return read.ok ? read.value : undefined
  } catch {
    return undefined
  }
}

/** The folder's date stands in where the pages print none, and is compared where they do. */
const dateByFolder = (issue: Issue, { date }: RawIssue): ParsedRaw => {
  if (date === undefined || issue.date === date) return { issue, problems: [] }
  if (issue.date === undefined) {
    const message = `版面上没有可用的日期，按文件夹名记作${date}。`
    return {
      issue: { ...issue, date },
      problems: [{ kind: 'date-from-folder', severity: 'warning', message, remedy: '请核对报头的日期。' }],
    }
  }
  const message = `报头的日期是${issue.date}，文件夹名是${date}。`
  return {
    issue,
    problems: [{ kind: 'date-folder-mismatch', severity: 'warning', message, remedy: '请核对文件放的位置。' }],
  }
}

const IMAGE_LIST = 'images.json'

/** Puts the pictures of `images.json` into the photographs they are of; without the file nothing changes. */
const withImages = async (issue: Issue, { files }: RawIssue): Promise<ParsedRaw> => {
  const [first] = files
  if (first === undefined) return { issue, problems: [] }
  let text: string
  try {
    text = await readFile(join(dirname(first), IMAGE_LIST), 'utf8')
  } catch (fault) {
    return { issue, problems: faultCode(fault) === 'ENOENT' ? [] : [unreadable(fault, IMAGE_LIST)] }
  }
  const read = readImageList(text)
  const placed = read.ok ? placeImages(issue, read.value) : { issue, problems: read.problems }
  return { issue: placed.issue, problems: placed.problems.map((problem) => ({ ...problem, file: IMAGE_LIST })) }
}

/** The paper of an issue where neither path nor option names it. */
export const UNNAMED = 'unnamed'

const unnamed: Problem = {
  kind: 'paper-unknown',
  severity: 'note',
  message: `不知道是哪一份报纸，报纸代号暂记作${UNNAMED}。`,
  remedy: '用 --paper 指明代号，或把文件放到 data/papers/代号/raw/日期/ 里。',
}

/** What is wished of the repairs: an issue made before, whose decisions hold on, and what is refused now. */
export type RepairWishes = { readonly decided?: Issue; readonly refusals?: readonly Refusal[] }

/** Reads the raw files of one issue from disk and parses them. */
export const parseRaw = async (
  raw: RawIssue,
  paper: string | undefined,
  { decided, refusals = [] }: RepairWishes = {},
): Promise<ParsedRaw> => {
  const { pages: read, problems } = await readRawPages(raw)
  const known = await paperOf(raw.paperFolder)
  const id = paper ?? raw.paper
  const options = { paper: id ?? UNNAMED, ...(known === undefined ? {} : { known }) }
  const pages = withDecisionsOf(read, decided)
  const first = parseIssue(pages, options)
  const parsed = refusals.length === 0 ? first : parseIssue(withRefusals(pages, first.readings, refusals), options)
  const dated = dateByFolder(parsed.issue, raw)
  const proved = known === undefined ? dated.issue : recordGeometry(dated.issue, known, measure)
  const held = await withImages(proved, raw)
  return {
    issue: held.issue,
    problems: [
      ...problems,
      ...(id === undefined ? [unnamed] : []),
      ...parsed.problems,
      ...findIdle(first.readings, refusals),
      ...dated.problems,
      ...held.problems,
    ],
  }
}
