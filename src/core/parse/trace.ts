import type { Span } from '../issue/schema.ts'
import type { PageReading } from './parse-page.ts'
import type { Role } from './roles/role.ts'
import { strandRange } from './text/strand.ts'

/** One block of the raw page: what it was taken for, how strongly, and by which rule. */
export type TracedBlock = {
  /** Where it stands in the raw page. */
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
}

/** How a page was understood, block by block, in the order of the raw page. */
export const tracePage = ({ decided, places }: PageReading): TracedBlock[] =>
  decided.flatMap(({ features: { segment }, role, reason }) => {
    const range = strandRange(segment.strand)
    if (range === undefined) return []
    const [from, to] = range
    return [
      { place: places.span(from, to), from, to, text: segment.text, role, score: reason.score, rule: reason.rule },
    ]
  })
