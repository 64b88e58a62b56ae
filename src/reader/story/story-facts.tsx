import type { Story } from '#core/issue/schema.ts'
import type { ReactNode } from 'react'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '../in-words.ts'
import type { PageData } from '../load-place.ts'
import { CHARACTERS_PER_MINUTE, countCharacters, readingMinutes } from './story-length.ts'

/** Where and when a story was printed, by whom, and how long it is. */
export function StoryFacts({ data: { held, issue, place, page }, story }: { data: PageData; story: Story }) {
  const characters = countCharacters(story)
  const byline = story.kind === 'article' ? story.byline : undefined
  return (
    <div className="mt-4 space-y-0.5 border-y border-line py-2.5 text-sm text-muted">
      <Facts>
        {held.specimen === true ? `《${held.name}》样张` : `《${held.name}》`}
        {dateInWords(place.date)}
        {issue.weekday ?? weekdayOf(place.date)}
        {[pageInWords(place.page), page.name?.text].filter((part) => part !== undefined).join(' ')}
      </Facts>
      <Facts>
        {byline?.text.replace(/^[（(【[]|[）)】\]]$/g, '')}
        {story.kind === 'photo' ? '图片新闻' : undefined}
        {characters > 0 ? `${characters}字` : undefined}
        {story.kind === 'article' && characters > 0
          ? `约${readingMinutes(characters)}分钟（每分钟${CHARACTERS_PER_MINUTE}字）`
          : undefined}
      </Facts>
    </div>
  )
}

function Facts({ children }: { children: readonly (string | undefined)[] }): ReactNode {
  const facts = children.filter((fact) => fact !== undefined)
  return (
    <p className="flex flex-wrap gap-x-3">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}
