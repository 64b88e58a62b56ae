import { useOutletContext } from 'react-router'
import type { PageData } from '../load-place.ts'

/** What a page's screen hands to the story open on it. */
export type PageContext = PageData & {
  /** Goes back to the page, undoing the opening where it was opened from there. */
  readonly goBack: () => void
}

/** The page that the open story stands on. */
export function usePageContext(): PageContext {
  return useOutletContext<PageContext>()
}
