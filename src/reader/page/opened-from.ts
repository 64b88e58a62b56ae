/**
 * Kept in the history entry of a story: the address to go back to, and whether that entry is the one before, so that
 * going back undoes the opening instead of adding to the history.
 */
export type OpenedFrom = { readonly back: string; readonly direct: boolean }

/** Reads the state of a history entry, which anything may have written. */
export function readOpenedFrom(state: unknown): OpenedFrom | undefined {
  if (typeof state !== 'object' || state === null) return undefined
  const { back, direct } = state as { back?: unknown; direct?: unknown }
  return typeof back === 'string' && back.startsWith('/') && typeof direct === 'boolean' ? { back, direct } : undefined
}
