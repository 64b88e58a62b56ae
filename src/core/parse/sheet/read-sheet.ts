/** A page with its text in place → a raw page: a line for each paragraph, in reading order, and how each looks in print. */
import type { Problem } from '../../issue/problem.ts'
import type { RawPage } from '../raw-page.ts'
import { type Cell, cutSheet } from './cut-sheet.ts'
import { type BodyType, findBodyType } from './body-type.ts'
import { gatherFragments } from './fragments.ts'
import { joinHeadings } from './join-headings.ts'
import type { Look, LookColumn } from './look.ts'
import { type SheetParagraph, cellsOf, gatherParagraphs, indentOf, textOf } from './paragraphs.ts'
import type { SheetText } from './sheet-text.ts'
import { takeStrokes } from './take-strokes.ts'

const INDENTED = [1.2, 2.6] as const
/** White on both sides of a centred line is alike within this, in em. */
const EVEN = 0.7

const setOf = ({ lines }: SheetParagraph): Look['set'] => {
  const [first] = lines
  if (first === undefined) return 'left'
  const indent = indentOf(first)
  const short = (first.cell.right - first.right) / first.size
  if (indent < INDENTED[0]) return short < INDENTED[0] ? 'full' : 'left'
  if (lines.length === 1 && Math.abs(indent - short) < EVEN) return 'centred'
  if (lines.length === 1 && short < EVEN && indent > INDENTED[1]) return 'right'
  return indent <= INDENTED[1] ? 'indented' : 'left'
}

/** The columns of a page, by their cells. Measures are told to half an em: presses work in halves. */
const countColumns = (paragraphs: readonly SheetParagraph[]): Map<Cell, LookColumn> => {
  const columns = new Map<Cell, LookColumn>()
  for (const { cell, size } of paragraphs.flatMap(({ lines }) => lines)) {
    const known = columns.get(cell)
    const measure = Math.round(((cell.right - cell.left) / size) * 2) / 2
    columns.set(cell, {
      id: known?.id ?? columns.size + 1,
      measure: known?.measure ?? measure,
      lines: (known?.lines ?? 0) + 1,
    })
  }
  return columns
}

const lookOf = (
  paragraph: SheetParagraph,
  sheet: SheetText,
  body: BodyType,
  columns: ReadonlyMap<Cell, LookColumn>,
): Look => {
  const first = paragraph.lines[0]
  const longest = paragraph.lines.reduce(
    (best, line) => (line.text.length > (best?.text.length ?? 0) ? line : best),
    first,
  )
  return {
    size: Math.round(((longest?.size ?? body.size) / body.size) * 100) / 100,
    isTextFace: longest?.face === body.face,
    set: setOf(paragraph),
    isVertical: first?.set === 'vertical',
    isAlone: first?.isAlone === true,
    lines: paragraph.lines.length,
    columns: [...cellsOf(paragraph)].flatMap((cell) => columns.get(cell) ?? []),
    top: Math.round(((first?.top ?? 0) / sheet.height) * 1000) / 1000,
    isCaption: paragraph.kind === 'caption',
    isPictureWord: paragraph.kind === 'picture-words',
  }
}

/** Blank lines above a story, and above a paragraph. */
const STORY_GAP = 3
const PARAGRAPH_GAP = 1

const isHeading = ({ size }: Look): boolean => size >= 1.2

/** Verses and the rows of a table stand close. */
const isClose = (above: Look, below: Look): boolean => above.isAlone && below.isAlone && above.size === below.size

/** An 引题 may be set little larger than the text: it opens its story as the headline below it would. */
const isKicker = (look: Look, below: Look | undefined): boolean =>
  below !== undefined && isHeading(below) && !isHeading(look) && look.size >= 1.06 && look.lines <= 2 && !look.isCaption

const gapBetween = (above: Look, below: Look, next: Look | undefined): number => {
  if (isKicker(above, below)) return PARAGRAPH_GAP
  if ((isHeading(below) || isKicker(below, next)) && !isHeading(above)) return STORY_GAP
  return isClose(above, below) ? 0 : PARAGRAPH_GAP
}

const readOnce = (count: number, file: string): Problem => ({
  kind: 'text-set-twice',
  severity: 'note',
  message: `有${count}处文字在版面上同一个地方排了两遍（多半为加粗或阴影），只读作一遍。`,
  remedy: '请对照版面看一看；确实该有两遍的，请在原文里补上。',
  file,
})

/** A raw page out of a sheet, and what there is to say of how it was taken. */
export type SheetReading = { readonly page: RawPage; readonly problems: readonly Problem[] }

/** Reads the raw page out of a sheet; a sheet without text gives an empty one. */
export const readSheet = (layer: SheetText, file: string): SheetReading => {
  const sheet = takeStrokes(layer)
  const { fragments: pieces, twice } = gatherFragments(sheet.runs)
  const body = findBodyType(pieces)
  const fragments = joinHeadings(pieces, body, sheet.rules)
  const paragraphs = gatherParagraphs(cutSheet(fragments, sheet, body), body)
  const columns = countColumns(paragraphs)
  const lines: string[] = []
  const looks: (Look | undefined)[] = []
  const seen = paragraphs.map((paragraph) => lookOf(paragraph, sheet, body, columns))
  for (const [at, paragraph] of paragraphs.entries()) {
    const [above, look] = [seen[at - 1], seen[at]]
    const gap = above === undefined || look === undefined ? 0 : gapBetween(above, look, seen[at + 1])
    for (let blank = 0; blank < gap; blank += 1) {
      lines.push('')
      looks.push(undefined)
    }
    lines.push(textOf(paragraph, body))
    looks.push(look)
  }
  return {
    page: { file, text: `${lines.join('\n')}\n`, looks },
    problems: twice === 0 ? [] : [readOnce(twice, file)],
  }
}
