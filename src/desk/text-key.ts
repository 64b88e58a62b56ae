/** Knows a text by its length and two sums over its characters: enough to tell the texts of one desk apart. */
export function textKey(text: string): string {
  let [first, second] = [0x811c9dc5, 0x1000193]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    first = Math.imul(first ^ code, 0x01000193)
    second = Math.imul(second ^ code, 0x85ebca6b) + 0x2c9277b5
  }
  return `${text.length}-${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`
}

/** Whether a key can be that of a text, without reading the text. */
export function mayBeKeyOf(key: string, text: string): boolean {
  return key.startsWith(`${text.length}-`)
}
