import type { FaceId } from '../issue/paper.ts'

/** The advance of a code point in a face, in thousandths of its em, e.g. 1000 for Han, 558 for a digit. */
export type Measure = (face: FaceId, codePoint: number) => number
