import type { Problem } from '../../issue/problem.ts'
import type { Issue, Jump, Page } from '../../issue/schema.ts'
import { pointsAt } from '../assemble/join-jumps.ts'

const checkJump = (jump: Jump, page: Page, issue: Issue): Problem[] => {
  const [place] = jump.source
  const where = { ...(page.file === undefined ? {} : { file: page.file }), ...(place === undefined ? {} : { place }) }
  const isLettered = jump.section !== undefined
  const label = `${jump.section ?? ''}${jump.page}`
  if (!isLettered && issue.pageCount !== undefined && jump.page > issue.pageCount) {
    return [
      {
        kind: 'jump-beyond-pages',
        severity: 'warning',
        message: `“${jump.text}”指向第${jump.page}版，本期只有${issue.pageCount}版。`,
        remedy: '请核对转版的版次和报头的版数。',
        ...where,
      },
    ]
  }
  if (jump.target !== undefined) return []
  // The number of a page alone, without one in print, is a guess.
  const isNumbered = page.printedNumber !== undefined || issue.pages.length > 1
  if (!isLettered && isNumbered && jump.page === page.number) {
    return [
      {
        kind: 'jump-to-itself',
        severity: 'warning',
        message: `“${jump.text}”指向它自己所在的版。`,
        remedy: '请核对转版的版次。',
        ...where,
      },
    ]
  }
  if (!isNumbered || !issue.pages.some((other) => pointsAt(jump, other))) {
    return [
      {
        kind: 'jump-page-absent',
        severity: 'note',
        message: `“${jump.text}”的另一半在第${label}版，这一版没有读入。`,
        remedy: '有这一版的文字时，与本版一起读入即可接上。',
        ...where,
      },
    ]
  }
  return [
    {
      kind: 'jump-dangling',
      severity: 'warning',
      message: `“${jump.text}”在第${label}版没有找到另一半。`,
      remedy: '请核对两版的转版文字。',
      ...where,
    },
  ]
}

/** Jumps that lead nowhere. */
export const checkJumps = (issue: Issue): Problem[] =>
  issue.pages.flatMap((page) =>
    page.stories.flatMap((story) =>
      story.kind === 'article' ? story.jumps.flatMap((jump) => checkJump(jump, page, issue)) : [],
    ),
  )
