import { photosOf } from '#core/issue/photos-of.ts'
import type { Story } from '#core/issue/schema.ts'
import type { Place } from '../address.ts'
import { paperFolder } from '../queries/page-query.ts'

/** The picture held for a photograph, with the words in its place for those who do not see it. */
export function imageOf(
  place: Place,
  story: Story | undefined,
  photo: number,
): { src: string; alt: string } | undefined {
  const found = story === undefined ? undefined : photosOf(story)[photo]
  if (found?.image === undefined) return undefined
  return {
    src: `${import.meta.env.BASE_URL}${paperFolder(place.paper)}${found.image.src}`,
    alt: found.image.alt ?? found.caption.map((line) => line.text).join(' '),
  }
}
