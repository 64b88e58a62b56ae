/** What is drawn on a page besides its text: pictures, and frames with text in them. */
import type { BodyType } from './body-type.ts'
import type { Fragment } from './fragments.ts'
import { type Cutter, type Item, isHeading, isInside } from './item.ts'
import type { SheetArea, SheetText } from './sheet-text.ts'

/** Words that fill less of a picture than this are its own: names on a map, figures of a chart. */
const SPARSE = 0.2
/** A drawn panel may be a box with few words: it is a picture only where they fill next to nothing. */
const SPARSE_PANEL = 0.08
/** Words as large as this, as multiples of the text, are a headline set into the picture. */
const OVERLAID = 1.6
/** A frame or picture over more of the page than this is its ground. */
const GROUND = 0.6
/** Smaller ones are ornaments, in em. */
const LEAST_SIDE = 6
/** A page has some dozen pictures; the parts of drawings beyond the largest few hundred are left out. */
const MOST_AREAS = 200

const sizeOf = ({ left, top, right, bottom }: SheetArea): number => (right - left) * (bottom - top)

/** The pictures of a page, none within another, and the frames that hold text. */
export const findPictures = (
  fragments: readonly Fragment[],
  sheet: Omit<SheetText, 'runs'>,
  { size }: BodyType,
): { pictures: SheetArea[]; panels: SheetArea[] } => {
  const largest = (list: readonly SheetArea[]): SheetArea[] =>
    list
      .filter((area) => area.right > area.left && area.bottom > area.top)
      .filter((area) => sizeOf(area) < GROUND * sheet.width * sheet.height)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, MOST_AREAS)
  const isPicture = (area: SheetArea, sparse: number): boolean => {
    if (Math.min(area.right - area.left, area.bottom - area.top) < LEAST_SIDE * size) return false
    const words = fragments.filter((fragment) => isInside(fragment, area))
    return words.reduce((sum, word) => sum + sizeOf(word), 0) < sparse * sizeOf(area)
  }
  const drawn = [
    ...largest(sheet.pictures).filter((area) => isPicture(area, SPARSE)),
    ...largest(sheet.panels).filter((area) => isPicture(area, SPARSE_PANEL)),
  ]
  const pictures = drawn.filter((one, at) => !drawn.some((other, place) => place < at && isInside(one, other)))
  return { pictures, panels: largest(sheet.panels).filter((panel) => !drawn.includes(panel)) }
}

/** Words that belong to a picture, and not to a story: none where a headline is set into it. */
export const findPictureWords = (
  fragments: readonly Fragment[],
  pictures: readonly SheetArea[],
  { size }: BodyType,
): Set<Fragment> => {
  const found = new Set<Fragment>()
  for (const picture of pictures) {
    const words = fragments.filter((fragment) => isInside(fragment, picture))
    if (words.every((word) => word.size < OVERLAID * size)) for (const word of words) found.add(word)
  }
  return found
}

/** Puts what stands in a frame into one item; frames in frames too. The largest come first. */
export const gatherPanels = (items: readonly Item[], panels: readonly SheetArea[], cutter: Cutter): Item[] => {
  const [panel, ...rest] = panels
  if (panel === undefined) return [...items]
  const inside = items.filter((item) => isInside(item, panel))
  const lines = inside.filter((item) => item.fragments.length > 0 && !isHeading(item, cutter))
  if (inside.length === items.length || lines.length < 2) return gatherPanels(items, rest, cutter)
  const outside = items.filter((item) => !isInside(item, panel))
  const within = rest.filter((each) => isInside(each, panel))
  const beyond = rest.filter((each) => !isInside(each, panel))
  return [
    ...gatherPanels(outside, beyond, cutter),
    { ...panel, fragments: [], inner: gatherPanels(inside, within, cutter) },
  ]
}
