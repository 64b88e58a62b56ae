import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLoaderData, useLocation, useNavigate } from 'react-router'
import { addressOf } from '../address.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '../in-words.ts'
import type { StoryData } from '../load-place.ts'
import { readOpenedFrom, type OpenedFrom } from '../page/opened-from.ts'
import { usePageContext, type PageContext } from '../page/page-context.ts'
import { useKeys } from '../page/use-keys.ts'
import { ArticleText } from './article-text.tsx'
import { continuationOf } from './continuation.ts'
import { PhotoStory } from './photo-figure.tsx'
import { StoryFacts } from './story-facts.tsx'
import { StoryHeading } from './story-heading.tsx'
import { StoryNote } from './story-note.tsx'
import { StoryHeadline } from './story-headline.tsx'
import { storyTitle } from './story-title.ts'

/** A story of the page in comfortable type: beside the facsimile on a wide screen, alone on a narrow one. */
export function StoryScreen() {
  const { story, number } = useLoaderData<StoryData>()
  const page = usePageContext()
  const headingRef = useRef<HTMLHeadingElement>(null)
  const { pathname, key } = useLocation()
  const panelRef = useRef<HTMLDivElement>(null)
  const isEntryRef = useRef(key === 'default')

  useEffect(() => {
    panelRef.current?.scrollTo({ top: 0, behavior: 'instant' })
    // The first entry of a visit keeps the focus at the top of the document, as any page does.
    if (!isEntryRef.current) headingRef.current?.focus({ preventScroll: true })
    isEntryRef.current = false
  }, [pathname])

  return (
    <div ref={panelRef} className="lg:h-full lg:overflow-y-auto" data-story-panel>
      <title>{titleOf(page, story)}</title>
      <StoryBar page={page} number={number} />
      <article className="mx-auto max-w-[42rem] px-5 pt-6 pb-10 sm:px-8">
        <StoryHeading story={story} origin={originOf(page, story)} headingRef={headingRef} />
        <StoryFacts data={page} story={story} />
        {story.kind === 'article' ? (
          <ArticleText article={story} data={page} number={number} />
        ) : (
          <PhotoStory photo={story} data={page} number={number} />
        )}
        <StoryNote key={number} data={page} story={story} />
        <StoryTurner page={page} number={number} />
      </article>
    </div>
  )
}

function originOf({ place }: PageContext, story: StoryData['story']): string | undefined {
  const target = continuationOf(story)?.target
  return target === undefined ? undefined : addressOf({ ...place, page: target.page, story: target.story })
}

function titleOf({ held, place }: PageContext, story: StoryData['story']): string {
  return `${storyTitle(story)} · ${held.name} ${dateInWords(place.date)} ${weekdayOf(place.date)} ${pageInWords(place.page)}`
}

function StoryBar({ page, number }: { page: PageContext; number: number }) {
  const opened = readOpenedFrom(useLocation().state)
  return (
    <div
      data-print="no"
      className="sticky top-0 z-10 flex min-h-12 items-center justify-between border-b border-line bg-surface px-3 sm:px-6"
    >
      <Link
        to={opened?.back ?? addressOf(page.place)}
        className="tool -ml-1"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          page.goBack()
        }}
      >
        {`‹ 返回${pageInWords(page.place.page)}`}
      </Link>
      <span className="text-[0.8125rem] text-muted">{`本版第${number}篇，共${page.page.stories.length}篇`}</span>
    </div>
  )
}

function StoryTurner({ page, number }: { page: PageContext; number: number }) {
  const navigate = useNavigate()
  const opened = readOpenedFrom(useLocation().state)
  const state: OpenedFrom = { back: opened?.back ?? addressOf(page.place), direct: false }
  const neighbourAt = (other: number) => {
    const story = page.page.stories[other - 1]
    return story === undefined ? undefined : { story, address: addressOf({ ...page.place, story: other }) }
  }
  const earlier = neighbourAt(number - 1)
  const later = neighbourAt(number + 1)
  const go = (to: typeof earlier) => (to === undefined ? undefined : () => void navigate(to.address, { state }))
  useKeys({ ArrowLeft: go(earlier), ArrowRight: go(later), Escape: page.goBack })

  return (
    <nav data-print="no" aria-label="翻篇" className="mt-8 grid grid-cols-2 gap-4 border-t border-line pt-4">
      {earlier !== undefined && (
        <Turn address={earlier.address} state={state} label="上一篇">
          <StoryHeadline story={earlier.story} />
        </Turn>
      )}
      {later !== undefined && (
        <Turn address={later.address} state={state} label="下一篇" end>
          <StoryHeadline story={later.story} />
        </Turn>
      )}
    </nav>
  )
}

type TurnProps = {
  readonly address: string
  readonly state: OpenedFrom
  readonly label: string
  readonly end?: boolean
  readonly children: ReactNode
}

function Turn({ address, state, label, end = false, children }: TurnProps) {
  return (
    <Link to={address} state={state} className={`group block py-2 no-underline ${end ? 'col-start-2 text-right' : ''}`}>
      <span className="block text-[0.8125rem] text-muted">{label}</span>
      <span className="block font-serif leading-snug text-balance group-hover:text-brand">{children}</span>
    </Link>
  )
}
