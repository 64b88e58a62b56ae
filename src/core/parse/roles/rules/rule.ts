import type { Features } from '../features.ts'
import type { PageContext } from '../page-context.ts'
import type { Role } from '../role.ts'

/** One line of evidence: for segments that it holds of, `weight` points for `role`. */
export type Rule = {
  readonly role: Role
  readonly weight: number
  readonly rule: string
  readonly holds: (features: Features, page: PageContext) => boolean
}

/** A rule in one line. */
export const rule = (role: Role, weight: number, name: string, holds: Rule['holds']): Rule => ({
  role,
  weight,
  rule: name,
  holds,
})
