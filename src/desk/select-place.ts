import type { Span } from '#core/issue/schema.ts'
import { placesOf, splitLines } from '#core/parse/text/lines.ts'

/** Selects a place of the raw page in its text field and brings it into sight. An empty place takes the next character. */
export function selectPlace(field: HTMLTextAreaElement, place: Span): void {
  const text = field.value
  const [from, to] = placesOf(text, splitLines(text)).offsets(place)
  // Browsers scroll to a selection only when the field gains the focus.
  field.blur()
  field.setSelectionRange(from, Math.max(to, Math.min(from + 1, text.length)))
  field.focus()
}
