/** The paper's format in the composer's units: integers in thousandths of the body em. */
import type { PageFormat } from '../issue/paper.ts'

export type PageMetrics = {
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  readonly rows: number
  readonly gutter: number
  readonly sheet: { readonly width: number; readonly height: number; readonly left: number; readonly top: number }
  /** Points in one body em, e.g. 8.37 for the tabloid of 83 em in 245 mm. */
  readonly bodyPoints: number
}

const POINTS_PER_MM = 72 / 25.4

/** Reads a format: the em follows from type width and measure, the row from type height and rows. */
export function readMetrics(format: PageFormat): PageMetrics {
  const emMm = format.typeWidthMm / format.measureEm
  const thousandths = (mm: number) => Math.round((mm / emMm) * 1000)
  const width = format.measureEm * 1000
  const rowHeight = Math.round(thousandths(format.typeHeightMm) / format.rows)
  const height = rowHeight * format.rows
  const sheet = {
    width: thousandths(format.widthMm),
    height: thousandths(format.heightMm),
    left: Math.round((thousandths(format.widthMm) - width) / 2),
    top: Math.round((thousandths(format.heightMm) - height) / 2),
  }
  return {
    width,
    height,
    rowHeight,
    rows: format.rows,
    gutter: Math.round(format.gutterEm * 1000),
    sheet,
    bodyPoints: emMm * POINTS_PER_MM,
  }
}
