/**
 * A paragraph made ready for breaking: one cell a character, with its width, its blanks, and what may happen behind it.
 *
 * The model is LuaTeX-ja's: a mark is half an em of ink and half an em of blank. Beside another mark and at the edges of
 * a line the blank goes, so that adjacent compression, the line-start trim (CLREQ) and the half width at line end
 * (GB/T 15834 5.1.10) are one rule. All numbers are integers in thousandths of the em: Node and browsers agree to the bit.
 */
import type { FaceId } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import { newBytes, newIntegers, newShorts } from './slab.ts'
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
  readonly width: Int16Array
  /** Advance in the font, e.g. 874 for a dash that is set one em wide. */
  readonly advance: Int16Array
  /** Blank at the left of an opening mark; dropped at line start. */
  readonly lead: Int16Array
  /** Blank at the right of a closing mark, or a whole space; dropped at line end. */
  readonly trail: Int16Array
  /** Change of the distance to the next cell: -500 between two marks, else 0. */
  readonly pair: Int16Array
  /** 1 where a line may end behind the cell. */
  readonly breakable: Uint8Array
  /** 1 where the gap behind the cell may be stretched. */
  readonly stretchable: Uint8Array
  /** Sums of width and pair of all cells before; one entry more than there are cells. */
  readonly sum: Int32Array
  /** The greatest step of `sum`, at least 1. */
  readonly widest: number
  /** What the gaps may lose; read when first asked for, since most lines lose nothing. */
  readonly shrinks: () => Shrinks
  readonly policy: AdjustmentPolicy
  /** The cells before this offset are in another face: a dateline before its paragraph. */
  readonly opening?: Opening
}

/** The cells of a text of which only the width is asked. */
export type LineCells = Pick<Cells, 'cls' | 'width' | 'lead' | 'trail' | 'sum'>

/** How much the distance to the next cell may lose, and in which turn (1 first); 0 where nothing. */
export type Shrinks = { readonly shrink: Int16Array; readonly turn: Uint8Array }

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
    const starts = newIntegers(text.length + 1)
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

/** Most of a text: Han before Han, with nothing to decide between them. Not asked of the last cell. */
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

/** What each gap may lose, from the blanks that are still there. */
function readShrinks(
  { cls, width, lead, trail, pair }: Pick<Cells, 'cls' | 'width' | 'lead' | 'trail' | 'pair'>,
  rules: TypeRules,
): Shrinks {
  const shrink = newShorts(cls.length)
  const turns = newBytes(cls.length)
  const give = (i: number, amount: number, turn: number) => {
    if (amount <= 0) return
    shrink[i] = amount
    turns[i] = turn
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
  return { shrink, turn: turns }
}

type Characters = Pick<Cells, 'text' | 'from' | 'cls' | 'advance'>

/** Looks each character up: its class, its advance. */
function readCharacters(text: string, face: FaceId, measure: Measure, opening: Opening | undefined): Characters {
  const from = cellStarts(text)
  const count = from.length - 1
  const cls = newBytes(count)
  const advance = newShorts(count)
  for (let i = 0; i < count; i += 1) {
    const start = from[i] ?? 0
    const codePoint = text.codePointAt(start) ?? 0
    cls[i] = classOf(codePoint)
    advance[i] = measure(opening !== undefined && start < opening.length ? opening.face : face, codePoint)
  }
  return { text, from, cls, advance }
}

type Widths = Pick<Cells, 'width' | 'lead' | 'trail' | 'pair' | 'sum' | 'widest'>

/** Widths in the line, blanks at both sides, and what changes where two cells meet. */
function readWidths({ cls, advance }: Characters, rules: TypeRules): Widths {
  const count = cls.length
  const width = newShorts(count)
  const lead = newShorts(count)
  const trail = newShorts(count)
  const pair = newShorts(count)
  const sum = newIntegers(count + 1)
  let widest = 1
  let before: number = CLASS.han
  for (let i = 0; i < count; i += 1) {
    const c = cls[i] ?? 0
    const own = advance[i] ?? 0
    if (c === CLASS.han) width[i] = own
    else {
      const set = c === CLASS.space && isPause(cls, i) ? HALF : widthOf(c, own)
      width[i] = set
      if (isFullWidthMark(c) && own >= FULL_WIDTH) {
        if (c === CLASS.open) lead[i] = HALF
        else trail[i] = HALF
      }
      if (c === CLASS.space || c === CLASS.blank) trail[i] = set
    }
    if (i > 0) {
      let step = width[i - 1] ?? 0
      if (before !== CLASS.han || c !== CLASS.han) {
        // Two blanks that meet, or a blank inside a row of opening or closing marks: half an em goes.
        const isMarkPair = isFullWidthMark(before) && isFullWidthMark(c)
        if (isMarkPair && ((trail[i - 1] ?? 0) > 0 || (lead[i] ?? 0) > 0)) pair[i - 1] = -HALF
        else if (rules.hanLatinGap > 0 && isHanLatin(before, c)) pair[i - 1] = rules.hanLatinGap
        step += pair[i - 1] ?? 0
      }
      if (step > widest) widest = step
      sum[i] = (sum[i - 1] ?? 0) + step
    }
    before = c
  }
  if (count > 0) {
    const step = width[count - 1] ?? 0
    if (step > widest) widest = step
    sum[count] = (sum[count - 1] ?? 0) + step
  }
  return { width, lead, trail, pair, sum, widest }
}

/** What the width of a text as one line is made of: all that is asked of a headline that may never be set. */
export function readLine(text: string, face: FaceId, measure: Measure): LineCells {
  const characters = readCharacters(text, face, measure, undefined)
  return { cls: characters.cls, ...readWidths(characters, PRINT_RULES) }
}

/** Analyses a text in one face, but for its opening. Linear in its length. */
export function analyse(text: string, face: FaceId, measure: Measure, options: AnalyseOptions = {}): Cells {
  const { rules = PRINT_RULES, opening } = options
  const characters = readCharacters(text, face, measure, opening)
  const { from, cls, advance } = characters
  const { width, lead, trail, pair, sum, widest } = readWidths(characters, rules)
  const { breakable, stretchable } = readGaps(characters)
  let known: Shrinks | undefined
  const cells: Cells = {
    text,
    count: cls.length,
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
    widest,
    shrinks: () => (known ??= readShrinks({ cls, width, lead, trail, pair }, rules)),
    policy: rules.policy,
  }
  return opening === undefined ? cells : { ...cells, opening }
}

/** Where a line may end and which gaps may be stretched (GB/T 15834 5.1, CLREQ level "GB-style"). */
function readGaps({ text, from, cls }: Characters): Pick<Cells, 'breakable' | 'stretchable'> {
  const count = cls.length
  const breakable = newBytes(count)
  const stretchable = newBytes(count)
  let addressFrom = -1
  let inkBefore: number = CLASS.han
  for (let i = 0; i < count; i += 1) {
    if (i + 1 < count && isHanPair(cls, i)) {
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
  return { breakable, stretchable }
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
