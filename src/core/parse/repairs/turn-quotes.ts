import { isCjkMark, isHan } from '../text/characters.ts'
import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

/** Marks of one pair; the last is the straight one that an extractor or a typist may have put for either. */
const PAIRS = [
  { open: '“', close: '”', straight: '"', any: /[“”"]/g },
  { open: '‘', close: '’', straight: "'", any: /[‘’]/g },
] as const
type Pair = (typeof PAIRS)[number]

/** A quote behind one of these cannot be turned: `。”` closes, `：“` opens, also where the partner is a paragraph away. */
const CLOSES_BEHIND = /[。！？…，]/
const OPENS_BEHIND = /[：:]/
/** A straight quote in front of one of these closes. */
const CLOSES_BEFORE = /[，。、；：！？）》]/

type Turned = { readonly edits: readonly Edit[]; readonly isSure: boolean }

const isChinese = (character: string): boolean => isHan(character) || isCjkMark(character)

/** What stands on a side of a mark, over one space. */
const beside = (text: string, at: number, step: 1 | -1): string => {
  const next = text.charAt(at + step)
  return next === ' ' ? text.charAt(at + step * 2) : next
}

/** Nothing but figures in front of them: `5" 和 7" 的`. */
const isInches = (text: string, at: number, { straight }: Pair): boolean =>
  text.charAt(at) === straight && /\d/.test(text.charAt(at - 1))

/** A straight quote among Latin words is no Chinese quotation mark. */
const isForeign = (text: string, at: number, { straight }: Pair): boolean =>
  text.charAt(at) === straight && !isChinese(beside(text, at, -1)) && !isChinese(beside(text, at, 1))

/** Whether what stands beside a mark says that it is not the one that its turn in the row would make it. */
const isContradicted = (text: string, at: number, { open, straight }: Pair, after: string): boolean => {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (after !== open) return OPENS_BEHIND.test(before)
  // A straight mark was never turned, so what is in front of it says nothing of how it was meant.
  return text.charAt(at) === straight ? CLOSES_BEFORE.test(behind) : CLOSES_BEHIND.test(before)
}

const SURENESS = 0.8

const turnPair = (text: string, pair: Pair): Turned => {
  const places = [...text.matchAll(pair.any)].map(({ index }) => index).filter((at) => !isForeign(text, at, pair))
  if (places.every((at) => isInches(text, at, pair))) return { edits: [], isSure: true }
  if (places.length % 2 !== 0) return { edits: loneStraight(text, pair, places), isSure: false }
  const edits: Edit[] = []
  let isSure = true
  for (const [count, at] of places.entries()) {
    const after = count % 2 === 0 ? pair.open : pair.close
    if (text.charAt(at) === after) continue
    if (isContradicted(text, at, pair, after)) isSure = false
    edits.push({ from: at, to: at + 1, after, kind: 'quote', confidence: SURENESS })
  }
  return { edits, isSure }
}

/** Of an odd number of quotes, the straight ones whose neighbours say which way they stand. */
const loneStraight = (text: string, { open, close, straight }: Pair, places: readonly number[]): Edit[] =>
  places.flatMap((at) => {
    if (text.charAt(at) !== straight) return []
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)]
    const isEnd = CLOSES_BEFORE.test(behind) || behind === ''
    const isStart = OPENS_BEHIND.test(before) || before === ''
    if (isEnd === isStart) return []
    return [{ from: at, to: at + 1, after: isEnd ? close : open, kind: 'quote' as const, confidence: SURENESS }]
  })

/** Quotes that may stand the wrong way round, where something shows that they may not. */
export const unsureQuotes = (text: string): Edit[] =>
  PAIRS.flatMap((pair) => {
    const { edits, isSure } = turnPair(text, pair)
    return isSure ? [] : edits
  })

/**
 * Quotes that stand the wrong way round (`”一带一路“`) or straight (`"一带一路"`) are turned, where their count is even and
 * nothing shows that they stand as they do for a reason. A quotation over several paragraphs leaves an odd count and is
 * left alone.
 */
export const turnQuotes = (strand: Strand): Strand => {
  const text = strandText(strand)
  const edits = PAIRS.flatMap((pair) => {
    const turned = turnPair(text, pair)
    return turned.isSure ? turned.edits : []
  })
  return editStrand(
    strand,
    edits.toSorted((a, b) => a.from - b.from),
  )
}
