/**
 * `npm run bench -- weigh`: what the rules should weigh by all pages but those at first sight. Learns from two thirds of the
 * pages by other hands and reads the third, three times over, which says what the weights are worth on pages not seen; then
 * learns from all. With `--write` the weights, rounded, go into the rules; `npx oxfmt` and a look at the difference are due then.
 */
import { MANNERS } from '../parse-damage.ts'
import { type Truth, truthSets } from '../parse-pages.ts'
import { tableOf } from '../figures.ts'
import { type Example, examplesOf } from './examples.ts'
import { judgeStacks, learnStacks, pointsText, stacksOf } from './learn-stacks.ts'
import { type Reading, type Weights, heldWeights, judgeReading, learn } from './learn.ts'
import { writeStackPoints, writeWeights } from './write-weights.ts'

/** Manners that differ in what the rules see; the others hurt single words. */
const LEARNT = new Set([
  'blank lines, more between stories',
  'one blank line everywhere',
  'no blank lines',
  'printed lines of 17, indents',
  'printed lines of 20, no indents',
  'printed lines of 13, nothing blank',
  'spaces lost',
  'column breaks',
])
const HELD_OUT = 'pages by other hands, at first sight'
const PARTED = 'pages by other hands, looked at since'
const PARTS = 3

const percent = (part: number): string => (part * 100).toFixed(1)
const cells = ({ wrong, precision, recall }: Reading): string[] => [
  percent(wrong),
  `${percent(precision)}/${percent(recall)}`,
]

const rowOf = (name: string, examples: readonly Example[], weights: Weights): string[] => [
  name,
  ...cells(judgeReading(examples, heldWeights())),
  ...cells(judgeReading(examples, weights)),
]

/** Learns without one part of the pages, and reads that part. */
const rowsOfParts = (examples: readonly Example[], parted: readonly string[]): string[][] =>
  Array.from({ length: PARTS }, (_, part) => {
    const out = new Set(parted.filter((_page, index) => index % PARTS === part))
    const weights = learn(examples.filter(({ page }) => !out.has(page)))
    return rowOf(
      `part ${part + 1}, learnt from the others`,
      examples.filter(({ page }) => out.has(page)),
      weights,
    )
  })

/** How headline stacks are told apart, learnt from the rest; gives the points learnt from all but those at first sight. */
const weighStacks = (own: readonly Truth[], parted: readonly Truth[], heldOut: readonly Truth[]): string => {
  const [once, theirs, unseen] = [stacksOf(own), stacksOf(parted), stacksOf(heldOut)]
  const ours = [...once, ...once, ...once]
  const names = parted.map(({ name }) => name)
  const rows = Array.from({ length: PARTS }, (_, part) => {
    const out = new Set(names.filter((_name, index) => index % PARTS === part))
    const tested = theirs.filter(({ page }) => out.has(page))
    const weights = learnStacks([...ours, ...theirs.filter(({ page }) => !out.has(page))])
    return [`part ${part + 1}, learnt from the others`, String(tested.length), percent(judgeStacks(tested, weights))]
  })
  const weights = learnStacks([...ours, ...theirs])
  rows.push(['at first sight', String(unseen.length), percent(judgeStacks(unseen, weights))])
  console.log(`\n${tableOf([['headline stacks of two lines and more', 'stacks', 'told apart'], ...rows])}`)
  return pointsText(weights)
}

/** Prints what learning is worth, and writes what was learnt where that is asked. */
export const weighRules = (args: readonly string[]): void => {
  const manners = MANNERS.filter(({ name }) => LEARNT.has(name))
  const { [PARTED]: parted = [], [HELD_OUT]: heldOut = [], ...own } = truthSets()
  // Our own pages show each one thing, which must not drown: they count four times.
  const ours = examplesOf(Object.values(own).flat(), manners)
  const examples = [...ours, ...ours, ...ours, ...ours, ...examplesOf(parted, manners)]
  const parts = rowsOfParts(
    examples,
    parted.map(({ name }) => name),
  )
  const weights = learn(examples)
  console.log(`${examples.length} readings of pages; wrong segments, then headline blocks, in per cent\n`)
  console.log(
    tableOf([
      ['pages', 'wrong, held', 'headlines, held', 'wrong, learnt', 'headlines, learnt'],
      ...parts,
      rowOf('all that was learnt from', examples, weights),
      rowOf('at first sight', examplesOf(heldOut, manners), weights),
    ]),
  )
  const points = weighStacks(Object.values(own).flat(), parted, heldOut)
  if (!args.includes('--write')) return
  writeWeights(weights)
  writeStackPoints(points)
}
