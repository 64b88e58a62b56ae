import { useSyncExternalStore } from 'react'

/**
 * The width from which the facsimile stands beside the text; below it the text comes first. The same as the stylesheet's
 * `lg`, in the reader's own text size: who reads in large type has the text first on a wider window.
 */
const WIDE = '(min-width: 64rem)'

/** The window's last answer. Printing lays the page out as wide as the paper, and that is no change of window. */
let answered: boolean | undefined

function isWideNow(): boolean {
  if (answered === undefined || !matchMedia('print').matches) answered = matchMedia(WIDE).matches
  return answered
}

/**
 * Whether the window is wide, kept up to date. Undefined where there is no window yet: in a page drawn before it is
 * asked for, and while the browser takes such a page over. Then both forms stand there, and a stylesheet shows one.
 */
export function useWide(): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(
    (changed) => {
      const list = matchMedia(WIDE)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    isWideNow,
    () => undefined,
  )
}
