/**
 * Learns what the signs of headline stacks weigh: of all the ways to split a stack into 引题, 主题 and 副题 the true one is made
 * the likeliest (a conditional model, its likelihood climbed by gradient, with a pull towards nought).
 */
import { type Features, lookAt } from '#core/parse/roles/features.ts'
import { cutSegments } from '#core/parse/roles/segment.ts'
import { WORDS_REACH } from '#core/parse/roles/words-around.ts'
import { type Split, lookAtStack, signsOf, splitsOf } from '#core/parse/stories/stack-signs.ts'
import { gatherBlocks } from '#core/parse/text/blocks.ts'
import { fold } from '#core/parse/text/fold.ts'
import { splitLines } from '#core/parse/text/lines.ts'
import type { Truth } from '../parse-pages.ts'
import type { TruthBlock } from '../parse-truth.ts'

/** A stack whose split is known: the signs for each way to split it. */
export type StackExample = { readonly page: string; readonly ways: readonly string[][]; readonly right: number }

export type StackWeights = ReadonlyMap<string, number>

const HEADS: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])
const MOST_LINES = 5

const linesOf = (stack: readonly TruthBlock[]): Features[] => {
  const text = stack.map((block) => block.text).join('\n')
  return lookAt(cutSegments(gatherBlocks(text, splitLines(text))))
}

const exampleOf = (page: string, stack: readonly TruthBlock[], below: string): StackExample[] => {
  const lines = linesOf(stack)
  const split: Split = stack.map(({ role }) => role.charAt(0)).join('')
  const splits = splitsOf(stack.length)
  if (stack.length < 2 || lines.length !== stack.length || lines.length > MOST_LINES || !splits.includes(split))
    return []
  const seen = lookAtStack(lines, below)
  return [{ page, ways: splits.map((each) => signsOf(seen, each)), right: splits.indexOf(split) }]
}

/** The stacks of two lines and more of all pages. */
export const stacksOf = (truths: readonly Truth[]): StackExample[] =>
  truths.flatMap(({ name, pages }) =>
    pages.flatMap(({ blocks }) => {
      const found: StackExample[] = []
      for (let from = 0; from < blocks.length; from += 1) {
        if (!HEADS.has(blocks[from]?.role ?? '')) continue
        let to = from + 1
        while (HEADS.has(blocks[to]?.role ?? '') && blocks[to]?.opens !== true) to += 1
        const next = blocks.findIndex(({ role }, at) => at >= to && HEADS.has(role))
        const below = blocks.slice(to, next < 0 ? undefined : next).map(({ text }) => text)
        found.push(...exampleOf(name, blocks.slice(from, to), fold(below.join('')).slice(0, WORDS_REACH)))
        from = to - 1
      }
      return found
    }),
  )

const scoreOf = (signs: readonly string[], weights: ReadonlyMap<string, number>): number =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)

const STEPS = 400
const RATE = 0.02
const PULL = 1

/** The weights that make the true splits likeliest. */
export const learnStacks = (examples: readonly StackExample[]): StackWeights => {
  const weights = new Map<string, number>()
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Map<string, number>()
    const push = (signs: readonly string[], by: number) => {
      for (const sign of signs) slope.set(sign, (slope.get(sign) ?? 0) + by)
    }
    for (const { ways, right } of examples) {
      const likely = ways.map((signs) => Math.exp(scoreOf(signs, weights)))
      const sum = likely.reduce((total, each) => total + each, 0)
      for (const [at, signs] of ways.entries()) push(signs, (at === right ? 1 : 0) - (likely[at] ?? 0) / sum)
    }
    for (const [sign, by] of slope) {
      const weight = weights.get(sign) ?? 0
      weights.set(sign, weight + RATE * (by - PULL * weight))
    }
  }
  return weights
}

/** Share of stacks that are split right. */
export const judgeStacks = (examples: readonly StackExample[], weights: StackWeights): number => {
  const right = examples.filter(({ ways, right: wanted }) => {
    const scores = ways.map((signs) => scoreOf(signs, weights))
    return scores.indexOf(Math.max(...scores)) === wanted
  })
  return right.length / Math.max(1, examples.length)
}

const TENTHS = 10

/** The points as `stack-points.ts` has them: a line a sign, in tenths, those of nothing left out. */
export const pointsText = (weights: StackWeights): string =>
  [...weights]
    .map(([sign, weight]) => [sign, Math.round(weight * TENTHS) / TENTHS] as const)
    .filter(([, points]) => points !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, points]) => `${sign} ${points}`)
    .join('\n')
