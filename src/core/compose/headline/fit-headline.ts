/**
 * Headlines fitted to a measure: the largest size of the ladder at which they fit, broken only at the source's own
 * breaks or between words.
 */
import type { FaceId } from '../../issue/paper.ts'
import type { Measure } from '../measure.ts'
import { CLASS, classOf, isFullWidthMark } from '../text/marks.ts'
import { fillLines } from '../text/fill-lines.ts'
import { inkWidth, naturalWidth } from '../text/set-text.ts'

/** Chinese sizes of type in points (号数), from 72 down to 小五: 特号, 初号 42, 小初 36, 一号 26 (set as 28), … */
export const SIZE_LADDER: readonly number[] = [72, 63, 54, 48, 42, 36, 32, 28, 24, 22, 18, 16, 14, 12, 10.5, 9]

export type FittedHeadline = {
  /** The lines; one that ends a clause keeps the source's space at its end, so that together they are the text. */
  readonly lines: readonly string[]
  /** Size in thousandths of the body em. */
  readonly size: number
  readonly points: number
  /** False where even the smallest size is too wide: then it has more lines than it should, or is cut inside a word. */
  readonly fits: boolean
}

export type HeadlineSource = {
  /** The source's lines; U+0020 inside one stands for the printed line break. */
  readonly lines: readonly string[]
  readonly face: FaceId
  readonly mostLines: number
}

export type HeadlineRoom = {
  /** Thousandths of the body em. */
  readonly measure: number
  readonly mostPoints: number
  readonly leastPoints: number
  readonly bodyPoints: number
}

/** A way to cut a headline into lines; widths in thousandths of its own em. */
type Cut = { readonly lines: readonly string[]; readonly widest: number }

/**
 * The cuts of a headline, fewest lines first. They hold for every width, so a text is read once and fitted often; finding
 * words costs, so each cut is made when first asked for. `least` is a width that its widest line cannot be below.
 */
export type HeadlineText = {
  readonly cuts: readonly { readonly least: () => number; readonly cut: () => Cut }[]
  /** Its lines where no cut fits: as many as the width (thousandths of its own em) asks for, between words where it can. */
  readonly force: (width: number) => readonly string[]
}

/** Words that must not open a headline's line, and those that must not end one. */
const NEVER_FIRST = new Set(['的', '地', '得', '了', '着', '们', '吗', '呢'])
const NEVER_LAST = new Set(['和', '与', '及', '或', '在', '把', '被', '向', '从', '不'])

/** A number, in figures or in characters, and the measure words that it is never parted from (四|栏, 30|万). */
const NUMBER = /^(?:[\d.,]+|[零〇一二三四五六七八九十百千万亿两几第]+)$/
const MEASURE_WORDS = new Set(
  '个只条张篇种版栏行字年月日号期名位家项次天岁万亿元米公里吨斤亩件本部所届度层台辆架艘座处场届轮批组对双成倍点时分秒',
)

function isCounted(before: string, after: string): boolean {
  return NUMBER.test(before) && MEASURE_WORDS.has(after.charAt(0))
}

/** Made when first needed: loading the dictionary of words takes longer than composing a page. */
let segmenter: Intl.Segmenter | undefined

/** Characters that are words of their own: beside them a line may be cut. All other single ones belong to a neighbour. */
const SMALL_WORDS = new Set('的地得了着过和与及或在把被向从对到由于有是不要能可为将就都也还又再先后更最很太只')

function isLoose(word: string): boolean {
  return word.length === 1 && classOf(word.codePointAt(0) ?? 0) === CLASS.han && !SMALL_WORDS.has(word)
}

/** Words as the dictionary has them; single characters that it could not place are read in pairs (网格|对齐). */
function wordsOf(text: string): { readonly index: number; readonly word: string }[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words: { index: number; word: string }[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const before = words.at(-1)
    if (before !== undefined && before.word.length === 1 && isLoose(segment) && isJoinable(before.word))
      before.word += segment
    else words.push({ index, word: segment })
  }
  return words
}

function isJoinable(word: string): boolean {
  return isLoose(word) || word === '对' || word === '再' || word === '先'
}

function breakPoints(text: string): number[] {
  const words = wordsOf(text)
  const points: number[] = []
  for (let i = 1; i < words.length; i += 1) {
    const before = words[i - 1]
    const after = words[i]
    if (before === undefined || after === undefined) continue
    const first = classOf(after.word.codePointAt(0) ?? 0)
    const last = classOf(before.word.codePointAt(0) ?? 0)
    if ((isFullWidthMark(first) && first !== CLASS.open) || first === CLASS.space || last === CLASS.open) continue
    if (NEVER_FIRST.has(after.word) || NEVER_LAST.has(before.word)) continue
    if (isCounted(before.word, after.word)) continue
    // A doubled character (窄窄) is one word, whatever the dictionary says.
    if (before.word.at(-1) === after.word.at(0)) continue
    points.push(after.index)
  }
  return points
}

/** A headline's words, as far as a line may end behind them. */
function divideWords(text: string): string[] {
  const edges = [0, ...breakPoints(text), text.length]
  return edges.slice(1).map((edge, index) => text.slice(edges[index] ?? 0, edge))
}

/** Lines that a clause is worth when the longest has `count`: a short one is not cut because a long one must be. */
function shareOf(clause: string, longest: number, count: number): number {
  return Math.max(1, Math.ceil((clause.length * count) / longest - 0.2))
}

/** Cuts a text into `count` lines of near equal length, between words; fewer when there are not enough words. */
function balance(text: string, count: number): string[] {
  const points = breakPoints(text)
  const cuts: number[] = []
  for (let k = 1; k < count; k += 1) {
    const ideal = (text.length * k) / count
    const free = points.filter((point) => point > (cuts.at(-1) ?? 0))
    const nearest = free.reduce<number | undefined>(
      (best, point) => (best === undefined || Math.abs(point - ideal) < Math.abs(best - ideal) ? point : best),
      undefined,
    )
    if (nearest !== undefined) cuts.push(nearest)
  }
  const edges = [0, ...cuts, text.length]
  return edges.slice(1).map((edge, index) => text.slice(edges[index] ?? 0, edge))
}

/** Puts the space of the source back behind every line that ends a clause, but the last. */
function spaced(clauses: readonly (readonly string[])[]): string[] {
  return clauses.flatMap((lines, clause) =>
    lines.map((line, index) => (index === lines.length - 1 && clause < clauses.length - 1 ? `${line} ` : line)),
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Lines of the tallest stack that a source's own breaks may make. */
const TALLEST_STACK = 8

/** Reads a headline: the ways its source allows the lines to stand. */
export function readHeadline({ lines, face, mostLines }: HeadlineSource, measure: Measure): HeadlineText {
  const whole = lines.map((line) => line.trim()).filter((line) => line !== '')
  const clauses = whole.flatMap((line) => line.split(' ').filter((clause) => clause !== ''))
  const cutOf = (cut: readonly string[]): Cut => ({
    lines: cut,
    widest: Math.max(0, ...cut.map((line) => naturalWidth(line, face, measure))),
  })
  const longest = once(() => Math.max(0, ...clauses.map((clause) => inkWidth(clause, face, measure))))
  const longestClause = Math.max(1, ...clauses.map((clause) => clause.length))
  const cuts: { least: () => number; cut: () => Cut }[] = []
  const add = (least: () => number, make: () => string[]) => cuts.push({ least, cut: once(() => cutOf(make())) })
  const force = (width: number) =>
    spaced(clauses.map((clause) => fillLines(clause, [divideWords], { width, face, measure })))
  const text = { cuts, force }
  if (clauses.length === 0) return text
  add(
    () => 0,
    () => spaced(whole.map((line) => [line.replaceAll(' ', '\u3000')])),
  )
  // A stack that the source itself breaks into more lines is a stack (四行题 and more): its breaks are its own.
  if (clauses.length > whole.length && clauses.length <= Math.max(mostLines, TALLEST_STACK)) {
    add(
      () => 0,
      () => spaced(clauses.map((clause) => [clause])),
    )
  }
  for (let count = 2; clauses.length * count <= mostLines; count += 1) {
    add(
      () => longest() / count,
      () => spaced(clauses.map((clause) => balance(clause, shareOf(clause, longestClause, count)))),
    )
  }
  return text
}

/** The largest size of the ladder, in points, at which the widest line fits; `leastPoints` where none does. */
function largestSize(widest: number, spec: HeadlineRoom): number {
  const fits = (points: number) => (widest * points) / spec.bodyPoints <= spec.measure
  return (
    SIZE_LADDER.find((points) => points <= spec.mostPoints && points >= spec.leastPoints && fits(points)) ??
    spec.leastPoints
  )
}

/** A stack is worth another line when its type grows by this much. */
const WORTH_A_LINE = 1.2

type Fit = { readonly lines: readonly string[]; readonly points: number; readonly fits: boolean }

function fitCut({ lines, widest }: Cut, room: HeadlineRoom): Fit {
  const points = largestSize(widest, room)
  return { lines, points, fits: (widest * points) / room.bodyPoints <= room.measure }
}

/** Whether lines of this width could be worth taking: if not, their words need not be found. */
function mayBeBetter(least: number, best: Fit, room: HeadlineRoom): boolean {
  const { points, fits } = fitCut({ lines: [], widest: least }, room)
  return (fits && !best.fits) || points >= best.points * WORTH_A_LINE
}

/** Fits a headline into a room: prefers few lines, takes more when the type becomes clearly larger. */
export function fitHeadline(text: HeadlineText, room: HeadlineRoom): FittedHeadline | undefined {
  let best: Fit | undefined
  for (const { least, cut } of text.cuts) {
    if (best !== undefined && !mayBeBetter(least(), best, room)) continue
    const made = cut()
    if (made.widest === 0) continue
    const fit = fitCut(made, room)
    const isBetter =
      best === undefined ||
      (fit.fits && !best.fits) ||
      (fit.fits === best.fits && fit.points >= best.points * WORTH_A_LINE)
    if (isBetter) best = fit
    if (best?.fits === true && best.points >= room.mostPoints) break
  }
  if (best === undefined) return undefined
  const size = Math.round((best.points * 1000) / room.bodyPoints)
  return best.fits ? { ...best, size } : { ...best, lines: text.force(Math.floor((room.measure * 1000) / size)), size }
}

/** The grade of kicker and deck beside a headline (引题/副题): well below it, never below the body. */
export function subordinatePoints(headlinePoints: number): number {
  const wanted = headlinePoints * 0.38
  return SIZE_LADDER.find((points) => points <= wanted) ?? 9
}

/** Rows of the grid that a line of a size needs: its em and a little air. */
export function rowsFor(size: number, rowHeight: number): number {
  return Math.max(1, Math.ceil((size * 1.04) / rowHeight))
}
