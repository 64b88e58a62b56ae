import type { Story, Text } from '#core/issue/schema.ts'

/** Places at which the printed text of a story was repaired. */
export function countRepairs(story: Story): number {
  const texts: readonly Text[] =
    story.kind === 'article'
      ? [...story.kicker, ...story.headline, ...story.deck, ...story.paragraphs, ...story.jumps]
      : [...story.headline, ...story.caption]
  return texts.reduce(
    (sum, text) => sum + (text.repairs ?? []).reduce((places, repair) => places + repair.at.length, 0),
    0,
  )
}
