import { queryOptions } from '@tanstack/react-query'
import { readIssue } from '#core/issue/read-issue.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { fetchText } from './fetch-text.ts'
import { readOrFail } from './read-or-fail.ts'

/** The folder of a paper's files below the site's base; pictures are named relative to it. */
export const paperFolder = (paper: string) => `data/${paper}/`

/** A page with what is around it: its issue, whose other pages have number and name alone. */
export const pageQuery = (paper: string, date: string, page: number) =>
  queryOptions({
    queryKey: ['page', paper, date, page],
    queryFn: async ({ signal }) => {
      const subject = `${dateInWords(date)}的报纸`
      return readOrFail(
        readIssue(await fetchText(`${paperFolder(paper)}${date}/${page}.json`, subject, signal)),
        subject,
      )
    },
    staleTime: 60 * 60_000,
  })
