/** What the cuts of a page work on, and the questions that they ask of it. */
import { type BodyType, isHeadingSize } from './body-type.ts'
import type { Fragment } from './fragments.ts'
import type { SheetArea } from './sheet-text.ts'

/** What is cut: a fragment (or the lines of a vertical heading), a picture, or a frame with what stands in it. */
export type Item = SheetArea & {
  readonly fragments: readonly Fragment[]
  readonly inner?: readonly Item[]
  readonly isPicture?: true
}

export type Cutter = { readonly rules: readonly SheetArea[]; readonly em: number; readonly body: BodyType }

/** A gutter, in em of the text; its marks have given up their white halves. */
export const GUTTER = 0.6

export const boundsOf = (areas: readonly SheetArea[]): SheetArea => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const area of areas) {
    left = Math.min(left, area.left)
    top = Math.min(top, area.top)
    right = Math.max(right, area.right)
    bottom = Math.max(bottom, area.bottom)
  }
  return { left, top, right, bottom }
}

export const centre = (item: SheetArea, axis: 'x' | 'y'): number =>
  axis === 'x' ? (item.left + item.right) / 2 : (item.top + item.bottom) / 2

export const isInside = (inner: SheetArea, outer: SheetArea): boolean => {
  const [x, y] = [centre(inner, 'x'), centre(inner, 'y')]
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom
}

export const isHeading = ({ fragments: [fragment] }: Item, { body }: Cutter): boolean =>
  fragment !== undefined && isHeadingSize(fragment.size, body)

/** In another type than the text: 引题 and 副题 may be no larger than it. */
export const isOther = ({ fragments: [fragment] }: Item, { body }: Cutter): boolean =>
  fragment !== undefined &&
  (fragment.face !== body.face || fragment.size > 1.06 * body.size || fragment.size < 0.94 * body.size)

export const isInRow = (item: Item, cutter: Cutter): boolean =>
  item.fragments[0]?.set === 'row' && !isHeading(item, cutter)

/** Sorts items into groups with clear white between them along one axis. */
export const groupAlong = (items: readonly Item[], axis: 'x' | 'y', white: number): Item[][] => {
  const from = (item: Item): number => (axis === 'x' ? item.left : item.top)
  const to = (item: Item): number => (axis === 'x' ? item.right : item.bottom)
  const groups: Item[][] = []
  let end = -Infinity
  for (const item of items.toSorted((a, b) => from(a) - from(b))) {
    const last = groups.at(-1)
    if (last !== undefined && from(item) - end < white) last.push(item)
    else groups.push([item])
    end = Math.max(end, to(item))
  }
  return groups
}

/** The items between the given places, from the first on; parts without items are left out. */
export const cutAt = (items: readonly Item[], places: readonly number[], axis: 'x' | 'y'): Item[][] => {
  const parts: Item[][] = Array.from({ length: places.length + 1 }, () => [])
  for (const item of items) parts[places.filter((place) => centre(item, axis) > place).length]?.push(item)
  return parts.filter((part) => part.length > 0)
}
