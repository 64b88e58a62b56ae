/** Words about pictures, told by their place before anything is known of what they say. */
import { type Cutter, type Item, isHeading, isOther } from './item.ts'

/** A narrower picture has no caption: it is a code, or somebody's face, in em. */
const LEAST_PICTURE = 10

/** A picture with the words under it, in another type than the text: apart from the column that it stands in. */
export const takeCaptions = (items: readonly Item[], cutter: Cutter): Item[] => {
  const { body } = cutter
  const captions = new Set<Item>()
  const isWide = ({ isPicture, left, right }: Item): boolean =>
    isPicture === true && right - left >= LEAST_PICTURE * body.size
  for (const picture of items.filter(isWide)) {
    let foot = picture.bottom
    for (const item of items.toSorted((a, b) => a.top - b.top)) {
      const [fragment] = item.fragments
      if (fragment === undefined || item.top < picture.bottom - fragment.size || item.top - foot > 2 * fragment.size)
        continue
      const isUnder = item.left >= picture.left - 2 * fragment.size && item.right <= picture.right + 2 * fragment.size
      if (!isUnder || !isOther(item, cutter) || isHeading(item, cutter)) continue
      captions.add(item)
      foot = Math.max(foot, item.bottom)
    }
  }
  return [...captions]
}

/** So many lines beside a picture, none of them text, are its caption. */
const LONGEST_CAPTION = 24

/** What stands about the only picture of a region that has no text: headings, and the rest, which is the caption. */
export const takePhotoStory = (
  items: readonly Item[],
  cutter: Cutter,
): { heads: Item[]; captions: Item[] } | undefined => {
  const pictures = items.filter(
    (item) => item.isPicture === true && item.right - item.left >= LEAST_PICTURE * cutter.em,
  )
  const words = items.filter(({ fragments }) => fragments.length > 0)
  const captions = words.filter((item) => !isHeading(item, cutter))
  const isBare =
    captions.length > 0 && captions.length <= LONGEST_CAPTION && captions.every((item) => isOther(item, cutter))
  if (pictures.length !== 1 || !isBare || items.some(({ inner }) => inner !== undefined)) return undefined
  return { heads: words.filter((item) => isHeading(item, cutter)), captions }
}
