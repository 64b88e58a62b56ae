/**
 * The role of each segment, decided over the whole page at once: of all ways to name the segments, the one whose
 * evidence (`rules/`) and order (`transitions.ts`) weigh most together. Found by Viterbi's algorithm: segments × roles²
 * steps, so the time grows with the length of the page and not faster.
 */
import type { Features } from './features.ts'
import type { PageContext } from './page-context.ts'
import { ROLES, type Reason, type Role } from './role.ts'
import { judge } from './judge.ts'
import { MOST_BONUS, type Passage, lookBetween, scoreStart, scoreTransition, scoreUsual } from './transitions.ts'

/** A segment with its role and why. */
export type Decided = { readonly features: Features; readonly role: Role; readonly reason: Reason }

type Step = { readonly total: number; readonly from: number; readonly reason: Reason }

const firstSteps = (features: Features, page: PageContext): Step[] =>
  ROLES.map((role) => {
    const reason = judge(features, role, page)
    return { total: reason.score + scoreStart(role), from: -1, reason }
  })

/** A reading this far behind the best one never wins, and is not followed. */
const BEAM = 60

/** The readings still followed: index of the role and what the reading weighs so far. */
const followed = (steps: readonly Step[]): { role: number; total: number }[] => {
  const least = Math.max(...steps.map(({ total }) => total)) - BEAM
  return steps
    .map(({ total }, role) => ({ role, total }))
    .filter(({ total }) => total >= least)
    .toSorted((a, b) => b.total - a.total)
}

const nextSteps = (steps: readonly Step[], passage: Passage, features: Features, page: PageContext): Step[] => {
  const alive = followed(steps)
  return ROLES.map((role, index) => {
    const reason = judge(features, role, page)
    let from = 0
    let total = Number.NEGATIVE_INFINITY
    for (const last of alive) {
      // Most pairs are out of the question by the table alone.
      if (last.total + scoreUsual(last.role, index) + MOST_BONUS < total) continue
      const score = last.total + scoreTransition(last.role, index, passage)
      if (score > total || (score === total && last.role < from)) {
        total = score
        from = last.role
      }
    }
    return { total: total + reason.score, from, reason }
  })
}

const bestOf = (steps: readonly Step[]): number =>
  steps.reduce((best, step, index) => (step.total > (steps[best]?.total ?? Number.NEGATIVE_INFINITY) ? index : best), 0)

/** Names every segment of the page. */
export const decideRoles = (features: readonly Features[], page: PageContext): Decided[] => {
  const table: Step[][] = []
  for (const [index, feature] of features.entries()) {
    const [last, before] = [table.at(-1), features[index - 1]]
    table.push(
      last === undefined || before === undefined
        ? firstSteps(feature, page)
        : nextSteps(last, lookBetween(before, feature, page), feature, page),
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
