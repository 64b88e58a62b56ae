/**
 * Bytes of a raw page → text. Chinese pages come as UTF-8, as UTF-16, as GB18030 (which reads GBK and GB 2312 too) or as Big5.
 * A mark at the start is believed, and bytes that are UTF-8 throughout are UTF-8. Of anything else that reading is taken
 * which looks most like a Chinese page, and none where none does. It may have a few broken bytes: they become U+FFFD, and
 * each place is told (`check-characters.ts`).
 */
import { LIMITS } from '../issue/limits.ts'
import type { Problem } from '../issue/problem.ts'
import { foreignFile } from './foreign-file.ts'
import { isCjkMark, isHan } from './text/characters.ts'
import { isCommon } from './text/common-characters.ts'
import { withoutPrivate } from './text/private-big5.ts'

/** The part of the Encoding Standard's decoder used here; browsers and Node have it, the language does not name it. */
type Decoder = { decode: (bytes: Uint8Array) => string }
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: Problem }

const decodeAs = (bytes: Uint8Array, encoding: Encoding, fatal = true): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal, ignoreBOM: false }).decode(bytes)
    return encoding === 'big5' ? withoutPrivate(text) : text
  } catch {
    return undefined
  }
}

const markedEncoding = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

/** Of what is not ASCII, every so manieth character at least is common; on real pages every second is, in rubbish one in 50. */
const RAREST_COMMON = 8
/** Of a page that is damaged and still worth reading, in so many characters no more than one is. */
const LEAST_WHOLE = 100

/**
 * How much a text looks like a Chinese page: the share of common characters, or 0 where it does not. Nearly any bytes can be
 * read as GB18030, and most Big5 too: what a wrong reading gives are Chinese characters, but rare ones.
 */
const likenessOf = (text: string): number => {
  let [all, plain, han, marks, common, broken] = [0, 0, 0, 0, 0, 0]
  for (const character of text) {
    all += 1
    if (/^[\t\n\r\f\u0020-\u007e]$/.test(character)) plain += 1
    else if (isHan(character)) han += 1
    else if (isCjkMark(character) || character === '\u3000') marks += 1
    else if (character === '\ufffd') broken += 1
    if (isCommon(character)) common += 1
  }
  const isChinese = han > 0 && han * 10 >= all && (plain + han + marks) * 10 >= all * 9
  const isWhole = broken * LEAST_WHOLE <= all
  return isChinese && isWhole && common * RAREST_COMMON >= all - plain ? common / (all - plain) : 0
}

const refuse = (kind: string, message: string, remedy: string): Decoded => ({
  ok: false,
  problem: { kind, severity: 'error', message, remedy },
})

type Reading = { readonly text: string; readonly encoding: Encoding }

/** The reading that looks most like a Chinese page; of two alike the first. */
const mostLikely = (bytes: Uint8Array, encodings: readonly Encoding[]): Reading | undefined => {
  let best: Reading | undefined
  let most = 0
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding, false)
    const likeness = text === undefined ? 0 : likenessOf(text)
    if (text === undefined || likeness <= most) continue
    best = { text, encoding }
    most = likeness
  }
  return best
}

/** Which encodings bytes without a mark may be in; only in UTF-16 does a text have the byte 0. */
const unmarkedEncodings = (bytes: Uint8Array): readonly Encoding[] =>
  bytes.includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** Reads the bytes of a raw page; refuses, in a sentence, what is too large or no text. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length > LIMITS.rawBytes) {
    const limit = LIMITS.rawBytes / (1024 * 1024)
    return refuse('file-too-large', `文件超过${limit}MB，不像是一个版的文字。`, '请按版拆成单独的文件，再逐个读入。')
  }
  const foreign = foreignFile(bytes)
  if (foreign !== undefined) return refuse('not-text', `文件不是文字，而是${foreign.name}。`, foreign.remedy)
  const marked = markedEncoding(bytes)
  const encoding = marked ?? 'utf-8'
  const text = decodeAs(bytes, encoding)
  if (text !== undefined) return { ok: true, text, encoding }
  const likely = mostLikely(bytes, marked === undefined ? unmarkedEncodings(bytes) : [marked])
  if (likely !== undefined) return { ok: true, ...likely }
  return refuse(
    'not-text',
    '文件不是文字，或编码无法识别。',
    '按UTF-8、UTF-16、GB18030、Big5读，都不像中文；请另存为UTF-8编码的纯文本，再读入。',
  )
}
