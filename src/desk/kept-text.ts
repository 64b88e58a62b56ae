import { z } from 'zod'
import { Decision } from '#core/issue/schema.ts'

/** Where the desk keeps its text and what was decided about it while the tab is open. */
const KEYS = { text: 'banmian-desk-text', decisions: 'banmian-desk-decisions' } as const

/** What the desk held: the text, and the decisions about its repairs. */
export type Kept = { readonly text: string; readonly decisions: readonly Decision[] }

const Decisions = z.array(Decision)

/** What the desk held before a reload, or undefined. Storage may be forbidden; then there is none. */
export function readKept(): Kept | undefined {
  try {
    const text = sessionStorage.getItem(KEYS.text) ?? undefined
    return text === undefined ? undefined : { text, decisions: readDecisions() }
  } catch {
    return undefined
  }
}

/** Decisions that cannot be read are none: the text is worth more than they are. */
function readDecisions(): readonly Decision[] {
  try {
    return Decisions.safeParse(JSON.parse(sessionStorage.getItem(KEYS.decisions) ?? '[]')).data ?? []
  } catch {
    return []
  }
}

/** Keeps text and decisions for a reload; false where storage is full or forbidden. */
export function keep({ text, decisions }: Kept): boolean {
  try {
    sessionStorage.setItem(KEYS.text, text)
    sessionStorage.setItem(KEYS.decisions, JSON.stringify(decisions))
    return true
  } catch {
    return false
  }
}
