/** What was done to a line that could not end where it was full (CLREQ "Line Adjustment"), told after it is broken. */
import type { LineRepair } from '../page.ts'
import type { Cells } from './analyse.ts'
import { lineWidth } from './break-lines.ts'
import { isWestern } from './marks.ts'

/**
 * Why the line ends where it does and not at the last character that its measure holds; nothing where it does end there.
 * `measure` is the room of the line, less its indent.
 */
export function repairOf(
  cells: Cells,
  { start, end }: { readonly start: number; readonly end: number },
  measure: number,
  isIndented: boolean,
): LineRepair | undefined {
  const { count, breakable, cls } = cells
  if (lineWidth(cells, start, end, isIndented) > measure) return 'pulled-in'
  if (end >= count) return undefined
  if (breakable[end - 1] !== 1) return 'cut'
  if (lineWidth(cells, start, end + 1, isIndented) > measure) return undefined
  if (breakable[end] === 1) return 'orphan'
  return isWestern(cls[end] ?? 0) && isWestern(cls[end + 1] ?? 0) ? 'word' : 'pushed-out'
}
