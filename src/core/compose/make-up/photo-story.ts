/**
 * A photo story (图片新闻): the picture, and beside it a column with its headline (图题) set downward, its caption (图说)
 * at the foot and the credit (摄影) in the last row.
 */
import type { PageFaces } from '../../issue/paper.ts'
import type { Photo } from '../../issue/schema.ts'
import { fitHeadline, rowsFor, SIZE_LADDER } from '../headline/fit-headline.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, SetParagraph, StoryReport, TextBlock } from '../page.ts'
import { analyse } from '../text/analyse.ts'
import { breakLines } from '../text/break-lines.ts'
import { baselineIn, naturalWidth, setLines, setParagraph } from '../text/set-text.ts'

export type PhotoPlace = {
  readonly story: number
  readonly photo: number
  readonly x: number
  readonly width: number
  readonly topRow: number
  readonly rows: number
  /** Columns of the page: the picture takes whole ones, the text the rest. */
  readonly columns: number
}

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

/** Proportion of a picture that is not held, width to height. */
const UNKNOWN_PROPORTION = 16 / 9
const CAPTION_SIZE = 1000
const INDENT = 2000
const MOST_VERTICAL_POINTS = 32

type Column = { readonly x: number; readonly width: number }

/** How many of the columns the picture takes so that it comes nearest to its proportion; one stays for the words. */
function pictureColumns(photo: Photo, place: PhotoPlace, metrics: PageMetrics): { picture: Column; words: Column } {
  const height = place.rows * metrics.rowHeight
  const proportion = photo.image === undefined ? UNKNOWN_PROPORTION : photo.image.width / photo.image.height
  const column = (place.width - (place.columns - 1) * metrics.gutter) / place.columns
  const widthOf = (count: number) => Math.floor(count * column + (count - 1) * metrics.gutter)
  const error = (count: number) => Math.abs(Math.log(widthOf(count) / height / proportion))
  let best = 1
  for (let count = 2; count < place.columns; count += 1) if (error(count) < error(best)) best = count
  const width = widthOf(best)
  const left = place.x + width + metrics.gutter
  return { picture: { x: place.x, width }, words: { x: left, width: place.x + place.width - left } }
}

/** The headline set downward at the right of the column, as large as its height allows. */
function setVerticalHeadline(
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
  const pitchOf = (size: number) => Math.round(size * 1.2)
  const points = SIZE_LADDER.find((candidate) => {
    const size = sizeOf(candidate)
    return (
      candidate <= MOST_VERTICAL_POINTS &&
      (longest * size) / 1000 <= height &&
      clauses.length * pitchOf(size) <= words.width * 0.56
    )
  })
  if (points === undefined || points < 14) return undefined
  const size = sizeOf(points)
  const top = place.topRow * metrics.rowHeight
  const right = words.x + words.width
  const texts = clauses.map((clause, index) => (index < clauses.length - 1 ? `${clause} ` : clause))
  const slotAt = (line: number) => ({ x: 0, width: height, baseline: line, column: 0 })
  const set = setLines(texts, slotAt, { face: faces.headline, size, align: 'start', indent: 0 }, measure)
  const lines = set.lines.map((line, index) => ({ ...line, x: right - size - index * pitchOf(size), baseline: top }))
  const width = size + (clauses.length - 1) * pitchOf(size)
  return {
    width,
    block: {
      kind: 'text',
      name: `story-${place.story}-headline`,
      role: 'headline',
      story: place.story,
      frame: { x: right - width, y: top, width, height },
      face: faces.headline,
      size,
      leading: pitchOf(size),
      vertical: true,
      paragraphs: [{ text: set.text, lines }],
    },
  }
}

/** The headline above the caption, where it cannot stand downward. */
function setFlatHeadline(
  photo: Photo,
  place: PhotoPlace,
  words: Column,
  setting: Setting,
): { block: TextBlock; rows: number } | undefined {
  const { metrics, faces, measure } = setting
  const fitted = fitHeadline(
    {
      lines: photo.headline.map((text) => text.text),
      face: faces.headline,
      measure: words.width,
      mostPoints: 24,
      leastPoints: 10.5,
      mostLines: 4,
      bodyPoints: metrics.bodyPoints,
    },
    measure,
  )
  if (fitted === undefined) return undefined
  const rows = rowsFor(fitted.size, metrics.rowHeight)
  const top = place.topRow * metrics.rowHeight
  const leading = rows * metrics.rowHeight
  const slotAt = (line: number) => ({
    x: words.x,
    width: words.width,
    baseline: baselineIn(top + line * leading, leading, fitted.size),
    column: 0,
  })
  const block: TextBlock = {
    kind: 'text',
    name: `story-${place.story}-headline`,
    role: 'headline',
    story: place.story,
    frame: { x: words.x, y: top, width: words.width, height: leading * fitted.lines.length },
    face: faces.headline,
    size: fitted.size,
    leading,
    paragraphs: [
      setLines(fitted.lines, slotAt, { face: faces.headline, size: fitted.size, align: 'start', indent: 0 }, measure),
    ],
  }
  return { block, rows: rows * fitted.lines.length }
}

/** Caption and credit at the foot of the column. */
function setCaption(
  photo: Photo,
  place: PhotoPlace,
  column: Column,
  firstRow: number,
  setting: Setting,
): { blocks: TextBlock[]; report: StoryReport } {
  const { metrics, faces, measure } = setting
  const measureWidth = Math.floor(column.width / 500) * 500
  const cells = photo.caption.map((text) => analyse(text.text, faces.caption, measure))
  const counts = cells.map((paragraph) => breakLines(paragraph, () => measureWidth, { indent: INDENT }).length)
  const wanted = counts.reduce((sum, count) => sum + count, 0)
  const creditRows = photo.credit === undefined ? 0 : 1
  const foot = place.topRow + place.rows
  const room = Math.max(0, foot - firstRow - creditRows)
  const top = Math.max(firstRow, foot - creditRows - wanted)
  const slotAt = (row: number) => ({
    x: column.x,
    width: measureWidth,
    baseline: baselineIn((top + row) * metrics.rowHeight, metrics.rowHeight, CAPTION_SIZE),
    column: 0,
  })
  let slot = 0
  let oversetCharacters = 0
  const paragraphs = cells.map((paragraph): SetParagraph => {
    const set = setParagraph(paragraph, slotAt, slot, {
      face: faces.caption,
      size: CAPTION_SIZE,
      align: 'justify',
      indent: INDENT,
    })
    const fitting = set.lines.filter((_, index) => slot + index < room)
    for (const line of set.lines.slice(fitting.length))
      oversetCharacters += [...set.text.slice(line.from, line.to)].length
    slot += set.lines.length
    return { text: set.text, lines: fitting }
  })
  const base = {
    kind: 'text' as const,
    story: place.story,
    face: faces.caption,
    size: CAPTION_SIZE,
    leading: metrics.rowHeight,
  }
  const frame = {
    x: column.x,
    y: top * metrics.rowHeight,
    width: column.width,
    height: (foot - top) * metrics.rowHeight,
  }
  const blocks: TextBlock[] = []
  if (paragraphs.length > 0)
    blocks.push({ ...base, name: `story-${place.story}-caption`, role: 'caption', frame, paragraphs })
  if (photo.credit !== undefined) {
    const line = setLines(
      [photo.credit.text],
      () => slotAt(foot - 1 - top),
      { face: faces.caption, size: CAPTION_SIZE, align: 'end', indent: 0 },
      measure,
    )
    blocks.push({ ...base, name: `story-${place.story}-credit`, role: 'credit', frame, paragraphs: [line] })
  }
  const set = Math.min(wanted, room)
  const report: StoryReport = {
    story: place.story,
    columns: [set + creditRows],
    measure: measureWidth,
    lines: set + creditRows,
    blankRows: 0,
    oversetLines: wanted - set,
    oversetCharacters,
    evidence: 'template',
  }
  return { blocks, report }
}

/** White between the caption and a headline set downward, in thousandths of an em. */
const BESIDE_HEADLINE = 1500
/** A caption narrower than this many thousandths of an em reads badly. */
const NARROWEST_CAPTION = 6000

/** Sets a photo story into its rows. */
export function setPhotoStory(
  photo: Photo,
  place: PhotoPlace,
  setting: Setting,
): { blocks: Block[]; report: StoryReport } {
  const { metrics } = setting
  const { picture, words } = pictureColumns(photo, place, metrics)
  const frame = {
    x: picture.x,
    y: place.topRow * metrics.rowHeight,
    width: picture.width,
    height: place.rows * metrics.rowHeight,
  }
  const plate: Block = {
    kind: 'photo',
    name: `story-${place.story}-photo-${place.photo + 1}`,
    story: place.story,
    photo: place.photo,
    frame,
  }
  const vertical = setVerticalHeadline(photo, place, words, setting)
  if (vertical !== undefined) {
    const column = { x: words.x, width: words.width - vertical.width - BESIDE_HEADLINE }
    if (column.width >= NARROWEST_CAPTION) {
      const caption = setCaption(photo, place, column, place.topRow, setting)
      if (caption.report.oversetLines === 0)
        return { blocks: [plate, vertical.block, ...caption.blocks], report: caption.report }
    }
  }
  const flat = setFlatHeadline(photo, place, words, setting)
  const firstRow = place.topRow + (flat === undefined ? 0 : flat.rows + 1)
  const caption = setCaption(photo, place, words, firstRow, setting)
  return { blocks: [plate, ...(flat === undefined ? [] : [flat.block]), ...caption.blocks], report: caption.report }
}
