/** Whether a file is a PDF by its first bytes, whatever its name; some have a few bytes in front. */
export const isPdf = (bytes: Uint8Array): boolean => {
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('')
  return head.includes('%PDF-')
}
