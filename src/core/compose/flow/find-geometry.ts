/**
 * The printed measure, found from the page itself.
 *
 * Problem: raw text of a page does not say how wide its columns were. But where print ended a column in mid-sentence,
 * the raw text has a break that is no paragraph end: a scar. Approach: break the paragraphs at every measure that could
 * be; at the right one every scar falls on a line end, and the lines before the scars are whole columns of equal depth.
 * Limits: columns are taken as equal; fewer than two scars prove too little and give no answer.
 */
import type { Cells } from '../text/analyse.ts'
import { breakLines, nextLineEnd } from '../text/break-lines.ts'

/** A paragraph and the offsets in its text at which a printed column ended. */
export type ScarredParagraph = { readonly cells: Cells; readonly scars: readonly number[]; readonly indent: number }

export type FoundGeometry = {
  /** Width of a column in thousandths of an em, e.g. 20000. */
  readonly measure: number
  readonly columns: number
  /** Lines of a column, e.g. 26. */
  readonly lines: number
  /** Lines of the whole story, rows of their own (the jump line) included. */
  readonly totalLines: number
  /** Line numbers behind which a scar stands, e.g. [26, 78]. */
  readonly scarLines: readonly number[]
}

/** Measures tried: 8 to 49.5 em in steps of half an em. */
const NARROWEST = 8_000
const WIDEST = 49_500
const STEP = 500

/** A column is at least this many lines, or the "columns" would be an accident. */
const SHORTEST_COLUMN = 4

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/**
 * Whether all scars of a paragraph may fall on line ends at a measure. Most measures fail at the first scar, a few lines
 * down, so the rest is not broken to see it. The last two lines are not judged: mending an orphan moves their break.
 */
function mayHold({ cells, scars, indent }: ScarredParagraph, measure: number): boolean {
  const last = Math.max(...scars)
  let start = 0
  let end = nextLineEnd(cells, start, measure, indent)
  while (end < cells.count) {
    const [from = 0, to = 0] = [cells.from[start], cells.from[end]]
    const next = nextLineEnd(cells, end, measure, indent)
    if (next === cells.count || from >= last) return true
    if (scars.some((scar) => scar > from && scar < to)) return false
    start = end
    end = next
  }
  return true
}

/** Lines of one paragraph and the lines its scars end, or nothing when a scar falls inside a line. */
function cutParagraph(
  { cells, scars, indent }: ScarredParagraph,
  measure: number,
): { lines: number; cuts: number[] } | undefined {
  const breaks = breakLines(cells, () => measure, { indent })
  const ends = breaks.map((line) => cells.from[line.end])
  const cuts = scars.map((scar) => ends.indexOf(scar) + 1)
  return cuts.includes(0) ? undefined : { lines: breaks.length, cuts }
}

/** Line numbers of all scars at a measure, or nothing when one of them falls inside a line. */
function scarLinesAt(
  paragraphs: readonly ScarredParagraph[],
  measure: number,
): { total: number; scarLines: number[] } | undefined {
  // Most measures fail at the first scar: nothing is broken whole before all scars may hold.
  for (const paragraph of paragraphs) if (paragraph.scars.length > 0 && !mayHold(paragraph, measure)) return undefined
  let total = 0
  const scarLines: number[] = []
  for (const paragraph of paragraphs) {
    const cut = cutParagraph(paragraph, measure)
    if (cut === undefined) return undefined
    for (const line of cut.cuts) scarLines.push(total + line)
    total += cut.lines
  }
  return { total, scarLines }
}

/**
 * Finds the measure and depth of the columns of a story, or nothing when the page does not prove them.
 * `typeMeasure` and `gutter` (thousandths of an em) bound how many columns fit beside each other;
 * `rowsBefore` and `rowsAfter` are rows that are no paragraph at a measure: a byline, a jump line.
 */
export function findGeometry(
  paragraphs: readonly ScarredParagraph[],
  page: {
    readonly typeMeasure: number
    readonly gutter: number
    readonly rowsBefore: (measure: number) => number
    readonly rowsAfter: (measure: number) => number
  },
): FoundGeometry | undefined {
  const scarCount = paragraphs.reduce((count, paragraph) => count + paragraph.scars.length, 0)
  if (scarCount < 2) return undefined
  let best: { geometry: FoundGeometry; waste: number } | undefined
  for (let measure = NARROWEST; measure <= Math.min(WIDEST, page.typeMeasure); measure += STEP) {
    const cut = scarLinesAt(paragraphs, measure)
    if (cut === undefined) continue
    const before = page.rowsBefore(measure)
    const scarLines = cut.scarLines.map((line) => line + before)
    const lines = scarLines.reduce(greatestCommonDivisor, 0)
    const totalLines = before + cut.total + page.rowsAfter(measure)
    const columns = Math.ceil(totalLines / lines)
    const width = columns * measure + (columns - 1) * page.gutter
    if (lines < SHORTEST_COLUMN || width > page.typeMeasure) continue
    // Full columns and a full page width are what a layout editor makes; what is left over measures the doubt.
    const waste = (columns * lines - totalLines) * measure + (page.typeMeasure - width) * lines
    if (best === undefined || waste < best.waste) {
      best = { geometry: { measure, columns, lines, totalLines, scarLines }, waste }
    }
  }
  return best?.geometry
}
