/**
 * What stands together in a column: a 小标题 and the first lines of its text, a question and the first lines of its
 * answer, the rows of a table, a signature and its date; and, where there are rows to spare, no first line of a paragraph alone at the foot of a
 * column and no last line alone at its head (孤行).
 *
 * Approach: lines are counted first, then each gets its free row, and rows at the foot of a column are left free where
 * that keeps things together. Columns that print proves are never touched: print did not keep these rules.
 */
import { isAnswer } from '../../issue/is-answer.ts'
import type { BodyParagraph } from './body-text.ts'
import type { Cell } from './slots.ts'

export type Keep = {
  readonly lines: number
  /** Whether its lines stand in one column, with `tie` lines of what follows. */
  readonly isWhole: boolean
  readonly tie: number
  /** Rows of white before and behind it: room for the frame of a box. */
  readonly before: number
  readonly after: number
}

/** Lines of a box that is not cut. */
const LONGEST_BOX = 12
/** Lines of a text that stay with what announces it. */
const FIRST_LINES = 2

/** What each paragraph asks for. `counts` are its lines. */
export function keepsOf(paragraphs: readonly BodyParagraph[], counts: readonly number[]): readonly Keep[] {
  const keeps: Keep[] = []
  for (let i = paragraphs.length - 1; i >= 0; i -= 1) {
    const paragraph = paragraphs[i]
    const lines = counts[i] ?? 0
    const next = keeps[0]
    const first = next === undefined ? 0 : next.isWhole ? next.lines + next.tie : Math.min(FIRST_LINES, next.lines)
    const role = paragraph?.role
    const isTable = role === 'table'
    const announces = role === 'subhead' || (role === 'question' && !isAnswer(paragraph?.cells.text ?? ''))
    const signs = role === 'byline' && paragraphs[i + 1]?.role === 'byline'
    const isBox = paragraph?.frame === 'all'
    const before = isBox && paragraphs[i - 1]?.frame !== 'all' && i > 0 ? 1 : 0
    const after = isBox && paragraphs[i + 1]?.frame !== 'all' ? 1 : 0
    const goesOn = announces || signs || (isTable && paragraphs[i + 1]?.role === 'table') || (isBox && after === 0)
    const tie = goesOn ? first : after
    keeps.unshift({
      lines,
      isWhole: announces || signs || isTable || (isBox && lines <= LONGEST_BOX),
      tie,
      before,
      after,
    })
  }
  return keeps
}

/** Whether a body has anything that must stand together. */
export function hasKeeps(paragraphs: readonly BodyParagraph[]): boolean {
  return paragraphs.some(
    ({ role, frame }, index) =>
      role === 'subhead' ||
      role === 'question' ||
      role === 'table' ||
      frame === 'all' ||
      (role === 'byline' && paragraphs[index + 1]?.role === 'byline'),
  )
}

/** For each cell, the first behind it that is not right below it. */
function stretchEnds(cells: readonly Cell[]): Int32Array {
  const ends = new Int32Array(cells.length)
  for (let i = cells.length - 1; i >= 0; i -= 1) {
    const [cell, next] = [cells[i], cells[i + 1]]
    const isBelow = next !== undefined && next.column === cell?.column && next.row === cell.row + 1
    ends[i] = isBelow ? (ends[i + 1] ?? 0) : i + 1
  }
  return ends
}

type Room = {
  /** The first free cell, and the cell that none may reach. */
  readonly from: number
  readonly to: number
  /** Rows that may be left free so that no line of a paragraph stands alone. */
  readonly spare: number
  /** Whether what must stand together and does not is no room. */
  readonly isStrict?: boolean
}

/** Lines of a paragraph that stay above the end of a column, so that none stands alone where that can be helped. */
function linesHere(keep: Keep, left: number, room: number, spare: number): number {
  const isFirst = left === keep.lines
  let here = room
  if (left - here === 1) here -= 1
  if (isFirst && here === 1) here = 0
  return room - here <= spare ? here : room
}

/** The cell of each line, or nothing where they do not fit. */
export function placeLines(
  keeps: readonly Keep[],
  cells: readonly Cell[],
  { from, to, spare, isStrict = false }: Room,
): readonly number[] | undefined {
  const ends = stretchEnds(cells)
  const placed: number[] = []
  let cell = from
  let left = spare
  const isTop = () => cell === 0 || ends[cell - 1] === cell
  for (const keep of keeps) {
    if (keep.before > 0 && cells[cell]?.row !== 0) cell += keep.before
    const end = ends[cell] ?? cell
    const wanted = keep.lines + keep.tie
    const room = (ends[end] ?? end) - end
    const isCut = keep.isWhole && wanted > end - cell
    if (isCut && wanted <= room && !isTop()) cell = end
    else if (isCut && isStrict) return undefined
    for (let rest = keep.lines; rest > 0;) {
      if (cell >= to) return undefined
      const free = (ends[cell] ?? cell + 1) - cell
      let here = Math.min(free, rest)
      if (rest > free && !keep.isWhole && !(isTop() && free < 3)) here = linesHere(keep, rest, free, left)
      left -= Math.min(free, rest) - here
      for (let line = 0; line < here; line += 1) placed.push(cell + line)
      rest -= here
      cell = rest > 0 ? cell + free : cell + here
    }
    if (keep.after > 0 && cells[cell]?.row !== 0) cell += keep.after
  }
  return (placed.at(-1) ?? 0) < to ? placed : undefined
}

/** The cell of each line of a body: together what must be, and none alone as far as the room allows. */
export function placeBody(
  keeps: readonly Keep[],
  cells: readonly Cell[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] | undefined {
  const kept = placeLines(keeps, cells, { from, to, spare: 0 })
  if (kept === undefined) return undefined
  const spare = to - 1 - (kept.at(-1) ?? from - 1)
  return (spare > 0 ? placeLines(keeps, cells, { from, to, spare }) : undefined) ?? kept
}

/** Lines of paragraphs that stand alone at the foot or the head of a column. */
export function loneLines(keeps: readonly Keep[], cells: readonly Cell[], placed: readonly number[]): number {
  const ends = stretchEnds(cells)
  let lone = 0
  let line = 0
  for (const { lines, isWhole } of keeps) {
    const isApart = (at: number) => ends[placed[at] ?? 0] !== ends[placed[at + 1] ?? 0]
    if (lines > 1 && !isWhole) {
      if (isApart(line)) lone += 1
      if (lines > 2 && isApart(line + lines - 2)) lone += 1
    }
    line += lines
  }
  return lone
}
