/**
 * Bytes of a raw page → text. Chinese pages come as UTF-8, as UTF-16 with its mark, or as GB18030 (which reads
 * GBK and GB 2312 too). Each is decoded strictly: a byte that does not fit ends the attempt. Only where all attempts end so
 * is a page with a few broken bytes read with U+FFFD in their places; each place is then told (`check-characters.ts`).
 */
import { LIMITS } from '../issue/limits.ts'
import type { Problem } from '../issue/problem.ts'
import { isCjkMark, isHan } from './text/characters.ts'

/** The part of the Encoding Standard's decoder used here; browsers and Node have it, the language does not name it. */
type Decoder = { decode: (bytes: Uint8Array) => string }
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: Problem }

const decodeAs = (bytes: Uint8Array, encoding: Encoding, fatal = true): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

const markedEncoding = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Nearly any bytes can be read as GB18030; what it gives must look like a Chinese page. */
const looksChinese = (text: string): boolean => {
  let known = 0
  let han = 0
  let all = 0
  for (const character of text) {
    all += 1
    if (isHan(character)) han += 1
    if (isHan(character) || isCjkMark(character) || /^[\t\n\r\f\u0020-\u007e\u3000]$/.test(character)) known += 1
  }
  return han > 0 && han * 10 >= all && known * 10 >= all * 9
}

const refuse = (kind: string, message: string, remedy: string): Decoded => ({
  ok: false,
  problem: { kind, severity: 'error', message, remedy },
})

/** Of a page that is damaged and still worth reading, in so many characters no more than one is. */
const LEAST_WHOLE = 100

/** The text of a page with a few broken bytes, in the encoding that breaks the fewest. */
const decodeDamaged = (bytes: Uint8Array, encodings: readonly Encoding[]): Decoded | undefined => {
  const attempts = encodings.flatMap((encoding) => {
    const text = decodeAs(bytes, encoding, false)
    return text === undefined ? [] : [{ ok: true as const, text, encoding, broken: text.split('\ufffd').length - 1 }]
  })
  const [best] = attempts.toSorted((a, b) => a.broken - b.broken)
  if (best === undefined || best.broken * LEAST_WHOLE > best.text.length || !looksChinese(best.text)) return undefined
  return { ok: true, text: best.text, encoding: best.encoding }
}

/** Reads the bytes of a raw page; refuses, in a sentence, what is too large or no text. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length > LIMITS.rawBytes) {
    const limit = LIMITS.rawBytes / (1024 * 1024)
    return refuse('file-too-large', `文件超过${limit}MB，不像是一个版的文字。`, '请按版拆成单独的文件，再逐个读入。')
  }
  const encoding = markedEncoding(bytes)
  const text = decodeAs(bytes, encoding)
  if (text !== undefined) return { ok: true, text, encoding }
  if (!bytes.includes(0)) {
    const chinese = decodeAs(bytes, 'gb18030')
    if (chinese !== undefined && looksChinese(chinese)) return { ok: true, text: chinese, encoding: 'gb18030' }
  }
  // Text in these encodings has no byte 0.
  const likely: readonly Encoding[] = encoding !== 'utf-8' ? [encoding] : bytes.includes(0) ? [] : ['utf-8', 'gb18030']
  const damaged = decodeDamaged(bytes, likely)
  if (damaged !== undefined) return damaged
  return refuse('not-text', '文件不是文字，或编码无法识别。', '请另存为UTF-8（或GB18030）编码的纯文本，再读入。')
}
