/**
 * The site at an address as HTML, drawn before anybody asks for it: the press builds this module for Node and writes what
 * it draws. It is drawn as in the browser, from the same routes and the same composer, in the form that suits any window.
 */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { prerender } from 'react-dom/static'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { holdFiles, type HeldFile } from '#reader/queries/hold-files.ts'
import { newQueryClient } from './query-client.ts'
import { siteBase, siteRoutes } from './site-routes.tsx'

/** What stands at an address: its title and the content of the root element, both HTML, or the address it leads on to. */
export type Drawn =
  | { readonly kind: 'screen'; readonly title: string; readonly markup: string }
  | { readonly kind: 'redirect'; readonly to: string }

/**
 * Draws an address from the files given, or throws where nothing is there.
 *
 * @param address below the site's base, e.g. `/ahkjb/2024-06-12/1`
 */
export async function drawAddress(address: string, files: readonly HeldFile[]): Promise<Drawn> {
  const queries = queriesOf(files)
  const base = siteBase()
  const handler = createStaticHandler(siteRoutes(queries), base)
  const context = await handler.query(new Request(`http://localhost${base.basename ?? ''}${address}`))
  if (context instanceof Response) return { kind: 'redirect', to: context.headers.get('location') ?? '/' }
  const [failure] = Object.values(context.errors ?? {})
  if (failure !== undefined) throw new Error(`${address} cannot be drawn.`, { cause: failure })
  const failures: unknown[] = []
  const { prelude } = await prerender(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </QueryClientProvider>
    </StrictMode>,
    // Else React hides large parts behind inline scripts, which need JavaScript and a laxer policy.
    { progressiveChunkSize: Number.MAX_SAFE_INTEGER, onError: (error) => void failures.push(error) },
  )
  const html = await new Response(prelude).text()
  if (failures.length > 0) throw new Error(`${address} cannot be drawn.`, { cause: failures[0] })
  return splitTitle(html)
}

let last: { readonly files: readonly HeldFile[]; readonly queries: QueryClient } | undefined

/** Addresses with the same files follow each other: a page and its stories are read and composed once. */
function queriesOf(files: readonly HeldFile[]): QueryClient {
  if (last?.files === files) return last.queries
  last?.queries.clear()
  const queries = newQueryClient()
  holdFiles(queries, files)
  last = { files, queries }
  return queries
}

/** React puts the titles of a tree without a head before everything else. */
function splitTitle(html: string): Drawn {
  const titles = /^(?:<title>[^<]*<\/title>)*/.exec(html)?.[0] ?? ''
  return {
    kind: 'screen',
    title: /<title>([^<]*)/.exec(titles)?.[1] ?? '',
    markup: html.slice(titles.length),
  }
}
