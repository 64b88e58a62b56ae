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
 * Tells honestly where a story goes on or came from. When the other page is held the address is that of the story
 * there that answers the jump, or of the page when none or several do.
 */
export function jumpNotice(jump: Jump, from: { issue: Issue; paper: string; date: string; page: number }): JumpNotice {
  const where = jump.direction === 'to' ? `续文在第${jump.page}版` : `前文在第${jump.page}版`
  const other = from.issue.pages.find((page) => page.number === jump.page)
  if (other === undefined) return { printed: jump.text, sentence: `${where}，本站暂未收录` }

  const answers = other.stories.flatMap((story, index) =>
    story.kind === 'article' &&
    story.jumps.some((answer) => answer.direction !== jump.direction && answer.page === from.page)
      ? [index + 1]
      : [],
  )
  const [answer] = answers
  const place = { paper: from.paper, date: from.date, page: jump.page }
  const href = addressOf(answers.length === 1 && answer !== undefined ? { ...place, story: answer } : place)
  return { printed: jump.text, sentence: where, href }
}
