import type { Photo, Story } from '#core/issue/schema.ts'
import type { PageData } from '../load-place.ts'
import { imageOf } from './image-of.ts'
import { PlateFrame } from './plate-frame.tsx'

type Props = {
  readonly photo: Photo
  /** Its index among the photographs of its story. */
  readonly index: number
  readonly story: Story
  readonly data: PageData
  readonly number: number
}

/** A photograph with its caption and credit; where it is not held, our plate in its place, and the words for it. */
export function PhotoFigure({ photo, index, story, data, number }: Props) {
  const image = imageOf(data.place, story, index)
  return (
    <figure className="my-6">
      {image !== undefined && photo.image !== undefined ? (
        <img
          src={image.src}
          alt={image.alt}
          width={photo.image.width}
          height={photo.image.height}
          className="h-auto w-full"
        />
      ) : (
        <PlateFrame data={data} story={number} photo={index} />
      )}
      <figcaption className="mt-3 font-kai text-[1.0625rem] leading-[1.8]">
        {photo.caption.map((line) => (
          <p key={line.text} className="indent-[2em]">
            {line.text}
          </p>
        ))}
        {photo.credit !== undefined && <p className="text-right">{photo.credit.text}</p>}
      </figcaption>
      {image === undefined && (
        <p className="mt-2 text-sm text-muted">本站只存有版面文字，没有收录这张照片；图为示意。</p>
      )}
    </figure>
  )
}

/** A photograph that is a story of its own. Its headline stands in the heading group above. */
export function PhotoStory({ photo, data, number }: { photo: Photo; data: PageData; number: number }) {
  return <PhotoFigure photo={photo} index={0} story={photo} data={data} number={number} />
}
