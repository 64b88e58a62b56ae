import { queryOptions } from '@tanstack/react-query'
import { readCatalogue } from '#core/issue/read-issue.ts'
import { fetchText } from './fetch-text.ts'
import { readOrFail } from './read-or-fail.ts'

const SUBJECT = '本站的报纸目录'

/** What the site holds. New issues appear in it, so it grows stale. */
export const catalogueQuery = () =>
  queryOptions({
    queryKey: ['catalogue'],
    queryFn: async ({ signal }) =>
      readOrFail(readCatalogue(await fetchText('data/catalogue.json', SUBJECT, signal)), SUBJECT),
    staleTime: 5 * 60_000,
  })
