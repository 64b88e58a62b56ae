import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { AboutPage } from './about/about-page.tsx'
import { ArchiveScreen } from './archive/archive-screen.tsx'
import { LoadingScreen } from './chrome/loading-screen.tsx'
import { loadArchive, loadFirstPage, loadNewest, loadPage, loadStory, missing } from './load-place.ts'
import { RouteFailure } from './missing/route-failure.tsx'
import { PageScreen } from './page/page-screen.tsx'
import { catalogueQuery } from './queries/catalogue-query.ts'
import { Root } from './root.tsx'
import { StoryScreen } from './story/story-screen.tsx'

/**
 * The addresses of the edition. `more` are routes of other zones that stand beside them under the same root, so that
 * an unknown address, a failed fetch and loading look the same everywhere.
 */
export function readerRoutes(queries: QueryClient, more: readonly RouteObject[] = []): RouteObject[] {
  return [
    {
      element: <Root />,
      hydrateFallbackElement: <LoadingScreen />,
      children: [
        {
          errorElement: <RouteFailure />,
          children: [
            { index: true, loader: () => loadNewest(queries), element: null },
            { path: 'about', element: <AboutPage /> },
            ...more,
            { path: ':paper', loader: ({ params }) => loadFirstPage(queries, params), element: null },
            {
              path: ':paper/issues',
              loader: ({ params }) => loadArchive(queries, params),
              element: <ArchiveScreen />,
            },
            { path: ':paper/:date', loader: ({ params }) => loadFirstPage(queries, params), element: null },
            {
              path: ':paper/:date/:page',
              loader: ({ params }) => loadPage(queries, params),
              element: <PageScreen />,
              children: [
                { path: ':story', loader: ({ params }) => loadStory(queries, params), element: <StoryScreen /> },
              ],
            },
            { path: '*', loader: ({ request }) => loadUnknown(queries, request), element: null },
          ],
        },
      ],
    },
  ]
}

async function loadUnknown(queries: QueryClient, request: Request): Promise<never> {
  const { papers } = await queries.ensureQueryData(catalogueQuery())
  throw missing({ kind: 'address', asked: readable(new URL(request.url).pathname), papers })
}

/** An address as somebody typed it; a broken escape stays as it is. */
function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
