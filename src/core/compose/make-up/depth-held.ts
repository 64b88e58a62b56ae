/** How many rows a body needs, with its pictures and with what must stand together. */
import { hasKeeps, keepsOf, placeLines } from '../flow/keep-together.ts'
import { ownRows } from '../flow/own-rows.ts'
import { type Cell, freeCells, type Obstacle } from '../flow/slots.ts'
import type { ArticleLeaf } from './leaf.ts'
import { obstaclesOf, type PicturePlan, rowsNeeded } from './picture-plan.ts'

type Flow = Pick<ArticleLeaf, 'body' | 'lines' | 'counts' | 'columns' | 'measure'>

/** Whether cells hold a body's lines, and what must stand together in it. */
function holds({ body, lines, counts, measure }: Flow, cells: readonly Cell[], isStrict: boolean): boolean {
  if (cells.length < lines) return false
  if (!hasKeeps(body.paragraphs)) return true
  const [before, after] = [ownRows(body.before, measure), ownRows(body.after, measure)]
  const room = { from: before, to: cells.length - after, spare: 0, isStrict }
  return placeLines(keepsOf(body.paragraphs, counts), cells, room) !== undefined
}

/** Fewest rows, up to `most`, that hold a body round its pictures with all that must stand together, or as much as can. */
export function depthHeld(flow: Flow, least: number, most: number, obstacles: readonly Obstacle[]): number | undefined {
  for (const isStrict of hasKeeps(flow.body.paragraphs) ? [true, false] : [false]) {
    for (let rows = least; rows <= most; rows += 1) {
      if (holds(flow, freeCells(flow.columns, rows, obstacles), isStrict)) return rows
    }
  }
  return undefined
}

/** Rows that keeping things together may cost. */
const MOST_KEPT_ROWS = 4

/** Rows a body needs round its pictures, with what must stand together. */
export function rowsHeld(flow: Flow, pictures: readonly PicturePlan[]): number {
  const least = rowsNeeded(flow.lines, flow.columns, pictures)
  if (!hasKeeps(flow.body.paragraphs)) return least
  return depthHeld(flow, least, least + MOST_KEPT_ROWS, obstaclesOf(pictures, flow.columns)) ?? least
}
