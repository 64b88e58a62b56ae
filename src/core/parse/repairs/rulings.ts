/**
 * The editor's decisions on one raw page, looked up by the place they are about. A repair is known by its kind, its
 * raw offsets and the characters there: the raw page does not change when it is read again, so neither does the name.
 */
import type { Decision, RepairKind, Span } from '../../issue/schema.ts'
import type { RawPage } from '../raw-page.ts'
import type { Places } from '../text/lines.ts'
import type { Piece, Strand } from '../text/strand.ts'

/** A repair that was made: raw offsets `[from, to)`, what stands there and what it became. */
export type MadeRepair = {
  readonly kind: RepairKind
  readonly from: number
  readonly to: number
  readonly place: Span
  readonly before: string
  readonly after: string
  /** 0 to 1; absent means certain. */
  readonly confidence?: number
}

type Ruling = { readonly from: number; readonly to: number; readonly decision: Decision }

/** What the stages of the parser ask before they repair. */
export type Rulings = {
  /** The decisions that fit the text, in its order. */
  readonly standing: readonly Decision[]
  readonly refuses: (kind: RepairKind, from: number, to: number) => boolean
  readonly accepts: (kind: RepairKind, from: number, to: number) => boolean
  /** The strand with each refused piece word for word again. */
  readonly refuse: (strand: Strand) => Strand
  /** The pieces with the offered changes made that the editor accepted; taking out a paragraph is not among them. */
  readonly accept: (pieces: readonly Piece[]) => Piece[]
}

/** Nothing was decided. */
export const NO_RULINGS: Rulings = {
  standing: [],
  refuses: () => false,
  accepts: () => false,
  refuse: (strand) => strand,
  accept: (pieces) => [...pieces],
}

/** The last of them that begins at or before an offset, or -1. They are in order. */
const lastUpTo = (rulings: readonly Ruling[], offset: number): number => {
  let [low, high] = [-1, rulings.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rulings[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Deletions of one kind side by side are told as one, so a refusal holds for each part of its range. */
const covers = (rulings: readonly Ruling[], from: number, to: number): boolean => {
  const ruling = rulings[lastUpTo(rulings, from)]
  return ruling !== undefined && to <= ruling.to
}

/** A line end behind a hyphen is a repair of its own, inside the one that takes the hyphen too. */
const matches = (rulings: readonly Ruling[], from: number, to: number): boolean => {
  const ruling = rulings[lastUpTo(rulings, from)]
  return ruling !== undefined && ruling.from === from && ruling.to === to
}

const acceptWithin = (piece: Piece, accepted: readonly Ruling[]): Piece[] => {
  if (piece.kind !== undefined) return [piece]
  const pieces: Piece[] = []
  let done = piece.from
  const words = (to: number) => {
    if (to > done) pieces.push({ from: done, to, after: piece.after.slice(done - piece.from, to - piece.from) })
  }
  for (let at = lastUpTo(accepted, piece.from - 1) + 1; at < accepted.length; at += 1) {
    const ruling = accepted[at]
    if (ruling === undefined || ruling.from >= piece.to) break
    if (ruling.from < done || ruling.to > piece.to) continue
    words(ruling.from)
    pieces.push({ from: ruling.from, to: ruling.to, after: ruling.decision.after, kind: ruling.decision.kind })
    done = ruling.to
  }
  words(piece.to)
  return pieces
}

/** What identifies a repair of a text. */
export const repairKey = (kind: RepairKind, from: number, to: number): string => `${kind}@${from}-${to}`

/** The decisions that fit the text, in its order. */
const readRulings = ({ text, decisions = [] }: RawPage, places: Places): Ruling[] =>
  decisions
    .map((decision): Ruling => {
      const [from, to] = places.offsets(decision.place)
      return { from, to, decision }
    })
    .filter(({ from, to, decision }) => from <= to && text.slice(from, to) === decision.before)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)

const byKind = (rulings: readonly Ruling[]): Map<RepairKind, Ruling[]> => {
  const kinds = new Map<RepairKind, Ruling[]>()
  for (const ruling of rulings) {
    const { kind } = ruling.decision
    const held = kinds.get(kind)
    if (held === undefined) kinds.set(kind, [ruling])
    else held.push(ruling)
  }
  return kinds
}

/** The decisions of a page, less those that its text has left behind. */
export const readDecisions = (raw: RawPage, places: Places): Rulings => {
  if (raw.decisions === undefined || raw.decisions.length === 0) return NO_RULINGS
  const all = readRulings(raw, places)
  const refused = byKind(all.filter(({ decision }) => decision.verdict === 'refused'))
  const accepted = all.filter(({ decision }) => decision.verdict === 'accepted')
  const acceptedKeys = new Set(accepted.map(({ decision, from, to }) => repairKey(decision.kind, from, to)))
  const changes = accepted.filter(({ decision }) => decision.kind !== 'doubled-paragraph' && decision.before !== '')
  const refuses = (kind: RepairKind, from: number, to: number): boolean =>
    (kind === 'line-break' ? matches : covers)(refused.get(kind) ?? [], from, to)
  return {
    standing: all.map(({ decision }) => decision),
    refuses,
    accepts: (kind, from, to) => acceptedKeys.has(repairKey(kind, from, to)),
    refuse: (strand) =>
      strand.map((piece) =>
        piece.kind !== undefined && refuses(piece.kind, piece.from, piece.to)
          ? { from: piece.from, to: piece.to, after: raw.text.slice(piece.from, piece.to) }
          : piece,
      ),
    accept: (pieces) => (changes.length === 0 ? [...pieces] : pieces.flatMap((piece) => acceptWithin(piece, changes))),
  }
}
