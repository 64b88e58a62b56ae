/** The pictures inside an article: how many columns each spans and how many rows it takes. */
import type { Article } from '../../issue/schema.ts'
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
  const holeOf = (plans: readonly PicturePlan[]) => {
    const taken = plans.reduce((sum, plan) => sum + (plan.rows + plan.captionRows) * plan.columns, 0)
    return columns * rowsNeeded(lines, columns, plans) - lines - taken
  }
  let best = plansInSpans(article, widest, measure, setting)
  for (let spans = widest - 1; spans >= 1 && holeOf(best) >= columns; spans -= 1) {
    const narrower = plansInSpans(article, spans, measure, setting)
    if (holeOf(narrower) < holeOf(best)) best = narrower
  }
  return best
}

/** Rows a body needs so that its lines find room beside its pictures. */
export function rowsNeeded(lines: number, columns: number, pictures: readonly PicturePlan[]): number {
  const taken = pictures.reduce((sum, picture) => sum + (picture.rows + picture.captionRows) * picture.columns, 0)
  const deepest = pictures.reduce((sum, picture) => sum + picture.rows + picture.captionRows, 0)
  return Math.max(deepest, Math.ceil((lines + taken) / columns))
}
