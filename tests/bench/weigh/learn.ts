/**
 * Learns what the rules weigh: a structured perceptron with a margin, averaged over its second half. It reads each page with
 * the weights as they are, and where a reading that the truth does not allow comes close to the best one that it does, the
 * rules of the one gain what those of the other lose. The weights are also drawn back a little to what they were, so that a
 * rule of which the pages say nothing keeps what a person gave it.
 */
import { BASE, RULES } from '#core/parse/roles/judge.ts'
import { ROLES } from '#core/parse/roles/role.ts'
import { PASSAGE_RULES, TABLE, cellOf, scoreStart } from '#core/parse/roles/transitions.ts'
import { type Example, IS_KIN, IS_MARK_ROLE, ROLE_OF_RULE, type Sample } from './examples.ts'

/** All weights in a row: of the rules, of the roles themselves, of the table, of the passages. */
export type Weights = Float64Array

const COUNT = ROLES.length
const PARAGRAPH = ROLES.indexOf('paragraph')
/** Where each kind of weight begins in the row. */
export const AT = {
  base: RULES.length,
  table: RULES.length + COUNT,
  passage: RULES.length + COUNT + COUNT * COUNT,
} as const
const SIZE = AT.passage + PASSAGE_RULES.length

/** The weights that the parser has. */
export const heldWeights = (): Weights => {
  const held = new Float64Array(SIZE)
  held.set(RULES.map(({ weight }) => weight))
  held.set(
    ROLES.map((role) => BASE[role] ?? 0),
    AT.base,
  )
  held.set(TABLE, AT.table)
  held.set(
    PASSAGE_RULES.map(({ weight }) => weight),
    AT.passage,
  )
  return held
}

const add = (list: Weights, at: number, by: number): void => {
  list[at] = (list[at] ?? 0) + by
}

const STARTS = ROLES.map(scoreStart)
const OUT_OF_QUESTION = -60
const FORBIDDEN = -1e6

const scoresOf = ({ holding, isMark }: Sample, weights: Weights): Float64Array => {
  const scores = weights.slice(AT.base, AT.table)
  for (const rule of holding) add(scores, ROLE_OF_RULE[rule] ?? 0, weights[rule] ?? 0)
  for (let role = 0; role < COUNT; role += 1) {
    if (IS_KIN[role] === true) add(scores, role, scores[PARAGRAPH] ?? 0)
    if (IS_MARK_ROLE[role] !== isMark) scores[role] = OUT_OF_QUESTION
  }
  return scores
}

/** What is asked of a reading: the best one that the truth allows, the best one, or the one that most needs correction. */
type Wanted = { readonly isAllowed: boolean; readonly margin: number }

/** The best reading of a page: a role for each sample, by its index. */
const read = ({ samples }: Example, weights: Weights, { isAllowed, margin }: Wanted): number[] => {
  const back: Int8Array[] = []
  let totals = new Float64Array(COUNT)
  for (const [at, sample] of samples.entries()) {
    const scores = scoresOf(sample, weights)
    for (let role = 0; role < COUNT; role += 1)
      if (sample.allowed[role] === 0) add(scores, role, isAllowed ? FORBIDDEN : margin)
    if (at === 0) {
      totals = scores.map((score, role) => score + (STARTS[role] ?? 0))
      continue
    }
    const table = weights.slice(AT.table, AT.passage)
    for (const [cell, rule] of sample.passage) add(table, cell, weights[AT.passage + rule] ?? 0)
    const from = new Int8Array(COUNT)
    const next = new Float64Array(COUNT)
    for (let role = 0; role < COUNT; role += 1) {
      let best = Number.NEGATIVE_INFINITY
      for (let last = 0; last < COUNT; last += 1) {
        const total = (totals[last] ?? 0) + (table[cellOf(last, role)] ?? 0)
        if (total > best) {
          best = total
          from[role] = last
        }
      }
      next[role] = best + (scores[role] ?? 0)
    }
    back.push(from)
    totals = next
  }
  let role = totals.indexOf(Math.max(...totals))
  const roles = [role]
  for (const from of back.toReversed()) {
    role = from[role] ?? 0
    roles.push(role)
  }
  return samples.length === 0 ? [] : roles.toReversed()
}

/** Adds what a reading rests on to `sum`, `by` times. */
const count = ({ samples }: Example, reading: readonly number[], sum: Weights, by: number): void => {
  for (const [at, role] of reading.entries()) {
    const { holding, passage } = samples[at] ?? { holding: [], passage: [] }
    const isKin = IS_KIN[role] === true
    add(sum, AT.base + role, by)
    if (isKin) add(sum, AT.base + PARAGRAPH, by)
    for (const rule of holding) {
      const of = ROLE_OF_RULE[rule]
      if (of === role || (isKin && of === PARAGRAPH)) add(sum, rule, by)
    }
    if (at === 0) continue
    const cell = cellOf(reading[at - 1] ?? 0, role)
    add(sum, AT.table + cell, by)
    for (const [ofCell, rule] of passage) if (ofCell === cell) add(sum, AT.passage + rule, by)
  }
}

/** What a person keeps whatever the pages say: a line that is no name is not made one. */
const KEPT: ReadonlySet<string> = new Set(['byline: no name and no signature'])
const IS_KEPT = Uint8Array.from(RULES, ({ rule }) => (KEPT.has(rule) ? 1 : 0))

const EPOCHS = 10
const STEP = 0.02
const MARGIN = 3
/** Of the way back to the weight held before, at each page. */
const PULL = 0.000_05
const MOST_AT_ONCE = 3

const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((each) => ({ each, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ each }) => each)

/** The weights that read these pages best, from those held. */
export const learn = (examples: readonly Example[]): Weights => {
  const held = heldWeights()
  const weights = held.slice()
  const sum = new Float64Array(SIZE)
  const random = numbersFrom(1)
  let summed = 0
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      const change = new Float64Array(SIZE)
      count(example, read(example, weights, { isAllowed: true, margin: 0 }), change, 1)
      count(example, read(example, weights, { isAllowed: false, margin: MARGIN }), change, -1)
      for (let at = 0; at < SIZE; at += 1) {
        const step = STEP * Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, change[at] ?? 0))
        if (IS_KEPT[at] !== 1) add(weights, at, step + PULL * ((held[at] ?? 0) - (weights[at] ?? 0)))
        if (epoch * 2 >= EPOCHS) add(sum, at, weights[at] ?? 0)
      }
      if (epoch * 2 >= EPOCHS) summed += 1
    }
  }
  return sum.map((total) => total / summed)
}

const HEADS: ReadonlySet<number> = new Set(
  ['kicker', 'headline', 'deck'].map((role) => ROLES.findIndex((each) => each === role)),
)

/** Runs of headline lines, as text that two readings can be compared by. */
const stacksOf = (reading: readonly number[]): Set<string> => {
  const stacks = new Set<string>()
  let from = -1
  for (const [at, role] of [...reading, -1].entries()) {
    if (HEADS.has(role)) from = from < 0 ? at : from
    else if (from >= 0) {
      stacks.add(`${from}-${at}`)
      from = -1
    }
  }
  return stacks
}

/** How a set of pages is read: share of segments with a role that the truth does not allow, and the headline stacks. */
export type Reading = { readonly wrong: number; readonly precision: number; readonly recall: number }

/** Reads pages and compares. */
export const judgeReading = (examples: readonly Example[], weights: Weights): Reading => {
  let [segments, wrong, found, expected, right] = [0, 0, 0, 0, 0]
  for (const example of examples) {
    const reading = read(example, weights, { isAllowed: false, margin: 0 })
    const truth = stacksOf(read(example, weights, { isAllowed: true, margin: 0 }))
    const stacks = stacksOf(reading)
    segments += reading.length
    wrong += reading.filter((role, at) => example.samples[at]?.allowed[role] === 0).length
    found += stacks.size
    expected += truth.size
    right += [...stacks].filter((stack) => truth.has(stack)).length
  }
  return { wrong: wrong / segments, precision: right / found, recall: right / expected }
}
