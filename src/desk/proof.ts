import type { ComposedPage, Rect } from '#core/compose/page.ts'
import type { Paper } from '#core/issue/paper.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { Issue, Page, RepairKind, Span, Text } from '#core/issue/schema.ts'
import type { TracedBlock } from '#core/parse/trace.ts'
import type { DeskPage } from './desk-page.ts'

/** What the desk works on: raw pages of one issue, or an issue that was opened as a file. `at` is the page in hand, from 0. */
export type Source =
  | RawSource
  | { readonly kind: 'issue'; readonly name: string; readonly issue: Issue; readonly at: number }

/** Raw pages of one issue. */
export type RawSource = {
  readonly kind: 'raw'
  readonly name: string
  readonly pages: readonly DeskPage[]
  readonly at: number
  /** Why other pages of the file are not here, and what there was to say of these as they were read from it. */
  readonly unread: readonly Problem[]
}

/** The raw page in hand. */
export function pageInHand(source: Source): DeskPage | undefined {
  return source.kind === 'raw' ? source.pages[source.at] : undefined
}

/** Whether there is nothing to read. */
export function isEmpty(source: Source): boolean {
  return source.kind === 'raw' && source.pages.every(({ text }) => text.trim() === '')
}

/** All that a proof is made from. */
export type ProofJob = {
  readonly source: Source
  readonly paper: Paper
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

/** A proof (大样): the issue as read, what was found wrong with it, how its page in hand was understood, and this page as composed. */
export type Proof = {
  readonly issue: Issue
  /** Those of the page in hand, and those of no page. */
  readonly problems: readonly Problem[]
  /** Those of the other raw pages. */
  readonly elsewhere: readonly Problem[]
  /** What was not understood: on the raw page in hand, or in the whole of an issue that was opened as a file. */
  readonly unparsed: readonly Text[]
  /** In the order of the raw page; empty for an issue that was opened as a file. */
  readonly blocks: readonly ProofBlock[]
  readonly repairs: readonly ListedRepair[]
  /** Absent where there is nothing to compose. */
  readonly composed?: { readonly page: Page; readonly set: ComposedPage; readonly paper: Paper }
}
