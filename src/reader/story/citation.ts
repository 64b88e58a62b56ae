import type { Issue, Story } from '#core/issue/schema.ts'
import { storyTitle } from './story-title.ts'

/**
 * A citation of a newspaper article after GB/T 7714—2015, 4.4: 作者. 题名[N]. 报纸名, 出版日期(版次).
 * Without a byline it begins with the title.
 */
export function citation({ issue, page, story }: { issue: Issue; page: number; story: Story }): string {
  const author = story.kind === 'article' ? story.byline?.value : story.credit?.value
  const title = `${storyTitle(story)}[N]`
  const source = [issue.publication, issue.date].filter((part) => part !== undefined).join(', ')
  return `${[author, title, `${source}(${page})`].filter((part) => part !== undefined).join('. ')}.`
}
