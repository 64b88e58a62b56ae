import type { SheetArea, SheetRun, SheetText } from './sheet-text.ts'

/** Characters that draw lines: a run of nothing else is a rule that was typed, or written along a drawn one. */
const STROKES = /^[\u2500-\u257f\s]+$/u

const areaOf = ({ x, y, length, size }: SheetRun): SheetArea =>
  length >= size
    ? { left: x, right: x + length, top: y, bottom: y }
    : { left: x, right: x, top: y - size / 2, bottom: y + size / 2 }

/** The page with its strokes among the rules and not among the words. */
export const takeStrokes = (sheet: SheetText): SheetText => {
  const strokes = sheet.runs.filter(({ text }) => STROKES.test(text))
  if (strokes.length === 0) return sheet
  return {
    ...sheet,
    runs: sheet.runs.filter(({ text }) => !STROKES.test(text)),
    rules: [...sheet.rules, ...strokes.map(areaOf)],
  }
}
