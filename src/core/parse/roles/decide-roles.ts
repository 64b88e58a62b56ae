/**
 * The role of each segment, decided over the whole page at once: of all ways to name the segments, the one whose
 * evidence (`rules/`) and order (`transitions.ts`) weigh most together. Found by Viterbi's algorithm: segments × roles²
 * steps, so the time grows with the length of the page and not faster.
 */
import type { Features } from './features.ts'
import type { PageContext } from './page-context.ts'
import { ROLES, type Reason, type Role } from './role.ts'
import { judgeAll } from './judge.ts'
import { cellOf, lookBetween, scorePassage, scoreStart } from './transitions.ts'

/** A segment with its role and why. */
export type Decided = { readonly features: Features; readonly role: Role; readonly reason: Reason }

type Step = { readonly total: number; readonly from: number; readonly reason: Reason }

const firstSteps = (features: Features, page: PageContext): Step[] =>
  judgeAll(features, page).map((reason, index) => ({
    total: reason.score + scoreStart(ROLES[index] ?? 'unknown'),
    from: -1,
    reason,
  }))

const bestOf = (steps: readonly Step[]): number =>
  steps.reduce((best, step, index) => (step.total > (steps[best]?.total ?? Number.NEGATIVE_INFINITY) ? index : best), 0)

/** A reading this far behind the best one never wins, and is not followed. */
const BEAM = 60

/** The readings still followed, the weightiest first: index of the last role, and what the reading weighs before the next. */
const followed = (steps: readonly Step[]): { readonly last: number; readonly weight: number }[] => {
  const least = (steps[bestOf(steps)]?.total ?? 0) - BEAM
  const alive: { last: number; weight: number }[] = []
  for (const [last, { total: weight }] of steps.entries()) if (weight >= least) alive.push({ last, weight })
  return alive.toSorted((a, b) => b.weight - a.weight)
}

const nextSteps = (steps: readonly Step[], before: Features, features: Features, page: PageContext): Step[] => {
  const alive = followed(steps)
  const scores = scorePassage(lookBetween(before, features, page))
  return judgeAll(features, page).map((reason, index) => {
    let from = 0
    let total = Number.NEGATIVE_INFINITY
    for (const { last, weight } of alive) {
      const score = weight + (scores[cellOf(last, index)] ?? 0)
      if (score > total || (score === total && last < from)) {
        total = score
        from = last
      }
    }
    return { total: total + reason.score, from, reason }
  })
}

/** Names every segment of the page. */
export const decideRoles = (features: readonly Features[], page: PageContext): Decided[] => {
  const table: Step[][] = []
  for (const [index, feature] of features.entries()) {
    const [last, before] = [table.at(-1), features[index - 1]]
    table.push(
      last === undefined || before === undefined ? firstSteps(feature, page) : nextSteps(last, before, feature, page),
    )
  }
  const decided: Decided[] = []
  let choice = bestOf(table.at(-1) ?? [])
  for (let index = table.length - 1; index >= 0; index -= 1) {
    const [step, feature, role] = [table[index]?.[choice], features[index], ROLES[choice]]
    if (step === undefined || feature === undefined || role === undefined) continue
    decided.push({ features: feature, role, reason: step.reason })
    choice = step.from
  }
  return decided.toReversed()
}
