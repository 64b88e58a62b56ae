import type { ComposedPage } from '#core/compose/page.ts'
import { columnAt } from './column-at.ts'
import type { SheetPlace } from './kept-view.ts'
import { EM_PX } from './zoom.ts'

/** Body type of a comfortable 18 px, where there is no column to fit. */
const READING_SCALE = 1.125

/** Body type of 24 px: larger than that a column is not easier to read. */
const MOST_READING_SCALE = 1.5

/** White on each side of a column that fills the box, in thousandths of the body em. */
const SIDE = 700

/** The scale for reading what stands at a place of the sheet, and the place to bring into the middle of the box's width. */
export type ReadingView = { readonly scale: number; readonly x: number }

/**
 * The view for reading at a place: its column as wide as the box, or comfortable type where no column is.
 *
 * @param boxWidth in pixels
 */
export function readingView(page: ComposedPage, place: SheetPlace, boxWidth: number): ReadingView {
  const { sheet } = page
  const column = columnAt(page, place.x * sheet.width - sheet.left, place.y * sheet.height - sheet.top)
  if (column === undefined) return { scale: READING_SCALE, x: place.x }
  const fitted = boxWidth / (((column.width + 2 * SIDE) / 1000) * EM_PX)
  return {
    // A measure wider than the box is read by panning, in type that can be read.
    scale: Math.min(MOST_READING_SCALE, Math.max(fitted, 0.8)),
    x: (sheet.left + column.x + column.width / 2) / sheet.width,
  }
}
