import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue } from '#core/issue/catalogue.ts'
import { catalogueQuery } from './catalogue-query.ts'

/** Where the part of the catalogue is kept that came with a screen; see `core/issue/catalogue-around.ts`. */
export const NEAR_CATALOGUE = ['catalogue', 'near'] as const

/**
 * The catalogue, or the part of it that came with the screen where that is enough. It holds the newest issue of every
 * paper, so that the ways to those never wait for the whole.
 *
 * @param date the issue that must be listed
 */
export async function knownCatalogue(queries: QueryClient, paper?: string, date?: string): Promise<Catalogue> {
  const whole = queries.getQueryData(catalogueQuery().queryKey)
  if (whole !== undefined) return whole
  const near = queries.getQueryData<Catalogue>(NEAR_CATALOGUE)
  const isEnough = near?.papers.some(
    ({ id, issues }) =>
      (paper === undefined || id === paper) && (date === undefined || issues.some((issue) => issue.date === date)),
  )
  return near !== undefined && isEnough === true ? near : queries.ensureQueryData(catalogueQuery())
}
