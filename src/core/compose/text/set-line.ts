/** A broken line brought to its measure: which characters stand how far apart. */
import type { FaceId } from '../../issue/paper.ts'
import type { Run } from '../page.ts'
import type { Cells } from './analyse.ts'
import { lineWidth } from './break-lines.ts'
import { CLASS } from './marks.ts'
import { newIntegers } from './slab.ts'

/** How a line stands in its measure. `justify` stretches it to both edges. */
export type Alignment = 'justify' | 'start' | 'centre' | 'end'

export type SetLine = {
  /** From the left edge of the measure to the left edge of the first glyph's box, negative before an opening mark. */
  readonly x: number
  readonly width: number
  readonly slack: number
  readonly runs: readonly Run[]
}

/** A space between words grows to half an em before anything else does (CLREQ "Line Adjustment"). */
const WIDEST_SPACE = 500

/** White between the halves of a dash in the shipped faces: side bearings of 71 to 75 thousandths on each side. */
const DASH_JOIN = 150

function isDashPair(cells: Cells, at: number): boolean {
  return cells.cls[at] === CLASS.dash && cells.cls[at + 1] === CLASS.dash
}

function inkEnd(cells: Cells, start: number, end: number): number {
  let last = end - 1
  while (last > start && cells.cls[last] === CLASS.space) last -= 1
  return last
}

const NOTHING_ADDED = new Int32Array(0)

/** Spreads the slack: word spaces up to half an em first, then all other gaps alike, the remainder from the left. */
function stretches({ cls, width, stretchable }: Cells, start: number, last: number, slack: number): Int32Array {
  if (slack <= 0) return NOTHING_ADDED
  const added = newIntegers(last - start + 1)
  let left = slack
  let gaps = 0
  for (let i = start; i < last; i += 1) {
    if (stretchable[i] === 1) gaps += 1
    if (cls[i] !== CLASS.space) continue
    const growth = Math.min(left, Math.max(0, WIDEST_SPACE - (width[i] ?? 0)))
    added[i - start] = growth
    left -= growth
  }
  if (gaps === 0 || left <= 0) return added
  const each = Math.floor(left / gaps)
  let rest = left - each * gaps
  for (let i = start; i < last; i += 1) {
    if (stretchable[i] !== 1) continue
    added[i - start] = (added[i - start] ?? 0) + each + (rest > 0 ? 1 : 0)
    rest -= 1
  }
  return added
}

/** Takes a negative slack from the blanks of a line, turn by turn, alike within a turn; as negative additions. */
function shrinkage(cells: Cells, start: number, last: number, excess: number): Int32Array {
  const added = newIntegers(last - start + 1)
  const { shrink, turn: turnAt } = cells.shrinks()
  let left = excess
  for (let turn = 1; turn <= 4 && left > 0; turn += 1) {
    const gaps: number[] = []
    for (let i = start; i < last; i += 1) if (turnAt[i] === turn) gaps.push(i)
    const room = gaps.reduce((sum, i) => sum + (shrink[i] ?? 0), 0)
    const taken = Math.min(left, room)
    let due = taken
    for (const [index, i] of gaps.entries()) {
      const share = Math.min(shrink[i] ?? 0, Math.ceil(due / (gaps.length - index)))
      added[i - start] = -share
      due -= share
    }
    left -= taken - due
  }
  return added
}

/**
 * Sets the cells `start` to `end` in a measure. The runs' text together is the line's text, spaces at its end included
 * (with no width), so that copying a paragraph gives the paragraph.
 */
export function setLine(
  cells: Cells,
  range: { readonly start: number; readonly end: number },
  measure: number,
  options: {
    readonly indent: number
    readonly align: Alignment
    /** The line was broken to this measure: where it is too long, its blanks give way. */
    readonly squeeze?: boolean
  },
): SetLine {
  const { start, end } = range
  const { cls, from, advance, pair, trail, opening } = cells
  const last = inkEnd(cells, start, end)
  const natural = lineWidth(cells, start, end, options.indent > 0)
  const slack = measure - options.indent - natural
  const added =
    slack < 0 && options.squeeze === true
      ? shrinkage(cells, start, last, -slack)
      : stretches(cells, start, last, options.align === 'justify' ? slack : 0)
  const runs: Run[] = []
  let width = 0
  let joined = 0
  let runStart = start
  let runTracking = 0
  let runFace: FaceId | undefined
  const endRun = (at: number) => {
    if (at === runStart) return
    const text = cells.text.slice(cells.from[runStart] ?? 0, cells.from[at] ?? 0)
    runs.push(runFace === undefined ? { text, tracking: runTracking } : { text, tracking: runTracking, face: runFace })
    runStart = at
  }
  for (let i = start; i < end; i += 1) {
    const ownAdvance = advance[i] ?? 0
    let tracking = (cells.width[i] ?? 0) - ownAdvance
    if (i < last) tracking += (pair[i] ?? 0) + (added[i - start] ?? 0)
    else if (i === last) tracking -= trail[i] ?? 0
    else tracking = -ownAdvance
    // The halves of a dash (破折号) are one stroke: each moves up to the one before, and the room goes to both its sides.
    const isDash = cls[i] === CLASS.dash
    if (!isDash && i + 1 < last && isDashPair(cells, i + 1)) {
      tracking += DASH_JOIN / 2
      joined -= DASH_JOIN / 2
    } else if (isDash && i < last && cls[i + 1] === CLASS.dash) {
      tracking -= DASH_JOIN
      joined += DASH_JOIN
    } else if (isDash) {
      tracking += joined
      joined = 0
    }
    width += ownAdvance + tracking
    const face = opening !== undefined && (from[i] ?? 0) < opening.length ? opening.face : undefined
    if (tracking !== runTracking || face !== runFace) endRun(i)
    runTracking = tracking
    runFace = face
  }
  endRun(end)
  const lead = options.indent > 0 ? 0 : (cells.lead[start] ?? 0)
  const free = options.align === 'centre' ? Math.floor(slack / 2) : options.align === 'end' ? slack : 0
  return { x: options.indent + free - lead, width, slack, runs }
}
