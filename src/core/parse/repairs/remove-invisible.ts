import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

/** Controls, directional marks and default-ignorable characters; a quick test before the slow one. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu')
/** White space among the controls, and what shapes the character before it: kept. */
const KEPT = /^[\t-\r\u0085\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
const JOINER = '\u200d'
const EMOJI_END = /[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}]$/u

const isEmojiJoiner = (text: string, at: number): boolean =>
  text.charAt(at) === JOINER && EMOJI_END.test(text.slice(Math.max(0, at - 2), at))

/**
 * Takes out what no reader can see but a search, an address or the order of the characters would stumble over:
 * directional controls (CVE-2021-42574), zero-width spaces, soft hyphens, tags, NUL. Variation selectors stay, as
 * they choose the form of a rare character, and so does the joiner inside an emoji.
 */
export const removeInvisible = (strand: Strand): Strand => {
  const text = strandText(strand)
  if (!INVISIBLE.test(text)) return strand
  const edits: Edit[] = []
  for (const { index, 0: character } of text.matchAll(EVERY_INVISIBLE)) {
    if (KEPT.test(character) || isEmojiJoiner(text, index)) continue
    const last = edits.at(-1)
    if (last?.to === index) edits[edits.length - 1] = { ...last, to: index + character.length }
    else edits.push({ from: index, to: index + character.length, after: '', kind: 'invisible' })
  }
  return editStrand(strand, edits)
}
