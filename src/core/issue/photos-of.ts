import type { Photo, Story } from './schema.ts'

/** The photographs of a story: an article's own, or the photo story itself. */
export function photosOf(story: Story): readonly Photo[] {
  return story.kind === 'photo' ? [story] : story.photos
}
