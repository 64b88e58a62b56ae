import type { SheetPlace } from './kept-view.ts'

/** A point of the window, in pixels. */
export type Point = { readonly x: number; readonly y: number }

/** A place on the sheet, and the point of the window where it shall stand. */
export type Anchor = { readonly place: SheetPlace; readonly point: Point }

/** The place on the sheet that is under a point of the window. */
export function placeUnder(sheet: HTMLElement, { x, y }: Point): SheetPlace {
  const rect = sheet.getBoundingClientRect()
  if (rect.width === 0 || rect.height === 0) return { x: 0, y: 0 }
  return { x: (x - rect.left) / rect.width, y: (y - rect.top) / rect.height }
}

/** The middle of a box, as a point of the window. */
export function middleOf(box: HTMLElement): Point {
  const rect = box.getBoundingClientRect()
  return { x: rect.left + box.clientWidth / 2, y: rect.top + box.clientHeight / 2 }
}

/** Scrolls the box so that a place of the sheet comes to a point, as far as the sheet reaches. */
export function scrollToAnchor(box: HTMLElement, sheet: HTMLElement, { place, point }: Anchor): void {
  const rect = sheet.getBoundingClientRect()
  box.scrollBy({
    left: rect.left + place.x * rect.width - point.x,
    top: rect.top + place.y * rect.height - point.y,
    behavior: 'instant',
  })
}

/**
 * The place in the middle of the box. At an edge it is the edge, so that a page read from its top stays at its top in
 * a box of another shape; along an axis that needs no scrolling it is what was known before.
 */
export function placeInMiddle(box: HTMLElement, sheet: HTMLElement, known: SheetPlace): SheetPlace {
  const middle = placeUnder(sheet, middleOf(box))
  return {
    x: along(box.scrollLeft, box.scrollWidth - box.clientWidth, middle.x) ?? known.x,
    y: along(box.scrollTop, box.scrollHeight - box.clientHeight, middle.y) ?? known.y,
  }
}

function along(scrolled: number, most: number, middle: number): number | undefined {
  if (most <= 0) return undefined
  if (scrolled <= 0) return 0
  // Scroll offsets are fractions of a pixel, the most of them is not.
  return scrolled >= most - 1 ? 1 : middle
}
