/** An arrangement brought to its rows: every story set in its rectangle, rules between them. */
import type { Photo } from '../../issue/schema.ts'
import type { Block, Rect, RuleBlock, StoryReport } from '../page.ts'
import { columnLeft, setBody } from '../flow/flow-body.ts'
import { keepsOf, loneLines, placeBody } from '../flow/keep-together.ts'
import { ownRows } from '../flow/own-rows.ts'
import { freeCells, type Obstacle } from '../flow/slots.ts'
import type { Arrangement } from './arrange.ts'
import { depthHeld, rowsHeld } from './depth-held.ts'
import { hasInk, ruleBeside, ruleBetween } from './end-rules.ts'
import { BESIDE_UPRIGHT } from './find-upright.ts'
import { type ArticleLeaf, type Leaf, type Setting, spanLeft, spanWidth } from './leaf.ts'
import { setPhotoStory } from './photo-story.ts'
import { deepestOf, obstaclesOf, rowsNeeded } from './picture-plan.ts'
import { setPicture } from './picture.ts'
import { setHead } from './story-head.ts'
import { setUpright } from './upright-head.ts'

/** Where a run of stories goes: base columns and rows, both from 0. */
export type Place = { readonly column: number; readonly span: number; readonly row: number; readonly rows: number }

export type Placed = {
  readonly blocks: readonly Block[]
  readonly reports: readonly StoryReport[]
  readonly areas: readonly { readonly story: number; readonly frame: Rect }[]
  /** Rows that no story stands in. */
  readonly blankRows: number
}

function rectOf(place: Place, setting: Setting): Rect {
  const { rowHeight } = setting.metrics
  return {
    x: spanLeft(place.column, setting),
    y: place.row * rowHeight,
    width: spanWidth(place.span, setting),
    height: place.rows * rowHeight,
  }
}

/** Share by which a picture may grow: one that is held would be cropped. */
function growthOf(photo: Photo | undefined): number {
  return photo?.image === undefined ? 0.35 : 0.1
}

/** Lets the pictures grow into rows that the text leaves. */
function growPictures(leaf: ArticleLeaf, bodyRows: number): ArticleLeaf['pictures'] {
  let pictures = leaf.pictures
  for (const index of pictures.keys()) {
    const most = Math.floor((pictures[index]?.rows ?? 0) * growthOf(leaf.article.photos[index]))
    for (let growth = 1; growth <= most; growth += 1) {
      const grown = pictures.map((known, at) => (at === index ? { ...known, rows: known.rows + 1 } : known))
      if (rowsNeeded(leaf.lines, leaf.columns, grown) > bodyRows) break
      pictures = grown
    }
  }
  return pictures
}

/** Rows by which columns may be deeper than they need, so that no line stands alone. */
const DEEPER = 2

/**
 * Fewest rows at which the columns hold the lines round the boxes that stand in them; a row or two more where there are
 * any and fewer lines then stand alone at the foot or the head of a column.
 */
function evenDepth(leaf: ArticleLeaf, rows: number, most: number, obstacles: readonly Obstacle[]): number {
  const even = Math.max(1, Math.floor(leaf.lines / leaf.columns))
  const least = depthHeld(leaf, even, rows, obstacles)
  if (least === undefined) return rows
  const keeps = keepsOf(leaf.body.paragraphs, leaf.counts)
  const [before, after] = [ownRows(leaf.body.before, leaf.measure), ownRows(leaf.body.after, leaf.measure)]
  let best = { depth: least, lone: Infinity }
  for (let depth = least; depth <= Math.min(most, least + DEEPER) && best.lone > 0; depth += 1) {
    const cells = freeCells(leaf.columns, depth, obstacles)
    const room = { from: before, to: cells.length - after }
    const placed = placeBody(keeps, cells, room)
    const lone = placed === undefined ? Infinity : loneLines(keeps, cells, placed)
    if (lone < best.lone) best = { depth, lone }
  }
  return best.depth
}

function linesOf(head: ArticleLeaf['head']): readonly string[] {
  return head.parts.flatMap((part) => part.fitted.lines)
}

/** The words of a picture that found no rows; one without words is told as a line of its own. */
function wordsOf(photo: Photo): readonly string[] {
  const words = [...photo.headline, ...photo.caption, ...(photo.credit === undefined ? [] : [photo.credit])]
  return words.length === 0 ? [''] : words.map((text) => text.text)
}

function addOverset(report: StoryReport, lines: readonly string[]): StoryReport {
  return {
    ...report,
    oversetLines: report.oversetLines + lines.length,
    oversetCharacters: report.oversetCharacters + [...lines.join('')].length,
  }
}

function setArticle(
  leaf: ArticleLeaf & Leaf,
  place: Place,
  setting: Setting,
): { blocks: Block[]; report: StoryReport } {
  const { metrics } = setting
  const { upright } = leaf
  const area = rectOf(place, setting)
  const strip = upright === undefined ? 0 : upright.width + BESIDE_UPRIGHT
  const x = setting.paper.uprightHeads === 'left' ? area.x + strip : area.x
  const width = area.width - strip
  const spare = place.rows - leaf.rows
  // White that is over stands above the head: a headline belongs to the text below it.
  const above = leaf.above + (spare > 0 && leaf.head.rows > 0 && leaf.stretch > 0 ? 1 : 0)
  const headRow = place.row + above
  // A head that its rows cannot hold with a line of its text is overset like any line: half a headline would stand on its
  // neighbour, a whole one over nothing.
  const isHeadSet = above + leaf.head.rows + (leaf.lines > 0 ? leaf.below + 1 : 0) <= place.rows
  const head = isHeadSet ? setHead(leaf.head, { story: leaf.story, x, width, topRow: headRow }, setting) : []
  const isUprightSet = upright !== undefined && upright.length <= place.rows * metrics.rowHeight
  if (isUprightSet) {
    const right = x === area.x ? area.x + area.width : area.x + upright.width
    // Its first character stands beside the first line of the body, which is centred in its row.
    const top = area.y + Math.round((metrics.rowHeight - 1000) / 2)
    head.push(...setUpright(upright, { story: leaf.story, right, top, height: area.height }, setting))
  }
  const topRow = isHeadSet ? headRow + leaf.head.rows + leaf.below : place.row
  // Without its head a text would pass for the story above: then nothing of it is set.
  const available = isHeadSet ? Math.max(0, place.row + place.rows - topRow) : 0
  const bodyRows =
    leaf.evidence !== 'template'
      ? Math.min(leaf.bodyRows, available)
      : Math.min(available, leaf.bodyRows + Math.max(0, spare))
  // Columns that print proves have no room for a picture: it stands below them.
  const isBelow = leaf.evidence !== 'template'
  const pictures = isBelow ? leaf.pictures : growPictures(leaf, bodyRows)
  const deepest = deepestOf(pictures)
  const needed = leaf.measures === undefined ? rowsHeld(leaf, pictures) : leaf.bodyRows
  const rows = isBelow ? bodyRows : Math.min(bodyRows, Math.max(deepest, needed))
  const unlike = leaf.measures === undefined ? {} : { measures: leaf.measures }
  const body = { x, width, columns: leaf.columns, measure: leaf.measure, ...unlike }
  const obstacles = isBelow ? [] : obstaclesOf(pictures, leaf.columns)
  const blocks: Block[] = []
  const unset: Photo[] = []
  let row = isBelow ? rows : 0
  for (const picture of pictures) {
    const photo = leaf.article.photos[picture.photo]
    const height = picture.rows + picture.captionRows
    if (photo === undefined) continue
    if (row + height > (isBelow ? available : rows)) {
      unset.push(photo)
      continue
    }
    const fromColumn = leaf.columns - picture.columns
    const left = columnLeft(body, fromColumn)
    const right = columnLeft(body, leaf.columns - 1) + leaf.measure
    const at = {
      story: leaf.story,
      photo: picture.photo,
      x: left,
      width: right - left,
      topRow: topRow + row,
      rows: picture.rows,
      captionRows: picture.captionRows,
    }
    blocks.push(...setPicture(photo, at, { ...setting, metrics }).blocks)
    row += height
  }
  // Beside a tall picture the text stands in columns of one depth, not in one full column and a rest.
  const isEven = !isBelow && leaf.measures === undefined
  const depth = isEven ? evenDepth(leaf, rows, bodyRows, obstacles) : rows
  const counts = isEven ? { counts: leaf.counts } : {}
  const set = setBody(
    leaf.body,
    { story: leaf.story, topRow, rows: depth, ...body, obstacles, evidence: leaf.evidence, ...counts },
    setting,
  )
  return {
    blocks: [...head, ...set.blocks, ...set.boxes, ...blocks],
    report: addOverset(set.report, [
      ...(isHeadSet ? [] : linesOf(leaf.head)),
      ...(isUprightSet || upright === undefined ? [] : upright.parts.flatMap((part) => part.lines)),
      ...unset.flatMap(wordsOf),
    ]),
  }
}

function placeStory(leaf: Leaf, place: Place, setting: Setting): Placed {
  const frame = rectOf(place, setting)
  const own = { ...place, rows: leaf.kind === 'photo' ? place.rows : Math.min(place.rows, leaf.rows + leaf.stretch) }
  const { blocks, report } =
    leaf.kind === 'photo'
      ? setPhotoStory(
          leaf.photo,
          { story: leaf.story, x: frame.x, width: frame.width, topRow: own.row, rows: own.rows, span: place.span },
          setting,
        )
      : setArticle(leaf, own, setting)
  return { blocks, reports: [report], areas: [{ story: leaf.story, frame }], blankRows: place.rows - own.rows }
}

/** Rows that a run keeps when the page is overset. */
const FEWEST_ROWS = 3

/** Rows of the upper and the lower run when both stand in `rows`: what is over goes where it stretches best. */
function shareRows(upper: Arrangement, lower: Arrangement, rows: number): [number, number] {
  const spare = rows - upper.rows - lower.rows
  if (spare < 0) {
    // Too much for the rows: the lower run gives way first, down to a few lines, then the upper.
    const least = Math.min(lower.rows, FEWEST_ROWS, rows)
    const lowerRows = Math.max(least, lower.rows + spare)
    return [rows - lowerRows, lowerRows]
  }
  const stretch = upper.stretch + lower.stretch
  const share = stretch === 0 ? 0 : Math.min(upper.stretch, Math.round((spare * upper.stretch) / stretch))
  return [upper.rows + share, rows - upper.rows - share]
}

function join(parts: readonly Placed[], rules: readonly RuleBlock[]): Placed {
  return {
    blocks: [...parts.flatMap((part) => part.blocks), ...rules],
    reports: parts.flatMap((part) => part.reports),
    areas: parts.flatMap((part) => part.areas),
    blankRows: Math.max(0, ...parts.map((part) => part.blankRows)),
  }
}

/** Places a run of stories into its rectangle. */
export function placeArrangement(way: Arrangement, place: Place, setting: Setting): Placed {
  const { rowHeight, gutter } = setting.metrics
  switch (way.kind) {
    case 'story':
      return placeStory(way.leaf, place, setting)
    case 'stack': {
      const [upperRows, lowerRows] = shareRows(way.upper, way.lower, Math.max(0, place.rows - way.gap))
      const lowerRow = place.row + upperRows + way.gap
      const lower = placeArrangement(way.lower, { ...place, row: lowerRow, rows: lowerRows }, setting)
      // Where the rows are too few for anything of the lower run, the upper has them.
      if (place.rows > 0 && !hasInk(lower)) {
        const foot = { ...place, row: place.row + place.rows, rows: 0 }
        return join([placeArrangement(way.upper, place, setting), placeArrangement(way.lower, foot, setting)], [])
      }
      const upper = placeArrangement(way.upper, { ...place, rows: upperRows }, setting)
      const frame = rectOf(place, setting)
      const y = (place.row + upperRows) * rowHeight + Math.round((way.gap * rowHeight) / 2)
      const rule: RuleBlock = {
        kind: 'rule',
        name: `rule-row-${lowerRow}-${place.column}`,
        weight: setting.paper.rules?.stories ?? 'thin',
        frame: { ...frame, y, height: 0 },
      }
      return join([upper, lower], place.rows > way.gap ? ruleBetween(rule, upper, lower) : [])
    }
    case 'beside': {
      const left = placeArrangement(way.left, { ...place, span: way.left.span }, setting)
      const column = place.column + way.left.span
      const right = placeArrangement(way.right, { ...place, column, span: way.right.span }, setting)
      const frame = rectOf(place, setting)
      const x = spanLeft(column, setting) - Math.round(gutter / 2)
      const rule: RuleBlock = {
        kind: 'rule',
        name: `rule-column-${column}-${place.row}`,
        weight: 'thin',
        frame: { x, y: frame.y, width: 0, height: frame.height },
      }
      return join([left, right], ruleBeside(rule, left, right, gutter))
    }
  }
}
