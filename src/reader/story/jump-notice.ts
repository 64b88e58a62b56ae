import type { Issue, Jump } from '#core/issue/schema.ts'
import { addressOf } from '../address.ts'

/** Where a jump line (转版) leads: a sentence, and an address when the other half is held. */
export type JumpNotice = {
  /** As printed, e.g. `（下转二版）`. */
  readonly printed: string
  readonly sentence: string
  readonly href?: string
}

/**
 * Tells honestly where a story goes on or came from. Only when the other half is held is there an address; a page that is
 * held without it is said not to have it.
 */
export function jumpNotice(jump: Jump, from: { issue: Issue; paper: string; date: string }): JumpNotice {
  const page = `第${jump.section ?? ''}${jump.page}版`
  const half = jump.direction === 'to' ? '续文' : '前文'
  if (jump.target !== undefined) {
    const { page: number, story } = jump.target
    const href = addressOf({ paper: from.paper, date: from.date, page: number, story })
    return { printed: jump.text, sentence: `${half}在${page}`, href }
  }
  // Lettered pages are numbered anew in each section, so that the number alone does not say which page is meant.
  const isPageHeld = jump.section === undefined && from.issue.pages.some(({ number }) => number === jump.page)
  const sentence = isPageHeld ? `本站收录的${page}没有${half}` : `${half}在${page}，本站暂未收录`
  return { printed: jump.text, sentence }
}
