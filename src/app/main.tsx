// First of all: what it sets must be set before a schema is made.
import './strict-policy.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { holdFiles, type HeldFile } from '#reader/queries/hold-files.ts'
import { newQueryClient } from './query-client.ts'
import { newRouter } from './router.tsx'
import './styles.css'

const queries = newQueryClient()
holdFiles(queries, filesInPage())
const router = newRouter(queries)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root".')
const app = (
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>
)

if (root.dataset['address'] === undefined) createRoot(root).render(app)
else void takeOver(root)

/** Takes over a page that the press drew, once its data are where the router looks for them. */
async function takeOver(element: HTMLElement): Promise<void> {
  await untilReady()
  const { errors, location } = router.state
  const drawn = element.dataset['address']
  delete element.dataset['address']
  if (errors === null && drawn === location.pathname.replace(/\/$/, '')) {
    hydrateRoot(element, app)
    return
  }
  // A server that answers any address with one page: what it drew is not what was asked for.
  element.replaceChildren()
  createRoot(element).render(app)
}

function untilReady(): Promise<void> {
  if (router.state.initialized) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return
      stop()
      resolve()
    })
  })
}

/** The data that the press put into the page, so that it need not be fetched to take the page over. */
function filesInPage(): HeldFile[] {
  return [...document.querySelectorAll<HTMLElement>('script[type="application/json"][data-path]')].map((element) => ({
    path: element.dataset['path'] ?? '',
    text: element.textContent,
  }))
}
