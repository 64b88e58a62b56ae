import { z } from 'zod'

/** How large the facsimile stands: the whole sheet in the window (整页), as wide as the window (适宽), or a fixed scale. */
export const Zoom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page') }),
  z.object({ kind: z.literal('width') }),
  z.object({ kind: z.literal('fixed'), scale: z.number().positive() }),
])

export type Zoom = Readonly<z.infer<typeof Zoom>>

/** Pixels of the body em at scale 1. */
export const EM_PX = 16

/** The largest scale: a body em of 64 px. */
export const MOST_SCALE = 4

/** The scales that 放大 and 缩小 step through; 1 is a body em of 16 px. Below them stands the whole page. */
const STEPS = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, MOST_SCALE] as const

const FALLBACK_SCALE = 0.5

/** Two scales this near look the same, and a step between them like no answer. */
const SAME = 1.02

type Size = { readonly width: number; readonly height: number }

/**
 * The scale of a sheet in a box. A fixed scale never makes the sheet smaller than the whole page stands.
 *
 * @param sheet in thousandths of the body em
 * @param box in pixels; a box without size (not laid out yet) gives a middling scale
 */
export function scaleOf(zoom: Zoom, sheet: Size, box: Size): number {
  const byWidth = box.width / ((sheet.width / 1000) * EM_PX)
  const byHeight = box.height / ((sheet.height / 1000) * EM_PX)
  const whole = Math.min(byWidth, byHeight)
  if (!(whole > 0 && Number.isFinite(whole))) return zoom.kind === 'fixed' ? zoom.scale : FALLBACK_SCALE
  if (zoom.kind === 'fixed') return Math.max(whole, Math.min(zoom.scale, MOST_SCALE))
  return zoom.kind === 'width' ? byWidth : whole
}

/** The zoom for a scale that was asked for: the whole page at its own scale and below, never more than the most. */
export function zoomAt(scale: number, wholeScale: number): Zoom {
  return scale <= wholeScale * SAME ? { kind: 'page' } : { kind: 'fixed', scale: Math.min(scale, MOST_SCALE) }
}

/** The next larger step, or undefined at the end. */
export function stepUp(scale: number): number | undefined {
  return STEPS.find((step) => step > scale * SAME)
}

/** The next smaller step, the whole page at the last, or undefined when the whole page stands already. */
export function stepDown(scale: number, wholeScale: number): number | undefined {
  if (scale <= wholeScale * SAME) return undefined
  return Math.max(wholeScale, STEPS.findLast((step) => step < scale / SAME) ?? 0)
}
