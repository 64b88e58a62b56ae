/**
 * The rules by which a segment is judged, one line of evidence each. A weight is in points: 1 is a hint, 4 speaks
 * clearly, 10 is as good as proof. Negative weights speak against. What a segment gets for a role is the sum of the
 * rules that hold; what may follow what is in `transitions.ts`, and the best reading of the whole page wins.
 */
import type { Features } from './features.ts'
import type { PageContext } from './page-context.ts'
import { ROLES, type Reason, type Role } from './role.ts'
import { AROUND_RULES } from './rules/around-rules.ts'
import { BODY_RULES } from './rules/body-rules.ts'
import { FURNITURE_RULES } from './rules/furniture-rules.ts'
import { HEAD_RULES } from './rules/head-rules.ts'
import { LOOK_RULES } from './rules/look-rules.ts'
import { PICTURE_RULES } from './rules/picture-rules.ts'
import type { Rule } from './rules/rule.ts'

const isMark = (f: Features): boolean => f.segment.jump !== undefined || f.segment.credit !== undefined
/** Only a segment that is a mark by its own form can have one of these roles. */
export const OF_MARKS: ReadonlySet<Role> = new Set(['credit', 'jump-in', 'jump-out'])
/** What every segment gets for a role before any rule speaks. */
export const BASE: Partial<Record<Role, number>> = {
  headline: 0.5,
  deck: -2.25,
  paragraph: -2.75,
  continuation: -1.75,
  caption: -3.25,
  unknown: -0.25,
  byline: -1,
  table: -5.5,
  verse: -3.75,
  note: -4.5,
  question: -5.75,
  'list-item': -4,
  kicker: -3.5,
  subhead: -0.5,
  masthead: -2.5,
  nameplate: -2.75,
  'code-caption': -4,
  strip: -5,
  editors: -6,
  advertisement: -3.75,
}

export const RULES: readonly Rule[] = [
  ...FURNITURE_RULES,
  ...HEAD_RULES,
  ...AROUND_RULES,
  ...BODY_RULES,
  ...PICTURE_RULES,
  ...LOOK_RULES,
]

const RULES_OF = new Map<Role, readonly Rule[]>()
for (const each of RULES) RULES_OF.set(each.role, [...(RULES_OF.get(each.role) ?? []), each])

/** Paragraphs of a kind: what speaks for a paragraph speaks for them too. */
export const KIN: ReadonlySet<Role> = new Set(['question', 'list-item', 'note'])

/** What speaks for a segment having a role, `forKin` from what speaks for its kin included. */
const judge = (features: Features, role: Role, page: PageContext, forKin: number): Reason => {
  if (isMark(features) !== OF_MARKS.has(role)) return { score: -60, rule: `${role}: not of that form` }
  let score = (BASE[role] ?? 0) + forKin
  let best: Rule | undefined
  for (const candidate of RULES_OF.get(role) ?? []) {
    if (!candidate.holds(features, page)) continue
    score += candidate.weight
    if (candidate.weight > (best?.weight ?? 0)) best = candidate
  }
  return { score, rule: best?.rule ?? `${role}: by its place` }
}

/** What speaks for a segment having each role, in the order of `ROLES`: points, and the weightiest rule. */
export const judgeAll = (features: Features, page: PageContext): Reason[] => {
  const paragraph = judge(features, 'paragraph', page, 0)
  return ROLES.map((role) =>
    role === 'paragraph' ? paragraph : judge(features, role, page, KIN.has(role) ? paragraph.score : 0),
  )
}
