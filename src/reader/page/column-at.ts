import type { ComposedPage, TextBlock } from '#core/compose/page.ts'
import { textColumns } from '#view/text-columns.ts'

/** A column of set text, in thousandths of the body em from the left of the type area. */
export type Column = { readonly x: number; readonly width: number }

/** White at the side of a column that still counts as its own: half a common gutter. */
const REACH = 750

const READ_IN_COLUMNS: ReadonlySet<TextBlock['role']> = new Set(['body', 'caption', 'jump', 'byline', 'credit'])

/**
 * The column of text at a point of the type area: the one whose lines stand there, or undefined in a headline, a
 * picture or in white.
 */
export function columnAt(page: ComposedPage, x: number, y: number): Column | undefined {
  for (const block of page.blocks) {
    if (block.kind !== 'text' || block.vertical === true || !READ_IN_COLUMNS.has(block.role)) continue
    const found = textColumns(block).find(
      (column) => x >= column.x - REACH && x <= column.right + REACH && y >= column.top && y <= column.foot,
    )
    if (found !== undefined) return { x: found.x, width: found.right - found.x }
  }
  return undefined
}
