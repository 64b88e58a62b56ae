import type { ComposedPage, TextBlock } from '#core/compose/page.ts'

/** A column of set text, in thousandths of the body em from the left of the type area. */
export type Column = { readonly x: number; readonly width: number }

/** White at the side of a column that still counts as its own: half a common gutter. */
const REACH = 750

/**
 * The column of text at a point of the type area: the one whose lines stand there, or undefined in a headline, a
 * picture or in white.
 */
export function columnAt(page: ComposedPage, x: number, y: number): Column | undefined {
  for (const block of page.blocks) {
    if (block.kind !== 'text' || block.vertical === true || !READ_IN_COLUMNS.has(block.role)) continue
    const found = columnsOf(block).find((column) => contains(column, x, y))
    if (found !== undefined) return { x: found.x, width: found.right - found.x }
  }
  return undefined
}

const READ_IN_COLUMNS: ReadonlySet<TextBlock['role']> = new Set(['body', 'caption', 'jump', 'byline', 'credit'])

type Extent = { readonly x: number; readonly right: number; readonly top: number; readonly foot: number }

function columnsOf(block: TextBlock): readonly Extent[] {
  const columns = new Map<number, Extent>()
  for (const line of block.paragraphs.flatMap((paragraph) => paragraph.lines)) {
    const known = columns.get(line.column)
    columns.set(line.column, {
      x: Math.min(line.x, known?.x ?? line.x),
      right: Math.max(line.x + line.width, known?.right ?? 0),
      top: Math.min(line.baseline - block.leading, known?.top ?? line.baseline),
      foot: Math.max(line.baseline + block.leading, known?.foot ?? 0),
    })
  }
  return [...columns.values()]
}

function contains(column: Extent, x: number, y: number): boolean {
  return x >= column.x - REACH && x <= column.right + REACH && y >= column.top && y <= column.foot
}
