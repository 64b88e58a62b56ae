import type { Span } from './schema.ts'

/** How much a problem matters: an error keeps a page from going out; a warning wants a look; a note is for the record. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * Something that is not as it should be, as a value: never thrown, never only logged.
 * `message` and `remedy` are Chinese sentences for the editor: what is wrong, and the way out.
 */
export type Problem = {
  /** A stable kebab-case name, e.g. `date-weekday-mismatch`. */
  readonly kind: string
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  /** The file it is about, e.g. `01.txt`. */
  readonly file?: string
  /** Where in the raw page. */
  readonly place?: Span
  /** Where in a JSON file, e.g. `pages[0].stories[1].caption`. */
  readonly path?: string
}
