/**
 * A short text broken into lines between its parts: names, groups of names, fields, words of a headline.
 *
 * The coarsest parts are kept whole where a line holds one; a part wider than a line is divided into its own parts, and
 * what no part divides is broken as running text is. So no line is ever wider than its room.
 */
import type { FaceId } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import { analyse } from './analyse.ts'
import { breakLines } from './break-lines.ts'
import { naturalWidth } from './set-text.ts'

/** Divides a text; its parts together are the text. */
export type Divide = (text: string) => readonly string[]

type Room = {
  /** Thousandths of the text's own em. */
  readonly width: number
  readonly face: FaceId
  readonly measure: Measure
}

function breakAsText(text: string, { width, face, measure }: Room): string[] {
  // Blanks at its end open no line.
  const ink = text.trimEnd()
  const cells = analyse(ink, face, measure)
  const lines = breakLines(cells, () => width, { indent: 0 }).map(({ start, end }) =>
    ink.slice(cells.from[start], cells.from[end]),
  )
  return [...lines.slice(0, -1), (lines.at(-1) ?? '') + text.slice(ink.length)]
}

/** The lines of a text, each no wider than the room but for blanks at its end; `levels` divide it, the coarsest first. */
export function fillLines(text: string, levels: readonly Divide[], room: Room): string[] {
  const fits = (line: string) => naturalWidth(line.trimEnd(), room.face, room.measure) <= room.width
  if (fits(text)) return text === '' ? [] : [text]
  const [divide, ...finer] = levels
  if (divide === undefined) return breakAsText(text, room)
  const lines: string[] = []
  let line = ''
  for (const part of divide(text)) {
    if (line !== '' && !fits(line + part)) {
      lines.push(line)
      line = ''
    }
    line += part
    if (fits(line)) continue
    const parts = fillLines(line, finer, room)
    line = parts.pop() ?? ''
    lines.push(...parts)
  }
  return line === '' ? lines : [...lines, line]
}
