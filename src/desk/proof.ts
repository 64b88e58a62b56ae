import type { ComposedPage, Rect } from '#core/compose/page.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { Decision, Issue, Page, RepairKind, Span } from '#core/issue/schema.ts'
import type { TracedBlock } from '#core/parse/trace.ts'

/** What the desk works on: the text of a raw page with what was decided about its repairs, or an issue that was opened as a file. */
export type Source =
  | { readonly kind: 'raw'; readonly name: string; readonly text: string; readonly decisions: readonly Decision[] }
  | { readonly kind: 'issue'; readonly name: string; readonly issue: Issue }

/** Whether there is nothing to read. */
export function isEmpty(source: Source): boolean {
  return source.kind === 'raw' && source.text.trim() === ''
}

/** All that a proof is made from. */
export type ProofJob = {
  readonly source: Source
  readonly paper: Paper
  /** The page to set; the first one where the issue has no such page. */
  readonly page: number | undefined
}

/** A block of the raw page, with where it went. */
export type ProofBlock = TracedBlock & {
  /** Number of its story on the page, from 1; absent in the masthead and where it was not understood. */
  readonly story?: number
  /** Its lines on the composed page, in the composer's units; empty where it has no place there. */
  readonly rects: readonly Rect[]
}

/** Whether a repair is made by itself, refused by the editor, only offered, or offered and accepted. */
export type RepairState = 'made' | 'refused' | 'offered' | 'accepted'

/** One repair as the editor's list shows it, with a few characters of the raw page on either side. */
export type ListedRepair = {
  /** Kind and raw offsets: the same for the same repair whatever else is decided. */
  readonly key: string
  readonly kind: RepairKind
  readonly state: RepairState
  readonly place: Span
  readonly before: string
  readonly after: string
  readonly head: string
  readonly tail: string
}

/** A proof (大样): the issue as read, everything found wrong with it, how it was understood, and its page as composed. */
export type Proof = {
  readonly issue: Issue
  readonly problems: readonly Problem[]
  /** In the order of the raw page; empty for an issue that was opened as a file. */
  readonly blocks: readonly ProofBlock[]
  readonly repairs: readonly ListedRepair[]
  /** Absent where there is nothing to compose. */
  readonly composed?: { readonly page: Page; readonly set: ComposedPage; readonly paper: Paper }
}
