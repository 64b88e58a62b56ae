import type { Span } from '../../issue/schema.ts'
import { isSpace } from './characters.ts'

/** A physical line of the raw page; offsets are UTF-16 units, the line end is not part of it. */
export type RawLine = {
  /** From 1. */
  readonly number: number
  readonly from: number
  readonly to: number
  /** First and one past the last character that is not white space; equal on a blank line. */
  readonly inkFrom: number
  readonly inkTo: number
}

const CR = 0x0d
const LF = 0x0a

/** CR LF counts as one line end; so do CR, LF, VT, FF, NEL, LS and PS alone. */
const isLineEnd = (code: number): boolean =>
  (code >= LF && code <= CR) || code === 0x85 || code === 0x2028 || code === 0x2029

const lineOf = (raw: string, number: number, from: number, to: number): RawLine => {
  let inkFrom = from
  let inkTo = to
  while (inkFrom < inkTo && isSpace(raw.charAt(inkFrom))) inkFrom += 1
  while (inkTo > inkFrom && isSpace(raw.charAt(inkTo - 1))) inkTo -= 1
  return { number, from, to, inkFrom, inkTo }
}

/** Splits a raw page into its lines; an empty text has one empty line. */
export const splitLines = (raw: string): RawLine[] => {
  const lines: RawLine[] = []
  let from = 0
  const push = (to: number) => lines.push(lineOf(raw, lines.length + 1, from, to))
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (!isLineEnd(code)) continue
    push(at)
    if (code === CR && raw.charCodeAt(at + 1) === LF) at += 1
    from = at + 1
  }
  push(raw.length)
  return lines
}

/** Turns offsets of one raw page into the schema's spans, and back. */
export type Places = {
  readonly span: (from: number, to: number) => Span
  readonly offsets: (span: Span) => readonly [from: number, to: number]
}

/** The last index whose value is at most `wanted`, in a list that never falls. */
const lastAtMost = (length: number, valueAt: (index: number) => number, wanted: number): number => {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (valueAt(middle) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

/** For each offset, how many code points begin before it; half of a pair alone counts as one. */
const countCodePoints = (raw: string): Uint32Array => {
  const begun = new Uint32Array(raw.length + 1)
  let count = 0
  for (let offset = 0; offset < raw.length;) {
    const units = (raw.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
    count += 1
    for (let unit = 0; unit < units; unit += 1) begun[offset + unit + 1] = count
    offset += units
  }
  return begun
}

/** The places of one raw page. Each lookup costs a search, so a page of any length has as many spans as it likes. */
export const placesOf = (raw: string, lines: readonly RawLine[]): Places => {
  const begun = countCodePoints(raw)
  const begunAt = (offset: number): number => begun[offset] ?? 0
  const lineAt = (offset: number): RawLine | undefined =>
    lines[lastAtMost(lines.length, (index) => lines[index]?.from ?? 0, offset)]
  const place = (offset: number): [number, number] => {
    const line = lineAt(offset)
    return line === undefined ? [1, 1] : [line.number, begunAt(offset) - begunAt(line.from) + 1]
  }
  const offsetOf = (line: number, column: number): number => {
    const wanted = begunAt(lines[line - 1]?.from ?? 0) + column - 1
    return lastAtMost(begun.length, begunAt, wanted)
  }
  return {
    span: (from, to) => {
      const [line, column] = place(from)
      const [endLine, endColumn] = place(to)
      return [line, column, endLine, endColumn]
    },
    offsets: ([line, column, endLine, endColumn]) => [offsetOf(line, column), offsetOf(endLine, endColumn)],
  }
}
