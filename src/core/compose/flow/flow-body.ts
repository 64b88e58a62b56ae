/** The body of a story (正文) in columns of equal measure, rows of the page's grid, jump line (转版) in the last row. */
import type { PageFaces } from '../../issue/paper.ts'
import type { Article, Text } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { SetParagraph, StoryReport, TextBlock, TextRole } from '../page.ts'
import { analyse, type Cells } from '../text/analyse.ts'
import { breakLines } from '../text/break-lines.ts'
import type { Alignment } from '../text/set-line.ts'
import { baselineIn, setLines, setParagraph, type Slot } from '../text/set-text.ts'
import { findGeometry } from './find-geometry.ts'

/** First-line indent of every paragraph (CLREQ "Paragraph indent"), in thousandths of an em. */
const INDENT = 2000
const BODY_SIZE = 1000

export type BodyPlan = {
  readonly cells: readonly Cells[]
  readonly columns: number
  readonly measure: number
  /** Rows of the deepest column. */
  readonly rows: number
  readonly evidence: StoryReport['evidence']
}

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

/** Offsets at which a printed column ended inside the text. */
function scarsOf(paragraph: Text): number[] {
  return (paragraph.repairs ?? []).filter((repair) => repair.kind === 'column-break').flatMap((repair) => repair.at)
}

/** Rows of their own before the text (上接, byline) and behind it (下转). */
function ownRows(article: Article): { before: Text[]; after: Text[] } {
  const from = article.jumps.filter((jump) => jump.direction === 'from')
  const to = article.jumps.filter((jump) => jump.direction === 'to')
  return { before: [...from, ...(article.byline === undefined ? [] : [article.byline])], after: to }
}

/** A measure to the half em, as print counts characters, when the page does not prove one. */
function templateMeasure(width: number, columns: number, gutter: number): number {
  return Math.max(4000, Math.floor((width - (columns - 1) * gutter) / columns / 500) * 500)
}

/** Decides columns and depth: from the scars of the page, else from the template. */
export function planBody(article: Article, width: number, columns: number, setting: Setting): BodyPlan {
  const { metrics, faces, measure } = setting
  const cells = article.paragraphs.map((paragraph, index) => {
    const dateline = index === 0 && article.dateline !== undefined ? article.dateline.text : ''
    return analyse(dateline + paragraph.text, faces.body, measure)
  })
  const own = ownRows(article)
  const shift = article.dateline?.text.length ?? 0
  const found = findGeometry(
    article.paragraphs.flatMap((paragraph, index) => {
      const known = cells[index]
      return known === undefined
        ? []
        : [{ cells: known, scars: scarsOf(paragraph).map((at) => at + (index === 0 ? shift : 0)) }]
    }),
    {
      typeMeasure: width,
      gutter: metrics.gutter,
      rowsBefore: own.before.length,
      rowsAfter: own.after.length,
      indent: INDENT,
    },
  )
  if (found !== undefined)
    return { cells, columns: found.columns, measure: found.measure, rows: found.lines, evidence: 'scars' }
  const columnMeasure = templateMeasure(width, columns, metrics.gutter)
  const lines = cells.reduce(
    (count, paragraph) => count + breakLines(paragraph, () => columnMeasure, { indent: INDENT }).length,
    0,
  )
  const rows = Math.ceil((lines + own.before.length + own.after.length) / columns)
  return { cells, columns, measure: columnMeasure, rows, evidence: 'template' }
}

export type BodyPlace = {
  readonly story: number
  readonly x: number
  readonly width: number
  readonly topRow: number
  readonly mostRows: number
}

/** Sets a planned body. Lines beyond `mostRows` are counted in the report as overset, never set. */
export function setBody(
  article: Article,
  plan: BodyPlan,
  place: BodyPlace,
  setting: Setting,
): { blocks: TextBlock[]; rows: number; report: StoryReport } {
  const { metrics, faces, measure } = setting
  const rows = Math.max(0, Math.min(plan.rows, place.mostRows))
  const capacity = rows * plan.columns
  const gutter = plan.columns > 1 ? (place.width - plan.columns * plan.measure) / (plan.columns - 1) : 0
  const top = place.topRow * metrics.rowHeight
  const slotAt = (slot: number): Slot => {
    const column = rows === 0 ? 0 : Math.floor(slot / rows)
    const row = rows === 0 ? slot : slot - column * rows
    return {
      x: place.x + Math.round(column * (plan.measure + gutter)),
      width: plan.measure,
      baseline: baselineIn(top + row * metrics.rowHeight, metrics.rowHeight, BODY_SIZE),
      column,
    }
  }
  const block = (role: TextRole, face: keyof PageFaces, paragraphs: SetParagraph[]): TextBlock => ({
    kind: 'text',
    name: `story-${place.story}-${role}`,
    role,
    story: place.story,
    frame: { x: place.x, y: top, width: place.width, height: rows * metrics.rowHeight },
    face: faces[face],
    size: BODY_SIZE,
    leading: metrics.rowHeight,
    paragraphs,
  })
  const ownLine = (text: Text, slot: number, align: Alignment) =>
    setLines(
      [text.text],
      () => slotAt(slot),
      { face: faces.caption, size: BODY_SIZE, align, indent: align === 'start' ? INDENT : 0 },
      measure,
    )

  const own = ownRows(article)
  const room = Math.max(0, capacity - own.after.length)
  const blocks: TextBlock[] = []
  let slot = 0
  const before: SetParagraph[] = own.before.map((text) => ownLine(text, slot++, 'start'))
  if (before.length > 0) blocks.push(block('byline', 'caption', before))
  let oversetLines = 0
  let oversetCharacters = 0
  let used = slot
  const paragraphs = plan.cells.map((cells): SetParagraph => {
    const set = setParagraph(cells, slotAt, slot, {
      face: faces.body,
      size: BODY_SIZE,
      align: 'justify',
      indent: INDENT,
    })
    const first = slot
    slot += set.lines.length
    const fitting = set.lines.filter((_, index) => first + index < room)
    used += fitting.length
    for (const line of set.lines.slice(fitting.length)) {
      oversetLines += 1
      oversetCharacters += [...set.text.slice(line.from, line.to)].length
    }
    return { text: set.text, lines: fitting }
  })
  blocks.push(block('body', 'body', paragraphs))
  if (own.after.length > 0 && capacity > 0) {
    blocks.push(
      block(
        'jump',
        'caption',
        own.after.map((text, index) => ownLine(text, capacity - own.after.length + index, 'end')),
      ),
    )
  }
  const linesIn = (column: number) =>
    blocks
      .flatMap((candidate) => candidate.paragraphs)
      .flatMap((paragraph) => paragraph.lines)
      .filter((line) => line.column === column).length
  const set = used + own.after.length
  return {
    blocks,
    rows,
    report: {
      story: place.story,
      columns: Array.from({ length: plan.columns }, (_, column) => linesIn(column)),
      measure: plan.measure,
      lines: set,
      blankRows: Math.max(0, capacity - set),
      oversetLines,
      oversetCharacters,
      evidence: plan.evidence,
    },
  }
}
