/** Cells → paragraphs: lines on end, joined where print only broke them, and over the feet of columns. */

import type { Cell } from './cut-sheet.ts'
import { type BodyType, isHeadingSize } from './body-type.ts'
import type { Fragment } from './fragments.ts'

/** A printed line. */
export type SheetLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly baseline: number
  readonly size: number
  readonly face: string
  readonly startFace: string
  readonly endFace: string
  readonly set: Fragment['set']
  /** A row of cells, or a verse: a line of its own. */
  readonly isAlone: boolean
  /** The column it stands in. */
  readonly cell: Cell
}

/** Lines of one paragraph, in order; those of a heading are its printed lines. */
export type SheetParagraph = { readonly lines: readonly SheetLine[]; readonly kind: Cell['kind'] }

const SAME_SIZE = 0.06
/** White in a line wider than this divides it into things that have nothing to do with each other, in em. */
const APART = 2.4
/** A first line is indented by at least this, in em. */
const INDENT = 1.2
/** A line this much shorter than its column ends its paragraph, in em; less where a sentence ends with it. */
const SHORT = 2.2
const SHORT_AT_END = 1
/** Lines of one paragraph are no further apart than this, in em, nor by this more than most lines of the text. */
const LEADING = 2.4
const WIDE_LEADING = 1.2
const SENTENCE_END = /[。！？!?…][”’」』）)》]*$/u

const SAME_ROW = 0.3
/** A cell of no more fragments may be lines that have nothing to do with each other. */
const LOOSE_LINES = 6

/** White between two fragments of one line, as characters. */
const spaceBetween = (left: SheetLine, right: Fragment): string => {
  const gap = (right.left - left.right) / Math.min(left.size, right.size)
  return gap >= 0.85 ? '\u3000' : gap >= 0.28 ? ' ' : ''
}

const lineOf = (fragment: Fragment, cell: Cell): SheetLine => {
  const { text, left, right, top, baseline, size, face, startFace, endFace, set } = fragment
  return { text, left, right, top, baseline, size, face, startFace, endFace, set, cell, isAlone: false }
}

/** Cells of two rows stand below each other. */
const isAbove = (one: Fragment, other: Fragment): boolean =>
  Math.min(
    Math.abs(one.left - other.left),
    Math.abs(one.right - other.right),
    Math.abs(one.left + one.right - other.left - other.right) / 2,
  ) <
  one.size * 0.6

/** A row of cells, by the row above it or below. */
const isTable = (row: readonly Fragment[], neighbours: readonly (readonly Fragment[] | undefined)[]): boolean =>
  row.length >= 3 &&
  neighbours.some((other = []) => {
    const matched = row.filter((cell) => other.some((each) => isAbove(cell, each))).length
    return other.length >= 3 && matched >= row.length - 1 && matched >= 3
  })

/** Fragments on one baseline into lines: one, unless wide white divides them. */
const gatherLine = (row: readonly Fragment[], cell: Cell, isRow: boolean): SheetLine[] => {
  const lines: SheetLine[] = []
  for (const fragment of row.toSorted((a, b) => a.left - b.left)) {
    const last = lines.at(-1)
    const isNear = last !== undefined && fragment.left - last.right <= APART * Math.max(last.size, fragment.size)
    if (last !== undefined && (isNear || isRow)) {
      const text = last.text + (isRow ? ' ' : spaceBetween(last, fragment)) + fragment.text
      const isLonger = fragment.text.length > last.text.length
      const { size, face } = isLonger ? fragment : last
      lines[lines.length - 1] = {
        ...last,
        text,
        size,
        face,
        right: fragment.right,
        endFace: fragment.endFace,
        isAlone: isRow,
      }
    } else lines.push(lineOf(fragment, cell))
  }
  return lines
}

const LEAST_VERSES = 4
const LONGEST_VERSE = 20
const CLAUSE = /[，。；、！？]/u

/** Verses end where their sense does: each line in a mark, with none inside, or all without any. */
const isVerse = (lines: readonly SheetLine[]): boolean => {
  const texts = lines.map(({ text }) => text)
  if (texts.length < LEAST_VERSES || texts.some((text) => text.length > LONGEST_VERSE)) return false
  if (texts.some((text) => CLAUSE.test(text.slice(0, -1)))) return false
  const ended = texts.filter((text) => CLAUSE.test(text)).length
  return ended === 0 || ended >= texts.length * 0.8
}

/** The lines of a cell from the top; vertical ones first, from the right. */
const linesOf = (cell: Cell): SheetLine[] => {
  const standing = cell.fragments.filter(({ set }) => set !== 'row')
  const lines = standing.toSorted((a, b) => b.left - a.left).map((fragment) => lineOf(fragment, cell))
  const rows: Fragment[][] = []
  for (const fragment of cell.fragments
    .filter(({ set }) => set === 'row')
    .toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    const isLevel =
      first !== undefined && fragment.baseline - first.baseline <= SAME_ROW * Math.min(first.size, fragment.size)
    if (row !== undefined && isLevel) row.push(fragment)
    else rows.push([fragment])
  }
  for (const [at, row] of rows.entries()) {
    lines.push(...gatherLine(row, cell, isTable(row, [rows[at - 1], rows[at + 1]])))
  }
  return isVerse(lines) ? lines.map((line) => ({ ...line, isAlone: true })) : lines
}

const isSameSize = (a: SheetLine, b: SheetLine): boolean =>
  Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size)

const shortBy = ({ right, cell, size }: SheetLine): number => (cell.right - right) / size

/** How far a line stands in from the edge of its column, in em. */
export const indentOf = ({ left, cell, size }: SheetLine): number => (left - cell.left) / size

/** Whether a line ends its paragraph by not filling its column. */
const isShort = (line: SheetLine): boolean => shortBy(line) >= (SENTENCE_END.test(line.text) ? SHORT_AT_END : SHORT)

const isHeadingLine = ({ size }: SheetLine, body: BodyType): boolean => isHeadingSize(size, body)

/** Two lines alone in a type of their own, without the mark of a sentence: lines of a masthead. */
const isLoose = (above: SheetLine, below: SheetLine, body: BodyType): boolean =>
  above.face !== body.face && above.cell.fragments.length <= LOOSE_LINES && !CLAUSE.test(above.text + below.text)

/** Whether the second line goes on with the paragraph of the first; both stand in one column. */
const goesOn = (above: SheetLine, below: SheetLine, body: BodyType, leading: number): boolean => {
  if (!isSameSize(above, below) || above.set !== below.set || above.isAlone || below.isAlone) return false
  if (above.set !== 'row') return above.face === below.face && isHeadingLine(above, body)
  if (below.baseline - above.baseline > LEADING * above.size) return false
  if (isHeadingLine(above, body)) return above.face === below.face
  if (below.baseline - above.baseline > WIDE_LEADING * leading * above.size) return false
  if (isShort(above) || isLoose(above, below, body)) return false
  const isLevel = Math.abs(above.left - below.left) < 0.3 * above.size
  if (indentOf(below) >= INDENT) return isLevel && !SENTENCE_END.test(above.text)
  return above.endFace === below.startFace || !SENTENCE_END.test(above.text)
}

/** Whether the text of a paragraph goes on in the next column; what has no mark of a sentence is no text. */
const runsOver = (last: SheetLine, next: SheetLine, body: BodyType): boolean =>
  CLAUSE.test(last.text + next.text) &&
  isSameSize(last, next) &&
  !last.isAlone &&
  !next.isAlone &&
  last.set === 'row' &&
  next.set === 'row' &&
  !isHeadingLine(last, body) &&
  last.endFace === next.startFace &&
  !isShort(last) &&
  indentOf(next) < INDENT

/** Distance of the baselines of the text, in em: of most lines of the page that stand below each other. */
const findLeading = (columns: readonly (readonly SheetLine[])[], body: BodyType): number => {
  const counts = new Map<number, number>()
  for (const lines of columns) {
    for (const [at, below] of lines.entries()) {
      const above = lines[at - 1]
      if (above === undefined || above.set !== 'row' || !isSameSize(above, below) || isHeadingLine(below, body))
        continue
      const leading = Math.round(((below.baseline - above.baseline) / below.size) * 20) / 20
      if (leading > 0.9 && leading <= LEADING) counts.set(leading, (counts.get(leading) ?? 0) + 1)
    }
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [LEADING, 0])[0]
}

const paragraphsOf = (
  cell: Cell,
  cellLines: readonly SheetLine[],
  body: BodyType,
  leading: number,
): SheetParagraph[] => {
  const paragraphs: SheetLine[][] = []
  for (const line of cellLines) {
    const last = paragraphs.at(-1)
    const above = last?.at(-1)
    if (last !== undefined && above !== undefined && goesOn(above, line, body, leading)) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((lines) => ({ lines, kind: cell.kind }))
}

/** No story has more between two of its columns. */
const MOST_BETWEEN = 6

/** Where the text goes on that a column broke off: in the next cell of its type before any heading. */
const findRest = (cells: readonly SheetParagraph[][], from: number, last: SheetLine, body: BodyType): number => {
  for (let at = from; at < cells.length && at - from < MOST_BETWEEN; at += 1) {
    const first = cells[at]?.[0]
    const line = first?.lines[0]
    if (first === undefined || line === undefined) continue
    if (isHeadingLine(line, body)) return -1
    if (first.kind === 'text' && line.face === last.face && isSameSize(line, last)) {
      return runsOver(last, line, body) ? at : -1
    }
  }
  return -1
}

/** The paragraphs of a page, whole and in reading order. */
export const gatherParagraphs = (cells: readonly Cell[], body: BodyType): SheetParagraph[] => {
  const lines = cells.map(linesOf)
  const leading = findLeading(lines, body)
  const columns = cells
    .map((cell, at) => paragraphsOf(cell, lines[at] ?? [], body, leading))
    .filter((column) => column.length > 0)
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    const open = column?.at(-1)
    const last = open?.lines.at(-1)
    if (column === undefined || open === undefined || last === undefined || open.kind !== 'text') continue
    const rest = findRest(columns, at + 1, last, body)
    const [first, ...others] = columns[rest] ?? []
    if (rest < 0 || first === undefined) continue
    // What stands between the halves is a picture's caption or a box: it comes behind the text.
    const between = columns.slice(at + 1, rest)
    const joined = { ...open, lines: [...open.lines, ...first.lines] }
    columns.splice(at, rest - at + 1, [...column.slice(0, -1)], [joined, ...others], ...between)
  }
  return columns.flat()
}

const isLatin = (character: string): boolean => /^[A-Za-z]$/.test(character)

/** The words of a paragraph. The lines of a heading keep a space for each printed line end. */
export const textOf = ({ lines }: SheetParagraph, body: BodyType): string => {
  let text = ''
  for (const line of lines) {
    const [end, start] = [text.slice(-1), line.text.slice(0, 1)]
    const isBreak = isHeadingLine(line, body) || line.set !== 'row'
    const isWord = isLatin(start) && (isLatin(end) || /[,.;:!?]/.test(end))
    text += (text !== '' && (isBreak || isWord) ? ' ' : '') + line.text
  }
  return text
}

/** The cells that the lines of a paragraph stand in, in order. */
export const cellsOf = ({ lines }: SheetParagraph): Set<Cell> => new Set(lines.map(({ cell }) => cell))
