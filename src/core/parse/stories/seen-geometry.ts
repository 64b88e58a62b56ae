import type { Geometry } from '../../issue/schema.ts'
import type { LookColumn } from '../sheet/look.ts'
import type { StoryDraft } from './draft.ts'

/** Columns narrower or shorter than this prove nothing, in em and lines. */
const NARROWEST = 6
const SHORTEST = 4
const SAME_MEASURE = 0.5

/**
 * The columns of a story as print shows them: alike, each full but the last. A story with a picture in its columns, or
 * with columns of several measures, has no one geometry.
 */
export const seenGeometry = ({ body, byline, jumps, photos }: StoryDraft): Geometry | undefined => {
  const columns = new Map<number, LookColumn>()
  for (const { features } of [...body, ...jumps, ...(byline === undefined ? [] : [byline])]) {
    for (const column of features.segment.look?.columns ?? []) columns.set(column.id, column)
  }
  // Verse and tables do not fill their columns.
  const isText = body.some(({ features: { segment } }) => segment.look?.isTextFace === true && segment.look.lines > 1)
  const ordered = [...columns.values()].toSorted((a, b) => a.id - b.id)
  const [first] = ordered
  if (!isText || first === undefined || photos.length > 0 || first.lines < SHORTEST) return undefined
  const measure = Math.max(...ordered.map((column) => column.measure))
  const isEven = ordered.every((column, at) => {
    const isLast = at === ordered.length - 1
    const isFull = column.lines === first.lines || (isLast && column.lines < first.lines)
    return isFull && (isLast || measure - column.measure <= SAME_MEASURE)
  })
  if (!isEven || measure < NARROWEST) return undefined
  return { measure, columns: ordered.length, lines: first.lines, evidence: { kind: 'positions' } }
}
