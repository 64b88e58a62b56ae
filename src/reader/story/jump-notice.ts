import type { Issue, Jump } from '#core/issue/schema.ts'
import { addressOf } from '../address.ts'

/** Where a jump line (转版) leads: a sentence, and an address when the other page is held. */
export type JumpNotice = {
  /** As printed, e.g. `（下转二版）`. */
  readonly printed: string
  readonly sentence: string
  readonly href?: string
}

/**
 * Tells honestly where a story goes on or came from. When the other half is held the address is that of the story;
 * when only its page is, that of the page.
 */
export function jumpNotice(jump: Jump, from: { issue: Issue; paper: string; date: string }): JumpNotice {
  const page = `第${jump.section ?? ''}${jump.page}版`
  const where = jump.direction === 'to' ? `续文在${page}` : `前文在${page}`
  const place = { paper: from.paper, date: from.date }
  if (jump.target !== undefined) {
    const href = addressOf({ ...place, page: jump.target.page, story: jump.target.story })
    return { printed: jump.text, sentence: where, href }
  }
  // Lettered pages are numbered anew in each section, so that the number alone does not say which page is meant.
  const held = jump.section === undefined && from.issue.pages.some((other) => other.number === jump.page)
  if (!held) return { printed: jump.text, sentence: `${where}，本站暂未收录` }
  return { printed: jump.text, sentence: where, href: addressOf({ ...place, page: jump.page }) }
}
