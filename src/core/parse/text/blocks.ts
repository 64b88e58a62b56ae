/**
 * Lines → blocks. An extractor gives one line per paragraph, or one line per printed line. The second kind is
 * recognised by runs of lines of one width with sentences running over their ends; such lines are joined here,
 * before anything is asked about their meaning. A blank line always ends a block.
 */
import { LIMITS } from '../../issue/limits.ts'
import type { Look } from '../sheet/look.ts'
import { mendRadicals } from '../repairs/mend-radicals.ts'
import { removeInvisible } from '../repairs/remove-invisible.ts'
import { NO_RULINGS, type Rulings } from '../repairs/rulings.ts'
import { widthEm } from './characters.ts'
import { lineAt, type RawLine, type RawLines } from './lines.ts'
import { type Piece, type Strand, strandOf, strandText, trimStrand } from './strand.ts'

/** What stands together: a paragraph, a headline line, a line of the masthead. */
export type Block = {
  readonly strand: Strand
  readonly text: string
  /** Line of the raw page it begins on, from 1. */
  readonly line: number
  /** Blank lines before it; 0 also where a line was cut into blocks. */
  readonly gap: number
  /** Spaces that the line begins with, in em: an indented paragraph has about 2. */
  readonly indent: number
  /** Set where the block was cut off the one before it on the same line. */
  readonly glued: boolean
  /** How it is set in print, where the page came with positions. */
  readonly look?: Look
}

/** Widths of printed lines that differ by less than this are of one column: marks at line ends are squeezed. */
const SAME_WIDTH = 1.5
/** Narrower lines are verse or a list, not a column. */
const LEAST_COLUMN = 9
const MOST_COLUMN = 45
/** A page has a few thousand printed lines; what comes after so many is kept word for word, not looked at. */
const MAX_ROWS = 20_000
/** White space between two printed lines; more than this is no column of type. */
const MAX_LINE_GAP = 200
const SENTENCE_MARK = /[，。；、：,;]/
/** A colon stands in lines of a masthead too, which are no prose for all that they are of one width. */
const PROSE_MARK = /[，。；、,;]/
const SENTENCE_END = /[。！？!?][”’」』）)]*$/

type Row = {
  readonly line: RawLine
  readonly width: number
  readonly gap: number
  /** No more space above it than between most rows of the page. */
  readonly isClose: boolean
  readonly indent: number
  readonly text: string
}

const rowsOf = (raw: string, lines: RawLines): Row[] => {
  const rows: Row[] = []
  let gap = 0
  for (let index = 0; index < lines.from.length && rows.length < MAX_ROWS; index += 1) {
    const line = lineAt(raw, lines, index)
    if (line.inkFrom === line.inkTo) {
      gap += 1
      continue
    }
    const text = raw.slice(line.inkFrom, line.inkTo)
    const indent = widthEm(raw.slice(line.from, line.inkFrom))
    rows.push({ line, text, gap, isClose: gap === 0, indent, width: widthEm(text) + indent })
    gap = 0
  }
  return markClose(rows)
}

/** Some extractors put a blank line behind every printed line: then one blank line divides nothing. */
const markClose = (rows: readonly Row[]): Row[] => {
  const tight = rows.filter(({ gap }) => gap === 0).length
  const single = rows.filter(({ gap }) => gap === 1).length
  const isSpread = tight * 10 <= rows.length && single * 10 >= rows.length * 7
  return rows.map((row) => ({ ...row, isClose: isSpread ? row.gap <= 1 : row.gap === 0 }))
}

/** An indent that the extractor dropped leaves the first line of a paragraph this much narrower, in em. */
const LOST_INDENT = 2.6

const isOneColumn = (a: Row, b: Row): boolean =>
  b.isClose && a.width - b.width <= SAME_WIDTH && b.width - a.width <= (b.indent > 0 ? SAME_WIDTH : LOST_INDENT)

/** For each row the width of the column it runs on in; 0 where it ends with itself. */
const findColumns = (rows: readonly Row[]): number[] => {
  const columns = rows.map(() => 0)
  for (let from = 0; from < rows.length;) {
    let to = from + 1
    for (; to < rows.length; to += 1) {
      const [before, row] = [rows[to - 1], rows[to]]
      if (before === undefined || row === undefined || !isOneColumn(before, row)) break
    }
    const run = rows.slice(from, to)
    if (isProse(run))
      columns.fill(
        run.reduce((widest, { width }) => Math.max(widest, width), 0),
        from,
        to,
      )
    from = to
  }
  return columns
}

/** So many rows of one width make it the width of a column of this page. */
const LEAST_ROWS = 6

/** Short paragraphs have too few rows to show their column: where the page has one of that width, they stand in it. */
const fillColumns = (rows: readonly Row[], columns: readonly number[]): number[] => {
  const counts = new Map<number, number>()
  for (const column of columns) if (column > 0) counts.set(column, (counts.get(column) ?? 0) + 1)
  const widths = [...counts].filter(([, count]) => count >= LEAST_ROWS).map(([width]) => width)
  return columns.map((column, index) => {
    const row = rows[index]
    if (column > 0 || row === undefined || !(SENTENCE_MARK.test(row.text) || row.indent >= 1.5)) return column
    return widths.find((width) => width - row.width <= LOST_INDENT && row.width - width <= SAME_WIDTH / 3) ?? 0
  })
}

const isIndented = ({ indent }: Row): boolean => indent >= 1.5 && indent <= 2.5

/** From an indented row on, the full rows under it that are not: an indented paragraph of few printed lines. */
const fullRowsFrom = (rows: readonly Row[], from: number, columns: readonly number[]): number => {
  const width = rows[from]?.width ?? 0
  let to = from
  for (; to < rows.length; to += 1) {
    const [row, next] = [rows[to], rows[to + 1]]
    if (row === undefined || next === undefined || !next.isClose || next.indent >= 0.5 || columns[to] !== 0) break
    if (width - row.width > SAME_WIDTH || next.width - width > SAME_WIDTH) break
    if (to === from && SENTENCE_END.test(row.text)) break
  }
  return to
}

/** Gives short indented paragraphs their column, where their rows read as sentences. */
const fillIndented = (rows: readonly Row[], columns: readonly number[]): number[] => {
  const filled = [...columns]
  for (let from = 0; from < rows.length;) {
    const row = rows[from]
    const isStart = row !== undefined && isIndented(row) && row.width >= LEAST_COLUMN && row.width <= MOST_COLUMN
    const to = isStart ? fullRowsFrom(rows, from, filled) : from
    const last = rows[to]
    const isText = last !== undefined && (SENTENCE_MARK.test(last.text) || SENTENCE_END.test(last.text))
    if (row !== undefined && isText) filled.fill(row.width, from, to)
    from = Math.max(to, from + 1)
  }
  return filled
}

/** A run of lines is prose cut by a column when sentences run over the ends of most of its lines. */
const isProse = (run: readonly Row[]): boolean => {
  const width = run[0]?.width ?? 0
  const marks = run.filter(({ text }) => PROSE_MARK.test(text)).length
  // A list of whole sentences of like length has a sentence end on nearly each row; a column of type has not.
  const ends = run.filter(({ text }) => SENTENCE_END.test(text)).length
  return (
    run.length >= 3 && width >= LEAST_COLUMN && width <= MOST_COLUMN && marks * 2 >= run.length && ends * 2 < run.length
  )
}

const SIGNS = /(?:本报|本刊|新华社)?(?:特约|首席|见习|实习)?(?:记者|通讯员|评论员|实习生)/g
const SIGNS_FIRST = /^[□■●○（( \u3000]{0,3}(?:本报|本刊|新华社|特约|首席|见习|实习){1,2}(?:记者|通讯员|评论员|实习生)/
/** Names that may stand behind the titles of a byline, in characters. */
const MOST_NAMES = 9

/** `□ 本报记者 甲 通讯员 乙` as a whole row: titles, a few names and no mark. */
const isBylineRow = ({ text }: Row): boolean => {
  if (text.length > 30 || !SIGNS_FIRST.test(text) || SENTENCE_MARK.test(text) || SENTENCE_END.test(text)) return false
  return text.replaceAll(SIGNS, '').replaceAll(/[□■●○（）() \u3000]/g, '').length <= MOST_NAMES
}

/** Whether the paragraph goes on in the next row. */
const isContinued = (row: Row, next: Row, column: number): boolean => {
  if (isBylineRow(row) || isBylineRow(next)) return false
  if (column === 0 || !next.isClose || next.indent >= row.indent + 1.5) return false
  if (next.line.inkFrom - row.line.inkTo > MAX_LINE_GAP || next.width > row.width + LOST_INDENT) return false
  if (!SENTENCE_END.test(row.text)) return true
  if (isIndented(row) && isIndented(next)) return false
  // Behind the end of a sentence: a row short by an indent begins a paragraph, a short one without an end is a heading.
  const short = column - next.width
  if (short >= SAME_WIDTH && short <= LOST_INDENT) return false
  return short < SAME_WIDTH || SENTENCE_END.test(next.text)
}

/** A printed line this wide that stands twice on end was read twice. */
const LEAST_DOUBLED = 10
const DOUBLED_SURENESS = 0.9
const HYPHEN_SURENESS = 0.8

/** `develop-` and `ment` on the next line; a hyphen between capitals or digits is the word's own. */
const isHyphenated = (raw: string, end: number, start: number): boolean =>
  raw.charAt(end - 1) === '-' && /^[a-z]{2}$/.test(raw.slice(end - 3, end - 1)) && /[a-z]/.test(raw.charAt(start))

/** What stands between a line and the next becomes nothing, or a space between Latin words. */
const joinLine = (raw: string, pieces: Piece[], start: number, rulings: Rulings): void => {
  const last = pieces.at(-1)
  if (last === undefined) return
  const isCut = last.kind === undefined && isHyphenated(raw, last.to, start)
  if (isCut && !rulings.refuses('line-break', last.to - 1, start)) {
    pieces[pieces.length - 1] = { ...last, to: last.to - 1, after: last.after.slice(0, -1) }
    pieces.push({ from: last.to - 1, to: start, after: '', kind: 'line-break', confidence: HYPHEN_SURENESS })
    return
  }
  const isLatin = /^[A-Za-z]{2}$/.test(raw.charAt(last.to - 1) + raw.charAt(start))
  pieces.push({ from: last.to, to: start, after: isLatin ? ' ' : '', kind: 'line-break' })
}

const joinRows = (raw: string, rows: readonly Row[], rulings: Rulings): Strand => {
  const pieces: Piece[] = []
  for (const [index, { line, text, width }] of rows.entries()) {
    const last = pieces.at(-1)
    const isDoubled = last !== undefined && rows[index - 1]?.text === text && width >= LEAST_DOUBLED
    if (isDoubled && !rulings.refuses('doubled-line', last.to, line.inkTo)) {
      pieces.push({ from: last.to, to: line.inkTo, after: '', kind: 'doubled-line', confidence: DOUBLED_SURENESS })
      continue
    }
    joinLine(raw, pieces, line.inkFrom, rulings)
    pieces.push(...strandOf(raw, line.inkFrom, line.inkTo))
  }
  return trimStrand(mendRadicals(removeInvisible(rulings.accept(pieces))))
}

/** The blocks of a page, in the order of the text. Rows that the editor will not have joined are of two blocks. */
export const gatherBlocks = (raw: string, lines: RawLines, rulings: Rulings = NO_RULINGS): Block[] => {
  const rows = rowsOf(raw, lines)
  const columns = fillIndented(rows, fillColumns(rows, findColumns(rows)))
  const blocks: Block[] = []
  for (let from = 0; from < rows.length;) {
    let to = from + 1
    for (; to < rows.length; to += 1) {
      const [row, next] = [rows[to - 1], rows[to]]
      if (row === undefined || next === undefined || !isContinued(row, next, columns[to - 1] ?? 0)) break
      if (rulings.refuses('line-break', row.line.inkTo, next.line.inkFrom)) break
    }
    const first = rows[from]
    const strand = joinRows(raw, rows.slice(from, to), rulings)
    const text = strandText(strand)
    // No field can hold a longer text: it is kept word for word, not looked at.
    const isRoom = strandText(rulings.refuse(strand)).length <= LIMITS.textLength
    if (first !== undefined && text !== '' && isRoom) {
      blocks.push({ strand, text, line: first.line.number, gap: first.gap, indent: first.indent, glued: false })
    }
    from = to
  }
  return blocks
}
