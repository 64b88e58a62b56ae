import type { Story } from '#core/issue/schema.ts'

/** The headline as one line, the printed line ends as spaces; a story without one is named by how it begins. */
export function storyTitle(story: Story): string {
  const headline = story.headline
    .map((line) => line.text)
    .join(' ')
    .trim()
  if (headline !== '') return headline
  const opening = openingOf(story)
  if (opening === '') return story.kind === 'photo' ? '图片新闻' : '无标题'
  return opening.length > 18 ? `${Array.from(opening).slice(0, 18).join('')}…` : opening
}

/** The first words of a story, for lists: its first paragraph, or a photograph's caption. */
export function openingOf(story: Story): string {
  const texts = story.kind === 'article' ? story.paragraphs : story.caption
  return texts[0]?.text ?? ''
}
