import { onlineManager, QueryClient } from '@tanstack/react-query'
import { FetchFailure } from '#reader/queries/fetch-failure.ts'

/** The client of all fetches: tries without a network too, since the browser may hold the file. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst',
        gcTime: Infinity,
        refetchOnWindowFocus: false,
        retryDelay: 800,
        // A retry while offline would wait for the network without a word; a wrong file stays wrong.
        retry: (count, error) =>
          count < 1 && onlineManager.isOnline() && error instanceof FetchFailure && error.kind === 'server',
      },
    },
  })
}
