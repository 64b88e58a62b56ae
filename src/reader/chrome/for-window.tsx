import { Suspense, type ReactNode } from 'react'
import { useWide } from './use-wide.ts'

/*
 * A screen drawn before it is asked for has a form for each kind of window. Each stands in a boundary of its own and asks
 * for the window here, outside it: so the form that the window is not for is dropped before it is taken over, and the
 * other is taken over in small pieces, between which the browser can answer. Paper is narrower than the window that it
 * is printed from: the facsimile is what is printed of a page nobody has taken over, and once the window is known no
 * stylesheet hides a form.
 */

/** What is shown in a wide window only. */
export function ForWide({ children }: { children: ReactNode }) {
  const isWide = useWide()
  if (isWide === false) return null
  return (
    <div className={isWide === undefined ? 'max-lg:not-print:hidden' : undefined}>
      <Suspense>{children}</Suspense>
    </div>
  )
}

/** What is shown in a narrow window only. */
export function ForNarrow({ children }: { children: ReactNode }) {
  const isWide = useWide()
  if (isWide === true) return null
  return (
    <div className={isWide === undefined ? 'lg:hidden print:hidden' : undefined}>
      <Suspense>{children}</Suspense>
    </div>
  )
}
