/** Sheets set by hand for tests: text in columns, a line a run. Sizes and places in points. */
import type { SheetRun, SheetText } from '#core/parse/sheet/sheet-text.ts'

/** Size of the text; a line is 20 % further down than the last. */
export const EM = 10
const LEADING = 12
const NARROW = /[\u0020-\u007e]/

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (NARROW.test(character) ? size / 2 : size), 0)

/** One run. */
export const run = (text: string, x: number, y: number, more: Partial<SheetRun> = {}): SheetRun => {
  const size = more.size ?? EM
  return { text, x, y, size, length: widthOf(text, size), face: 'Song', set: 'row', ...more }
}

/** Paragraphs set in one column: the first line of each stands in by two em, the others fill the measure. */
export const column = (
  paragraphs: readonly string[],
  { x, y, measure, isOpen = false }: { x: number; y: number; measure: number; isOpen?: boolean },
  more: Partial<SheetRun> = {},
): SheetRun[] => {
  const size = more.size ?? EM
  const runs: SheetRun[] = []
  let baseline = y
  for (const [index, paragraph] of paragraphs.entries()) {
    let rest = [...paragraph]
    for (let line = 0; rest.length > 0; line += 1) {
      const indent = line === 0 && !(index === 0 && isOpen) ? 2 : 0
      runs.push(run(rest.slice(0, measure - indent).join(''), x + indent * size, baseline, more))
      rest = rest.slice(measure - indent)
      baseline += (LEADING / EM) * size
    }
  }
  return runs
}

/** A sheet of 600 by 800 points. */
export const sheet = (runs: readonly SheetRun[], more: Partial<SheetText> = {}): SheetText => ({
  width: 600,
  height: 800,
  runs,
  pictures: [],
  rules: [],
  panels: [],
  ...more,
})
