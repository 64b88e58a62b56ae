import type { Story } from '#core/issue/schema.ts'

/** A story by its headline, for the editor's lists; cut at 24 characters. */
export function storyName(story: Story): string {
  const headline = story.headline.map((line) => line.text).join(' ')
  const name = headline === '' ? (story.kind === 'photo' ? '图片新闻' : '无标题') : headline
  const characters = Array.from(name)
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : name
}
