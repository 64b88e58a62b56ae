/** Longest that idle work waits for a browser that is never idle. */
const LONGEST_WAIT_MS = 2000

/** How long it waits where the browser does not tell (Safari). */
const WAIT_MS = 200

/** Does something when the browser has nothing better to do; what it returns calls it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, WAIT_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: LONGEST_WAIT_MS })
  return () => cancelIdleCallback(handle)
}
