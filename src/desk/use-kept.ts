import { useEffect, useState } from 'react'
import type { Desk } from './desk-state.ts'
import { startKeeper } from './kept-text.ts'
import { isEmpty } from './proof.ts'
import { useSettled } from './use-settled.ts'

/** Milliseconds of rest before the text is kept for a reload. */
const KEEP_MS = 500

/** Whether all that is on the desk will be there after a reload: it is kept a little after each change and when the page is left. */
export function useKept(desk: Desk): boolean {
  const [keep] = useState(startKeeper)
  const [kept, setKept] = useState(true)
  const settled = useSettled(desk, KEEP_MS)

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- whether storage took the text is known only by trying
    setKept(keep(settled))
  }, [keep, settled])

  useEffect(() => {
    const keepNow = () => keep(desk)
    window.addEventListener('pagehide', keepNow)
    return () => window.removeEventListener('pagehide', keepNow)
  }, [keep, desk])

  // The browser asks before it closes a tab whose text would be lost.
  const isAtRisk = !kept && (desk.shelf.length > 0 || (desk.isTouched && !isEmpty(desk.source)))
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])

  return kept
}
