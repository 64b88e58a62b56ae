/** Texts on rows of their own in a column: before the body 上接 and a byline, behind it 下转. */
import type { FaceId } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import { divideGroups, divideNames } from '../text/divide-names.ts'
import { fillLines } from '../text/fill-lines.ts'

export type OwnText = {
  readonly text: string
  /** Its lines in a column of a measure (thousandths of an em), between names where it has more than one. */
  readonly linesAt: (measure: number) => readonly string[]
}

/** Reads a text; `indent` is the white at the left of each of its lines. */
export function readOwn(text: string, indent: number, face: FaceId, measure: Measure): OwnText {
  const known = new Map<number, readonly string[]>()
  const linesAt = (width: number) => {
    const made =
      known.get(width) ?? fillLines(text, [divideGroups, divideNames], { width: width - indent, face, measure })
    known.set(width, made)
    return made
  }
  return { text, linesAt }
}

/** Rows that texts take at a measure. */
export function ownRows(texts: readonly OwnText[], measure: number): number {
  return texts.reduce((rows, text) => rows + text.linesAt(measure).length, 0)
}
