import { env } from 'node:process'

/** How often we look whether the parent is still there. */
const LOOK_MS = 500

/**
 * Aborts once, when the process shall end: Ctrl-C, SIGTERM, or npm gone. npm passes SIGTERM on to the shell that it runs
 * a script in, and dash dies of it without a word to its child; all that the child sees is another parent.
 */
export const stopSignal = (): AbortSignal => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  // Started by hand we may outlive the shell, as any server put into the background.
  if (env['npm_lifecycle_event'] === undefined) return stop.signal
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop.abort()
  }, LOOK_MS).unref()
  return stop.signal
}
