/**
 * A strand is a text on its way from the raw page into a field: pieces of the raw page, each word for word or
 * repaired, in order. Everything between the raw characters and the finished field goes through here, which is
 * what makes the parser's promise provable: `undo(finish(strand))` is exactly the raw characters of its spans.
 */
import type { Repair, RepairKind, Span, Text } from '../../issue/schema.ts'
import type { Places } from './lines.ts'

/** Raw offsets `[from, to)` and what they become; a piece without `kind` is word for word. */
export type Piece = {
  readonly from: number
  readonly to: number
  readonly after: string
  readonly kind?: RepairKind
  readonly confidence?: number
}

export type Strand = readonly Piece[]

/** A repair to make: offsets into the strand's text, end exclusive. */
export type Edit = {
  readonly from: number
  readonly to: number
  readonly after: string
  readonly kind: RepairKind
  readonly confidence?: number
}

/** The raw characters `[from, to)`, word for word. */
export const strandOf = (raw: string, from: number, to: number): Strand =>
  from < to ? [{ from, to, after: raw.slice(from, to) }] : []

/** What the strand says. */
export const strandText = (strand: Strand): string => {
  let text = ''
  for (const { after } of strand) text += after
  return text
}

/** Where the strand begins and ends in the raw page; undefined when it is empty. */
export const strandRange = (strand: Strand): readonly [from: number, to: number] | undefined => {
  const first = strand[0]
  const last = strand.at(-1)
  return first === undefined || last === undefined ? undefined : [first.from, last.to]
}

const part = (piece: Piece, from: number, to: number): Piece =>
  from === 0 && to === piece.after.length
    ? piece
    : { from: piece.from + from, to: piece.from + to, after: piece.after.slice(from, to) }

/**
 * The part of a strand between two offsets of its text. A deletion at the cut belongs to what follows it, so that
 * slices side by side share out all pieces. A repaired piece is never cut in two: it goes where it begins.
 */
export const sliceStrand = (strand: Strand, from: number, to: number): Strand => {
  const total = strand.reduce((sum, piece) => sum + piece.after.length, 0)
  const end = to >= total ? Number.POSITIVE_INFINITY : to
  const slice: Piece[] = []
  let offset = 0
  for (const piece of strand) {
    const length = piece.after.length
    if (piece.kind !== undefined || length === 0) {
      if (offset >= from && offset < end) slice.push(piece)
    } else {
      const start = Math.max(0, from - offset)
      const stop = Math.min(length, end - offset)
      if (start < stop) slice.push(part(piece, start, stop))
    }
    offset += length
  }
  return slice
}

const cutPiece = (piece: Piece, start: number, edits: readonly Edit[]): Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  for (const { from, to, ...change } of edits) {
    if (from - start > done) pieces.push(part(piece, done, from - start))
    pieces.push({ from: piece.from + from - start, to: piece.from + to - start, ...change })
    done = to - start
  }
  if (done < piece.after.length) pieces.push(part(piece, done, piece.after.length))
  return pieces
}

/**
 * Makes repairs. `edits` are in order and do not overlap; one that would touch a piece already repaired, or
 * reach over the end of a piece, is left out: the first repair of a character stands.
 */
export const editStrand = (strand: Strand, edits: readonly Edit[]): Strand => {
  if (edits.length === 0) return strand
  const pieces: Piece[] = []
  let offset = 0
  let next = 0
  for (const piece of strand) {
    const end = offset + piece.after.length
    const within: Edit[] = []
    for (; next < edits.length; next += 1) {
      const edit = edits[next]
      if (edit === undefined || edit.from >= end) break
      if (edit.from >= offset && edit.to <= end) within.push(edit)
    }
    if (piece.kind !== undefined || within.length === 0) pieces.push(piece)
    else for (const cut of cutPiece(piece, offset, within)) pieces.push(cut)
    offset = end
  }
  return pieces
}

/** Drops white space at both ends; a deletion of anything else stays, its characters must not be lost. */
export const trimStrand = (strand: Strand): Strand => {
  const text = strandText(strand)
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  return from === 0 && to === text.length ? strand : sliceStrand(strand, from, Math.max(from, to))
}

/** `text` with each repair taken back: the raw characters of its spans, in their order. */
export const undoRepairs = (text: Text): string => {
  const undone: { at: number; before: string; after: string }[] = []
  for (const repair of text.repairs ?? []) {
    for (const at of repair.at) undone.push({ at, before: repair.before, after: repair.after })
  }
  let raw = ''
  let done = 0
  for (const { at, before, after } of undone.toSorted((a, b) => a.at - b.at || a.after.length - b.after.length)) {
    raw += text.text.slice(done, at) + before
    done = at + after.length
  }
  return raw + text.text.slice(done)
}

/** Deletions of one kind side by side become one. */
export const mergeDeletions = (strand: Strand): Piece[] => {
  const pieces: Piece[] = []
  for (const piece of strand) {
    const last = pieces.at(-1)
    const isDeletion = piece.kind !== undefined && piece.after === ''
    if (last !== undefined && isDeletion && last.kind === piece.kind && last.after === '' && last.to === piece.from) {
      pieces[pieces.length - 1] = { ...last, to: piece.to }
    } else pieces.push(piece)
  }
  return pieces
}

const spansOf = (pieces: readonly Piece[], places: Places): Span[] => {
  const ranges: [number, number][] = []
  for (const piece of pieces) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === piece.from) last[1] = piece.to
    else ranges.push([piece.from, piece.to])
  }
  return ranges.map(([from, to]) => places.span(from, to))
}

/** Whether one group of repairs stands before another. */
const isBefore = (groups: ReadonlyMap<string, unknown>, one: string, other: string): boolean => {
  const keys = [...groups.keys()]
  return groups.has(one) && keys.indexOf(one) < keys.indexOf(other)
}

/** The finished field: text, spans, and the repairs grouped by what they do. */
export const finishStrand = (strand: Strand, raw: string, places: Places): Text => {
  const pieces = mergeDeletions(strand)
  const groups = new Map<string, Repair & { at: number[] }>()
  let text = ''
  let lastDeletion: { readonly at: number; readonly key: string } | undefined
  for (const { from, to, after, kind, confidence } of pieces) {
    if (kind !== undefined) {
      const before = raw.slice(from, to)
      const name = JSON.stringify([kind, before, after, confidence ?? 1])
      // Two deletions at one offset are taken back in the order of their groups: that must be the order of the raw page.
      const isLate = after === '' && lastDeletion?.at === text.length && isBefore(groups, name, lastDeletion.key)
      const key = isLate ? `${name}#${groups.size}` : name
      if (after === '') lastDeletion = { at: text.length, key }
      const group = groups.get(key)
      if (group === undefined) {
        const certainty = confidence === undefined ? {} : { confidence }
        groups.set(key, { kind, before, after, at: [text.length], ...certainty })
      } else group.at.push(text.length)
    }
    text += after
  }
  const source = spansOf(pieces, places)
  return groups.size === 0 ? { text, source } : { text, source, repairs: [...groups.values()] }
}
