/**
 * Reads the metrics of each complete font, so that the composer can measure text without a font or a browser:
 * `npm run faces` writes them to `src/faces/metrics.json`, which is committed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Font } from 'fontkit'
import { FACES } from '#faces/faces.ts'
import { readFace } from './read-face.ts'

/** Lengths in thousandths of an em. Height is not measured: the `@font-face` rules give all faces one em box. */
type FaceMetrics = {
  /** Advance of every code point that `advances` does not list. */
  readonly advance: number
  /** First of a run of code points, e.g. `U+0020`, and the advances of the run; `500*3` stands for `500,500,500`. */
  readonly advances: Readonly<Record<string, string>>
}

const METRICS_FILE = fileURLToPath(new URL('../faces/metrics.json', import.meta.url))

/** The advance of Han in every face that we ship. */
const FULL_WIDTH = 1000

const writeRun = (widths: readonly number[]): string => {
  const parts: string[] = []
  for (let from = 0; from < widths.length;) {
    const width = widths[from]
    let to = from
    while (to < widths.length && widths[to] === width) to += 1
    parts.push(to - from === 1 ? `${width}` : `${width}*${to - from}`)
    from = to
  }
  return parts.join(',')
}

const writeCodePoint = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/**
 * The advance as set in a page of `lang="zh-CN"`, in font units. The language matters: the dash of Noto Serif SC is
 * 890 wide by its plain glyph and 1000 by the glyph that the feature `locl` puts there for simplified Chinese.
 */
const advanceIn = (font: Font, codePoint: number): number => {
  const character = String.fromCodePoint(codePoint)
  // No feature replaces an ideograph by one of another width, and laying out 27,000 of them takes long.
  if (/\p{Script=Han}/u.test(character)) return font.glyphForCodePoint(codePoint).advanceWidth
  return font.layout(character, { kern: false }, 'hani', 'ZHS ').advanceWidth
}

const measureFont = (font: Font): FaceMetrics => {
  const inThousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
  const runs = new Map<number, number[]>()
  let start = -1
  let previous = -1
  for (const codePoint of font.characterSet.toSorted((a, b) => a - b)) {
    const advance = inThousandths(advanceIn(font, codePoint))
    if (advance === FULL_WIDTH) continue
    if (codePoint !== previous + 1) start = codePoint
    runs.set(start, [...(runs.get(start) ?? []), advance])
    previous = codePoint
  }
  return {
    advance: FULL_WIDTH,
    advances: Object.fromEntries([...runs].map(([from, widths]) => [writeCodePoint(from), writeRun(widths)])),
  }
}

/** The text of `src/faces/metrics.json` as the installed fonts say it now. */
export const measureFaces = async (): Promise<string> => {
  const entries: [string, FaceMetrics][] = []
  for (const face of FACES) entries.push([face.id, measureFont(await readFace(face))])
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`
}

/** The text of `src/faces/metrics.json` as it is committed. */
export const committedMetrics = (): Promise<string> => readFile(METRICS_FILE, 'utf8')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await measureFaces()
  await writeFile(METRICS_FILE, text)
  console.log(`src/faces/metrics.json: ${FACES.length} faces, ${Buffer.byteLength(text)} bytes`)
}
