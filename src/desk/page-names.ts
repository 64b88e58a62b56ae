import type { Issue } from '#core/issue/schema.ts'
import type { Source } from './proof.ts'

/** What the pages on the desk are called: `第3版` by the issue; until that is known, by their order in the file, or by their own. */
export function pageNames(source: Source, issue: Issue | undefined): readonly string[] {
  if (source.kind === 'issue') return source.issue.pages.map(({ number }) => `第${number}版`)
  return source.pages.map(({ file }, index) => {
    const number = issue?.pages.find((page) => page.file === file)?.number
    if (number !== undefined) return `第${number}版`
    return file.includes('#') ? `文件的第${index + 1}页` : file
  })
}
