import type { Story } from '#core/issue/schema.ts'
import { HeadingLines } from './heading-lines.tsx'
import { storyTitle } from './story-title.ts'

/** The headline of a story on a screen; a story without one is named by how it begins. */
export function StoryHeadline({ story }: { story: Story }) {
  return story.headline.length > 0 ? <HeadingLines lines={story.headline} /> : storyTitle(story)
}
