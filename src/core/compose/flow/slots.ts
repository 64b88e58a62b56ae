/** The free rows of a body: columns by rows, less the boxes that stand in them. */

/** A box that spans whole columns and whole rows of a body: a picture, a table. Ends are exclusive. */
export type Obstacle = {
  readonly fromColumn: number
  readonly toColumn: number
  readonly fromRow: number
  readonly toRow: number
}

/** One free row of one column. */
export type Cell = { readonly column: number; readonly row: number }

/** All free rows in reading order: down a column, then the next. */
export function freeCells(columns: number, rows: number, obstacles: readonly Obstacle[]): readonly Cell[] {
  const cells: Cell[] = []
  for (let column = 0; column < columns; column += 1) {
    const standing = obstacles.filter((box) => column >= box.fromColumn && column < box.toColumn)
    for (let row = 0; row < rows; row += 1) {
      if (!standing.some((box) => row >= box.fromRow && row < box.toRow)) cells.push({ column, row })
    }
  }
  return cells
}
