/** What one character is, as far as reading a page asks. All tests are on code points, none normalises. */

const INTERPUNCT = 0xb7
const HAN = /^[\p{Script=Han}〇○]$/u

/**
 * White space by Unicode's own list (`White_Space`, all of it below U+FFFF), by UTF-16 unit: also U+3000 and every line
 * end, but not U+FEFF, which is invisible.
 */
export const isSpaceUnit = (unit: number): boolean => {
  // Nearly every unit of a page is above or in the row of ASCII.
  if (unit > 0x3000) return false
  if (unit < 0x85) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x2000) return unit === 0x85 || unit === 0xa0 || unit === 0x1680
  return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

/** Whether a character is white space: see `isSpaceUnit`. */
export const isSpace = (character: string): boolean => character.length === 1 && isSpaceUnit(character.charCodeAt(0))

/** A Chinese character (字), 〇 included. */
export const isHan = (character: string): boolean => {
  const code = character.charCodeAt(0)
  if (code >= 0x4e00 && code < 0xa000 && character.length === 1) return true
  return code > 0x2fff || code === 0x25cb ? HAN.test(character) : false
}

const isFullWidthMarkUnit = (unit: number): boolean =>
  (unit >= 0xff01 && unit <= 0xff0f) ||
  (unit >= 0xff1a && unit <= 0xff20) ||
  (unit >= 0xff3b && unit <= 0xff40) ||
  (unit >= 0xff5b && unit <= 0xff65)

const isBracketUnit = (unit: number): boolean =>
  (unit >= 0x3001 && unit <= 0x3003) || (unit >= 0x3008 && unit <= 0x3011) || (unit >= 0x3014 && unit <= 0x301f)

const OTHER_MARKS = '“”‘’—…·'

/** A mark of Chinese typesetting: full-width punctuation, brackets, quotes, the dash, the ellipsis, the interpunct. */
export const isCjkMark = (character: string): boolean => {
  if (character.length !== 1) return false
  const unit = character.charCodeAt(0)
  if (unit >= 0x3000) return isBracketUnit(unit) || isFullWidthMarkUnit(unit)
  return unit >= INTERPUNCT && OTHER_MARKS.includes(character)
}

/** Digits and Latin letters of ASCII. */
export const isAsciiWord = (character: string): boolean => /^[0-9A-Za-z]$/.test(character)

const isPairAt = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff

/**
 * Width in em as a page sets it: a Latin letter, digit or space is half a character.
 * Counts a surrogate pair once.
 */
export const widthEm = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Of the marks of Chinese text only the interpunct is not above the Latin blocks.
    width += unit < 0x2000 && unit !== INTERPUNCT ? 0.5 : 1
    if (unit >= 0xd800 && isPairAt(text, at)) at += 1
  }
  return width
}

/** The characters of a text without its white space, in order. */
export const inked = (text: string): string[] => [...text].filter((character) => !isSpace(character))
