import { photosOf } from '#core/issue/photos-of.ts'
import type { Story } from '#core/issue/schema.ts'
import { useHref } from 'react-router'
import { addressOf } from '../address.ts'
import type { PageData } from '../load-place.ts'
import { HeadingLines } from './heading-lines.tsx'
import { imageOf } from './image-of.ts'
import { PlateFrame } from './plate-frame.tsx'
import { StoryHeadline } from './story-headline.tsx'
import { countCharacters } from './story-length.ts'
import { StoryLink } from './story-link.tsx'
import { openingOf } from './story-title.ts'

type Props = {
  readonly data: PageData
  readonly story: Story
  readonly number: number
  readonly onOpen: () => void
}

/** A story on a phone's page: its heading, its first lines and its length; the heading is the link. */
export function StoryCard({ data, story, number, onOpen }: Props) {
  const href = useHref(addressOf({ ...data.place, story: number }))
  return (
    <article className="relative border-b border-line py-6">
      {story.kind === 'article' && story.kicker.length > 0 && (
        <p className="text-[0.9375rem] leading-snug text-muted">
          <HeadingLines lines={story.kicker} />
        </p>
      )}
      <h2 className="mt-1 font-headline text-2xl leading-snug text-balance">
        {/* The link's area is the whole card, its name only the headline. */}
        <StoryLink href={href} onOpen={onOpen} className="no-underline after:absolute after:inset-0">
          <StoryHeadline story={story} />
        </StoryLink>
      </h2>
      {story.kind === 'article' && story.deck.length > 0 && (
        <p className="mt-2 font-kai text-[0.9375rem] leading-relaxed text-balance">
          <HeadingLines lines={story.deck} />
        </p>
      )}
      {photosOf(story).length > 0 && <CardPicture data={data} story={story} number={number} />}
      <p className="mt-3 line-clamp-3 font-serif leading-relaxed">{openingOf(story)}</p>
      <p className="mt-2 text-[0.8125rem] text-muted">
        {story.kind === 'photo' ? '图片新闻' : `${countCharacters(story)}字`}
      </p>
    </article>
  )
}

function CardPicture({ data, story, number }: Omit<Props, 'onOpen'>) {
  const image = imageOf(data.place, story, 0)
  return (
    <div className="mt-3">
      {image === undefined ? (
        <PlateFrame data={data} story={number} photo={0} />
      ) : (
        <img src={image.src} alt={image.alt} className="w-full" loading="lazy" />
      )}
    </div>
  )
}
