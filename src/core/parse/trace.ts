import type { Span } from '../issue/schema.ts'
import type { PageReading } from './parse-page.ts'
import type { Role } from './roles/role.ts'
import type { Look } from './sheet/look.ts'
import { type Strand, strandRange } from './text/strand.ts'

/** One block of the raw page: what it was taken for, how strongly, and by which rule. */
export type TracedBlock = {
  /** Where it stands in the raw page, from its first ink to its last. */
  readonly place: Span
  /** Raw offsets, end exclusive. */
  readonly from: number
  readonly to: number
  /** Its words, lines joined. */
  readonly text: string
  readonly role: Role
  /** Points for and against, together; see `roles/judge.ts`. */
  readonly score: number
  /** The weightiest rule, e.g. `credit: name and 摄`. */
  readonly rule: string
  /** Its size and face, where the page came with them. */
  readonly look?: Look
}

/**
 * Where the ink of a strand begins and ends in the raw page. Line ends and spaces that were taken out belong to the strand,
 * but a block stands where its first character does.
 */
const inkRange = (strand: Strand): readonly [from: number, to: number] | undefined => {
  const inked = strand.filter(({ after }) => after.trim() !== '')
  const [first, last] = [inked[0], inked.at(-1)]
  if (first === undefined || last === undefined) return strandRange(strand)
  // Of a repaired piece no character has a place of its own.
  const before = first.kind === undefined ? first.after.length - first.after.trimStart().length : 0
  const behind = last.kind === undefined ? last.after.length - last.after.trimEnd().length : 0
  return [first.from + before, last.to - behind]
}

/** How a page was understood, block by block, in the order of the raw page. */
export const tracePage = ({ decided, places }: PageReading): TracedBlock[] =>
  decided.flatMap(({ features: { segment }, role, reason }) => {
    const range = inkRange(segment.strand)
    if (range === undefined) return []
    const [from, to] = range
    const { text, look } = segment
    const { score, rule } = reason
    return [
      { place: places.span(from, to), from, to, text, role, score, rule, ...(look === undefined ? {} : { look }) },
    ]
  })
