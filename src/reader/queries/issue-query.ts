import { queryOptions } from '@tanstack/react-query'
import { readIssue } from '#core/issue/read-issue.ts'
import { dateInWords } from '../in-words.ts'
import { fetchText } from './fetch-text.ts'
import { readOrFail } from './read-or-fail.ts'

/** Address of an issue file below the site's base; pictures of the issue are named relative to it. */
export const issuePath = (paper: string, date: string) => `data/${paper}/${date}.json`

/** An issue: its pages, articles and photographs. */
export const issueQuery = (paper: string, date: string) =>
  queryOptions({
    queryKey: ['issue', paper, date],
    queryFn: async ({ signal }) => {
      const subject = `${dateInWords(date)}的报纸`
      return readOrFail(readIssue(await fetchText(issuePath(paper, date), subject, signal)), subject)
    },
    staleTime: 60 * 60_000,
  })
