import type { Story } from '#core/issue/schema.ts'
import { continuationOf } from './continuation.ts'

/**
 * The headline as one line, the printed line ends as spaces. A story without one is named by the story that it continues,
 * or by how it begins.
 */
export function storyTitle(story: Story): string {
  const headline = story.headline
    .map((line) => line.text)
    .join(' ')
    .trim()
  if (headline !== '') return headline
  const continued = continuationOf(story)
  if (continued !== undefined) {
    const origin = continued.headline.join(' ').trim()
    return origin === '' ? `${continued.words}（原文标题未收录）` : `${origin}（${continued.words}）`
  }
  const opening = openingOf(story)
  if (opening === '') return story.kind === 'photo' ? '图片新闻' : '无标题'
  return opening.length > 18 ? `${Array.from(opening).slice(0, 18).join('')}…` : opening
}

/** The first words of a story, for lists: its first paragraph, or a photograph's caption. */
export function openingOf(story: Story): string {
  const texts = story.kind === 'article' ? story.paragraphs : story.caption
  return texts[0]?.text ?? ''
}
