/**
 * JSON from outside, looked at before it is believed: its size, its nesting, its keys. `JSON.parse` bounds none of them
 * (V8 takes 16 million levels), so the text is scanned first, without recursion, in one pass.
 */
import { findJsonFault } from './find-json-fault.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problem.ts'

export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Keys that reach into an object's prototype when copied carelessly. */
const POISON = new Set(['__proto__', 'constructor', 'prototype'])
const LONE_SURROGATE = /\p{Surrogate}/u
const LONE_SURROGATES = /\p{Surrogate}/gu

const error = (kind: string, message: string, remedy: string): Problem => ({ kind, severity: 'error', message, remedy })

/** Bytes of a text as UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
    if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 1
      i += 1
    }
  }
  return bytes
}

/** Index of the quote that ends the string starting at `start`, or the end of the text. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function isKey(text: string, after: number): boolean {
  let at = after
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  return text[at] === ':'
}

function unescaped(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal
  }
}

/** Depth and keys of a JSON text, in one pass. */
function scan(text: string): Problem[] {
  const problems: Problem[] = []
  const keys: Set<string>[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '{' || character === '[') {
      keys.push(new Set())
      if (keys.length > LIMITS.depth) {
        return [
          error('json-too-deep', `JSON 嵌套超过 ${LIMITS.depth} 层。`, '期文件只有十来层，请检查是否选错了文件。'),
        ]
      }
    } else if (character === '}' || character === ']') keys.pop()
    else if (character === '"') {
      const end = stringEnd(text, at)
      if (isKey(text, end + 1)) {
        const key = unescaped(text.slice(at, end + 1))
        if (POISON.has(key))
          return [error('json-forbidden-key', `JSON 中有不允许的键名“${key}”。`, '请删去这个键后再打开。')]
        const known = keys.at(-1)
        if (known?.has(key) === true) {
          problems.push({
            kind: 'json-duplicate-key',
            severity: 'warning',
            message: `键名“${key}”在同一处出现两次，后一个有效。`,
            remedy: '请删去其中一个。',
          })
        }
        known?.add(key)
      }
      at = end
    }
  }
  return problems
}

/** Replaces half characters, which no font can draw and no file should keep. */
function mendSurrogates(value: unknown): { value: unknown; mended: boolean } {
  let mended = false
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string' && LONE_SURROGATE.test(part)) {
      mended = true
      return part.replace(LONE_SURROGATES, '\ufffd')
    }
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([key, own]) => [key, walk(own)]))
    return part
  }
  return { value: walk(value), mended }
}

/** Reads JSON text within the limits; never throws. */
export function readJson(source: string): ReadJson {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  if (utf8Length(text) > LIMITS.fileBytes) {
    const most = LIMITS.fileBytes / 1024 / 1024
    return {
      ok: false,
      problems: [error('file-too-large', `文件超过 ${most} MB。`, '请确认选的是一期报纸的 JSON 文件。')],
    }
  }
  const problems = scan(text)
  if (problems.some((problem) => problem.severity === 'error')) return { ok: false, problems }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    const fault = findJsonFault(text)
    const where = fault === undefined ? '' : `：第${fault.line}行第${fault.column}字，${fault.words}`
    return {
      ok: false,
      problems: [error('json-syntax', `不是合法的 JSON${where}。`, '请改正这一处，或重新取一份完整的文件。')],
    }
  }
  const { value, mended } = mendSurrogates(parsed)
  if (mended) {
    problems.push({
      kind: 'lone-surrogate',
      severity: 'warning',
      message: '文中有残缺的字符，已换成“\ufffd”。',
      remedy: '请对照原报补上这个字。',
    })
  }
  return { ok: true, value, problems }
}
