/**
 * Lines of a paragraph: greedy, at natural widths, pushing out (推出) what would break a rule unless the paper asks
 * otherwise.
 *
 * Print decides the method: the front page of 2024-06-12 is reproduced by first fit with natural widths and by
 * nothing that squeezes (Knuth-Plass and push-in both lose its column breaks).
 */
import type { Cells, LineCells } from './analyse.ts'
import { CLASS } from './marks.ts'

/** Cells of one line: `start` to `end`, exclusive, and the slot it was set to. */
export type Break = { readonly start: number; readonly end: number; readonly slot: number }

/** Width of a slot (one free stretch of a row), in thousandths of the em of the text. */
export type SlotWidth = (slot: number) => number

/** Width of the cells `start` to `end` (exclusive) as a line: blanks at its edges dropped. */
export function lineWidth(cells: LineCells, start: number, end: number, isIndented: boolean): number {
  let last = end - 1
  while (last > start && cells.cls[last] === CLASS.space) last -= 1
  const lead = isIndented ? 0 : (cells.lead[start] ?? 0)
  return (cells.sum[last] ?? 0) - (cells.sum[start] ?? 0) + (cells.width[last] ?? 0) - lead - (cells.trail[last] ?? 0)
}

/** How far the blanks at a line's edges can shorten it: where the search for the last fitting cell may stop. */
const EDGE = 1000

/** How much the gaps inside a line can lose together. */
function shrinkBetween(cells: Cells, start: number, end: number): number {
  let sum = 0
  const { shrink } = cells.shrinks()
  for (let i = start; i + 1 < end; i += 1) sum += shrink[i] ?? 0
  return sum
}

/** The next place behind `legal` where the line may end, if squeezing its blanks brings it inside the measure. */
function pullIn(cells: Cells, start: number, legal: number, measure: number, isIndented: boolean): number {
  let end = legal + 1
  while (end <= cells.count && cells.breakable[end - 1] !== 1) end += 1
  if (end > cells.count) return legal
  const over = lineWidth(cells, start, end, isIndented) - measure
  if (over > shrinkBetween(cells, start, end)) return legal
  const isSmaller = over < measure - lineWidth(cells, start, legal, isIndented)
  return cells.policy === 'inFirst' || isSmaller ? end : legal
}

/** What a pair of marks takes back when it is cut. */
const WIDEST_PAIR = 500

/** The cells from `start` on that fit at their natural widths, whatever stands at their end: found in a few strides. */
function surelyFitting({ count, sum, widest }: Cells, start: number, measure: number): number {
  const most = (sum[start] ?? 0) + measure - WIDEST_PAIR
  let end = start
  while (end < count) {
    const stride = Math.floor((most - (sum[end] ?? 0)) / widest)
    if (stride <= 0) break
    end = Math.min(count, end + stride)
  }
  return end
}

function lastLegal({ breakable }: Cells, start: number, end: number): number {
  let legal = end
  while (legal > start && breakable[legal - 1] !== 1) legal -= 1
  return legal > start ? legal : -1
}

function fitLine(cells: Cells, start: number, measure: number, isIndented: boolean): number {
  const { count, sum, cls, breakable } = cells
  const sure = surelyFitting(cells, start, measure)
  let legal = lastLegal(cells, start, sure)
  let most = Math.max(sure, start + 1)
  const farthest = (sum[start] ?? 0) + measure + EDGE
  for (let end = sure + 1; end <= count; end += 1) {
    if ((sum[end] ?? 0) > farthest && cls[end - 1] !== CLASS.space) break
    if (lineWidth(cells, start, end, isIndented) > measure) continue
    most = end
    if (breakable[end - 1] === 1) legal = end
  }
  // A word or a row of marks wider than the line: cut where it fills the line, since nothing may be lost.
  if (legal < 0) return most
  return cells.policy === 'outFirst' || legal === count ? legal : pullIn(cells, start, legal, measure, isIndented)
}

function inkBetween(cells: Cells, start: number, end: number): number {
  let characters = 0
  for (let i = start; i < end; i += 1) if (isInk(cells.cls[i] ?? 0)) characters += 1
  return characters
}

/** A last line of one character (单字不成行) takes what it needs from the line before, while it still fits its slot. */
function mendOrphan(cells: Cells, breaks: Break[], slotWidth: SlotWidth): void {
  const last = breaks.at(-1)
  const before = breaks.at(-2)
  if (last === undefined || before === undefined || inkBetween(cells, last.start, last.end) > 1) return
  for (let end = last.start - 1; end > before.start; end -= 1) {
    if (lineWidth(cells, end, last.end, false) > slotWidth(last.slot)) return
    if (cells.breakable[end - 1] !== 1 || inkBetween(cells, end, last.end) < 2) continue
    breaks[breaks.length - 2] = { ...before, end }
    breaks[breaks.length - 1] = { ...last, start: end }
    return
  }
}

function isInk(cls: number): boolean {
  return cls === CLASS.han || cls === CLASS.digit || cls === CLASS.latin
}

export type BreakOptions = {
  /** Indent of the first line, in thousandths of the em; 2000 in body text. */
  readonly indent: number
  /** The slot of the first line. */
  readonly slot?: number
}

/** The end of the line that starts at a cell; the first line of a paragraph is indented. */
export function nextLineEnd(cells: Cells, start: number, width: number, paragraphIndent: number): number {
  const indent = start === 0 ? paragraphIndent : 0
  return fitLine(cells, start, Math.max(0, width - indent), indent > 0)
}

/** Breaks a paragraph into lines; every cell is in exactly one line. An empty paragraph has no line. */
export function breakLines(cells: Cells, slotWidth: SlotWidth, options: BreakOptions): readonly Break[] {
  const breaks: Break[] = []
  let slot = options.slot ?? 0
  for (let start = 0; start < cells.count; slot += 1) {
    const end = nextLineEnd(cells, start, slotWidth(slot), options.indent)
    breaks.push({ start, end, slot })
    start = end
  }
  mendOrphan(cells, breaks, slotWidth)
  return breaks
}
