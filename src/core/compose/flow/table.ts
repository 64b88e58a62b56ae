/** Tables (表) in a column: rows of cells, each table's columns as wide as their widest cell, the rest shared as white. */
import type { Paper } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import type { Line } from '../page.ts'
import { analyse } from '../text/analyse.ts'
import { setLine } from '../text/set-line.ts'
import { blankRuns, naturalWidth, type Slot } from '../text/set-text.ts'
import type { BodyParagraph } from './body-text.ts'

/** Widths of a table's columns in thousandths of an em. */
export type Table = { readonly widths: readonly number[] }

/** A row of a table: where its cells stand in the paragraph's text, separators left out. */
export type TableRow = {
  readonly table: Table
  readonly cells: readonly { readonly from: number; readonly to: number }[]
}

/** Least white between two columns. */
const GAP = 1000
/** What sets cells apart in a source line. */
const SEPARATOR = /[ \t\u3000|｜]/

function cellsOf(text: string): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = []
  let from = -1
  for (let at = 0; at <= text.length; at += 1) {
    const isSeparator = at === text.length || SEPARATOR.test(text.charAt(at))
    if (!isSeparator && from < 0) from = at
    if (isSeparator && from >= 0) {
      cells.push({ from, to: at })
      from = -1
    }
  }
  return cells
}

/** The narrowest measure that a table stands in. */
export function tableWidth({ widths }: Table): number {
  return widths.reduce((sum, width) => sum + width, 0) + (widths.length - 1) * GAP
}

/** Whether a table stands in a measure. */
export function fitsTable(table: Table, measure: number): boolean {
  return tableWidth(table) <= measure
}

/** The tables of a body that could not be set as such, all of a table or one of its rows. */
export function brokenTables(
  paragraphs: readonly BodyParagraph[],
  isBroken: readonly boolean[],
): { rows: number; columns: number }[] {
  const broken: { rows: number; columns: number }[] = []
  for (let from = 0; from < paragraphs.length; from += 1) {
    let to = from
    while (paragraphs[to]?.role === 'table') to += 1
    const rows = paragraphs.slice(from, to)
    if (isBroken.slice(from, to).includes(true)) {
      const columns = Math.max(...rows.map(({ cells }) => cellsOf(cells.text).length))
      broken.push({ rows: rows.length, columns })
    }
    from = Math.max(from, to)
  }
  return broken
}

/** Reads each run of table paragraphs as one table, when all its rows have as many cells. */
export function readTables(
  paragraphs: readonly BodyParagraph[],
  paper: Pick<Paper, 'faces'>,
  measure: Measure,
): BodyParagraph[] {
  const read = [...paragraphs]
  for (let from = 0; from < paragraphs.length; from += 1) {
    if (paragraphs[from]?.role !== 'table') continue
    let to = from
    while (paragraphs[to]?.role === 'table') to += 1
    const rows = paragraphs.slice(from, to)
    const split = rows.map((row) => cellsOf(row.cells.text))
    const count = split[0]?.length ?? 0
    if (rows.length > 1 && count > 1 && split.every((cells) => cells.length === count)) {
      const widths = Array.from({ length: count }, (_, column) =>
        Math.max(
          ...rows.map((row, index) => {
            const cell = split[index]?.[column]
            return cell === undefined
              ? 0
              : naturalWidth(row.cells.text.slice(cell.from, cell.to), paper.faces.body, measure)
          }),
        ),
      )
      for (const [index, row] of rows.entries())
        read[from + index] = { ...row, row: { table: { widths }, cells: split[index] ?? [] } }
    }
    from = to
  }
  return read
}

/** Sets a row in a slot: the first column flush left, the others centred in theirs; separators take no width. */
export function setTableRow(paragraph: BodyParagraph, row: TableRow, slot: Slot, measure: Measure): Line[] {
  const { widths } = row.table
  const spare = slot.width - widths.reduce((sum, width) => sum + width, 0)
  const gap = widths.length > 1 ? Math.floor(spare / (widths.length - 1)) : 0
  const { text } = paragraph.cells
  let left = slot.x
  return row.cells.map((cell, column) => {
    const to = row.cells[column + 1]?.from ?? text.length
    const words = analyse(text.slice(cell.from, cell.to), paragraph.face, measure)
    const width = widths[column] ?? 0
    const set = setLine(words, { start: 0, end: words.count }, width, {
      indent: 0,
      align: column === 0 ? 'start' : 'centre',
    })
    const behind = text.slice(cell.to, to)
    const from = column === 0 ? 0 : cell.from
    const before = text.slice(from, cell.from)
    const x = left
    left += width + gap
    return {
      from,
      to,
      x: x + set.x,
      baseline: slot.baseline,
      width: set.width,
      slack: set.slack,
      column: slot.column,
      runs: [...blankRuns(before, paragraph.face, measure), ...set.runs, ...blankRuns(behind, paragraph.face, measure)],
    }
  })
}
