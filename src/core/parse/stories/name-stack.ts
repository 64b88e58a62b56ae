import type { Decided } from '../roles/decide-roles.ts'

/** Lines of a headline broken in two differ by no more than this, in em. */
const LIKE_LENGTH = 2.5
const MUCH_LONGER = 1.25

const widthOf = (line: Decided | undefined): number => line?.features.width ?? 0

const textOf = (line: Decided | undefined): string => line?.features.folded ?? ''

/** Says where and who before the headline says what: `我省出台十条措施`, `本报专访玻璃协会秘书长`, `全市春季农业生产现场会召开`. */
const SETS_THE_SCENE =
  /^(?:我[国省市县区州校院]|本报|全[国省市县区州])|^\p{Script=Han}{2,7}(?:[省市县区乡镇村州校院局委厂社]|部门|公司|中心)[\p{Script=Han}“”"]{0,8}?(?:召开|举行|出台|探索|印发|启动|推出|开展|创新|推进|推行|发布|通过|公布|数据)|(?:召开|举行|启动|闭幕|开幕|开幕式|[工年]作会议?|现场会|座谈会)$/u

const DASHED = /^(?:——|一一|--|—|──)/
/** Reads on in the next line: the line end is of print, not of sense. */
const READS_ON = /[的和与及向在为对将把被让、,“《(]$/
const ENDS_SHORT = 5

/** Whether the first of two lines is a 引题, where their lengths do not tell. */
const isScene = (first: Decided | undefined, second: Decided | undefined): boolean => {
  const text = textOf(first)
  if (READS_ON.test(text) || widthOf(second) <= ENDS_SHORT) return false
  return SETS_THE_SCENE.test(text) || (second?.features.spaces ?? 0) > (first?.features.spaces ?? 0)
}

const splitTwo = (lines: readonly Decided[], hasDeck: boolean): [kickers: number, decks: number] => {
  const [first, last] = [widthOf(lines[0]), widthOf(lines[1])]
  const isLike = Math.abs(first - last) <= LIKE_LENGTH
  if (!isLike && first > last * MUCH_LONGER) return [1, 0]
  if (!isLike && !hasDeck && last > first * MUCH_LONGER && !isScene(lines[0], lines[1])) return [0, 1]
  // With a 副题 below them, two lines that do not read on are 引题 and 主题.
  const isWhole = hasDeck && !READS_ON.test(textOf(lines[0])) && last > ENDS_SHORT
  return isScene(lines[0], lines[1]) || isWhole ? [1, 0] : [0, 0]
}

/** How many lines at the top are 引题 and at the foot 副题, where neither dash nor colon says so. */
const splitStack = (lines: readonly Decided[], hasDeck: boolean): [kickers: number, decks: number] => {
  const last = lines.length - 1
  const inner = Math.max(...lines.slice(0, last).map(widthOf))
  const isLastLong = widthOf(lines[last]) > inner * MUCH_LONGER
  if (lines.length === 2) {
    const couplet = lines.findIndex(({ features }) => features.isCouplet)
    return couplet >= 0 && !hasDeck ? [couplet, 1 - couplet] : splitTwo(lines, hasDeck)
  }
  // Three lines of like length, the first of which sets the scene, are 引题, 主题 and 副题.
  if (lines.length === 3 && !isLastLong && isScene(lines[0], lines[1]) && !READS_ON.test(textOf(lines[1]))) {
    return [1, widthOf(lines[2]) >= widthOf(lines[1]) ? 1 : 0]
  }
  if (lines.length === 3 && isLastLong) return [splitTwo(lines, true)[0], 1]
  const couplet = lines.findIndex(({ features }) => features.isCouplet)
  if (couplet >= 0 && lines.length <= 4) return [couplet, last - couplet]
  const between = Math.max(...lines.slice(1, -1).map(widthOf))
  return [widthOf(lines[0]) > between * MUCH_LONGER ? 1 : 0, widthOf(lines[last]) > between * MUCH_LONGER ? 1 : 0]
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

/** Sizes of type that differ by less than this part are one size. */
const SAME_SIZE = 0.08

/** Print says which line is the 主题: the largest. What stands above it is 引题, what stands below 副题. */
const nameBySize = (stack: readonly Decided[], sizes: readonly number[]): Decided[] => {
  const largest = Math.max(...sizes)
  const isLargest = (size: number): boolean => size >= largest * (1 - SAME_SIZE)
  const first = sizes.findIndex(isLargest)
  return stack.map((line, index) => {
    if (isLargest(sizes[index] ?? 0)) return named(line, 'headline', 'headline: the largest type of its stack')
    return index < first
      ? named(line, 'kicker', 'kicker: smaller, above the headline')
      : named(line, 'deck', 'deck: smaller, below the headline')
  })
}

/** A line above a 副题 that begins with a dash is none itself, however long it is. */
const raiseAboveDash = (stack: readonly Decided[]): Decided[] => {
  const dash = stack.findIndex((line) => line.role === 'deck' && DASHED.test(textOf(line)))
  return stack.map((line, index) =>
    line.role === 'deck' && index < dash ? named(line, 'headline', 'headline: the deck below it has a dash') : line,
  )
}

const nameStack = (decided: readonly Decided[]): Decided[] => {
  const sizes = decided.flatMap(({ features }) => features.segment.look?.size ?? [])
  if (sizes.length === decided.length) return nameBySize(decided, sizes)
  const stack = raiseAboveDash(decided)
  const lines = stack.filter(({ role }) => role === 'headline')
  if (lines.length < 2) return withHeadline(stack)
  const hasKicker = stack.some(({ role }) => role === 'kicker')
  const hasDeck = stack.some(({ role }) => role === 'deck')
  const [kickers, likely] = hasKicker ? [0, 0] : splitStack(lines, hasDeck)
  // A 副题 that says that it is one leaves none to be guessed.
  const decks = hasDeck ? 0 : likely
  return stack.map((line) => {
    const place = lines.indexOf(line)
    if (place >= 0 && place < kickers)
      return named(line, 'kicker', 'kicker: above the headline, by length or by what it says')
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
