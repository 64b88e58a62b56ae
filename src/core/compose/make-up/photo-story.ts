/**
 * A photo story (图片新闻). Wide, the picture stands beside a column with the headline (图题) set downward and the caption
 * at its foot; narrow, headline, picture and caption stand on top of each other.
 */
import type { PageFaces, Paper } from '../../issue/paper.ts'
import type { Photo } from '../../issue/schema.ts'
import { fitHeadline, readHeadline, rowsFor, SIZE_LADDER } from '../headline/fit-headline.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, StoryReport, TextBlock } from '../page.ts'
import type { Alignment } from '../text/set-line.ts'
import { baselineIn, naturalWidth, setLines } from '../text/set-text.ts'
import { countCaptionRows, setCaption, setPicture } from './picture.ts'
import { setDownward, uprightPitch } from './upright-head.ts'

export type PhotoPlace = {
  readonly story: number
  readonly x: number
  readonly width: number
  readonly topRow: number
  readonly rows: number
  /** Base columns it is wide. */
  readonly span: number
}

type Setting = {
  readonly metrics: PageMetrics
  readonly paper: Paper
  readonly faces: PageFaces
  readonly measure: Measure
}
type Column = { readonly x: number; readonly width: number }

/** Proportion of a picture that is not held, width to height. */
const UNKNOWN_PROPORTION = 16 / 9
/** From this many base columns on the words stand beside the picture; on a narrow page, over its whole width. */
function isWide(span: number, baseColumns: number): boolean {
  return span >= Math.min(4, baseColumns)
}

const MOST_VERTICAL_POINTS = 32
const LEAST_VERTICAL_POINTS = 14
const MOST_FLAT_POINTS = 24
const LEAST_FLAT_POINTS = 10.5
/** White between the caption and a headline set downward, in thousandths of an em. */
const BESIDE_HEADLINE = 1500
/** A caption narrower than this many thousandths of an em reads badly. */
const NARROWEST_CAPTION = 6000

function proportionOf(photo: Photo): number {
  return photo.image === undefined ? UNKNOWN_PROPORTION : photo.image.width / photo.image.height
}

/** Columns of the picture and of the words beside it: a quarter for the words on a full page, a third on a narrower one. */
function divide(
  x: number,
  width: number,
  span: number,
  baseColumns: number,
  gutter: number,
): { picture: Column; words: Column } {
  const share = span === baseColumns ? 4 : 3
  const column = (width - (share - 1) * gutter) / share
  const picture = Math.floor((share - 1) * column + (share - 2) * gutter)
  const left = x + picture + gutter
  return { picture: { x, width: picture }, words: { x: left, width: x + width - left } }
}

/** The largest size at which the headline leaves the caption its rows. */
function flatPoints(photo: Photo, place: PhotoPlace, width: number, setting: Setting): number {
  const left = place.rows - countCaptionRows(photo, width, setting) - 1
  const sizes = SIZE_LADDER.filter((points) => points <= MOST_FLAT_POINTS && points >= LEAST_FLAT_POINTS)
  const fits = (points: number) => {
    const plan = planFlat(photo, width, setting, points)
    return plan === undefined || plan.rowsOfLine * plan.fitted.lines.length <= left
  }
  return sizes.find(fits) ?? LEAST_FLAT_POINTS
}

/** The headline above the words or the picture. */
function planFlat(photo: Photo, width: number, setting: Setting, mostPoints = MOST_FLAT_POINTS) {
  const { metrics, faces, measure } = setting
  const lines = photo.headline.map((text) => text.text)
  const fitted = fitHeadline(readHeadline({ lines, face: faces.headline, mostLines: 4 }, measure), {
    measure: width,
    mostPoints,
    leastPoints: LEAST_FLAT_POINTS,
    bodyPoints: metrics.bodyPoints,
  })
  return fitted === undefined ? undefined : { fitted, rowsOfLine: rowsFor(fitted.size, metrics.rowHeight) }
}

function setFlat(
  photo: Photo,
  place: PhotoPlace,
  column: Column & { readonly align: Alignment },
  setting: Setting,
): { blocks: TextBlock[]; rows: number; overset: readonly string[] } {
  const { metrics, faces, measure } = setting
  const plan = planFlat(photo, column.width, setting, flatPoints(photo, place, column.width, setting))
  if (plan === undefined) return { blocks: [], rows: 0, overset: [] }
  const { fitted, rowsOfLine } = plan
  // A headline that its rows cannot hold is overset like any line.
  if (rowsOfLine * fitted.lines.length >= place.rows) return { blocks: [], rows: 0, overset: fitted.lines }
  const top = place.topRow * metrics.rowHeight
  const leading = rowsOfLine * metrics.rowHeight
  const slotAt = (line: number) => ({
    x: column.x,
    width: column.width,
    baseline: baselineIn(top + line * leading, leading, fitted.size),
    column: 0,
  })
  const block: TextBlock = {
    kind: 'text',
    name: `story-${place.story}-headline`,
    role: 'headline',
    story: place.story,
    frame: { x: column.x, y: top, width: column.width, height: leading * fitted.lines.length },
    face: faces.headline,
    size: fitted.size,
    leading,
    paragraphs: [
      setLines(
        fitted.lines,
        slotAt,
        { face: faces.headline, size: fitted.size, align: column.align, indent: 0 },
        measure,
      ),
    ],
  }
  return { blocks: [block], rows: rowsOfLine * fitted.lines.length, overset: [] }
}

/** A picture that is held keeps near its proportion, so that little is cropped; the place of one that is not is free. */
function giveWay(photo: Photo, idealRows: number): { rows: number; stretch: number } {
  const least = photo.image === undefined ? 0.65 : 0.88
  const rows = Math.max(6, Math.round(idealRows * least))
  return { rows, stretch: Math.round(idealRows * (photo.image === undefined ? 0.75 : 0.24)) }
}

/** Rows a photo story wants in a width of base columns, and how far it gives way. */
export function planPhotoStory(
  photo: Photo,
  span: number,
  setting: Setting,
): { rows: number; stretch: number; points: number; cost: number } {
  const { metrics, paper } = setting
  const base = (metrics.width - (paper.format.baseColumns - 1) * metrics.gutter) / paper.format.baseColumns
  const width = Math.round(span * base + (span - 1) * metrics.gutter)
  const rowsOf = (pictureWidth: number) => pictureWidth / proportionOf(photo) / metrics.rowHeight
  if (isWide(span, paper.format.baseColumns)) {
    const { picture } = divide(0, width, span, paper.format.baseColumns, metrics.gutter)
    const ideal = rowsOf(picture.width)
    return { ...giveWay(photo, ideal), points: 0, cost: 0 }
  }
  const flat = planFlat(photo, width, setting)
  const ideal = rowsOf(width)
  const words =
    countCaptionRows(photo, width, setting) + (flat === undefined ? 0 : flat.rowsOfLine * flat.fitted.lines.length)
  const { rows, stretch } = giveWay(photo, ideal)
  return {
    rows: rows + words,
    stretch,
    points: 0,
    cost: span === 1 ? 10 : 0,
  }
}

/** The headline set downward at the right of a column, as large as its height allows. */
function setVertical(
  photo: Photo,
  place: PhotoPlace,
  words: Column,
  setting: Setting,
): { block: TextBlock; width: number } | undefined {
  const { metrics, faces, measure } = setting
  const height = place.rows * metrics.rowHeight
  const clauses = photo.headline.flatMap((text) => text.text.split(' ')).filter((clause) => clause !== '')
  if (clauses.length === 0 || clauses.length > 3) return undefined
  const longest = Math.max(...clauses.map((clause) => naturalWidth(clause, faces.headline, measure)))
  const sizeOf = (points: number) => Math.round((points * 1000) / metrics.bodyPoints)
  const fits = (size: number) =>
    (longest * size) / 1000 <= height && clauses.length * uprightPitch(size) <= words.width * 0.56
  const points = SIZE_LADDER.find((candidate) => candidate <= MOST_VERTICAL_POINTS && fits(sizeOf(candidate)))
  if (points === undefined || points < LEAST_VERTICAL_POINTS) return undefined
  const size = sizeOf(points)
  const texts = clauses.map((clause, index) => (index < clauses.length - 1 ? `${clause} ` : clause))
  const block = setDownward(
    { role: 'headline', face: faces.headline, lines: texts, size },
    { story: place.story, right: words.x + words.width, top: place.topRow * metrics.rowHeight, height },
    measure,
  )
  return { width: block.frame.width, block }
}

type SetPhotoStory = { readonly blocks: Block[]; readonly report: StoryReport }

function reportOf(
  story: number,
  measure: number,
  caption: { lines: number; oversetLines: number; oversetCharacters: number },
  oversetHead: readonly string[] = [],
): StoryReport {
  const { lines } = caption
  const oversetLines = caption.oversetLines + oversetHead.length
  const oversetCharacters = caption.oversetCharacters + [...oversetHead.join('')].length
  return {
    story,
    columns: [lines],
    measure,
    lines,
    blankRows: 0,
    oversetLines,
    oversetCharacters,
    evidence: 'template',
  }
}

function setBeside(photo: Photo, place: PhotoPlace, setting: Setting): SetPhotoStory {
  const { metrics, paper } = setting
  const { picture, words } = divide(place.x, place.width, place.span, paper.format.baseColumns, metrics.gutter)
  const frame = { ...picture, y: place.topRow * metrics.rowHeight, height: place.rows * metrics.rowHeight }
  const plate: Block = { kind: 'photo', name: `story-${place.story}-photo-1`, story: place.story, photo: 0, frame }
  const atFoot = (column: Column, firstRow: number) => {
    const rows = countCaptionRows(photo, column.width, setting)
    const topRow = Math.max(firstRow, place.topRow + place.rows - rows)
    const room = place.topRow + place.rows - topRow
    return setCaption(photo, { story: place.story, photo: 0, ...column, topRow, rows: room }, setting)
  }
  const vertical = setVertical(photo, place, words, setting)
  if (vertical !== undefined) {
    const column = { x: words.x, width: words.width - vertical.width - BESIDE_HEADLINE }
    const caption = column.width >= NARROWEST_CAPTION ? atFoot(column, place.topRow) : undefined
    if (caption?.oversetLines === 0) {
      return {
        blocks: [plate, vertical.block, ...caption.blocks],
        report: reportOf(place.story, column.width, caption),
      }
    }
  }
  const flat = setFlat(photo, place, { ...words, align: 'start' }, setting)
  const caption = atFoot(words, place.topRow + (flat.rows === 0 ? 0 : flat.rows + 1))
  return {
    blocks: [plate, ...flat.blocks, ...caption.blocks],
    report: reportOf(place.story, words.width, caption, flat.overset),
  }
}

function setStacked(photo: Photo, place: PhotoPlace, setting: Setting): SetPhotoStory {
  const flat = setFlat(photo, place, { x: place.x, width: place.width, align: 'centre' }, setting)
  const room = place.rows - flat.rows
  const captionRows = Math.min(countCaptionRows(photo, place.width, setting), Math.max(0, room - 1))
  const rows = Math.max(0, room - captionRows)
  const topRow = place.topRow + flat.rows
  const { blocks, caption } = setPicture(
    photo,
    { story: place.story, photo: 0, x: place.x, width: place.width, topRow, rows, captionRows },
    setting,
  )
  return { blocks: [...flat.blocks, ...blocks], report: reportOf(place.story, place.width, caption, flat.overset) }
}

/** Sets a photo story into its rows. */
export function setPhotoStory(photo: Photo, place: PhotoPlace, setting: Setting): SetPhotoStory {
  return isWide(place.span, setting.paper.format.baseColumns)
    ? setBeside(photo, place, setting)
    : setStacked(photo, place, setting)
}
