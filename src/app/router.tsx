import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter } from 'react-router'
import { siteBase, siteRoutes } from './site-routes.tsx'

/** The router of the browser. */
export function newRouter(queries: QueryClient) {
  return createBrowserRouter(siteRoutes(queries), siteBase())
}
