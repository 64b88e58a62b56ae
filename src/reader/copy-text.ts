/** Puts text on the clipboard; false where the browser does not let us (no permission, no secure context). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // `navigator.clipboard` itself is missing outside secure contexts; both cases end here.
    return false
  }
}
