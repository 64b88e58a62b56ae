/**
 * A composed page (大样): placed boxes and lines, as plain data.
 *
 * Units: lengths are integers in thousandths of the body em; the origin is the top left corner of the type area
 * (版心), y grows downward. A row is one line of the body grid. Nothing here depends on a screen.
 */
import type { FaceId } from '../issue/paper.ts'

export type Rect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Characters that share a tracking: thousandths of the line's own em added behind each of them, e.g. -500. `face` only
 * where it is not the paragraph's.
 */
export type Run = {
  readonly text: string
  readonly tracking: number
  readonly face?: FaceId
  /** Marks drawn by the half-width glyphs that print alone has; the composer never asks for them. */
  readonly half?: true
}

/**
 * What was done to a line that could not end where it was full: characters pushed out to the next line (推出) or pulled in
 * (推入) to keep a rule of marks, a Western word or number carried over whole, a character given to a last line of one
 * (单字不成行); or the line was cut where a rule forbids it, since nowhere was allowed.
 */
export type LineRepair = 'pushed-out' | 'pulled-in' | 'word' | 'orphan' | 'cut'

/** One set line. */
export type Line = {
  /** Offsets (UTF-16 units) into the paragraph's text, end exclusive. */
  readonly from: number
  readonly to: number
  /** Left edge of the first glyph's box. An opening mark at line start has it half an em before the column. */
  readonly x: number
  /** The baseline, from the top of the type area. */
  readonly baseline: number
  /** From `x` to the right edge of the last glyph's box as set. */
  readonly width: number
  /** What was left over before justification, negative where the line was squeezed. */
  readonly slack: number
  /** Column of its block, from 0. */
  readonly column: number
  readonly repair?: LineRepair
  readonly runs: readonly Run[]
}

/** What a paragraph of a body is, where it is more than plain text (小标题, 编者按, 问, 列项, 表, 诗). */
export type ParagraphRole =
  | 'subhead'
  | 'pull-quote'
  | 'note'
  | 'question'
  | 'list-item'
  | 'table'
  | 'verse'
  | 'byline'
  | 'advertisement'

/** A paragraph of a text block: its text and its lines; `role` and `face` where they differ from the block's. */
export type SetParagraph = {
  readonly text: string
  readonly lines: readonly Line[]
  readonly role?: ParagraphRole
  readonly face?: FaceId
}

export type TextRole =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'jump'
  | 'caption'
  | 'credit'
  | 'nameplate'
  | 'strip'
  | 'editors'
  | 'organ'
  | 'code-caption'
  | 'notice'

/** Text in one face and size. `name` is unique on the page, e.g. `story-1-body`. */
export type TextBlock = {
  readonly kind: 'text'
  readonly name: string
  readonly role: TextRole
  /** The story it belongs to, from 1 in reading order; absent in the masthead. */
  readonly story?: number
  readonly frame: Rect
  readonly face: FaceId
  /** Size of type, in thousandths of the body em. */
  readonly size: number
  /** Distance of baselines. */
  readonly leading: number
  /**
   * Set from top to bottom, lines from right to left (竖题). A line's `x` is then the left edge of its em box, its
   * `baseline` the top of its first character and its `width` the length downward.
   */
  readonly vertical?: true
  readonly colour?: 'red'
  readonly paragraphs: readonly SetParagraph[]
}

/** The place of a photograph: the picture, or the plate that says it is not held. */
export type PhotoBlock = {
  readonly kind: 'photo'
  readonly name: string
  readonly story: number
  /** Index among the story's photographs. */
  readonly photo: number
  readonly frame: Rect
}

/** A rule: 正线 thin, 反线 thick. */
export type RuleBlock = {
  readonly kind: 'rule'
  readonly name: string
  readonly weight: 'thin' | 'thick' | 'double' | 'dotted'
  readonly frame: Rect
}

/** A frame round words: a box (编者按) on four sides, a pull quote above and below. */
export type BoxBlock = {
  readonly kind: 'box'
  readonly name: string
  readonly story: number
  readonly sides: 'all' | 'above-below'
  readonly frame: Rect
}

/** The place of a code (二维码). */
export type CodeBlock = {
  readonly kind: 'code'
  readonly name: string
  readonly code: 'wechat' | 'digital'
  readonly frame: Rect
}

export type Block = TextBlock | PhotoBlock | RuleBlock | BoxBlock | CodeBlock

/** Text that found no room. */
export type Overset = { readonly oversetLines: number; readonly oversetCharacters: number }

/** What came of a story: columns, measure (in thousandths of an em), lines of each column, and what did not fit. */
export type StoryReport = Overset & {
  readonly story: number
  readonly columns: readonly number[]
  readonly measure: number
  readonly lines: number
  /** Rows of the frame that no line stands in, at the foot of its columns. */
  readonly blankRows: number
  /** Tables too wide for the columns: they are set as running text, their cells not below each other. */
  readonly brokenTables?: readonly { readonly rows: number; readonly columns: number }[]
  /** How the measure was found: by the column breaks of the raw page, by the places of its text, or from the template. */
  readonly evidence: 'scars' | 'positions' | 'template'
}

/** What came of the page: `oversetLines` and `oversetCharacters` are those of all stories and of the editors' line. */
export type PageReport = Overset & {
  readonly stories: readonly StoryReport[]
  /** Rows of the type area below the last block. */
  readonly blankRows: number
  /** What the foot does not hold of the editors' line, where it does not hold all. */
  readonly editors?: Overset
}

export type ComposedPage = {
  readonly number: number
  /** The sheet and the place of the type area on it. */
  readonly sheet: { readonly width: number; readonly height: number; readonly left: number; readonly top: number }
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  readonly rows: number
  readonly blocks: readonly Block[]
  /** The area of each story, in reading order: what is marked when it is pointed at. */
  readonly areas: readonly { readonly story: number; readonly frame: Rect }[]
  readonly report: PageReport
}
