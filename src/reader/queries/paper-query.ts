import { queryOptions } from '@tanstack/react-query'
import { readPaper } from '#core/issue/read-issue.ts'
import { fetchText } from './fetch-text.ts'
import { readOrFail } from './read-or-fail.ts'

/** What is true of a paper and not of one day. */
export const paperQuery = (paper: string) =>
  queryOptions({
    queryKey: ['paper', paper],
    queryFn: async ({ signal }) => {
      const subject = '这份报纸的资料'
      return readOrFail(readPaper(await fetchText(`data/${paper}/paper.json`, subject, signal)), subject)
    },
    staleTime: 60 * 60_000,
  })
