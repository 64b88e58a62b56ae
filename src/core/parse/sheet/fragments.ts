/**
 * Runs of a text layer → fragments: pieces of lines with nothing but the usual space inside. A layer holds a line in
 * one run or in many, so runs side by side on one baseline are put together; wider white is left for the cuts of the
 * page to judge, since a gutter and a space for a name may be of one width.
 */
import { isCjkMark, isHan, widthEm } from '../text/characters.ts'
import type { SheetArea, SheetRun } from './sheet-text.ts'

/** A piece of a line. Its area is that of the ink: the white halves of marks at its ends are left out. */
export type Fragment = SheetArea & {
  readonly text: string
  readonly baseline: number
  readonly size: number
  /** The face of most of its characters, of its first and of its last. */
  readonly face: string
  readonly startFace: string
  readonly endFace: string
  readonly set: SheetRun['set']
}

/** Parts of an em above and below the baseline that a character fills. */
const ASCENT = 0.86
const DESCENT = 0.12
/** Runs of one line differ in baseline by no more than this part of their size. */
export const SAME_BASELINE = 0.18
/** White inside a line of text, in em. */
const INNER_GAP = 0.55
const OVERLAP = 0.6
/** Wider white than this between two runs is that of a whole character. */
export const WIDE_SPACE = 0.85

const OPENING = /^[（《〈「『【〔“‘([{]/u
const CLOSING = /[，。、；：！？）》〉」』】〕”’]$/u

type Placed = SheetRun & { readonly order: number }

/** Beside a figure, white is justification. */
const STRAY_SPACE = /(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu

/** `开 版 的 话`: type set wide, which the layer gives with a space behind each character. */
const closeUp = (text: string): string => {
  const characters = [...text]
  const isWide = (character: string | undefined): boolean =>
    character !== undefined && (isHan(character) || isCjkMark(character))
  let pairs = 0
  let spaced = 0
  for (const [at, character] of characters.entries()) {
    if (!isWide(character)) continue
    if (isWide(characters[at + 1])) pairs += 1
    else if (characters[at + 1] === ' ' && isWide(characters[at + 2])) spaced += 1
  }
  if (spaced < 2 || spaced <= pairs) return text
  return characters
    .filter((character, at) => !(character === ' ' && isWide(characters[at - 1]) && isWide(characters[at + 1])))
    .join('')
}

/** Less white than this, in em, is justification: extractors put a space for a tenth. */
const LEAST_SPACE = 0.2
const WIDE_PAIR =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…])/gu

/** White as wide as this, in em, is a space in a line that is stretched by `usual` everywhere. */
const leastSpace = (usual: number): number => Math.max(LEAST_SPACE, 1.6 * usual + 0.08)

/** A run without the spaces that are no wider than the white its line has everywhere. */
const withoutFalseSpaces = (run: SheetRun, usual: number): SheetRun => {
  const spaces = run.text.split(' ').length - 1
  if (spaces === 0 || run.set !== 'row') return run
  const white = run.length / run.size - widthEm(run.text.replaceAll(' ', ''))
  return white / spaces >= leastSpace(usual)
    ? run
    : { ...run, text: run.text.replaceAll(WIDE_PAIR, '').replaceAll(STRAY_SPACE, '') }
}

const LEAST_FULL = 0.8

const areaOf = (run: SheetRun): SheetArea => {
  const { x, y, length, size, set, text } = run
  if (set === 'vertical') return { left: x, right: x + size, top: y, bottom: y + length }
  // A mark that was squeezed, or is half as wide in its face, has no white left.
  const isFull = length >= LEAST_FULL * size * widthEm(text)
  const left = isFull && OPENING.test(text) ? x + size / 2 : x
  const right = isFull && CLOSING.test(text) ? x + length - size / 2 : x + length
  return { left, right: Math.max(left, right), top: y - ASCENT * size, bottom: y + DESCENT * size }
}

const fragmentOf = (run: SheetRun): Fragment => ({
  ...areaOf(run),
  text: run.text,
  baseline: run.y,
  size: run.size,
  face: run.face,
  startFace: run.face,
  endFace: run.face,
  set: run.set,
})

/** One character below the other in the order of the layer: type set from top to bottom that is upright. */
const isBelow = (above: SheetRun, below: SheetRun): boolean => {
  const pitch = (below.y - above.y) / above.size
  return (
    [...below.text].length === 1 &&
    Math.abs(below.size - above.size) < 0.01 * above.size &&
    below.face === above.face &&
    Math.abs(below.x + below.length / 2 - above.x - above.length / 2) < 0.15 * above.size &&
    pitch > 0.8 &&
    pitch < 1.5
  )
}

/** Fewer characters one below the other are the ends of lines. */
const LEAST_VERTICAL = 3

/** Marks have forms of their own for type that runs downward; they say the same. */
const DOWNWARD = '︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄'
const UPRIGHT = '，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』'

const withoutForms = (run: SheetRun): SheetRun => ({
  ...run,
  text: run.text.replaceAll(/[\ufe10-\ufe44]/g, (form) => UPRIGHT.charAt(DOWNWARD.indexOf(form)) || form),
})

/** Puts characters that stand one below the other into one vertical run each. */
const gatherVertical = (runs: readonly SheetRun[]): SheetRun[] => {
  const columns: SheetRun[][] = []
  for (const run of runs) {
    const column = columns.at(-1)
    const above = column?.at(-1)
    const isStart = above?.set === 'row' && run.set === 'row' && [...above.text].length === 1
    if (column !== undefined && above !== undefined && isStart && isBelow(above, run)) column.push(run)
    else columns.push([run])
  }
  return columns.flatMap((column) => {
    const [first, last] = [column[0], column.at(-1)]
    if (first === undefined || last === undefined || column.length < LEAST_VERTICAL) return column
    const top = first.y - ASCENT * first.size
    const text = column.map((run) => run.text).join('')
    return [{ ...first, text, y: top, length: last.y + DESCENT * last.size - top, set: 'vertical' as const }]
  })
}

type Draft = { runs: Placed[] }

/** White between the characters of a run, in em: what its line was stretched by. */
const trackingOf = ({ text, length, size }: SheetRun): number => {
  const characters = [...text]
  return /^[\p{Script=Han}]+$/u.test(text) && characters.length > 1
    ? Math.max(0, (length / size - characters.length) / (characters.length - 1))
    : 0
}

const gapOf = (left: SheetRun, right: SheetRun): number =>
  (right.x - left.x - left.length) / Math.min(left.size, right.size)

/** How much white a line has between its runs by its justification alone. */
const usualGap = (runs: readonly SheetRun[]): number => {
  const gaps = runs.slice(1).map((run, at) => gapOf(runs[at] ?? run, run))
  const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return gaps.length >= 3 ? Math.max(0, median) : Math.max(0, ...runs.map(trackingOf))
}

/** What stands between two runs of one line that is stretched by `usual`. */
const between = (left: Placed, right: Placed, usual: number): string => {
  const gap = gapOf(left, right)
  if (/\s$/u.test(left.text) || /^\s/u.test(right.text) || gap < LEAST_SPACE) return ''
  if (gap >= WIDE_SPACE) return '\u3000'
  if (/[A-Za-z0-9]$/.test(left.text) && /^[A-Za-z0-9]/.test(right.text)) return ' '
  // A mark has white of its own; what stands before Han as a sign (●, ①) has not.
  const isWord = /[\p{L}\p{N}\p{S}]$/u.test(left.text) && /^[\p{L}\p{N}]/u.test(right.text)
  return isWord && gap >= leastSpace(usual) ? ' ' : ''
}

const joins = (left: Placed, right: Placed): boolean => {
  const em = Math.min(left.size, right.size)
  if (Math.max(left.size, right.size) > em * 1.8 || Math.abs(left.y - right.y) > SAME_BASELINE * em) return false
  const gap = (right.x - left.x - left.length) / em
  if (gap < -OVERLAP) return false
  const white = (areaOf(right).left - areaOf(left).right) / em
  return gap < INNER_GAP && (right.order === left.order + 1 || white < INNER_GAP)
}

/** The same words at the same place: print makes type heavier, or casts its shadow, by setting it twice. */
const isTwice = (one: Placed, other: Placed): boolean =>
  one.text === other.text && Math.abs(one.x - other.x) < 0.15 * one.size && Math.abs(one.y - other.y) < 0.15 * one.size

const WORD = /[\p{L}\p{N}]/u

const weightiest = (runs: readonly SheetRun[], of: (run: SheetRun) => string): string => {
  const counts = new Map<string, number>()
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + run.text.length)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0]
}

const finishDraft = ({ runs }: Draft): Fragment[] => {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return []
  const usual = usualGap(runs)
  let text = ''
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1]
    text += (before === undefined ? '' : between(before, run, usual)) + withoutFalseSpaces(run, usual).text
  }
  const areas = runs.map(areaOf)
  const size = Number(weightiest(runs, (run) => String(run.size)))
  // Marks may be of a face of their own, which tells nothing of the words beside them.
  const words = runs.filter((run) => WORD.test(run.text))
  return [
    {
      text: closeUp(text).trim(),
      left: areaOf(first).left,
      right: areaOf(last).right,
      top: Math.min(...areas.map(({ top }) => top)),
      bottom: Math.max(...areas.map(({ bottom }) => bottom)),
      baseline: first.y,
      size,
      face: weightiest(runs, (run) => run.face),
      startFace: (words[0] ?? first).face,
      endFace: (words.at(-1) ?? last).face,
      set: 'row',
    },
  ]
}

/** The runs of one baseline from the left, each once. */
const setOnce = (row: readonly Placed[]): Placed[] => {
  const once: Placed[] = []
  for (const run of row.toSorted((a, b) => a.x - b.x)) {
    const last = once.at(-1)
    if (last === undefined || !isTwice(last, run)) once.push(run)
  }
  return once
}

/** The runs of one baseline, from the left, into fragments. */
const gatherRow = (row: readonly Placed[]): Fragment[] => {
  const drafts: Draft[] = []
  for (const run of row) {
    const draft = drafts.at(-1)
    const last = draft?.runs.at(-1)
    if (draft !== undefined && last !== undefined && joins(last, run)) draft.runs.push(run)
    else drafts.push({ runs: [run] })
  }
  return drafts.flatMap(finishDraft)
}

/** Runs that stand upright, by their baselines, from the top. */
const rowsOf = (runs: readonly Placed[]): Placed[][] => {
  const rows: Placed[][] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isNext = first !== undefined && run.y - first.y <= SAME_BASELINE * Math.min(first.size, run.size)
    if (row !== undefined && isNext) row.push(run)
    else rows.push([run])
  }
  return rows
}

/** The fragments of a page, in no order that says anything, and how many runs were left out since they are set twice. */
export const gatherFragments = (runs: readonly SheetRun[]): { fragments: Fragment[]; twice: number } => {
  const placed = gatherVertical(runs.map((run) => withoutForms(withoutFalseSpaces(run, 0)))).map(
    (run, order): Placed => ({
      ...run,
      order,
    }),
  )
  const upright = placed.filter(({ set }) => set === 'row')
  const rows = rowsOf(upright).map(setOnce)
  return {
    fragments: [...placed.filter(({ set }) => set !== 'row').map(fragmentOf), ...rows.flatMap(gatherRow)],
    twice: upright.length - rows.reduce((sum, row) => sum + row.length, 0),
  }
}
