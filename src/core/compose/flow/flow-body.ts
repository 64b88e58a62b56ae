/** The body of a story (正文) in columns of equal measure, on the rows of the page's grid, round the boxes that stand in it. */
import type { PageFaces } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { BoxBlock, Line, SetParagraph, StoryReport, TextBlock, TextRole } from '../page.ts'
import type { Alignment } from '../text/set-line.ts'
import { baselineIn, setLines, setParagraph, type Slot } from '../text/set-text.ts'
import { type BodyText, INDENT } from './body-text.ts'
import { keepsOf, placeBody } from './keep-together.ts'
import { type OwnText, ownRows } from './own-rows.ts'
import { type Cell, freeCells, type Obstacle } from './slots.ts'
import { brokenTables, fitsTable, setTableRow } from './table.ts'

const BODY_SIZE = 1000

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

export type BodyPlace = {
  readonly story: number
  readonly x: number
  readonly width: number
  readonly topRow: number
  readonly rows: number
  readonly columns: number
  /** Width of a column in thousandths of an em; what the columns leave of the width goes to the gutters. */
  readonly measure: number
  /** Widths of the columns one by one, where they are not alike. */
  readonly measures?: readonly number[]
  readonly obstacles: readonly Obstacle[]
  readonly evidence: StoryReport['evidence']
  /** Lines of each paragraph at the measure, where columns are alike and nothing proves them: what must stand together does. */
  readonly counts?: readonly number[]
}

/** Width of a column of a body. */
export function columnWidth(place: Pick<BodyPlace, 'measure' | 'measures'>, column: number): number {
  return place.measures?.[column] ?? place.measure
}

/** Left edge of a column of a body, from the left edge of the type area. */
export function columnLeft(
  place: Pick<BodyPlace, 'x' | 'width' | 'columns' | 'measure' | 'measures'>,
  column: number,
): number {
  if (place.columns === 1) return place.x
  let before = 0
  let all = 0
  for (let index = 0; index < place.columns; index += 1) {
    if (index === column) before = all
    all += columnWidth(place, index)
  }
  const gutter = (place.width - all) / (place.columns - 1)
  return place.x + Math.round(before + column * gutter)
}

/** The frames of one paragraph, one in each column it stands in. */
function framesOf(
  sides: BoxBlock['sides'],
  lines: readonly Line[],
  place: BodyPlace,
  metrics: PageMetrics,
  count: number,
): BoxBlock[] {
  const columns = new Map<number, Line[]>()
  for (const line of lines) columns.set(line.column, [...(columns.get(line.column) ?? []), line])
  return [...columns].map(([column, own], index): BoxBlock => {
    const rowTop = (line: Line | undefined) => (line?.baseline ?? 0) - baselineIn(0, metrics.rowHeight, BODY_SIZE)
    const y = rowTop(own[0])
    const height = rowTop(own.at(-1)) + metrics.rowHeight - y
    const name = `story-${place.story}-box-${count + index + 1}`
    return {
      kind: 'box',
      name,
      story: place.story,
      sides,
      frame: { x: columnLeft(place, column), y, width: columnWidth(place, column), height },
    }
  })
}

/** Frames that touch are one box: several paragraphs of one 编者按. */
function joinFrames(boxes: readonly BoxBlock[]): BoxBlock[] {
  const joined: BoxBlock[] = []
  for (const box of boxes) {
    const above = joined.at(-1)
    const touches =
      above !== undefined &&
      above.frame.x === box.frame.x &&
      above.sides === box.sides &&
      above.frame.y + above.frame.height === box.frame.y
    if (touches)
      joined[joined.length - 1] = { ...above, frame: { ...above.frame, height: above.frame.height + box.frame.height } }
    else joined.push(box)
  }
  return joined
}

/** White between the words of a box and its frame, above and below, as a share of a row. */
const BOX_WHITE = 0.35

/** A box takes part of the rows of white above and below it; at the foot of its column there is none. */
function widen(box: BoxBlock, place: BodyPlace, { rowHeight }: PageMetrics): BoxBlock {
  if (box.sides !== 'all') return box
  const white = Math.round(rowHeight * BOX_WHITE)
  const foot = (place.topRow + place.rows) * rowHeight
  const below = box.frame.y + box.frame.height >= foot ? 0 : white
  return { ...box, frame: { ...box.frame, y: box.frame.y - white, height: box.frame.height + white + below } }
}

/** What came of a body whose columns have room for `capacity` lines. */
function reportOf(
  blocks: readonly TextBlock[],
  place: BodyPlace,
  counted: { readonly capacity: number } & Pick<StoryReport, 'lines' | 'oversetLines' | 'oversetCharacters'>,
): StoryReport {
  // Rows in use, not lines: the cells of a table stand beside each other.
  const rowsInUse = Array.from({ length: place.columns }, () => new Set<number>())
  for (const { paragraphs } of blocks) {
    for (const { lines } of paragraphs) for (const line of lines) rowsInUse[line.column]?.add(line.baseline)
  }
  const { capacity, lines, oversetLines, oversetCharacters } = counted
  return {
    story: place.story,
    columns: rowsInUse.map((rows) => rows.size),
    measure: place.measure,
    lines,
    blankRows: capacity - lines,
    oversetLines,
    oversetCharacters,
    evidence: place.evidence,
  }
}

/** Sets a body. Lines that find no free row are counted in the report as overset, never set. */
export function setBody(
  body: BodyText,
  place: BodyPlace,
  setting: Setting,
): { blocks: TextBlock[]; boxes: BoxBlock[]; report: StoryReport } {
  const { metrics, faces, measure } = setting
  const top = place.topRow * metrics.rowHeight
  const lefts = Array.from({ length: place.columns }, (_, column) => columnLeft(place, column))
  const slotOf = ({ column, row }: Cell): Slot => ({
    x: lefts[column] ?? place.x,
    width: columnWidth(place, column),
    baseline: baselineIn(top + row * metrics.rowHeight, metrics.rowHeight, BODY_SIZE),
    column,
  })
  const cells = freeCells(place.columns, place.rows, place.obstacles)
  const slots = cells.map(slotOf)
  const capacity = slots.length
  const narrowest = Math.min(...lefts.map((_, column) => columnWidth(place, column)))
  // Lines that find no free row are set below the last column, to be counted.
  const past = slotOf({ column: place.columns - 1, row: place.rows })
  const slotAt = (slot: number): Slot => slots[slot] ?? past
  const block = (role: TextRole, face: keyof PageFaces, paragraphs: SetParagraph[]): TextBlock => ({
    kind: 'text',
    name: `story-${place.story}-${role}`,
    role,
    story: place.story,
    frame: { x: place.x, y: top, width: place.width, height: place.rows * metrics.rowHeight },
    face: faces[face],
    size: BODY_SIZE,
    leading: metrics.rowHeight,
    paragraphs,
  })
  /** Sets texts on rows of their own from a slot on, as far as there are rows. */
  const setOwn = (texts: readonly OwnText[], rows: number, from: number, align: Alignment) => {
    const style = { face: faces.caption, size: BODY_SIZE, align, indent: align === 'start' ? INDENT : 0 }
    const unset: string[] = []
    let used = 0
    const set = texts.flatMap(({ linesAt }) => {
      const lines = linesAt(narrowest)
      const fitting = lines.slice(0, Math.max(0, rows - used))
      const first = from + used
      used += fitting.length
      unset.push(...lines.slice(fitting.length))
      return fitting.length === 0 ? [] : [setLines(fitting, (line) => slotAt(first + line), style, measure)]
    })
    return { set, used, unset }
  }

  const before = setOwn(body.before, capacity, 0, 'start')
  const rowsAfter = Math.min(ownRows(body.after, narrowest), Math.max(0, capacity - before.used))
  const room = capacity - rowsAfter
  const after = setOwn(body.after, rowsAfter, room, 'end')
  const blocks: TextBlock[] = []
  if (before.used > 0) blocks.push(block('byline', 'caption', before.set))
  const kept =
    place.counts === undefined
      ? undefined
      : placeBody(keepsOf(body.paragraphs, place.counts), cells, { from: before.used, to: room })
  // Lines are numbered behind the rows of their own; where things are kept together, each has its cell.
  const cellOf = (line: number) => kept?.[line - before.used] ?? line
  const lineAt = (line: number): Slot => slotAt(cellOf(line))
  let slot = before.used
  let used = before.used
  const unset = [...before.unset, ...after.unset]
  let oversetLines = unset.length
  let oversetCharacters = [...unset.join('')].length
  const boxes: BoxBlock[] = []
  const isBroken: boolean[] = []
  const paragraphs = body.paragraphs.map((paragraph): SetParagraph => {
    if (paragraph.row !== undefined && fitsTable(paragraph.row.table, lineAt(slot).width)) {
      const row = setTableRow(paragraph, paragraph.row, lineAt(slot), measure)
      const isRoom = cellOf(slot) < room
      isBroken.push(false)
      slot += 1
      used += isRoom ? 1 : 0
      oversetLines += isRoom ? 0 : 1
      oversetCharacters += isRoom ? 0 : [...paragraph.cells.text].length
      return { text: paragraph.cells.text, lines: isRoom ? row : [], role: 'table' }
    }
    const insetSlot = (at: number): Slot => {
      const free = lineAt(at)
      return paragraph.inset === 0
        ? free
        : { ...free, x: free.x + paragraph.inset, width: free.width - 2 * paragraph.inset }
    }
    const set = setParagraph(paragraph.cells, insetSlot, slot, {
      face: paragraph.face,
      size: BODY_SIZE,
      align: paragraph.align,
      indent: paragraph.indent,
    })
    const fitting = set.lines.filter((_, index) => cellOf(slot + index) < room)
    isBroken.push(paragraph.row !== undefined || set.lines.length > 1)
    slot += set.lines.length
    used += fitting.length
    for (const line of set.lines.slice(fitting.length)) {
      oversetLines += 1
      oversetCharacters += [...set.text.slice(line.from, line.to)].length
    }
    if (paragraph.frame !== undefined) boxes.push(...framesOf(paragraph.frame, fitting, place, metrics, boxes.length))
    return {
      text: set.text,
      lines: fitting,
      ...(paragraph.role === undefined ? {} : { role: paragraph.role }),
      ...(paragraph.face === faces.body ? {} : { face: paragraph.face }),
    }
  })
  if (paragraphs.length > 0) blocks.push(block('body', 'body', paragraphs))
  if (after.used > 0) blocks.push(block('jump', 'caption', after.set))

  const lines = used + after.used
  const broken = brokenTables(body.paragraphs, isBroken)
  const counted = { capacity, lines, oversetLines, oversetCharacters }
  const report: StoryReport = {
    ...reportOf(blocks, place, counted),
    ...(broken.length === 0 ? {} : { brokenTables: broken }),
  }
  const frames = joinFrames(boxes)
  return { blocks, boxes: kept === undefined ? frames : frames.map((box) => widen(box, place, metrics)), report }
}
