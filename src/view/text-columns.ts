import type { Line, TextBlock } from '#core/compose/page.ts'

/** A column of a text block, as its lines stand: in thousandths of the body em. */
export type TextColumn = {
  readonly column: number
  readonly x: number
  readonly right: number
  /** A leading above the first baseline, and below the last. */
  readonly top: number
  readonly foot: number
}

/** The columns in which the lines of a horizontal block stand, from the first. */
export function textColumns({ leading, paragraphs }: TextBlock): readonly TextColumn[] {
  const columns = new Map<number, Line[]>()
  for (const line of paragraphs.flatMap((paragraph) => paragraph.lines)) {
    columns.set(line.column, [...(columns.get(line.column) ?? []), line])
  }
  return [...columns]
    .map(([column, lines]) => ({
      column,
      x: usualStart(lines),
      right: Math.max(...lines.map((line) => line.x + line.width)),
      top: Math.min(...lines.map((line) => line.baseline)) - leading,
      foot: Math.max(...lines.map((line) => line.baseline)) + leading,
    }))
    .toSorted((a, b) => a.column - b.column)
}

/** Where most lines begin: the first of a paragraph is indented, and one with an opening mark hangs out. */
function usualStart(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { x } of lines) counts.set(x, (counts.get(x) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count === most).map(([x]) => x))
}
