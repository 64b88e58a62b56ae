import type { Story } from '#core/issue/schema.ts'
import { Link } from 'react-router'
import { continuationOf } from './continuation.ts'
import { HeadingLines } from './heading-lines.tsx'
import { storyTitle } from './story-title.ts'

type Props = {
  readonly story: Story
  /** The address of the story that this one continues; none where the headline is a link itself. */
  readonly origin?: string | undefined
}

/** The headline of a story on a screen: its own, that of the story it continues, or how it begins. */
export function StoryHeadline({ story, origin }: Props) {
  if (story.headline.length > 0) return <HeadingLines lines={story.headline} />
  const continued = continuationOf(story)
  if (continued === undefined || continued.headline.length === 0) return storyTitle(story)
  const from = `（${continued.words}）`
  return (
    <>
      <HeadingLines lines={continued.headline.map((text) => ({ text }))} />
      <span className="inline-block font-serif text-[max(0.65em,0.8125rem)] font-normal">
        {origin === undefined ? from : <Link to={origin}>{from}</Link>}
      </span>
    </>
  )
}
