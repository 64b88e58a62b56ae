/** What one character is, as far as reading a page asks. All tests are on code points, none normalises. */

const SPACE = /^\p{White_Space}$/u
const HAN = /^[\p{Script=Han}〇○]$/u
/** Full-width marks, brackets and quotes that only stand in Chinese text. */
const CJK_MARK =
  /^[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·]$/u

/** White space by Unicode's own list: also U+3000 and every line end, but not U+FEFF, which is invisible. */
export const isSpace = (character: string): boolean => {
  const code = character.charCodeAt(0)
  if (code > 0x20 && code < 0x7f) return false
  if (code >= 0x3400 && code < 0xa000) return false
  return SPACE.test(character)
}

/** A Chinese character (字), 〇 included. */
export const isHan = (character: string): boolean => {
  const code = character.charCodeAt(0)
  if (code >= 0x4e00 && code < 0xa000 && character.length === 1) return true
  return code > 0x2fff || code === 0x25cb ? HAN.test(character) : false
}

/** A mark of Chinese typesetting: full-width punctuation, quotes, the dash, the ellipsis. */
export const isCjkMark = (character: string): boolean => CJK_MARK.test(character)

/** Digits and Latin letters of ASCII. */
export const isAsciiWord = (character: string): boolean => /^[0-9A-Za-z]$/.test(character)

/**
 * Width in em as a page sets it: a Latin letter, digit or space is half a character.
 * Counts a surrogate pair once.
 */
export const widthEm = (text: string): number => {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x2000 && !isCjkMark(character) ? 0.5 : 1
  return width
}

/** The characters of a text without its white space, in order. */
export const inked = (text: string): string[] => [...text].filter((character) => !isSpace(character))
