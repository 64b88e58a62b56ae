/** The pictures inside an article: how many columns each spans and how many rows it takes. */
import type { Article } from '../../issue/schema.ts'
import type { Obstacle } from '../flow/slots.ts'
import { countCaptionRows } from './picture.ts'
import type { Setting } from './leaf.ts'

/** A picture inside an article: the columns it spans and its rows, caption below it. */
export type PicturePlan = {
  readonly photo: number
  readonly columns: number
  readonly rows: number
  readonly captionRows: number
}

/** Proportion of a picture that is not held. */
const UNKNOWN_PROPORTION = 1.5
const FEWEST_PICTURE_ROWS = 7
const MOST_PICTURE_ROWS = 26

type Shape = { readonly columns: number; readonly measure: number }

function plansInSpans(article: Article, spans: number, measure: number, setting: Setting): PicturePlan[] {
  const { metrics } = setting
  const width = spans * measure + (spans - 1) * metrics.gutter
  return article.photos.map((photo, index) => {
    const proportion = photo.image === undefined ? UNKNOWN_PROPORTION : photo.image.width / photo.image.height
    const rows = Math.round(width / proportion / metrics.rowHeight)
    return {
      photo: index,
      columns: spans,
      rows: Math.max(FEWEST_PICTURE_ROWS, Math.min(MOST_PICTURE_ROWS, rows)),
      captionRows: countCaptionRows(photo, width, setting),
    }
  })
}

/** The pictures of an article: about 26 em wide, narrower where they would stand taller than the text beside them. */
export function picturePlans(article: Article, shape: Shape, lines: number, setting: Setting): PicturePlan[] {
  const { columns, measure } = shape
  if (article.photos.length === 0) return []
  const widest = Math.min(columns, Math.max(1, Math.round(26_000 / measure)))
  const holeOf = (plans: readonly PicturePlan[]) => freeIn(rowsNeeded(lines, columns, plans), columns, plans) - lines
  let best = plansInSpans(article, widest, measure, setting)
  for (let spans = widest - 1; spans >= 1 && holeOf(best) >= columns; spans -= 1) {
    const narrower = plansInSpans(article, spans, measure, setting)
    if (holeOf(narrower) < holeOf(best)) best = narrower
  }
  return best
}

/** White between a caption and the text below it, in rows. */
const BELOW_CAPTION = 1

function depthOf(picture: PicturePlan): number {
  return picture.rows + picture.captionRows
}

/** Rows from the top of the highest picture to the foot of the lowest caption. */
export function deepestOf(pictures: readonly PicturePlan[]): number {
  return pictures.reduce((sum, picture) => sum + depthOf(picture), 0)
}

/** Where pictures stand in a body: at the right, one below the other, with white before the text below them. */
export function obstaclesOf(pictures: readonly PicturePlan[], columns: number): readonly Obstacle[] {
  let row = 0
  return pictures.map((picture, index) => {
    const fromRow = row
    row += depthOf(picture)
    const white = index === pictures.length - 1 ? BELOW_CAPTION : 0
    return { fromColumn: columns - picture.columns, toColumn: columns, fromRow, toRow: row + white }
  })
}

/** Cells that pictures leave to the text in a number of rows. */
function freeIn(rows: number, columns: number, pictures: readonly PicturePlan[]): number {
  return obstaclesOf(pictures, columns).reduce(
    (free, { fromColumn, fromRow, toRow }) =>
      free - (columns - fromColumn) * Math.max(0, Math.min(rows, toRow) - fromRow),
    rows * columns,
  )
}

/** Rows a body needs so that its lines find room beside its pictures. */
export function rowsNeeded(lines: number, columns: number, pictures: readonly PicturePlan[]): number {
  const taken = pictures.reduce((sum, picture) => sum + depthOf(picture) * picture.columns, 0)
  let rows = Math.max(deepestOf(pictures), Math.ceil((lines + taken) / columns))
  while (freeIn(rows, columns, pictures) < lines) rows += 1
  return rows
}
