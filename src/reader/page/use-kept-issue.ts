import { onlineManager, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PageData } from '../load-place.ts'
import { catalogueQuery } from '../queries/catalogue-query.ts'
import { pageQuery } from '../queries/page-query.ts'
import { whenIdle } from './when-idle.ts'

/**
 * Fetches the other pages of the issue in quiet moments, the nearest first, and what other issues there are, so that the
 * whole issue can be read when the network goes. What is held is not fetched again.
 */
export function useKeptIssue({ issue, place: { paper, date, page } }: PageData): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (savesData()) return undefined
    const others = issue.pages.map(({ number }) => number).filter((number) => number !== page)
    const nearest = others.toSorted((a, b) => Math.abs(a - page) - Math.abs(b - page) || b - a)
    let isLeft = false
    const fetchOthers = async () => {
      await queries.prefetchQuery(catalogueQuery())
      for (const number of nearest) {
        if (isLeft || !onlineManager.isOnline()) return
        await queries.prefetchQuery(pageQuery(paper, date, number))
      }
    }
    const callOff = whenIdle(() => void fetchOthers())
    return () => {
      isLeft = true
      callOff()
    }
  }, [queries, issue, paper, date, page])
}

/** Whether the reader has asked the browser to spare the line. Not every browser tells. */
function savesData(): boolean {
  const line: unknown = Reflect.get(navigator, 'connection')
  return typeof line === 'object' && line !== null && 'saveData' in line && line.saveData === true
}
