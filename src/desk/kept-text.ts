/** Where the desk keeps its text while the tab is open. */
const KEY = 'banmian-desk-text'

/** The text that the desk held before a reload, or undefined. Storage may be forbidden; then there is none. */
export function readKeptText(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps the text for a reload; false where storage is full or forbidden. */
export function keepText(text: string): boolean {
  try {
    sessionStorage.setItem(KEY, text)
    return true
  } catch {
    return false
  }
}
