import type { QueryClient } from '@tanstack/react-query'
import { useLoaderData } from 'react-router'
import type { Paper } from '#core/issue/paper.ts'
import { DeskScreen } from '#desk/desk-screen.tsx'
import { SiteFrame } from '#reader/chrome/site-frame.tsx'
import { catalogueQuery } from '#reader/queries/catalogue-query.ts'
import { paperQuery } from '#reader/queries/paper-query.ts'

/** The papers that a page can be set for at the desk. */
export async function loadPapers(queries: QueryClient): Promise<readonly Paper[]> {
  const { papers } = await queries.ensureQueryData(catalogueQuery())
  return Promise.all(papers.map(({ id }) => queries.ensureQueryData(paperQuery(id))))
}

/** The desk in the frame of the site: the two zones do not know each other, so they are joined here. */
export function DeskRoute() {
  const papers = useLoaderData<readonly Paper[]>()
  return (
    <SiteFrame>
      <DeskScreen papers={papers} />
    </SiteFrame>
  )
}
