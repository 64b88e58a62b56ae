import type { Decided } from '../roles/decide-roles.ts'

const MUCH_LONGER = 1.25

const widthOf = (line: Decided | undefined): number => line?.features.width ?? 0

const textOf = (line: Decided | undefined): string => line?.features.folded ?? ''

/** Says where and who before the headline says what: `我省出台十条措施`, `市委常委会召开会议`, `全市春耕现场会召开`. */
const SETS_THE_SCENE =
  /(?:召开|举行|启动|闭幕|开幕)$|(?:会议|座谈会|现场会|推进会|动员会|部署会|大会)$|(?:出台|印发|公布|发布|推出|下发)[^，。]{0,12}(?:措施|意见|办法|规划|方案|通知|数据|规定|条例|名单)$|(?:指出|要求|强调|提出|认为|显示|表示|预计|获悉)$|^本报(?:专访|独家|调查)/u
/** Begins as what goes on from the line above: a verb or a preposition, not a new matter. */
const GOES_ON = /^(?:提出|首[个批次座台]|一[起个批次座]|[创向以为将按再被获送致受由于在自从把对与和的等年])/u

const DASHED = /^(?:——|一一|--|—|──)/
/** Reads on in the next line: the line end is of print, not of sense. */
const READS_ON = /[的和与及向在为对将把被让、,“《(]$/
const ENDS_SHORT = 5

/** Whether the first of two lines is a 引题, where their lengths do not tell. */
const isScene = (first: Decided | undefined, second: Decided | undefined): boolean => {
  const text = textOf(first)
  if (READS_ON.test(text) || widthOf(second) <= ENDS_SHORT || GOES_ON.test(textOf(second))) return false
  return SETS_THE_SCENE.test(text)
}

/** A name of a column over a headline: `读者来信`. */
const COLUMN_NAME = 4.5
/** A headline under a line that says where may be a word or two. */
const A_WORD = 7
/** The line with the printed line break is the 主题, set in two lines of the largest size. */
const LEAST_COUPLET = 14
const FAR_LONGER = 1.7
/** A 副题 tells more than a headline holds. */
const LEAST_DECK = 16
/** `城管回应：本周内更换完毕`, `“我就是顺手拉了一把”`: who says what of the headline. */
const IS_COMMENT = /^(?:\p{Script=Han}{2,8}:.|“[^“”]{4,}”$|「[^「」]{4,}」$)/u

/**
 * Two lines that neither dash nor colon nor tag tells apart are, nine times in ten, one headline in two lines
 * (counted on 62 such stacks); a word over a long line is a column's name, a long line under a short one a 副题.
 */
const splitTwo = (lines: readonly Decided[], hasDeck: boolean): [kickers: number, decks: number] => {
  const [first, last] = [widthOf(lines[0]), widthOf(lines[1])]
  if (READS_ON.test(textOf(lines[0])) || last <= ENDS_SHORT - 1) return [0, 0]
  const isFar = last > first * FAR_LONGER
  if (isScene(lines[0], lines[1]) || (hasDeck && isFar)) return [1, 0]
  const isSecondCouplet = lines[1]?.features.isCouplet === true && lines[0]?.features.isCouplet !== true
  if (isSecondCouplet && last >= LEAST_COUPLET) return [1, 0]
  if (hasDeck) return [0, 0]
  if (IS_COMMENT.test(textOf(lines[1]))) return [0, 1]
  if (isFar && first <= COLUMN_NAME) return [1, 0]
  if (first > last * FAR_LONGER && last <= A_WORD && !GOES_ON.test(textOf(lines[1]))) return [1, 0]
  return isFar && last >= LEAST_DECK ? [0, 1] : [0, 0]
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
  if (lines.length === 3 && isLastLong)
    return [READS_ON.test(textOf(lines[0])) || GOES_ON.test(textOf(lines[1])) ? 0 : 1, 1]
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
