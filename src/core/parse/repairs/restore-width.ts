/**
 * Full-width marks that an extractor made half-width (it folds by compatibility, so `，` arrives as `,`) are
 * restored beside Han. Marks inside numbers, addresses and codes stay: `2,024`, `CN34-0023`, `http://…`, `12:30`.
 */
import { isCjkMark, isHan } from '../text/characters.ts'
import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const OPEN: Readonly<Record<string, string>> = { '(': '（', '[': '［' }
const CLOSE: Readonly<Record<string, string>> = { ')': '）', ']': '］' }

/** Addresses, codes and times, whose marks are their own; each ends before a mark that Han follows. */
const OWN_MARKS = [
  /https?:\/\/[\w.\-/?=&%#~+]{1,200}/giu,
  /[\w.-]{1,64}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}/gu,
  /www(?:\.[\w-]{1,40}){1,5}(?:\/[\w.\-/?=&%#]{0,100})?/giu,
  /\(\d{3,4}\)[ ]?\d{6,8}/gu,
  /\d{1,3}(?:,\d{3}){1,6}(?!\d)/gu,
  /\d{1,2}:\d{2}(?::\d{2})?/gu,
  /[A-Za-z][A-Za-z0-9 ]{0,40}\([A-Za-z0-9 .-]{1,40}\)/gu,
] as const

const ownMarks = (text: string): Uint8Array => {
  const kept = new Uint8Array(text.length)
  for (const pattern of OWN_MARKS) {
    for (const { index, 0: words } of text.matchAll(pattern)) kept.fill(1, index, index + words.length)
  }
  return kept
}

const isChinese = (character: string): boolean =>
  character !== '' && (isHan(character) || isCjkMark(character) || /[％℃①-⑳]/.test(character))

/** The neighbour on a side, over one space. */
const neighbour = (text: string, at: number, step: 1 | -1): string => {
  const next = text.charAt(at + step)
  return next === ' ' ? text.charAt(at + step * 2) : next
}

/** No half-width mark stands behind `?` in the list of characters. */
const LAST_HALF_MARK = 0x3f

const markEdit = (text: string, at: number): Edit | undefined => {
  const full = FULL[text.charAt(at)]
  if (full === undefined) return undefined
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  const isBeside =
    isChinese(before) || isChinese(after) || isChinese(neighbour(text, at, -1)) || isChinese(neighbour(text, at, 1))
  return isBeside ? { from: at, to: at + 1, after: full, kind: 'punctuation-width' } : undefined
}

/** A full stop that lost its circle: behind Han, before Han, a closing quote or the end. Less sure than the rest. */
const stopEdit = (text: string, at: number): Edit | undefined => {
  if (text.charAt(at) !== '.' || !isHan(text.charAt(at - 1)) || text.charAt(at + 1) === '.') return undefined
  const after = text.charAt(at + 1)
  const isNumbering = /(?:^|[\s。])[一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
  if (isNumbering || !(after === '' || isHan(after) || /[”’）]/.test(after))) return undefined
  return { from: at, to: at + 1, after: '。', kind: 'punctuation-width', confidence: 0.8 }
}

type Bracket = { readonly at: number; readonly isHalf: boolean }

/** Brackets go by pairs: both or neither. A bracket whose partner is full-width, or that stands beside Han alone, follows. */
const bracketEdits = (text: string, kept: Uint8Array): Edit[] => {
  if (!/[()[\]（）［］]/.test(text)) return []
  const edits: Edit[] = []
  const open: Bracket[] = []
  const restore = (at: number, after: string | undefined) => {
    if (after !== undefined) edits.push({ from: at, to: at + 1, after, kind: 'punctuation-width' })
  }
  const han = hanBefore(text)
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (kept[at] === 1) continue
    if (/[([（［]/.test(character)) open.push({ at, isHalf: character in OPEN })
    else if (/[)\]）］]/.test(character)) {
      const partner = open.pop()
      const isHalf = character in CLOSE
      const inside = partner === undefined ? 0 : (han[at] ?? 0) - (han[partner.at] ?? 0)
      const outside = isChinese(text.charAt(at + 1)) || isChinese(text.charAt((partner?.at ?? at) - 1))
      const isMixed = partner !== undefined && partner.isHalf !== isHalf
      if (inside === 0 && !outside && !isMixed) continue
      if (partner?.isHalf === true) restore(partner.at, OPEN[text.charAt(partner.at)])
      if (isHalf) restore(at, CLOSE[character])
    }
  }
  for (const { at, isHalf } of open) if (isHalf && isChinese(text.charAt(at + 1))) restore(at, OPEN[text.charAt(at)])
  return edits
}

/** For each offset, how many Han and Chinese marks stand before it. */
const hanBefore = (text: string): Uint32Array => {
  const counts = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1) counts[at + 1] = (counts[at] ?? 0) + (isChinese(text.charAt(at)) ? 1 : 0)
  return counts
}

/** Restores the width of marks in one text. */
export const restoreWidth = (strand: Strand): Strand => {
  const text = strandText(strand)
  if (!/[,;:?!()[\].]/.test(text)) return strand
  const kept = ownMarks(text)
  const edits = bracketEdits(text, kept)
  for (let at = 0; at < text.length; at += 1) {
    if (kept[at] === 1 || text.charCodeAt(at) > LAST_HALF_MARK) continue
    const edit = markEdit(text, at) ?? stopEdit(text, at)
    if (edit !== undefined) edits.push(edit)
  }
  return editStrand(
    strand,
    edits.toSorted((a, b) => a.from - b.from),
  )
}
