import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SheetRun, SheetText } from '#core/parse/sheet/sheet-text.ts'
import { type Drawings, type Matrix, multiply, readDrawings } from './read-drawings.ts'

/** Type turned by more than this, as the sine of the angle, does not stand in a row. */
const TURNED = 0.05

type Item = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

const runOf = (item: Item, base: Matrix, face: string, isVertical: boolean): SheetRun => {
  const [a, b, c, d, x, y] = multiply(base, matrixOf(item.transform))
  const size = Math.hypot(c, d)
  const run = { text: item.str, size, face }
  if (isVertical) return { ...run, x: x - size / 2, y, length: Math.max(item.height, item.width), set: 'vertical' }
  const isTurned = Math.abs(b) > TURNED * Math.hypot(a, b) || a < 0
  return { ...run, x, y, length: item.width, set: isTurned ? 'turned' : 'row' }
}

/** `ABCDEF+NotoSerifSC-Black` → `NotoSerifSC-Black`: the tag of a subset says nothing of the face. */
const plainName = (name: string): string => name.replace(/^[A-Z]{6}\+/, '')

/** The name of a face, which the library knows once the operators of the page are read. */
const faceNames = (page: PDFPageProxy, styles: readonly string[]): Map<string, string> => {
  const names = new Map<string, string>()
  for (const style of styles) {
    if (!page.commonObjs.has(style)) continue
    const font: unknown = page.commonObjs.get(style)
    if (typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string')
      names.set(style, plainName(font.name))
  }
  return names
}

const NOTHING: Drawings = { pictures: [], rules: [], panels: [] }

/** What is drawn; a picture that cannot be read must not keep the text from being read. */
const drawingsOf = async (page: PDFPageProxy, base: Matrix): Promise<Drawings> => {
  try {
    return readDrawings(await page.getOperatorList(), base)
  } catch {
    return NOTHING
  }
}

/** Reads the text layer of one page: its text in place, its pictures and rules. */
export const readLayer = async (page: PDFPageProxy): Promise<SheetText> => {
  const viewport = page.getViewport({ scale: 1 })
  const base = matrixOf(viewport.transform.map(Number))
  const drawings = await drawingsOf(page, base)
  const content = await page.getTextContent({ disableNormalization: true })
  const faces = faceNames(page, Object.keys(content.styles))
  const runs: SheetRun[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const face = faces.get(item.fontName) ?? item.fontName
    const isVertical = content.styles[item.fontName]?.vertical === true
    const transform = item.transform.map(Number)
    runs.push(runOf({ ...item, transform }, base, face, isVertical))
  }
  return { width: viewport.width, height: viewport.height, runs, ...drawings }
}
