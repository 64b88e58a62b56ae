import type { QueryClient } from '@tanstack/react-query'
import type { Catalogue } from '#core/issue/catalogue.ts'
import { catalogueQuery } from './catalogue-query.ts'

/** The part of the catalogue that came with a screen, and the issue that it is near; see `core/issue/catalogue-around.ts`. */
export type NearCatalogue = { readonly paper: string; readonly date: string; readonly catalogue: Catalogue }

/** Where the queries keep the {@link NearCatalogue}. */
export const NEAR_CATALOGUE = ['catalogue', 'near'] as const

/**
 * The catalogue, or the part of it that came with the screen where that is all that can be shown: for its own issue, and
 * for the ways to the newest, which every part holds.
 */
export async function knownCatalogue(queries: QueryClient, paper?: string, date?: string): Promise<Catalogue> {
  const whole = queries.getQueryData(catalogueQuery().queryKey)
  if (whole !== undefined) return whole
  const near = queries.getQueryData<NearCatalogue>(NEAR_CATALOGUE)
  const isEnough = near !== undefined && (date === undefined || (near.date === date && near.paper === paper))
  return isEnough ? near.catalogue : queries.ensureQueryData(catalogueQuery())
}
