import { useEffect } from 'react'

/** What the keys do on a screen; a key without a way is left to the browser. */
export type Keys = {
  readonly ArrowLeft?: (() => void) | undefined
  readonly ArrowRight?: (() => void) | undefined
  readonly Escape?: (() => void) | undefined
}

/** Listens to the arrow keys and Esc, except while somebody types, holds a modifier, or a sheet is open. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      if (event.key !== 'Escape' && scrollsSideways(event.target)) return
      const act = readKey(keys, event.key)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}

function readKey(keys: Keys, key: string): (() => void) | undefined {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'Escape' ? keys[key] : undefined
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
  )
}

/** A facsimile wider than its box needs the arrow keys for itself. */
function scrollsSideways(target: EventTarget | null): boolean {
  const scroller = target instanceof HTMLElement ? target.closest('[data-scroller]') : null
  return scroller !== null && scroller.scrollWidth > scroller.clientWidth
}
