import { expect, test } from 'vitest'
import { type Score, score } from '../../bench/parse-bench.ts'
import { MANNERS } from '../../bench/parse-damage.ts'
import { truthSets } from '../../bench/parse-pages.ts'

const precision = ({ right, wrong }: Score): number => right / (right + wrong.length)
const recall = ({ right, missed }: Score): number => right / (right + missed.length)

const [clean] = MANNERS
const set = 'pages by other hands, at first sight'
const scores = clean === undefined ? undefined : score(truthSets()[set] ?? [], clean)
const of = (role: string): Score => scores?.get(role) ?? { right: 0, missed: [], wrong: [] }

// What the parser is to reach on pages that it has not seen; the figures themselves are in the README.
test.each([
  { role: 'headline block', least: 0.85, check: [precision, recall] },
  { role: 'jump', least: 0.95, check: [precision, recall] },
  { role: 'joined jump', least: 0.9, check: [precision, recall] },
  { role: 'credit', least: 0.9, check: [precision, recall] },
  { role: 'masthead field', least: 0.95, check: [precision, recall] },
])('$role: at least $least on clean pages by other hands', ({ role, least, check }) => {
  expect(of(role).right).toBeGreaterThan(0)
  for (const part of check) expect(part(of(role))).toBeGreaterThanOrEqual(least)
})
