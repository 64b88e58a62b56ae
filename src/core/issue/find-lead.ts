import { isGuide } from './is-guide.ts'
import type { Page } from './schema.ts'

/**
 * The lead (头条) of a page, its number from 1: the first story with text. A guide, what stands in the ear and a photograph
 * are none, but for a page that has nothing else.
 */
export function findLead({ stories, ear }: Pick<Page, 'stories' | 'ear'>): number | undefined {
  const articles = stories.flatMap((story, index) => (story.kind === 'article' ? [{ story, number: index + 1 }] : []))
  const texts = articles.filter(({ story, number }) => number !== ear && !isGuide(story))
  return (texts[0] ?? articles.find(({ number }) => number !== ear) ?? articles[0])?.number
}
