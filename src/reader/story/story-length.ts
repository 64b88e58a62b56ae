import type { Story } from '#core/issue/schema.ts'

/** Characters read in a minute: the rule is printed beside the figure, so that it can be judged. */
export const CHARACTERS_PER_MINUTE = 400

/** Characters of a story's body or caption, punctuation included, spaces not: how Chinese newsrooms count 字数. */
export function countCharacters(story: Story): number {
  const texts = story.kind === 'article' ? story.paragraphs : story.caption
  return texts.reduce((sum, { text }) => sum + Array.from(text.replace(/\s/gu, '')).length, 0)
}

/** Whole minutes for a number of characters, at least 1. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE))
}
