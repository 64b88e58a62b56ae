import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
] as const

/** A quote behind one of these cannot be turned: `。”` closes, `：“` opens, also where the partner is a paragraph away. */
const CLOSES_BEHIND = /[。！？…，]/
const OPENS_BEHIND = /[：:]/

type Turned = { readonly edits: readonly Edit[]; readonly isSure: boolean }

const turnPair = (text: string, [open, close]: (typeof PAIRS)[number]): Turned => {
  const places = [...text.matchAll(open === '“' ? /[“”]/g : /[‘’]/g)].map(({ index }) => index)
  if (places.length % 2 !== 0) return { edits: [], isSure: false }
  const edits: Edit[] = []
  let isSure = true
  for (const [count, at] of places.entries()) {
    const after = count % 2 === 0 ? open : close
    if (text.charAt(at) === after) continue
    const before = text.charAt(at - 1)
    if (after === open ? CLOSES_BEHIND.test(before) : OPENS_BEHIND.test(before)) isSure = false
    edits.push({ from: at, to: at + 1, after, kind: 'quote', confidence: 0.8 })
  }
  return { edits, isSure }
}

/** Quotes that may stand the wrong way round, where something shows that they may not. */
export const unsureQuotes = (text: string): Edit[] =>
  PAIRS.flatMap((pair) => {
    const { edits, isSure } = turnPair(text, pair)
    return isSure ? [] : edits
  })

/**
 * Quotes that stand the wrong way round (`”一带一路“`) are turned, where their count is even and nothing shows that
 * they stand as they do for a reason. A quotation over several paragraphs leaves an odd count and is left alone.
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
