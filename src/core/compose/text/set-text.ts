/** Text set into lines at given places: what every text block of the page is made of. */
import type { FaceId } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import type { Line, Run, SetParagraph } from '../page.ts'
import { analyse, type Cells, readLine } from './analyse.ts'
import { breakLines, lineWidth } from './break-lines.ts'
import { repairOf } from './line-repair.ts'
import { type Alignment, setLine } from './set-line.ts'

/** Height of the em box above the baseline, in thousandths: the shipped faces are drawn to 880 and 120. */
export const ASCENT = 880

/** A place for one line: left edge and width of the free stretch, and the baseline, in thousandths of the body em. */
export type Slot = { readonly x: number; readonly width: number; readonly baseline: number; readonly column: number }

/** The baseline of type of a size, centred in a strip that starts at `top`. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + Math.round((height - size) / 2 + (size * ASCENT) / 1000)
}

export type TypeStyle = {
  readonly face: FaceId
  /** Thousandths of the body em. */
  readonly size: number
  readonly align: Alignment
  /** Of the first line, in thousandths of the type's own em. */
  readonly indent: number
}

/** Thousandths of the type's own em from thousandths of the body em. */
function inOwnEm(length: number, size: number): number {
  return Math.floor((length * 1000) / size)
}

function inBodyEm(length: number, size: number): number {
  return Math.round((length * size) / 1000)
}

/**
 * Sets a paragraph into the slots from `firstSlot` on. The last line of justified text keeps its natural width.
 * Returns the lines; slots past the last one given repeat it, so the caller sees overset as lines too many.
 */
export function setParagraph(
  cells: Cells,
  slotAt: (slot: number) => Slot,
  firstSlot: number,
  style: TypeStyle,
): SetParagraph {
  const breaks = breakLines(cells, (slot) => inOwnEm(slotAt(slot).width, style.size), {
    indent: style.indent,
    slot: firstSlot,
  })
  const lines = breaks.map((range, index): Line => {
    const slot = slotAt(range.slot)
    const isLast = index === breaks.length - 1
    const align = style.align === 'justify' && isLast ? 'start' : style.align
    const indent = index === 0 ? style.indent : 0
    const room = inOwnEm(slot.width, style.size)
    const set = setLine(cells, range, room, { indent, align, squeeze: true })
    const repair = repairOf(cells, range, room - indent, indent > 0)
    return {
      from: cells.from[range.start] ?? 0,
      to: cells.from[range.end] ?? 0,
      x: slot.x + inBodyEm(set.x, style.size),
      baseline: slot.baseline,
      width: inBodyEm(set.width, style.size),
      slack: inBodyEm(set.slack, style.size),
      column: slot.column,
      ...(repair === undefined ? {} : { repair }),
      runs: set.runs,
    }
  })
  return { text: cells.text, lines }
}

/** Sets texts as one paragraph, a line each in the slot of its number: mastheads, kickers, headlines already fitted. */
export function setLines(
  texts: readonly string[],
  slotAt: (slot: number) => Slot,
  style: TypeStyle,
  measure: Measure,
): SetParagraph {
  let from = 0
  const lines: Line[] = []
  for (const [index, text] of texts.entries()) {
    // Blanks at its end are no part of what is seen: they keep their place in the text, without width.
    const ink = text.trimEnd() === '' ? text : text.trimEnd()
    const cells = analyse(ink, style.face, measure)
    if (cells.count === 0) continue
    const slot = slotAt(index)
    const set = setLine(cells, { start: 0, end: cells.count }, inOwnEm(slot.width, style.size), {
      indent: style.indent,
      align: style.align,
    })
    lines.push({
      from,
      to: from + text.length,
      x: slot.x + inBodyEm(set.x, style.size),
      baseline: slot.baseline,
      width: inBodyEm(set.width, style.size),
      slack: inBodyEm(set.slack, style.size),
      column: slot.column,
      runs: [...set.runs, ...blankRuns(text.slice(ink.length), style.face, measure)],
    })
    from += text.length
  }
  return { text: texts.join(''), lines }
}

/** Blanks that are in the text and take no width. */
export function blankRuns(blanks: string, face: FaceId, measure: Measure): Run[] {
  return [...blanks].map((text) => ({ text, tracking: -measure(face, text.codePointAt(0) ?? 0) }))
}

/** Natural width of a text as one line, in thousandths of its own em. */
export function naturalWidth(text: string, face: FaceId, measure: Measure): number {
  const cells = readLine(text, face, measure)
  return cells.cls.length === 0 ? 0 : lineWidth(cells, 0, cells.cls.length, false)
}

/** A width that the lines of a text together cannot be below, wherever it is cut: all blanks gone. */
export function inkWidth(text: string, face: FaceId, measure: Measure): number {
  const { cls, width, lead, trail } = readLine(text, face, measure)
  let ink = 0
  for (let i = 0; i < cls.length; i += 1) ink += (width[i] ?? 0) - (lead[i] ?? 0) - (trail[i] ?? 0)
  return ink
}
