import type { Decided } from '../roles/decide-roles.ts'
import { WORDS_REACH } from '../roles/words-around.ts'
import { scoreSplit } from './stack-points.ts'
import { type Split, lookAtStack, splitsOf } from './stack-signs.ts'

const named = (line: Decided, role: 'kicker' | 'headline' | 'deck', rule: string): Decided =>
  line.role === role ? line : { ...line, role, reason: { rule, score: line.reason.score } }

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

/** Of two lines the one that print broke in two parts is the 主题: so 33 of the 39 such stacks of the bench. */
const isHeadInParts = (stack: readonly Decided[], split: Split): boolean => {
  const parted = stack.flatMap(({ features }, at) => (features.isCouplet ? [at] : []))
  const [only] = parted
  return stack.length !== 2 || parted.length !== 1 || only === undefined || split.charAt(only) === 'h'
}

/** The split that the signs of the lines speak for most. */
const bestSplit = (stack: readonly Decided[], below: string): Split => {
  const seen = lookAtStack(
    stack.map(({ features }) => features),
    below,
  )
  let [best, points] = ['', Number.NEGATIVE_INFINITY]
  for (const split of splitsOf(stack.length)) {
    if (!isHeadInParts(stack, split)) continue
    const score = scoreSplit(seen, split)
    if (score > points) [best, points] = [split, score]
  }
  return best
}

const nameStack = (stack: readonly Decided[], below: string): Decided[] => {
  const sizes = stack.flatMap(({ features }) => features.segment.look?.size ?? [])
  if (sizes.length === stack.length) return nameBySize(stack, sizes)
  const split = bestSplit(stack, below)
  return stack.map((line, at) => {
    if (split.charAt(at) === 'k')
      return named(line, 'kicker', 'kicker: above the headline, by length or by what it says')
    if (split.charAt(at) === 'd') return named(line, 'deck', 'deck: below the headline, by length or by what it says')
    return named(line, 'headline', 'headline: by length or by what it says, beside the lines of its stack')
  })
}

/** No stack is taller; a run of more short lines is something else, and is taken in parts. */
const MAX_LINES = 12

const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

/** The words under a stack, as far as the signs look. */
const textBelow = (decided: readonly Decided[], from: number): string => {
  let words = ''
  for (let at = from; at < decided.length && words.length < WORDS_REACH; at += 1) {
    const line = decided[at]
    if (line === undefined || HEADS.has(line.role)) break
    words += line.features.folded
  }
  return words.slice(0, WORDS_REACH)
}

/** Tells the lines of each headline stack apart: by the size of their type, else by what they show. */
export const nameStacks = (decided: readonly Decided[]): Decided[] => {
  const all: Decided[] = []
  for (let from = 0; from < decided.length;) {
    let to = from
    while (to < decided.length && to - from < MAX_LINES && HEADS.has(decided[to]?.role ?? '')) to += 1
    if (to === from) {
      to += 1
      all.push(...decided.slice(from, to))
    } else all.push(...nameStack(decided.slice(from, to), textBelow(decided, to)))
    from = to
  }
  return all
}
