/**
 * The editors' line (本版编辑、校对), and with it what else a page says of itself and no other furniture holds: telephone,
 * mail. Print sets it small: in the masthead's strip or the page's where there is room, else at the foot of the page under
 * a rule. There it is broken between its fields, so that no name is cut; lines past those a foot may have are told.
 */
import type { PageFaces, Paper } from '../../issue/paper.ts'
import type { Issue, Masthead, Page } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, Overset } from '../page.ts'
import { fillLines } from '../text/fill-lines.ts'
import { baselineIn, setLines } from '../text/set-text.ts'
import { wordsBesideMasthead } from './masthead.ts'
import { pageLabel } from './page-strip.ts'
import { EDITORS_SIZE } from './set-words.ts'

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

/** What the strip of an inner page says beyond its date, in the order of the schema, but for the paper's own name. */
function stripWords(strip: Masthead, paper: Paper): string[] {
  const { date: _, weekday: _day, ...rest } = strip
  return Object.values(rest)
    .flat()
    .flatMap((each) => (each === undefined ? [] : [each.text]))
    .filter((text) => text !== paper.name)
}

/** The editors' line of a page, empty where it has none. */
export function editorsLineOf({
  issue,
  page,
  paper,
}: {
  readonly issue: Issue
  readonly page: Page
  readonly paper: Paper
}): string {
  const editors = (page.editors ?? []).map((line) => line.text)
  const ofStrip = page.strip === undefined ? [] : stripWords(page.strip, paper)
  const isFront = page.number === 1
  // A front page has no strip to say its name.
  const name = isFront && page.name !== undefined ? [pageLabel(page)] : []
  const ofMasthead = isFront ? wordsBesideMasthead(issue, paper) : []
  return [...name, ...editors, ...ofStrip, ...ofMasthead].join('\u3000')
}

/** Rows a foot takes at least: its rule and a line. */
const FEWEST_ROWS = 2
/** Of so many rows that the stories have, one may be a line of the foot. */
const ROWS_TO_A_LINE = 10

/** The parts that a line is broken between: at each label, or where the labels have no colon, at the wide spaces. */
function fieldsOf(line: string): string[] {
  return line.split(/[：:/／]/u.test(line) ? /(?<=\s)(?=[^\s：:/／]+\s?[：:/／])/u : /(?<=\u3000)/u)
}

/** The foot of a page: its rows at the end of the type area, and what they do not hold. */
export type Foot = { readonly rows: number; readonly blocks: readonly Block[]; readonly overset?: Overset }

/** Sets the line at the foot, under a rule, at the right; `room` is the rows that stories and foot share. */
export function setFoot(editorsLine: string, room: number, setting: Setting): Foot {
  const { metrics, faces, measure } = setting
  const row = metrics.rowHeight
  const width = Math.floor((metrics.width * 1000) / EDITORS_SIZE)
  const wanted = fillLines(editorsLine, [fieldsOf], { width, face: faces.strip, measure })
  const most = room < 2 * FEWEST_ROWS ? 0 : Math.max(1, Math.floor(room / ROWS_TO_A_LINE))
  const lines = wanted.slice(0, most)
  const unset = wanted.slice(most)
  const overset =
    unset.length === 0 ? {} : { overset: { oversetLines: unset.length, oversetCharacters: [...unset.join('')].length } }
  if (lines.length === 0) return { rows: 0, blocks: [], ...overset }
  const rows = 1 + lines.length
  const top = (metrics.rows - lines.length) * row
  const slotAt = (line: number) => ({
    x: 0,
    width: metrics.width,
    baseline: baselineIn(top + line * row, row, EDITORS_SIZE),
    column: 0,
  })
  const style = { face: faces.strip, size: EDITORS_SIZE, align: 'end' as const, indent: 0 }
  const blocks: Block[] = [
    {
      kind: 'rule',
      name: 'foot-rule',
      weight: 'thin',
      frame: { x: 0, y: top - Math.round(row / 2), width: metrics.width, height: 0 },
    },
    {
      kind: 'text',
      name: 'foot-editors',
      role: 'editors',
      frame: { x: 0, y: top, width: metrics.width, height: lines.length * row },
      face: faces.strip,
      size: EDITORS_SIZE,
      leading: row,
      paragraphs: [setLines(lines, slotAt, style, measure)],
    },
  ]
  return { rows, blocks, ...overset }
}
