/** The text of an article as it goes into columns: which paragraphs, in which face, aligned how. */
import { isAnswer } from '../../issue/is-answer.ts'
import type { FaceId, PageFaces, Paper } from '../../issue/paper.ts'
import type { Article, Paragraph } from '../../issue/schema.ts'
import { leadOf, tailOf } from '../../issue/around-text.ts'
import { signatureAt } from '../../issue/signature-at.ts'
import type { Measure } from '../measure.ts'
import type { ParagraphRole } from '../page.ts'
import { analyse, type Cells } from '../text/analyse.ts'
import { breakLines } from '../text/break-lines.ts'
import type { Alignment } from '../text/set-line.ts'
import { PRINT_RULES } from '../text/type-rules.ts'
import { type OwnText, ownRows, readOwn } from './own-rows.ts'
import { fitsTable, readTables, tableWidth, type TableRow } from './table.ts'

/** First-line indent of a paragraph (CLREQ "Paragraph indent"), in thousandths of an em. */
export const INDENT = 2000

export type BodyParagraph = {
  readonly cells: Cells
  readonly face: FaceId
  readonly align: Alignment
  readonly indent: number
  readonly role?: ParagraphRole
  /** White at both sides inside the column, in thousandths of an em: room for a frame. */
  readonly inset: number
  readonly frame?: 'all' | 'above-below'
  /** A row of a table, where its table could be read. */
  readonly row?: TableRow
  /** Offsets at which a printed column ended inside the text. */
  readonly scars: readonly number[]
}

export type BodyText = {
  readonly paragraphs: readonly BodyParagraph[]
  /** Rows before the text: 上接, a byline on a line of its own. */
  readonly before: readonly OwnText[]
  /** Rows behind it: 下转. */
  readonly after: readonly OwnText[]
}

type RoleStyle = {
  readonly face: keyof PageFaces
  readonly align: Alignment
  readonly indent: number
  readonly inset?: number
  readonly frame?: 'all' | 'above-below'
}

const PLAIN: RoleStyle = { face: 'body', align: 'justify', indent: INDENT }

const STYLES: Readonly<Record<ParagraphRole, RoleStyle>> = {
  subhead: { face: 'headline', align: 'centre', indent: 0 },
  'pull-quote': { face: 'headline', align: 'centre', indent: 0, inset: 1000, frame: 'above-below' },
  note: { face: 'caption', align: 'justify', indent: INDENT, inset: 500, frame: 'all' },
  question: { face: 'kicker', align: 'justify', indent: INDENT },
  'list-item': PLAIN,
  table: { face: 'body', align: 'start', indent: 0 },
  verse: { face: 'caption', align: 'start', indent: INDENT },
  byline: { face: 'caption', align: 'end', indent: 0 },
  advertisement: { face: 'body', align: 'centre', indent: 0 },
}

function scarsOf(paragraph: Paragraph): number[] {
  return (paragraph.repairs ?? []).filter((repair) => repair.kind === 'column-break').flatMap((repair) => repair.at)
}

function styleOf({ role, text }: Paragraph): RoleStyle {
  if (role === undefined || (role === 'question' && isAnswer(text))) return PLAIN
  return STYLES[role]
}

/** Prepares an article's text once; every measure is tried on the same cells. */
export function readBody(article: Article, paper: Pick<Paper, 'faces' | 'body'>, measure: Measure): BodyText {
  const { faces, body: rules = PRINT_RULES } = paper
  const lead = leadOf(article)
  const { gap, words } = tailOf(article)
  const tail = gap + words
  const last = article.paragraphs.length - 1
  const paragraphs = article.paragraphs.map((paragraph, index): BodyParagraph => {
    const style = styleOf(paragraph)
    const before = index === 0 ? lead.words + lead.gap : ''
    const text = before + paragraph.text + (index === last ? tail : '')
    return {
      cells: analyse(
        text,
        faces[style.face],
        measure,
        before === '' ? { rules } : { rules, opening: { face: faces.kicker, length: lead.words.length } },
      ),
      face: faces[style.face],
      align: style.align,
      indent: style.indent,
      inset: style.inset ?? 0,
      ...(style.frame === undefined ? {} : { frame: style.frame }),
      scars: scarsOf(paragraph).map((at) => at + before.length),
      ...(paragraph.role === undefined ? {} : { role: paragraph.role }),
    }
  })
  if (last < 0 && lead.words + tail !== '') {
    paragraphs.push({
      cells: analyse(lead.words + tail, faces.body, measure),
      face: faces.body,
      align: 'justify',
      indent: INDENT,
      inset: 0,
      scars: [],
    })
  }
  const signature = signatureAt(article)
  if (signature !== undefined && article.byline !== undefined) {
    const { face, align, indent } = STYLES.byline
    const cells = analyse(article.byline.text, faces[face], measure, { rules })
    paragraphs.splice(signature, 0, { cells, face: faces[face], align, indent, inset: 0, scars: [], role: 'byline' })
  }
  const jumps = (direction: 'to' | 'from') =>
    article.jumps.filter((jump) => jump.direction === direction).map((jump) => jump.text)
  const ownByline =
    article.byline !== undefined && (article.byline.stands ?? 'line') === 'line' ? [article.byline.text] : []
  return {
    paragraphs: readTables(paragraphs, paper, measure),
    before: [...jumps('from'), ...ownByline].map((text) => readOwn(text, INDENT, faces.caption, measure)),
    after: jumps('to').map((text) => readOwn(text, 0, faces.caption, measure)),
  }
}

function countParagraph(paragraph: BodyParagraph, measure: number): number {
  if (paragraph.row !== undefined && fitsTable(paragraph.row.table, measure)) return 1
  return breakLines(paragraph.cells, () => measure - 2 * paragraph.inset, { indent: paragraph.indent }).length
}

/** Rows past which no page goes; bounds the search of `rowsInMeasures`. */
const MOST_ROWS = 400

/** Rows a text takes in columns of unlike measures: the fewest in which it ends. */
export function rowsInMeasures(body: BodyText, measures: readonly number[]): number {
  // Rows of their own are broken to the narrowest column: so they stand in any.
  const narrowest = Math.min(...measures)
  const before = ownRows(body.before, narrowest)
  const own = before + ownRows(body.after, narrowest)
  const widest = Math.max(...measures)
  const least = Math.ceil(countLines(body, widest) / measures.length)
  for (let rows = Math.max(1, least); rows < MOST_ROWS; rows += 1) {
    const widthAt = (slot: number) => measures[Math.min(measures.length - 1, Math.floor(slot / rows))] ?? widest
    let slot = before
    for (const { cells, indent, inset } of body.paragraphs) {
      slot += breakLines(cells, (at) => widthAt(at) - 2 * inset, { indent, slot }).length
    }
    if (slot - before + own <= rows * measures.length) return rows
  }
  return MOST_ROWS
}

/** Rows of their own at a measure, before the text and behind it. */
export function countOwn({ before, after }: Pick<BodyText, 'before' | 'after'>, measure: number): number {
  return ownRows(before, measure) + ownRows(after, measure)
}

/** The measure that the widest table of a body needs, 0 without one. */
export function widestTable({ paragraphs }: BodyText): number {
  return Math.max(0, ...paragraphs.map(({ row }) => (row === undefined ? 0 : tableWidth(row.table))))
}

/** Rows of tables that do not stand in a measure as such, and verses that it breaks. `counts` are the lines there. */
export function countBroken(
  { paragraphs }: BodyText,
  counts: readonly number[],
  measure: number,
): { rows: number; verses: number } {
  const isWide = ({ row }: BodyParagraph) => row !== undefined && !fitsTable(row.table, measure)
  const rows = paragraphs.filter((each, index) => each.role === 'table' && (isWide(each) || (counts[index] ?? 0) > 1))
  const verses = paragraphs.filter((each, index) => each.role === 'verse' && (counts[index] ?? 0) > 1)
  return { rows: rows.length, verses: verses.length }
}

/** Lines of each paragraph at a measure. */
export function countParagraphs(body: BodyText, measure: number): readonly number[] {
  return body.paragraphs.map((paragraph) => countParagraph(paragraph, measure))
}

/** Lines the whole text takes at a measure, rows of their own included. */
export function countLines(body: BodyText, measure: number): number {
  return countParagraphs(body, measure).reduce((lines, count) => lines + count, countOwn(body, measure))
}
