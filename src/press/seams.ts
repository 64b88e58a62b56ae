/**
 * The seams of a page, written for those who read the file: along each rule between stories runs an invisible line of
 * strokes.
 *
 * Problem: a program that takes the text from a PDF, such as poppler's pdftotext, sees words and no rules, and finds the
 * order of a page from what stands above what. Where stories stand in stacks side by side it goes from a column of one
 * into the next below, before the first is read. Approach: text that reaches across a stack parts what is above it from
 * what is below (T. M. Breuel, "High Performance Document Layout Analysis", 2003), so each rule gets strokes as long as it
 * is. Limits: the strokes come out with the text, one line of `─` or one `│` for a rule.
 */
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import type { ComposedPage, RuleBlock } from '#core/compose/page.ts'
import { copyOf, longMetrics, readTables, tableOf, writeTables } from './font-tables.ts'

const ACROSS = '─'
const DOWN = '│'

/** The strokes, and the face that they are cut from. */
export const SEAM_WORDS = { face: 'sans', text: ACROSS + DOWN } as const

/** Advances of the strokes in em of their type: small type for a line across, so that no text is taken for its neighbour. */
const ACROSS_ADVANCE = 20
const DOWN_ADVANCE = 0.001

/** One line of strokes: where its type stands, in thousandths of the body em from the corner of the sheet. */
export type Seam = { readonly text: string; readonly x: number; readonly baseline: number; readonly size: number }

/** Size of the type of a line across, in thousandths of the body em; a little more or less brings it to its length. */
const ACROSS_SIZE = 300

const across = ({ frame }: RuleBlock): Seam => {
  const count = Math.max(1, Math.round(frame.width / (ACROSS_SIZE * ACROSS_ADVANCE)))
  const size = frame.width / (count * ACROSS_ADVANCE)
  return { text: ACROSS.repeat(count), x: frame.x, baseline: frame.y, size }
}

/** How far the type of the strokes reaches up and down from its baseline, in em: a tall stroke is then of small type. */
const REACH = 1.4

/** Longest stroke down, in thousandths of the body em: its type must not take one a base column away for a neighbour. */
const LONGEST_DOWN = 42_000

/** Strokes one below the other, together as tall as the rule. */
const down = ({ frame }: RuleBlock): Seam[] => {
  const count = Math.max(1, Math.ceil(frame.height / LONGEST_DOWN))
  const height = frame.height / count
  return Array.from({ length: count }, (_, index) => ({
    text: DOWN,
    x: frame.x,
    baseline: frame.y + (index + 0.5) * height,
    size: height / (2 * REACH),
  }))
}

/** The seams of a page. */
export const seamsOf = (page: ComposedPage): readonly Seam[] =>
  page.blocks
    .filter((block) => block.kind === 'rule')
    .flatMap((rule) => (rule.frame.width === 0 ? down(rule) : [across(rule)]))
    .map((seam) => ({ ...seam, x: seam.x + page.sheet.left, baseline: seam.baseline + page.sheet.top }))

/** A font of the two strokes without ink. `drawn` is a font that has them. */
export const cutSeamFont = async (drawn: Uint8Array): Promise<Uint8Array> => {
  const cut = await subsetFont(drawn, SEAM_WORDS.text, { targetFormat: 'sfnt', keepFeatures: [], noHinting: true })
  const font = create(cut)
  const tables = readTables(cut)
  const metrics = longMetrics(tables)
  for (const [stroke, advance] of [
    [ACROSS, ACROSS_ADVANCE],
    [DOWN, DOWN_ADVANCE],
  ] as const) {
    const glyph = font.glyphForCodePoint(stroke.codePointAt(0) ?? 0).id
    metrics.setUint16(glyph * 4, Math.round(advance * font.unitsPerEm))
    metrics.setInt16(glyph * 4 + 2, 0)
  }
  const hhea = copyOf(tables, 'hhea')
  hhea.setInt16(4, font.unitsPerEm * REACH)
  hhea.setInt16(6, -font.unitsPerEm * REACH)
  hhea.setUint16(34, metrics.byteLength / 4)
  // No outline: every glyph ends where it begins.
  const loca = new DataView(new ArrayBuffer(tableOf(tables, 'loca').byteLength))
  return writeTables(new Map([...tables, ['hhea', hhea], ['hmtx', metrics], ['loca', loca]]))
}
