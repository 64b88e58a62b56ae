import type { Issue, Page } from './schema.ts'

/**
 * The page that the masthead was read from, and whose file its places are in: as the issue says, else the first page
 * without a strip of its own.
 */
export const mastheadPage = ({ mastheadFrom, pages }: Pick<Issue, 'mastheadFrom' | 'pages'>): Page | undefined =>
  mastheadFrom === undefined
    ? pages.find(({ strip }) => strip === undefined)
    : pages.find(({ number }) => number === mastheadFrom)
