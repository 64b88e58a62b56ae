import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { FetchFailure } from '#reader/queries/fetch-failure.ts'
import { readerRoutes } from '#reader/routes.tsx'

/** All addresses of the site, for the browser and for the press. */
export function siteRoutes(queries: QueryClient): RouteObject[] {
  return readerRoutes(queries, [deskRoute(queries)])
}

/** The address below which the site stands, as the router wants it: none for the root of a host. */
export function siteBase(): { readonly basename?: string } {
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '')
  return basename === '' ? {} : { basename }
}

/** The desk is loaded only when it is opened. */
function deskRoute(queries: QueryClient): RouteObject {
  return {
    path: 'desk',
    lazy: async () => {
      const { loadPapers, DeskRoute } = await import('./desk-route.tsx').catch(() => {
        throw new FetchFailure('program', '编辑台')
      })
      return { loader: () => loadPapers(queries), Component: DeskRoute }
    },
  }
}
