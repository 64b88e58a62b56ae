import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SheetArea } from '#core/parse/sheet/sheet-text.ts'

/** `[a, b, c, d, e, f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What is drawn on a page apart from its text. */
export type Drawings = {
  readonly pictures: readonly SheetArea[]
  readonly rules: readonly SheetArea[]
  readonly panels: readonly SheetArea[]
}

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

const areaOf = (matrix: Matrix, [left, top, right, bottom]: readonly number[]): SheetArea => {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([x = 0, y = 0]) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]])
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** Numbers out of what the library gives without a type: arrays, typed arrays, or nothing. */
const numbersOf = (value: unknown): number[] => {
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value]
  return Array.isArray(value) ? value.map(Number).filter((each) => Number.isFinite(each)) : []
}

const matrixOf = (value: unknown): Matrix | undefined => {
  const [a, b, c, d, e, f] = numbersOf(value)
  if (a === undefined || b === undefined || c === undefined) return undefined
  if (d === undefined || e === undefined || f === undefined) return undefined
  return [a, b, c, d, e, f]
}

/** A drawing thinner than this in points is a rule. */
const RULE = 4
/** Shorter ones are strokes of some ornament. */
const LEAST_LENGTH = 18

const PAINTS = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const PICTURES = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
])
/** An image fills the unit square of its own space. */
const UNIT = [0, 0, 1, 1]

/** What operators change and `restore` brings back. */
type State = { readonly matrix: Matrix; readonly clip: SheetArea }

const EVERYWHERE: SheetArea = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

const within = (area: SheetArea, clip: SheetArea): SheetArea => ({
  left: Math.max(area.left, clip.left),
  top: Math.max(area.top, clip.top),
  right: Math.min(area.right, clip.right),
  bottom: Math.min(area.bottom, clip.bottom),
})

type Lists = { pictures: SheetArea[]; rules: SheetArea[]; panels: SheetArea[] }

const addPath = (lists: Lists, area: SheetArea): void => {
  const width = area.right - area.left
  const height = area.bottom - area.top
  if (Math.max(width, height) < LEAST_LENGTH) return
  if (Math.min(width, height) <= RULE) lists.rules.push(area)
  else if (Math.min(width, height) >= LEAST_LENGTH) lists.panels.push(area)
}

/** Walks the operators of a page and keeps where pictures, rules and frames stand; `base` leads to the sheet. */
export const readDrawings = (
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  base: Matrix,
): Drawings => {
  const lists: Lists = { pictures: [], rules: [], panels: [] }
  const kept: State[] = []
  let state: State = { matrix: base, clip: EVERYWHERE }
  let isClipping = false
  for (const [index, operator] of operators.fnArray.entries()) {
    const given = operators.argsArray[index]
    const args: readonly unknown[] = Array.isArray(given) ? given : []
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(state)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = kept.pop() ?? state
    const inner =
      operator === OPS.transform
        ? matrixOf(args)
        : operator === OPS.paintFormXObjectBegin
          ? matrixOf(args[0])
          : undefined
    if (inner !== undefined) state = { ...state, matrix: multiply(state.matrix, inner) }
    if (PICTURES.has(operator)) lists.pictures.push(within(areaOf(state.matrix, UNIT), state.clip))
    if (operator === OPS.clip || operator === OPS.eoClip) isClipping = true
    if (operator !== OPS.constructPath) continue
    const bounds = numbersOf(args[2])
    if (bounds.length !== 4) continue
    const area = areaOf(state.matrix, bounds)
    if (typeof args[0] === 'number' && PAINTS.has(args[0])) addPath(lists, within(area, state.clip))
    if (isClipping) state = { ...state, clip: within(area, state.clip) }
    isClipping = false
  }
  return lists
}
