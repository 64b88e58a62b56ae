import type { Span } from '../../issue/schema.ts'
import { isSpaceUnit } from './characters.ts'

/** The physical lines of a raw page: where each begins and ends, in UTF-16 units; the line end is not part of it. */
export type RawLines = { readonly from: readonly number[]; readonly to: readonly number[] }

/** One physical line and the ink on it. */
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
const isLineEnd = (code: number): boolean => {
  if (code > 0x2029) return false
  return code <= CR ? code >= LF : code === 0x85 || code >= 0x2028
}

/** Splits a raw page into its lines; an empty text has one empty line. */
export const splitLines = (raw: string): RawLines => {
  const from = [0]
  const to: number[] = []
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (!isLineEnd(code)) continue
    to.push(at)
    if (code === CR && raw.charCodeAt(at + 1) === LF) at += 1
    from.push(at + 1)
  }
  to.push(raw.length)
  return { from, to }
}

/** The line at an index, from 0, and its ink. */
export const lineAt = (raw: string, lines: RawLines, index: number): RawLine => {
  const from = lines.from[index] ?? raw.length
  const to = lines.to[index] ?? raw.length
  let inkFrom = from
  let inkTo = to
  while (inkFrom < inkTo && isSpaceUnit(raw.charCodeAt(inkFrom))) inkFrom += 1
  while (inkTo > inkFrom && isSpaceUnit(raw.charCodeAt(inkTo - 1))) inkTo -= 1
  return { number: index + 1, from, to, inkFrom, inkTo }
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

const HIGH_HALF = /[\ud800-\udbff]/

/** The places of one raw page. Each lookup costs a search, so a page of any length has as many spans as it likes. */
export const placesOf = (raw: string, { from: starts }: RawLines): Places => {
  // Where every code point is one unit, as on nearly all pages, an offset is its own count.
  const begun = HIGH_HALF.test(raw) ? countCodePoints(raw) : undefined
  const begunAt = (offset: number): number => (begun === undefined ? offset : (begun[offset] ?? 0))
  const startAt = (index: number): number => starts[index] ?? 0
  const place = (offset: number): [number, number] => {
    const line = lastAtMost(starts.length, startAt, offset)
    return [line + 1, begunAt(offset) - begunAt(startAt(line)) + 1]
  }
  const offsetOf = (line: number, column: number): number => {
    const wanted = begunAt(startAt(line - 1)) + column - 1
    return lastAtMost(raw.length + 1, begunAt, wanted)
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
