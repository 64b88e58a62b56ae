import { useId } from 'react'
import { useHref } from 'react-router'
import { addressOf } from '../address.ts'
import type { PageData } from '../load-place.ts'
import { StoryHeadline } from '../story/story-headline.tsx'
import { countCharacters } from '../story/story-length.ts'
import { StoryLink } from '../story/story-link.tsx'

type Props = { readonly data: PageData; readonly openStory: (story: number) => void }

/** 标题导航: the stories of the page in print order, each with its 引题 and 主题. */
export function TitleList({ data: { page, place }, openStory }: Props) {
  const headingId = useId()
  const base = useHref(addressOf(place))
  return (
    <nav aria-labelledby={headingId}>
      <h2 id={headingId} className="rail-heading">
        标题导航
      </h2>
      {page.stories.length === 0 && <p className="py-3 text-muted">本版没有可读的稿件。</p>}
      <ol className="divide-y divide-line">
        {page.stories.map((story, index) => (
          <li key={`${index + 1}`}>
            <StoryLink
              href={`${base}/${index + 1}`}
              onOpen={() => openStory(index + 1)}
              className="group block py-3.5 no-underline"
            >
              {story.kind === 'article' && story.kicker.length > 0 && (
                <span className="block text-sm text-muted">{story.kicker.map((line) => line.text).join(' ')}</span>
              )}
              <span className="block font-headline text-lg leading-snug group-hover:text-brand">
                <StoryHeadline story={story} />
              </span>
              <span className="mt-1 block text-[0.8125rem] text-muted">
                {story.kind === 'photo' ? '图片新闻' : `${countCharacters(story)}字`}
              </span>
            </StoryLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
