import { z } from 'zod'
import { Decision } from '#core/issue/schema.ts'
import type { Desk, KeptDesk } from './desk-state.ts'

/** Where the desk keeps its raw pages while the tab is open, those laid aside, and what was decided about others. */
const KEYS = { source: 'banmian-desk', shelf: 'banmian-desk-shelf', texts: 'banmian-desk-decisions' } as const

const Look = z.object({
  size: z.number(),
  isTextFace: z.boolean(),
  set: z.enum(['full', 'indented', 'left', 'centred', 'right']),
  isVertical: z.boolean(),
  isAlone: z.boolean(),
  lines: z.number(),
  columns: z.array(z.object({ id: z.number(), measure: z.number(), lines: z.number() })),
  top: z.number(),
  isCaption: z.boolean(),
  isPictureWord: z.boolean(),
})

/** JSON has no undefined: a line without a look is null there. */
const Placed = z.object({
  text: z.string(),
  looks: z.array(Look.nullable()).transform((looks) => looks.map((look) => look ?? undefined)),
})

const Unread = z.object({
  kind: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  remedy: z.string(),
  file: z.string(),
})

/** What cannot be read beside the text is left out: the text is worth more. */
const Kept = z
  .object({
    kind: z.literal('raw'),
    name: z.string(),
    pages: z.array(
      z.object({
        file: z.string(),
        text: z.string(),
        decisions: z.array(Decision).catch([]),
        placed: Placed.optional().catch(undefined),
        aside: z.string().optional(),
      }),
    ),
    at: z.number(),
    unread: z.array(Unread).catch([]),
  })
  .refine(({ pages, at }) => pages[at] !== undefined)

const Texts = z.array(z.object({ key: z.string(), decisions: z.array(Decision) }))

/** What the desk held before a reload. Storage may be forbidden; then it is nothing. */
export function readKept(): KeptDesk {
  return {
    source: readAt(KEYS.source, Kept),
    shelf: (readAt(KEYS.shelf, z.array(Kept.optional().catch(undefined))) ?? []).filter((each) => each !== undefined),
    texts: readAt(KEYS.texts, Texts) ?? [],
  }
}

function readAt<T>(key: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data
  } catch {
    return undefined
  }
}

function keepAt(key: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Keeps what is laid aside, the newest first where there is not room for all; false where something was left out. */
function keepAside({ shelf, memory }: Desk): boolean {
  keepAt(KEYS.texts, memory.texts)
  for (let count = shelf.length; count > 0; count -= 1) {
    if (keepAt(KEYS.shelf, shelf.slice(0, count))) return count === shelf.length
  }
  return keepAt(KEYS.shelf, []) || shelf.length === 0
}

/**
 * What keeps a desk for a reload; it answers false where storage is full or forbidden. The text that stands on the desk comes
 * before those laid aside, which are written only when they changed.
 */
export function startKeeper(): (desk: Desk) => boolean {
  let last: Desk | undefined
  let isAsideKept = true
  return (desk) => {
    const { source, shelf, memory } = desk
    let isAsideDue = last?.shelf !== shelf || last.memory.texts !== memory.texts
    // Of an issue there is a file; the text before it stays kept.
    let isSourceKept = source.kind !== 'raw' || last?.source === source || keepAt(KEYS.source, source)
    if (!isSourceKept) {
      keepAt(KEYS.shelf, [])
      isAsideDue = true
      isSourceKept = keepAt(KEYS.source, source)
    }
    if (isAsideDue) isAsideKept = keepAside(desk)
    last = isSourceKept ? desk : undefined
    return isSourceKept && isAsideKept
  }
}
