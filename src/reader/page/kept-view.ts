import { z } from 'zod'
import { Zoom } from './zoom.ts'

/** A place on a sheet, in parts of its width and height: 0 is its left or upper edge, 1 its right or lower one. */
const SheetPlace = z.object({ x: z.number(), y: z.number() })

export type SheetPlace = Readonly<z.infer<typeof SheetPlace>>

const KeptView = z.object({
  zoom: Zoom.optional(),
  /** What stood in the middle of the box, by the page's address; the one looked at last comes last. */
  places: z.array(z.tuple([z.string(), SheetPlace])),
})

/** How the facsimile was last looked at. */
export type KeptView = z.infer<typeof KeptView>

const KEY = 'banmian-facsimile'

const NOTHING: KeptView = { places: [] }

/** The view that was kept before a reload. Storage may be forbidden, or hold what somebody else wrote; then nothing was. */
export function readKeptView(): KeptView {
  try {
    const read = KeptView.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    return read.success ? read.data : NOTHING
  } catch {
    return NOTHING
  }
}

/** Keeps the view as long as the tab is open, where the browser lets us. */
export function keepView(view: KeptView): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(view))
  } catch {
    // Storage is full or forbidden: the view is kept until a reload.
  }
}
