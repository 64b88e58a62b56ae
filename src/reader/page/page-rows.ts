import type { Issue } from '#core/issue/schema.ts'

/** A row of 版面导航: a page we hold, or a run of pages we do not. */
export type PageRow =
  | { readonly kind: 'held'; readonly page: number; readonly name: string | undefined }
  | { readonly kind: 'not-held'; readonly from: number; readonly to: number }

/** The pages of an issue by its own count, in order; neighbouring pages not held make one row. */
export function pageRows(issue: Issue): readonly PageRow[] {
  const held = new Map(issue.pages.map((page) => [page.number, page]))
  const last = Math.max(issue.pageCount ?? 0, ...held.keys())
  const rows: PageRow[] = []
  for (let number = 1; number <= last; number += 1) {
    const page = held.get(number)
    const before = rows.at(-1)
    if (page !== undefined) rows.push({ kind: 'held', page: number, name: page.name?.text })
    else if (before?.kind === 'not-held') rows[rows.length - 1] = { ...before, to: number }
    else rows.push({ kind: 'not-held', from: number, to: number })
  }
  return rows
}

/** How many pages there are and how many we hold, e.g. `本期16版，已收录1版`. */
export function pageCountInWords(issue: Issue): string {
  const held = `已收录${issue.pages.length}版`
  return issue.pageCount === undefined ? held : `本期${issue.pageCount}版，${held}`
}
