import type { Decided } from '../roles/decide-roles.ts'

/** Lines of a headline broken in two differ by no more than this, in em. */
const LIKE_LENGTH = 2.5
const MUCH_LONGER = 1.25

const widthOf = (line: Decided | undefined): number => line?.features.width ?? 0

/** How many lines at the top are 引题 and at the foot 副题, where only their lengths can tell. */
const splitByLength = (lines: readonly Decided[]): [kickers: number, decks: number] => {
  const couplet = lines.findIndex(({ features }) => features.isCouplet)
  if (couplet >= 0 && lines.length <= 4) return [couplet, lines.length - 1 - couplet]
  const [first, last] = [widthOf(lines[0]), widthOf(lines.at(-1))]
  if (lines.length === 2) {
    if (Math.abs(first - last) <= LIKE_LENGTH) return [0, 0]
    if (first > last * MUCH_LONGER) return [1, 0]
    return last > first * MUCH_LONGER ? [0, 1] : [0, 0]
  }
  const inner = Math.max(...lines.slice(1, -1).map(widthOf))
  const kickers = first > inner * MUCH_LONGER ? 1 : 0
  const decks = last > inner * MUCH_LONGER ? 1 : 0
  return [kickers, decks]
}

const named = (line: Decided, role: 'kicker' | 'headline' | 'deck', rule: string): Decided =>
  line.role === role ? line : { ...line, role, reason: { rule, score: line.reason.score } }

/** A stack is never without its headline: where none is, the last line above the deck is it. */
const withHeadline = (stack: readonly Decided[]): Decided[] => {
  if (stack.some(({ role }) => role === 'headline')) return [...stack]
  const lastKicker = stack.findLastIndex(({ role }) => role === 'kicker')
  const chosen = lastKicker < 0 ? 0 : lastKicker
  return stack.map((line, index) =>
    index === chosen ? named(line, 'headline', 'headline: no other line is one') : line,
  )
}

const nameStack = (stack: readonly Decided[]): Decided[] => {
  const lines = stack.filter(({ role }) => role === 'headline')
  if (lines.length < 2) return withHeadline(stack)
  const hasKicker = stack.some(({ role }) => role === 'kicker')
  const [kickers, decks] = hasKicker ? [0, 0] : splitByLength(lines)
  return stack.map((line) => {
    const place = lines.indexOf(line)
    if (place >= 0 && place < kickers) return named(line, 'kicker', 'kicker: longer than the headline below it')
    return place >= lines.length - decks ? named(line, 'deck', 'deck: longer than the headline above it') : line
  })
}

/** No stack is taller; a run of more short lines is something else, and is taken in parts. */
const MAX_LINES = 12

const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

/** Tells the lines of each headline stack apart, by what their forms show, else by their lengths. */
export const nameStacks = (decided: readonly Decided[]): Decided[] => {
  const all: Decided[] = []
  for (let from = 0; from < decided.length;) {
    let to = from
    while (to < decided.length && to - from < MAX_LINES && HEADS.has(decided[to]?.role ?? '')) to += 1
    if (to === from) {
      to += 1
      all.push(...decided.slice(from, to))
    } else all.push(...nameStack(decided.slice(from, to)))
    from = to
  }
  return all
}
