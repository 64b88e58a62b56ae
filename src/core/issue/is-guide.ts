import type { Story } from './schema.ts'

/** Headings of what leads to other pages or gathers briefs: `今日导读`, `要闻速览`, `【快讯】`. */
const GUIDE = /(?:导读|要目|目录|看点|速览|简报|简讯|短讯|快讯|速递|導讀|簡訊|短訊|快訊)[】〕」]?$/u

/** Items as short as a list of titles; a regulation is a list too. */
const MOST_CHARACTERS = 300

/** Whether a story is a guide (导读) or a column of briefs (简讯) rather than a text: no page leads with one. */
export function isGuide(story: Story): boolean {
  if (story.kind !== 'article' || story.paragraphs.length === 0) return false
  const name = story.headline.map(({ text }) => text).join('')
  if (GUIDE.test(name.trim())) return true
  const isList = story.paragraphs.every(({ role }) => role === 'list-item')
  return isList && story.paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS
}
