import type { Article } from './schema.ts'

/** What stands behind a signature at the foot: the date, further signers, a note of the editors (编后). */
const BEHIND: ReadonlySet<string | undefined> = new Set(['byline', 'note'])

/**
 * The paragraph before which a byline at the end (落款) stands on a line of its own: the date below it, a 编后. Undefined
 * where it stands elsewhere, or nothing is behind it and it goes with the last words.
 */
export function signatureAt({ byline, paragraphs }: Pick<Article, 'byline' | 'paragraphs'>): number | undefined {
  if (byline?.stands !== 'tail') return undefined
  const last = paragraphs.findLastIndex(({ role }) => !BEHIND.has(role))
  return last < 0 || last === paragraphs.length - 1 ? undefined : last + 1
}
