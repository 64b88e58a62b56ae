import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { FetchFailure } from '#reader/queries/fetch-failure.ts'
import { readerRoutes } from '#reader/routes.tsx'

/** All addresses of the site, below the base that it was built for. */
export function newRouter(queries: QueryClient) {
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '')
  return createBrowserRouter(readerRoutes(queries, [deskRoute(queries)]), basename === '' ? {} : { basename })
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
