import { Outlet, ScrollRestoration } from 'react-router'
import { EditionMemoryProvider } from './page/edition-memory.tsx'

/** What all screens of the edition share: its memory, and each page's place on a scrolling screen. */
export function Root() {
  return (
    <EditionMemoryProvider>
      <Outlet />
      {/* A page is found again by its address; a story opened anew starts at its top, unless Back leads to it. */}
      <ScrollRestoration
        getKey={({ pathname, search, key }) => (pathname.split('/').length === 4 ? `${pathname}${search}` : key)}
      />
    </EditionMemoryProvider>
  )
}
