import { useSyncExternalStore } from 'react'

/** The width from which the facsimile stands beside the text. Below it the text comes first. */
export const WIDE = '(min-width: 1024px)'

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    () => false,
  )
}
