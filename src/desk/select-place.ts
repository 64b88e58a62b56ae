import type { Span } from '#core/issue/schema.ts'
import { placesOf, splitLines } from '#core/parse/text/lines.ts'

/** The lines of a text field that hold a place: pixels from the top of its content. */
export type Band = { readonly top: number; readonly height: number }

/**
 * Selects a place of the raw page in its text field and brings it into sight, and tells where it stands there. An empty
 * place takes the next character. Without `isFocused` the keyboard stays where it is.
 */
export function selectPlace(field: HTMLTextAreaElement, place: Span, isFocused = true): Band {
  const text = field.value
  const [from, to] = placesOf(text, splitLines(text)).offsets(place)
  const end = Math.max(to, Math.min(from + 1, text.length))
  if (isFocused) field.focus()
  field.setSelectionRange(from, end)
  const [above, below] = heightsOf(field, [text.slice(0, from), text.slice(0, end)])
  const style = getComputedStyle(field)
  const line = Number.parseFloat(style.lineHeight) || 24
  const top = above - (Number.parseFloat(style.paddingBottom) || 0) - line
  const isSeen = top >= field.scrollTop && top + line <= field.scrollTop + field.clientHeight
  if (!isSeen) field.scrollTop = above <= field.clientHeight ? 0 : above - field.clientHeight / 2
  return { top, height: below - above + line }
}

/**
 * The heights that beginnings of a field's text take, in pixels. Measured on a copy: no browser tells where a character
 * of a text field stands, and to shorten the field itself would empty its undo.
 */
function heightsOf(field: HTMLTextAreaElement, texts: readonly [string, string]): [number, number] {
  const copy = document.createElement('textarea')
  copy.className = field.className
  copy.ariaHidden = 'true'
  copy.tabIndex = -1
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    height: '0',
    width: `${field.offsetWidth}px`,
  })
  field.after(copy)
  const heightOf = (text: string): number => {
    copy.value = text
    return copy.scrollHeight
  }
  const heights: [number, number] = [heightOf(texts[0]), heightOf(texts[1])]
  copy.remove()
  return heights
}
