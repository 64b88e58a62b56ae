/** How large the facsimile stands: the whole sheet in the window (整页), as wide as the window (适宽), or a fixed scale. */
export type Zoom =
  | { readonly kind: 'page' }
  | { readonly kind: 'width' }
  | { readonly kind: 'fixed'; readonly scale: number }

/** Pixels of the body em at scale 1. */
export const EM_PX = 16

/** The scales that 放大 and 缩小 step through; 1 is a body em of 16 px. */
const STEPS = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 2.5, 3] as const

const FALLBACK_SCALE = 0.5

type Size = { readonly width: number; readonly height: number }

/**
 * The scale of a sheet in a box.
 *
 * @param sheet in thousandths of the body em
 * @param box in pixels; a box without size (not laid out yet) gives a middling scale
 */
export function scaleOf(zoom: Zoom, sheet: Size, box: Size): number {
  if (zoom.kind === 'fixed') return zoom.scale
  const byWidth = box.width / ((sheet.width / 1000) * EM_PX)
  const byHeight = box.height / ((sheet.height / 1000) * EM_PX)
  const scale = zoom.kind === 'width' ? byWidth : Math.min(byWidth, byHeight)
  return scale > 0 && Number.isFinite(scale) ? scale : FALLBACK_SCALE
}

/** The next larger step, or undefined at the end. A step within 2 % of the present scale would look like no answer. */
export function stepUp(scale: number): number | undefined {
  return STEPS.find((step) => step > scale * 1.02)
}

/** The next smaller step, or undefined at the end. */
export function stepDown(scale: number): number | undefined {
  return STEPS.findLast((step) => step < scale * 0.98)
}
