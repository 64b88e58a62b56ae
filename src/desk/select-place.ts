import type { Span } from '#core/issue/schema.ts'
import { placesOf, splitLines } from '#core/parse/text/lines.ts'

/** Selects a place of the raw page in its text field and brings it into sight. An empty place takes the next character. */
export function selectPlace(field: HTMLTextAreaElement, place: Span): void {
  const text = field.value
  const [from, to] = placesOf(text, splitLines(text)).offsets(place)
  field.focus()
  field.setSelectionRange(from, Math.max(to, Math.min(from + 1, text.length)))
  const above = heightOf(field, text.slice(0, from))
  field.scrollTop = above <= field.clientHeight ? 0 : above - field.clientHeight / 2
}

/**
 * The height that a beginning of a field's text takes, in pixels. Measured on a copy: no browser tells where a character
 * of a text field stands, and to shorten the field itself would empty its undo.
 */
function heightOf(field: HTMLTextAreaElement, text: string): number {
  const copy = document.createElement('textarea')
  copy.className = field.className
  copy.ariaHidden = 'true'
  copy.tabIndex = -1
  copy.value = text
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    height: '0',
    width: `${field.offsetWidth}px`,
  })
  field.after(copy)
  const height = copy.scrollHeight
  copy.remove()
  return height
}
