import { startTransition, useEffect, useState } from 'react'
import type { ComposedPage } from '#core/compose/page.ts'
import { useWide } from '../chrome/use-wide.ts'
import type { PageData } from '../load-place.ts'
import { composedPage } from './composed-page.ts'
import { whenIdle } from './when-idle.ts'

/**
 * The page set in type, for what only needs its measures or shows it in small. A screen that was drawn before it was asked
 * for has them in its HTML already: there it is undefined while the browser takes the screen over, and composed when the
 * browser has nothing better to do. Elsewhere it is composed at once.
 */
export function useComposed(data: Pick<PageData, 'issue' | 'page' | 'paper'>): ComposedPage | undefined {
  const isTakenOver = useWide() === undefined && typeof document !== 'undefined'
  const [isWaiting, setIsWaiting] = useState(isTakenOver)
  useEffect(() => {
    if (!isWaiting) return undefined
    return whenIdle(() => startTransition(() => setIsWaiting(false)))
  }, [isWaiting])
  return isWaiting ? undefined : composedPage(data)
}
