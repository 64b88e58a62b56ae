import type { Problem } from '#core/issue/problem.ts'

/** Characters of a page that the desk takes: five times a full one. A text field of many more stands still at every key. */
export const LONGEST_PAGE = 100_000

/** Why a text is no page: it is longer than any. Undefined where it is not. */
export function tooLongForPage(text: string): Problem | undefined {
  if (text.length <= LONGEST_PAGE) return undefined
  return {
    kind: 'page-too-long',
    severity: 'error',
    message: `这份文字有${text.length.toLocaleString('en')}字。一版报纸不过一两万字，编辑台每版最多读${LONGEST_PAGE.toLocaleString('en')}字。`,
    remedy: '请按版分成几个文件，一起选中读入；或者在版与版之间放换页符。整批的文件可以用命令行读。',
  }
}
