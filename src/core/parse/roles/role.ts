/** What a block of the page is. */
export const ROLES = [
  'masthead',
  'nameplate',
  'code-caption',
  'strip',
  'editors',
  'kicker',
  'headline',
  'deck',
  'byline',
  'note',
  'subhead',
  'paragraph',
  'continuation',
  'question',
  'list-item',
  'table',
  'verse',
  'caption',
  'credit',
  'jump-out',
  'jump-in',
  'advertisement',
  'unknown',
] as const

export type Role = (typeof ROLES)[number]

/** Why a block has its role: the rules that spoke for it, and what they weigh together. */
export type Reason = {
  /** The weightiest rule, e.g. `credit: name and 摄`. */
  readonly rule: string
  /** Sum of the weights of all rules that spoke for or against. */
  readonly score: number
}
