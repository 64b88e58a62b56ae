import type { Problem } from '../issue/problem.ts'
import type { Text } from '../issue/schema.ts'
import { LIMITS } from '../issue/limits.ts'
import type { RawPage } from './raw-page.ts'
import { isSpaceUnit } from './text/characters.ts'
import type { Places } from './text/lines.ts'
import { NO_RULINGS, type MadeRepair, type Rulings } from './repairs/rulings.ts'
import { type Piece, type Strand, finishStrand, mergeDeletions } from './text/strand.ts'

/**
 * What writes the fields of one page. It keeps account of the raw characters that went into them, so that at the
 * end what went nowhere is known and can be kept as `unparsed`.
 */
export type PagePen = {
  readonly finish: (strand: Strand) => Text
  readonly problem: (problem: Omit<Problem, 'file' | 'place'>, at?: Strand) => Problem
  /** The raw ranges with ink that no finished text covers, as texts word for word. */
  readonly leftovers: () => Text[]
  /** The repairs in all finished texts, in the order of the raw page. */
  readonly repairs: () => MadeRepair[]
  readonly rulings: Rulings
  readonly raw: string
}

const isLowHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** A page that leaves so many lines over is no page: the rest is kept in lumps, line ends and all. */
const MANY_RANGES = 1_000

const isBlank = (raw: string, taken: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (taken[at] === 1 || !isSpaceUnit(raw.charCodeAt(at))) return false
  return true
}

/** The end of the ink that stands from an offset on without a gap. */
const inkEnd = (raw: string, taken: Uint8Array, from: number): number => {
  let end = from
  while (end < raw.length && taken[end] !== 1 && !isSpaceUnit(raw.charCodeAt(end))) end += 1
  return end
}

/** Ranges of ink not taken, across spaces on one line but not across what was taken, cut to the length a text may have. */
const rangesLeft = (raw: string, taken: Uint8Array): [number, number][] => {
  const ranges: [number, number][] = []
  let last: [number, number] | undefined
  for (let at = 0; at < raw.length;) {
    const end = inkEnd(raw, taken, at)
    if (end === at) {
      at += 1
      continue
    }
    const isGap = ranges.length < MANY_RANGES ? isShortGap : isBlank
    if (last === undefined || at - last[0] >= LIMITS.textLength / 2 || !isGap(raw, taken, last[1], at)) {
      last = [at, at]
      ranges.push(last)
    }
    last[1] = Math.min(end, last[0] + LIMITS.textLength - 1)
    // A pair is not cut in two.
    if (last[1] < end && isLowHalf(raw.charCodeAt(last[1]))) last[1] += 1
    at = last[1]
  }
  return ranges
}

/** A few spaces on one line do not divide what is left. */
const isShortGap = (raw: string, taken: Uint8Array, from: number, to: number): boolean => {
  if (to - from > 20) return false
  for (let at = from; at < to; at += 1) if (taken[at] === 1 || !/[ \t\u3000\u00a0]/.test(raw.charAt(at))) return false
  return true
}

/** A pen for one raw page. What the editor refused comes out word for word. */
export const penFor = (page: RawPage, places: Places, rulings: Rulings = NO_RULINGS): PagePen => {
  const raw = page.text
  const taken = new Uint8Array(raw.length)
  const repairs: MadeRepair[] = []
  const note = ({ from, to, after, kind, confidence }: Piece) => {
    if (kind === undefined) return
    const certainty = confidence === undefined ? {} : { confidence }
    repairs.push({ kind, from, to, place: places.span(from, to), before: raw.slice(from, to), after, ...certainty })
  }
  return {
    raw,
    rulings,
    finish: (strand) => {
      const pieces = mergeDeletions(rulings.refuse(strand))
      for (const piece of pieces) {
        taken.fill(1, piece.from, piece.to)
        note(piece)
      }
      return finishStrand(pieces, raw, places)
    },
    repairs: () => repairs.toSorted((a, b) => a.from - b.from || a.to - b.to),
    problem: (problem, at) => {
      const [first, last] = [at?.[0], at?.at(-1)]
      if (first === undefined || last === undefined) return { ...problem, file: page.file }
      return { ...problem, file: page.file, place: places.span(first.from, last.to) }
    },
    leftovers: () =>
      rangesLeft(raw, taken).map(([from, to]) => finishStrand([{ from, to, after: raw.slice(from, to) }], raw, places)),
  }
}
