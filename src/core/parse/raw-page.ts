import type { Decision } from '../issue/schema.ts'
import type { Look } from './sheet/look.ts'

/** The text of one printed page, as it came: decoded, otherwise untouched. */
export type RawPage = {
  /** What to call it in problems and in the issue, e.g. `raw/2024-06-12/01.txt`. */
  readonly file: string
  readonly text: string
  /** What the editor decided about its repairs; those that do not fit the text are void. */
  readonly decisions?: readonly Decision[]
  /** How each line of the text is set in print, where the page came with positions; such a line is a whole paragraph. */
  readonly looks?: readonly (Look | undefined)[]
}
