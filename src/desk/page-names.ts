import type { Issue } from '#core/issue/schema.ts'
import type { Source } from './proof.ts'

/** What the pages on the desk are called: `第3版` by the issue; by their order in the file until that is known. */
export function pageNames(source: Source, issue: Issue | undefined): readonly string[] {
  if (source.kind === 'issue') return source.issue.pages.map(({ number }) => `第${number}版`)
  return source.pages.map(({ file }, index) => {
    const number = issue?.pages.find((page) => page.file === file)?.number
    return number === undefined ? `文件的第${index + 1}页` : `第${number}版`
  })
}
