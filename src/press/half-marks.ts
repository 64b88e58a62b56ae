/**
 * Marks of half an em (半角标点), cut from a face for print alone.
 *
 * Problem: a mark at the edge of a line is set half an em wide, but its glyph still claims a whole em in a PDF. A reader of
 * the file, such as poppler's pdftotext, then sees half a gutter beside it, under the 0.7 em that it takes for the white
 * between columns, and runs the columns together. Approach: the same outlines under an advance of half the em; those of
 * opening marks are moved left by the half that is blank. Limits: TrueType outlines only, which all shipped faces have.
 */
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import {
  bytesOf,
  copyOf,
  longMetrics,
  padded,
  readTables,
  tableOf,
  type Tables,
  viewOf,
  writeTables,
} from './font-tables.ts'

/** Where each glyph stands in `glyf`; one more entry than there are glyphs. */
const offsetsOf = (tables: Tables): number[] => {
  const loca = tableOf(tables, 'loca')
  const isLong = tableOf(tables, 'head').getInt16(50) === 1
  const count = tableOf(tables, 'maxp').getUint16(4) + 1
  return Array.from({ length: count }, (_, glyph) =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2,
  )
}

const X_SHORT = 2
const X_SAME_OR_POSITIVE = 16
const REPEAT = 8

/** A simple outline moved along x: only its box and its first point say where it stands, all others follow from those. */
const moveOutline = (outline: Uint8Array, by: number): Uint8Array => {
  const view = viewOf(outline)
  const contours = view.getInt16(0)
  if (contours < 0) throw new Error('A mark is drawn from parts of other glyphs, which cannot be moved.')
  const points = view.getUint16(10 + (contours - 1) * 2) + 1
  const flagsAt = 10 + contours * 2 + 2 + view.getUint16(10 + contours * 2)
  const flags: number[] = []
  let at = flagsAt
  while (flags.length < points) {
    const flag = outline[at] ?? 0
    const times = (flag & REPEAT) === 0 ? 1 : 1 + (outline[at + 1] ?? 0)
    at += (flag & REPEAT) === 0 ? 1 : 2
    for (let time = 0; time < times; time += 1) flags.push(flag & ~REPEAT)
  }
  const [first = 0] = flags
  const isShort = (first & X_SHORT) !== 0
  const isSame = (first & X_SAME_OR_POSITIVE) !== 0
  const x = isShort ? (isSame ? 1 : -1) * (outline[at] ?? 0) : isSame ? 0 : view.getInt16(at)
  at += isShort ? 1 : isSame ? 0 : 2
  flags[0] = first & ~(X_SHORT | X_SAME_OR_POSITIVE)
  const moved = new Uint8Array(flagsAt + points + 2 + outline.length - at)
  moved.set(outline.subarray(0, flagsAt))
  moved.set(flags, flagsAt)
  const out = viewOf(moved)
  out.setInt16(2, view.getInt16(2) + by)
  out.setInt16(6, view.getInt16(6) + by)
  out.setInt16(flagsAt + points, x + by)
  moved.set(outline.subarray(at), flagsAt + points + 2)
  return moved
}

/** The outlines as tables `glyf` and `loca`, with long offsets. */
const writeOutlines = (outlines: readonly Uint8Array[]): { glyf: DataView; loca: DataView } => {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0))
  let at = 0
  for (const [glyph, outline] of outlines.entries()) {
    glyf.set(outline, at)
    at += padded(outline.length)
    loca.setUint32((glyph + 1) * 4, at)
  }
  return { glyf: viewOf(glyf), loca }
}

/**
 * A font of `opening` and `closing` marks alone, half an em wide each. `complete` is a font with TrueType outlines that has
 * them all.
 */
export const cutHalfMarks = async (complete: Uint8Array, opening: string, closing: string): Promise<Uint8Array> => {
  const cut = await subsetFont(complete, opening + closing, { targetFormat: 'sfnt', keepFeatures: [], noHinting: true })
  const font = create(cut)
  const tables = readTables(cut)
  const offsets = offsetsOf(tables)
  const glyf = bytesOf(tableOf(tables, 'glyf'))
  const outlines = offsets.slice(1).map((end, glyph): Uint8Array => glyf.slice(offsets[glyph], end))
  const metrics = longMetrics(tables)
  const half = font.unitsPerEm / 2
  for (const mark of new Set(opening + closing)) {
    const glyph = font.glyphForCodePoint(mark.codePointAt(0) ?? 0).id
    metrics.setUint16(glyph * 4, half)
    const outline = outlines[glyph]
    if (outline === undefined || outline.length === 0 || !opening.includes(mark)) continue
    outlines[glyph] = moveOutline(outline, -half)
    metrics.setInt16(glyph * 4 + 2, metrics.getInt16(glyph * 4 + 2) - half)
  }
  const head = copyOf(tables, 'head')
  head.setInt16(50, 1)
  const hhea = copyOf(tables, 'hhea')
  hhea.setUint16(34, outlines.length)
  return writeTables(
    new Map([...tables, ['head', head], ['hhea', hhea], ['hmtx', metrics], ...Object.entries(writeOutlines(outlines))]),
  )
}
