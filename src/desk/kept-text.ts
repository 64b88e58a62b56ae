import { z } from 'zod'
import { Decision } from '#core/issue/schema.ts'
import type { RawSource } from './proof.ts'

/** Where the desk keeps its raw pages while the tab is open. */
const KEY = 'banmian-desk'

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

/** What the desk held before a reload, or undefined. Storage may be forbidden; then there is none. */
export function readKept(): RawSource | undefined {
  try {
    return Kept.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Keeps the pages for a reload; false where storage is full or forbidden. */
export function keep(source: RawSource): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(source))
    return true
  } catch {
    return false
  }
}
