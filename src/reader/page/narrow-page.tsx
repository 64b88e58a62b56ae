import type { ReactNode } from 'react'
import type { ComposedPage } from '#core/compose/page.ts'
import { Link, useLocation } from 'react-router'
import { FailureBoundary } from '../chrome/failure-boundary.tsx'
import { SiteFrame } from '../chrome/site-frame.tsx'
import { SpecimenMark } from '../chrome/specimen-mark.tsx'
import { useWide } from '../chrome/use-wide.ts'
import type { CodeTargets } from '../code/code-targets.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '../in-words.ts'
import type { PageData } from '../load-place.ts'
import { StoryCard } from '../story/story-card.tsx'
import { IssueList } from './issue-list.tsx'
import type { OpenedFrom } from './opened-from.ts'
import type { PageActions } from './page-actions.ts'
import { PageEditors } from './page-editors.tsx'
import { PageList } from './page-list.tsx'
import { pageCountInWords } from './page-rows.ts'
import { PageTurner } from './page-turner.tsx'
import { SetPage } from './set-page.tsx'
import { sheetVariables } from './facsimile-box.tsx'
import { useComposed } from './use-composed.ts'
import { EM_PX } from './zoom.ts'

type Props = {
  readonly data: PageData
  readonly targets: CodeTargets
  readonly actions: PageActions
  /** Address of the facsimile on its own. */
  readonly facsimile: string
}

/** Width of the small page, in pixels. */
const SMALL_PAGE_PX = 128

/** A page on a phone: the masthead, the page in small, and the stories in print order as text. */
export function NarrowPage({ data, targets, actions, facsimile }: Props) {
  const { page, place } = data
  return (
    <SiteFrame rights={data.paper.rights}>
      <div data-narrow-page className="mx-auto max-w-[44rem] px-4 pb-10">
        <Masthead data={data} />
        <div data-small-page-row className="flex gap-4 border-b border-line py-4">
          <FailureBoundary fallback={null}>
            <SmallPage data={data} targets={targets} facsimile={facsimile} />
          </FailureBoundary>
          <div className="flex max-w-60 min-w-0 flex-1 flex-col gap-2 text-[0.9375rem]">
            <p className="text-muted">
              {[pageInWords(place.page), page.name?.text].filter((part) => part !== undefined).join(' ')}
            </p>
            <div data-needs-script className="contents">
              <FacsimileLink facsimile={facsimile} className="button text-center">
                看版面原样
              </FacsimileLink>
              {targets.wechat !== undefined && (
                <button type="button" className="button" onClick={() => actions.openCode('wechat')}>
                  官方微信
                </button>
              )}
              {targets.digital !== undefined && (
                <button type="button" className="button" onClick={() => actions.openCode('digital')}>
                  数字报
                </button>
              )}
            </div>
          </div>
        </div>
        {page.stories.length === 0 && <p className="py-8 text-muted">本版没有可读的稿件。</p>}
        {page.stories.map((story, index) => (
          <StoryCard
            key={`${index + 1}`}
            data={data}
            story={story}
            number={index + 1}
            onOpen={() => actions.openStory(index + 1)}
          />
        ))}
        <div className="mt-8 space-y-8">
          <PageEditors page={page} />
          {(actions.earlier ?? actions.later) !== undefined && <PageTurner page={place.page} actions={actions} />}
          <PageList data={data} />
          <IssueList data={data} />
        </div>
      </div>
    </SiteFrame>
  )
}

function Masthead({ data: { held, paper, issue, place } }: { data: PageData }) {
  const facts = [
    issue.weekday ?? weekdayOf(place.date),
    issue.lunarDate === undefined ? undefined : `农历${issue.lunarDate}`,
    issue.issueNumber === undefined ? undefined : `总第${issue.issueNumber}期`,
  ].filter((fact) => fact !== undefined)
  const colour = paper.nameplate.colour === 'red' ? 'text-brand' : 'text-ink'
  return (
    <header className="border-b-2 border-ink pt-5 pb-3 text-center">
      <h1 className="font-normal">
        <span className={`block font-brush text-[min(2.75rem,15vw)] leading-tight ${colour}`}>
          {paper.nameplate.text}
        </span>
        <span className="mt-1 block text-lg">
          {dateInWords(place.date)}
          <span className="sr-only">{` ${pageInWords(place.page)}`}</span>
        </span>
      </h1>
      <p className="mt-0.5 flex flex-wrap justify-center gap-x-3 text-sm text-muted">
        {held.specimen === true && <SpecimenMark />}
        {[...facts, pageCountInWords(issue)].map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  )
}

function SmallPage({ data, targets, facsimile }: Omit<Props, 'actions'>) {
  const composed = useComposed(data)
  const isInWindow = useWide() !== undefined
  return (
    <div data-needs-script className="relative shrink-0 self-start shadow-sheet">
      {/* A picture for orientation: its text stands below in full, so it is kept from search, touch and readers. */}
      <div
        inert
        aria-hidden="true"
        data-small-page
        className="bg-[#fbf9f3]"
        style={composed && { ...smallSize(composed), ...sheetVariables(composed.sheet) }}
      >
        {composed !== undefined && isInWindow && <SmallPicture data={data} composed={composed} targets={targets} />}
      </div>
      <FacsimileLink facsimile={facsimile} className="absolute inset-0" bySight />
    </div>
  )
}

function smallSize({ sheet }: ComposedPage): { width: number; height: number } {
  return { width: SMALL_PAGE_PX, height: (SMALL_PAGE_PX * sheet.height) / sheet.width }
}

const NO_ACTIONS = { openStory: () => undefined, openCode: () => undefined }

type PictureProps = Pick<Props, 'data' | 'targets'> & { readonly composed: ComposedPage }

function SmallPicture({ data, composed, targets }: PictureProps) {
  const scale = SMALL_PAGE_PX / ((composed.sheet.width / 1000) * EM_PX)
  return <SetPage data={data} composed={composed} targets={targets} actions={NO_ACTIONS} scale={scale} main={false} />
}

type LinkProps = {
  readonly facsimile: string
  readonly className: string
  /** A second way for the finger only: keyboard and screen reader have the button beside it. */
  readonly bySight?: boolean
  readonly children?: ReactNode
}

function FacsimileLink({ facsimile, className, bySight = false, children }: LinkProps) {
  const { pathname } = useLocation()
  const state: OpenedFrom = { back: pathname, direct: true }
  return (
    <Link to={facsimile} state={state} className={className} {...(bySight && { 'aria-hidden': true, tabIndex: -1 })}>
      {children}
    </Link>
  )
}
