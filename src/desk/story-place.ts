import type { Span, Story } from '#core/issue/schema.ts'

/** Where a story begins in the raw page, or undefined when it does not say. */
export function storyPlace(story: Story | undefined): Span | undefined {
  if (story === undefined) return undefined
  const texts =
    story.kind === 'article'
      ? [...story.kicker, ...story.headline, ...story.deck, ...story.paragraphs]
      : [...story.headline, ...story.caption]
  return texts.flatMap((text) => text.source)[0]
}
