import { useEffect } from 'react'

/** What the keys do on a screen; a key without a way is left to the browser. */
export type Keys = {
  readonly ArrowLeft?: (() => void) | undefined
  readonly ArrowRight?: (() => void) | undefined
  readonly Escape?: (() => void) | undefined
  readonly '+'?: (() => void) | undefined
  readonly '-'?: (() => void) | undefined
  readonly '0'?: (() => void) | undefined
  readonly g?: (() => void) | undefined
}

/** Keys that write a character: WCAG 2.1.4 wants them to act only where the focus is on what they act on. */
const CHARACTERS = new Set<string>(['+', '-', '0', 'g'] satisfies (keyof Keys)[])

/**
 * Listens to keys, except while somebody types, holds a modifier, or a sheet is open. Keys that write a character act
 * while the focus is on the facsimile or nowhere.
 */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      const key = nameOf(event)
      if (key === undefined || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      if (CHARACTERS.has(key) ? !isAtFacsimile(event.target) : key !== 'Escape' && scrollsSideways(event.target)) return
      const act = keys[key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}

/** The key by its name here. Plus is typed with Shift on some keyboards, and shares its key with `=` on most. */
function nameOf({ key, shiftKey }: KeyboardEvent): keyof Keys | undefined {
  if (key === '+' || (key === '=' && !shiftKey)) return '+'
  if (shiftKey) return undefined
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'Escape':
    case '-':
    case '0':
    case 'g':
      return key
    default:
      return undefined
  }
}

function isAtFacsimile(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target === document.body || target.closest('[data-scroller]') !== null)
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
