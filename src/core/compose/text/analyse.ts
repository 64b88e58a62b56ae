/**
 * A paragraph made ready for breaking: one cell a character, with its width, its blanks, and what may happen behind it.
 *
 * The model is LuaTeX-ja's: a mark is half an em of ink and half an em of blank. Beside another mark and at the edges of
 * a line the blank goes, so that adjacent compression, the line-start trim (CLREQ) and the half width at line end
 * (GB/T 15834 5.1.10) are one rule. All numbers are integers in thousandths of the em: Node and browsers agree to the bit.
 */
import type { FaceId } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import { CLASS, classOf, isFullWidthMark, isWestern } from './marks.ts'
import { type AdjustmentPolicy, PRINT_RULES, type TypeRules } from './type-rules.ts'

/** Half of a full-width mark: ink on one side, blank on the other. */
const HALF = 500

export type Cells = {
  readonly text: string
  readonly count: number
  /** Offset of each cell in the text; one entry more than there are cells. */
  readonly from: Int32Array
  readonly cls: Uint8Array
  /** Width in the line, e.g. 1000 for Han and 500 for an interpunct. */
  readonly width: Int32Array
  /** Advance in the font, e.g. 874 for a dash that is set one em wide. */
  readonly advance: Int32Array
  /** Blank at the left of an opening mark; dropped at line start. */
  readonly lead: Int32Array
  /** Blank at the right of a closing mark, or a whole space; dropped at line end. */
  readonly trail: Int32Array
  /** Change of the distance to the next cell: -500 between two marks, else 0. */
  readonly pair: Int32Array
  /** 1 where a line may end behind the cell. */
  readonly breakable: Uint8Array
  /** 1 where the gap behind the cell may be stretched. */
  readonly stretchable: Uint8Array
  /** Sums of width and pair of all cells before; one entry more than there are cells. */
  readonly sum: Int32Array
  /** How much the distance to the next cell may lose, and in which turn (1 first); 0 where nothing. */
  readonly shrink: Int32Array
  readonly shrinkTurn: Uint8Array
  readonly policy: AdjustmentPolicy
  /** The cells before this offset are in another face: a dateline before its paragraph. */
  readonly opening?: Opening
}

/** An opening of a text in a face of its own: `length` in UTF-16 units. */
export type Opening = { readonly face: FaceId; readonly length: number }

export type AnalyseOptions = { readonly rules?: TypeRules; readonly opening?: Opening }

/** Joins a mark to the character before it: combining marks, variation selectors, joiners. */
const CLUSTERED = /[\p{M}\u200d\ufe00-\ufe0f\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0100}-\u{e01ef}]/u

/** Whether a UTF-16 unit is surely a cell of its own: Latin, general and CJK punctuation, kana, Han, full-width forms. */
function isOwnCell(unit: number): boolean {
  if (unit >= 0x30a0 && unit <= 0x9fff) return true
  return unit < 0x300 || (unit >= 0x3000 && unit <= 0x3029) || (unit >= 0xff00 && unit <= 0xffef) || isDashOrQuote(unit)
}

function isDashOrQuote(unit: number): boolean {
  return unit >= 0x2010 && unit <= 0x20cf
}

/** Offsets of the cells of a text, and its length as one more. */
function cellStarts(text: string): Int32Array {
  let own = 0
  while (own < text.length && isOwnCell(text.charCodeAt(own))) own += 1
  if (own === text.length) {
    const starts = new Int32Array(text.length + 1)
    for (let at = 0; at <= text.length; at += 1) starts[at] = at
    return starts
  }
  const starts: number[] = []
  if (CLUSTERED.test(text)) {
    for (const part of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) starts.push(part.index)
  } else {
    for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at)
  }
  return Int32Array.from([...starts, text.length])
}

/** A mark as wide as this in its face has its blank inside; a narrower one (curly quotes of some faces) has none. */
const FULL_WIDTH = 900

function widthOf(cls: number, advance: number): number {
  if (cls === CLASS.centred) return HALF
  if (cls === CLASS.dash || cls === CLASS.ellipsis) return 1000
  return advance
}

/** Whether the space is only between Han: then it is the source's pause, set half an em wide. */
function isPause(cls: Uint8Array, index: number): boolean {
  const before = cls[index - 1]
  const after = cls[index + 1]
  return before !== undefined && after !== undefined && !isWestern(before) && !isWestern(after)
}

/** Most of a text: Han before Han, with nothing to decide between them. False behind the last cell. */
function isHanPair(cls: Uint8Array, i: number): boolean {
  return cls[i] === CLASS.han && cls[i + 1] === CLASS.han
}

/** The order in which blanks give way (CLREQ "Line Adjustment"): spaces, brackets, commas, the gap of Han and Latin. */
const TURN = { space: 1, bracket: 2, comma: 3, hanLatin: 4 } as const
const NARROWEST_SPACE = 250
const NARROWEST_HAN_LATIN = 125

/** Han beside a letter or a figure. */
function isHanLatin(a: number, b: number): boolean {
  const isWord = (c: number) => c === CLASS.digit || c === CLASS.latin
  return (a === CLASS.han && isWord(b)) || (isWord(a) && b === CLASS.han)
}

/** Fills in what each gap may lose, from the blanks that are still there. */
function markShrink(
  cells: Pick<Cells, 'cls' | 'width' | 'lead' | 'trail' | 'pair'>,
  rules: TypeRules,
): { shrink: Int32Array; shrinkTurn: Uint8Array } {
  const { cls, width, lead, trail, pair } = cells
  const shrink = new Int32Array(cls.length)
  const shrinkTurn = new Uint8Array(cls.length)
  const give = (i: number, amount: number, turn: number) => {
    if (amount <= 0) return
    shrink[i] = amount
    shrinkTurn[i] = turn
  }
  for (let i = 0; i + 1 < cls.length; i += 1) {
    if (isHanPair(cls, i)) continue
    const a = cls[i] ?? 0
    const b = cls[i + 1] ?? 0
    if (a === CLASS.space) give(i, (width[i] ?? 0) - NARROWEST_SPACE, TURN.space)
    else if ((pair[i] ?? 0) < 0) continue
    else if (a === CLASS.close) give(i, trail[i] ?? 0, TURN.bracket)
    else if (b === CLASS.open) give(i, lead[i + 1] ?? 0, TURN.bracket)
    else if (a === CLASS.comma) give(i, trail[i] ?? 0, TURN.comma)
    else if (isHanLatin(a, b)) give(i, rules.hanLatinGap - NARROWEST_HAN_LATIN, TURN.hanLatin)
  }
  return { shrink, shrinkTurn }
}

/** Analyses a text in one face, but for its opening. Linear in its length. */
export function analyse(text: string, face: FaceId, measure: Measure, options: AnalyseOptions = {}): Cells {
  const { rules = PRINT_RULES, opening } = options
  const from = cellStarts(text)
  const count = from.length - 1
  const cls = new Uint8Array(count)
  const width = new Int32Array(count)
  const advance = new Int32Array(count)
  const lead = new Int32Array(count)
  const trail = new Int32Array(count)
  const pair = new Int32Array(count)
  const sum = new Int32Array(count + 1)

  for (let i = 0; i < count; i += 1) {
    const start = from[i] ?? 0
    const codePoint = text.codePointAt(start) ?? 0
    cls[i] = classOf(codePoint)
    advance[i] = measure(opening !== undefined && start < opening.length ? opening.face : face, codePoint)
  }
  for (let i = 0; i < count; i += 1) {
    const c = cls[i] ?? 0
    if (c === CLASS.han) {
      width[i] = advance[i] ?? 0
      continue
    }
    width[i] = c === CLASS.space && isPause(cls, i) ? HALF : widthOf(c, advance[i] ?? 0)
    if (isFullWidthMark(c) && (advance[i] ?? 0) >= FULL_WIDTH) {
      if (c === CLASS.open) lead[i] = HALF
      else trail[i] = HALF
    }
    if (c === CLASS.space || c === CLASS.blank) trail[i] = width[i] ?? 0
  }
  for (let i = 0; i + 1 < count; i += 1) {
    if (isHanPair(cls, i)) continue
    // Two blanks that meet, or a blank inside a row of opening or closing marks: half an em goes.
    const isMarkPair = isFullWidthMark(cls[i] ?? 0) && isFullWidthMark(cls[i + 1] ?? 0)
    if (isMarkPair && ((trail[i] ?? 0) > 0 || (lead[i + 1] ?? 0) > 0)) pair[i] = -HALF
    else if (rules.hanLatinGap > 0 && isHanLatin(cls[i] ?? 0, cls[i + 1] ?? 0)) pair[i] = rules.hanLatinGap
  }
  for (let i = 0; i < count; i += 1) sum[i + 1] = (sum[i] ?? 0) + (width[i] ?? 0) + (pair[i] ?? 0)

  const breakable = new Uint8Array(count)
  const stretchable = new Uint8Array(count)
  markGaps(text, from, cls, breakable, stretchable)
  const shrinks = markShrink({ cls, width, lead, trail, pair }, rules)
  const cells = {
    text,
    count,
    from,
    cls,
    width,
    advance,
    lead,
    trail,
    pair,
    breakable,
    stretchable,
    sum,
    ...shrinks,
    policy: rules.policy,
  }
  return opening === undefined ? cells : { ...cells, opening }
}

/** Fills in where a line may end and which gaps may be stretched (GB/T 15834 5.1, CLREQ level "GB-style"). */
function markGaps(
  text: string,
  from: Int32Array,
  cls: Uint8Array,
  breakable: Uint8Array,
  stretchable: Uint8Array,
): void {
  const count = cls.length
  let addressFrom = -1
  let inkBefore: number = CLASS.han
  for (let i = 0; i < count; i += 1) {
    if (isHanPair(cls, i)) {
      addressFrom = -1
      inkBefore = CLASS.han
      stretchable[i] = 1
      breakable[i] = 1
      continue
    }
    const a = cls[i] ?? 0
    const b = cls[i + 1] ?? CLASS.han
    const beforeWestern = i > 0 && isWordPart(cls[i - 1] ?? 0)
    if (!isWordPart(a)) addressFrom = -1
    else if (!beforeWestern) addressFrom = isAddress(text.slice(from[i] ?? 0, (from[i] ?? 0) + 300)) ? i : -1
    if (i === count - 1) {
      breakable[i] = 1
      continue
    }
    // Spaces vanish at a line end: what stands before them ends the line.
    if (a !== CLASS.space) inkBefore = a
    const doubled = a === b && (a === CLASS.dash || a === CLASS.ellipsis)
    const dashStarts = b === CLASS.dash && cls[i + 2] === CLASS.dash && a !== CLASS.dash
    const joined = doubled || staysTogether(a, b)
    stretchable[i] = joined || besideConnector(cls, i) ? 0 : 1
    breakable[i] = breaksAfter(inkBefore, b, dashStarts, doubled) && !staysTogether(a, b) ? 1 : 0
    if (a === CLASS.dash && !doubled && cls[i - 1] !== CLASS.dash) breakable[i] = 0
    // A web address may break behind / . - where a word may not.
    if (addressFrom >= 0 && '/.-'.includes(text.charAt(from[i] ?? 0)) && isWordPart(b) && b !== CLASS.solidus)
      breakable[i] = 1
  }
}

function isWordPart(c: number): boolean {
  return isWestern(c) || c === CLASS.connector || c === CLASS.solidus || c === CLASS.suffix || c === CLASS.prefix
}

function isAddress(text: string): boolean {
  const end = text.search(/[^\x21-\x7e]/)
  const word = (end < 0 ? text : text.slice(0, end)).toLowerCase()
  return word.includes('://') || word.startsWith('www.') || word.includes('@')
}

/** Western words, numbers with what belongs to them, hyphenated words, and marks of Latin text. */
function staysTogether(a: number, b: number): boolean {
  return isWordPart(a) && isWordPart(b)
}

function isSingleDash(cls: Uint8Array, at: number): boolean {
  return cls[at] === CLASS.dash && cls[at - 1] !== CLASS.dash && cls[at + 1] !== CLASS.dash
}

function isConnector(c: number): boolean {
  return c === CLASS.connector || c === CLASS.solidus
}

function besideConnector(cls: Uint8Array, i: number): boolean {
  return isConnector(cls[i] ?? 0) || isConnector(cls[i + 1] ?? 0) || isSingleDash(cls, i) || isSingleDash(cls, i + 1)
}

function breaksAfter(a: number, b: number, dashStarts: boolean, doubled: boolean): boolean {
  if (doubled) return false
  if (a === CLASS.open || a === CLASS.latinOpen || a === CLASS.solidus || a === CLASS.prefix) return false
  if (b === CLASS.dash) return dashStarts
  if (b === CLASS.space) return false
  if (b === CLASS.suffix) return false
  return (
    !(isFullWidthMark(b) && b !== CLASS.open) &&
    b !== CLASS.centred &&
    b !== CLASS.connector &&
    b !== CLASS.solidus &&
    b !== CLASS.latinClose
  )
}
