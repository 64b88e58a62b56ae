/**
 * Where a text stops being JSON, and what should stand there. `JSON.parse` says it in English, and in other words on every
 * platform. The nesting must have been bounded before (`read-json.ts`).
 */

/** The place by line and column, each from 1, and in words what is wrong there. */
export type JsonFault = { readonly line: number; readonly column: number; readonly words: string }

const SPACE = /[ \t\n\r]*/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?/y
/** A string without the quote at its end. */
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y

/** A part of the text was read up to `at`; with `words` the text is wrong there. */
type Step = { readonly at: number; readonly words?: string }

/** The end of what a pattern finds at a place; the place itself where it finds nothing. */
const past = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

const skipSpace = (text: string, at: number): number => past(SPACE, text, at)

const readString = (text: string, at: number): Step => {
  const end = past(STRING, text, at)
  if (text[end] === '"') return { at: end + 1 }
  return { at: end, words: text[end] === '\\' ? '“\\”后面的字母不对' : '这一行的文字没有用引号收住' }
}

const readPair = (text: string, at: number): Step => {
  if (text[at] !== '"') return { at, words: '这里应是带双引号的键名' }
  const key = readString(text, at)
  if (key.words !== undefined) return key
  const colon = skipSpace(text, key.at)
  return text[colon] === ':' ? readValue(text, skipSpace(text, colon + 1)) : { at: colon, words: '键名后面应是冒号' }
}

/** What stands between two brackets, from behind the first. */
const readList = (text: string, start: number, close: string, read: (text: string, at: number) => Step): Step => {
  let at = skipSpace(text, start)
  if (text[at] === close) return { at: at + 1 }
  for (;;) {
    const part = read(text, at)
    if (part.words !== undefined) return part
    at = skipSpace(text, part.at)
    if (text[at] === close) return { at: at + 1 }
    if (text[at] !== ',') return { at, words: `这里应是逗号或“${close}”` }
    at = skipSpace(text, at + 1)
    if (text[at] === close) return { at, words: `“${close}”前面多了一个逗号` }
  }
}

const readValue = (text: string, at: number): Step => {
  const first = text[at]
  if (first === '{') return readList(text, at + 1, '}', readPair)
  if (first === '[') return readList(text, at + 1, ']', readValue)
  if (first === '"') return readString(text, at)
  const end = past(SCALAR, text, at)
  return end > at ? { at: end } : { at, words: '这里应是一个值' }
}

/** The first fault of a text as JSON; undefined where it has none. */
export const findJsonFault = (text: string): JsonFault | undefined => {
  const value = readValue(text, skipSpace(text, 0))
  const at = value.words === undefined ? skipSpace(text, value.at) : value.at
  const isEnd = at >= text.length
  if (value.words === undefined && isEnd) return undefined
  const before = text.slice(0, at).split('\n')
  const words = isEnd ? '文件到这里就断了' : (value.words ?? '这里应是文件的末尾')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, words }
}
