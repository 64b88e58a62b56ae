import type { Story } from '#core/issue/schema.ts'
import type { Ref } from 'react'
import { HeadingLines } from './heading-lines.tsx'
import { StoryHeadline } from './story-headline.tsx'

type Props = {
  readonly story: Story
  /** The address of the story that this one continues. */
  readonly origin?: string | undefined
  readonly headingRef: Ref<HTMLHeadingElement>
}

/** 引题, 主题 and 副题 as one heading group with one `h1`. */
export function StoryHeading({ story, origin, headingRef }: Props) {
  const kicker = story.kind === 'article' ? story.kicker : []
  const deck = story.kind === 'article' ? story.deck : []
  return (
    <hgroup>
      {kicker.length > 0 && (
        <p className="text-[1.0625rem] leading-normal text-balance">
          <HeadingLines lines={kicker} />
        </p>
      )}
      <h1
        ref={headingRef}
        tabIndex={-1}
        className="mt-1.5 font-headline text-[1.6875rem] leading-[1.32] text-balance outline-none sm:text-[1.9375rem]"
      >
        <StoryHeadline story={story} origin={origin} />
      </h1>
      {deck.length > 0 && (
        <p className="mt-3 font-kai text-[1.0625rem] leading-[1.7] text-balance">
          <HeadingLines lines={deck} />
        </p>
      )}
    </hgroup>
  )
}
