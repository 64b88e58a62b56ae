/**
 * What a character is to the line: the classes of CLREQ ("Categories of punctuation") and GB/T 15834-2011 clause 5.1,
 * as far as they decide breaks and widths.
 */
export const CLASS = {
  /** Han and everything that is set like it: one em, breakable on both sides. */
  han: 0,
  /** Opening brackets and quotes: half an em of blank on the left. Never at line end (避尾). */
  open: 1,
  /** Closing brackets and quotes: blank on the right. Never at line start (避头). */
  close: 2,
  /** ， 、 ； ： */
  comma: 3,
  /** 。 ？ ！ */
  stop: 4,
  /** 间隔号, a fixed half em (GB/T 15834 5.1.7). Never at line start. */
  centred: 5,
  /** — : one is a connector (一字线), two are a dash (破折号) that is never split. */
  dash: 6,
  /** … */
  ellipsis: 7,
  /** – ～ - between words or numbers. Never at line start (5.1.6). */
  connector: 8,
  /** / ／ neither at line start nor at line end (5.1.9). */
  solidus: 9,
  digit: 10,
  latin: 11,
  /** Half-width closing marks inside Latin text; no blank to drop. */
  latinClose: 12,
  latinOpen: 13,
  /** U+0020 and the like: dropped at line ends, stretched first. */
  space: 14,
  /** U+3000, a blank of its own width. */
  blank: 15,
  /** ￥ $ № # before a digit. */
  prefix: 16,
  /** % ‰ ℃ ° after a digit. */
  suffix: 17,
} as const

export type CharacterClass = (typeof CLASS)[keyof typeof CLASS]

const LISTS: readonly (readonly [CharacterClass, string])[] = [
  [CLASS.open, '“‘（〔【〖《〈「『［｛〝'],
  [CLASS.close, '”’）〕】〗》〉」』］｝〞'],
  [CLASS.comma, '，、；：'],
  [CLASS.stop, '。？！．‼⁇⁈⁉'],
  [CLASS.centred, '·・‧'],
  [CLASS.dash, '—⸺―'],
  [CLASS.ellipsis, '…⋯'],
  [CLASS.connector, '–～〜~-‐‑'],
  [CLASS.solidus, '/／'],
  [CLASS.latinClose, ')]},.;:!?'],
  [CLASS.latinOpen, '([{'],
  [CLASS.space, ' \u00a0\u2002\u2003\u2009\t'],
  [CLASS.blank, '\u3000'],
  [CLASS.prefix, '￥¥$€£№#'],
  [CLASS.suffix, '%‰℃℉°％'],
]

function plainClass(codePoint: number): CharacterClass {
  if (codePoint >= 0x30 && codePoint <= 0x39) return CLASS.digit
  if (codePoint < 0x21) return CLASS.space
  return codePoint < 0x2000 ? CLASS.latin : CLASS.han
}

/** The classes of the first 65,536 code points: every character of a page is looked up, so it must cost nothing. */
const TABLE = new Uint8Array(0x10000)
for (let codePoint = 0; codePoint < 0x2000; codePoint += 1) TABLE[codePoint] = plainClass(codePoint)
for (const [characterClass, characters] of LISTS) {
  for (const character of characters) TABLE[character.codePointAt(0) ?? 0] = characterClass
}

/** The class of a code point: one of `CLASS`. */
export function classOf(codePoint: number): number {
  return TABLE[codePoint] ?? CLASS.han
}

/** Marks whose blank is dropped beside another mark and at the edges of a line. */
export function isFullWidthMark(characterClass: number): boolean {
  return characterClass >= CLASS.open && characterClass <= CLASS.stop
}

/** Parts of a Western word or number, which stay together. */
export function isWestern(characterClass: number): boolean {
  return characterClass >= CLASS.digit && characterClass <= CLASS.latinOpen
}
