import { Outlet, useLoaderData, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { addressOf, readNumber, type Place } from '../address.ts'
import { SiteFrame } from '../chrome/site-frame.tsx'
import { ForNarrow, ForWide } from '../chrome/for-window.tsx'
import { useWide } from '../chrome/use-wide.ts'
import { CodeSheet } from '../code/code-sheet.tsx'
import { codeTargets, type CodeTargets } from '../code/code-targets.ts'
import { useCodeSheet } from '../code/use-code-sheet.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '../in-words.ts'
import type { PageData } from '../load-place.ts'
import { FacsimileScreen } from './facsimile-screen.tsx'
import { NarrowPage } from './narrow-page.tsx'
import { readOpenedFrom, type OpenedFrom } from './opened-from.ts'
import type { PageActions } from './page-actions.ts'
import type { PageContext } from './page-context.ts'
import { useKeptIssue } from './use-kept-issue.ts'
import { useKeys } from './use-keys.ts'
import { useReturnFocus } from './use-return-focus.ts'
import { WidePage } from './wide-page.tsx'

/** The search part that opens the facsimile on a phone; an address of its own, so that Back closes it. */
const FACSIMILE = 'facsimile'

/** A page of the paper, with or without a story open on it, on a wide or a narrow screen. */
export function PageScreen() {
  const data = useLoaderData<PageData>()
  const { held, paper, place, issue } = data
  const story = readNumber(useParams()['story'])
  const { openStory, goBack } = useStoryWays(place, story)
  const { code, openCode, closeCode } = useCodeSheet()
  const targets = codeTargets(paper, place, import.meta.env['VITE_SITE_URL'])
  const actions: PageActions = { openStory, openCode, ...neighbours(data) }

  usePageKeys(actions, story === undefined)
  useReturnFocus(place, story)
  useKeptIssue(data)

  const context: PageContext = { ...data, goBack }
  const outlet = <Outlet context={context} />
  // A screen drawn before it is asked for does not know what its entry in the history keeps.
  const known = useWide() !== undefined
  const opened = code === undefined ? undefined : targets[code]
  return (
    <>
      {story === undefined && <title>{titleOf(data)}</title>}
      <ForWide>
        <WidePage data={data} targets={targets} actions={actions} story={story} outlet={outlet} />
      </ForWide>
      <ForNarrow>
        {story === undefined ? (
          <NarrowScreen data={data} targets={targets} actions={actions} />
        ) : (
          <SiteFrame headless rights={paper.rights}>
            {outlet}
          </SiteFrame>
        )}
      </ForNarrow>
      {known && code !== undefined && opened !== undefined && (
        <CodeSheet
          code={code}
          target={opened}
          paperName={held.name}
          account={paper.wechat?.account}
          page={`${issue.date === undefined ? '' : dateInWords(issue.date)}${pageInWords(place.page)}`}
          onClosed={closeCode}
        />
      )}
    </>
  )
}

type ScreenProps = { readonly data: PageData; readonly targets: CodeTargets; readonly actions: PageActions }

function NarrowScreen(props: ScreenProps) {
  const facsimile = `${addressOf(props.data.place)}?view=${FACSIMILE}`
  const [search] = useSearchParams()
  // A screen drawn before it is asked for does not know what follows the question mark.
  const known = useWide() !== undefined
  if (known && search.get('view') === FACSIMILE) return <FacsimileScreen {...props} />
  return <NarrowPage {...props} facsimile={facsimile} />
}

function titleOf({ held, place }: PageData): string {
  return `${held.name} ${dateInWords(place.date)} ${weekdayOf(place.date)} ${pageInWords(place.page)}`
}

function neighbours({ issue, place }: PageData): { earlier: string | undefined; later: string | undefined } {
  const numbers = issue.pages.map((page) => page.number).toSorted((a, b) => a - b)
  const earlier = numbers.findLast((number) => number < place.page)
  const later = numbers.find((number) => number > place.page)
  const address = (page: number | undefined) => (page === undefined ? undefined : addressOf({ ...place, page }))
  return { earlier: address(earlier), later: address(later) }
}

function useStoryWays(
  place: Place,
  current: number | undefined,
): { openStory: (story: number) => void; goBack: () => void } {
  const navigate = useNavigate()
  const location = useLocation()
  const opened = readOpenedFrom(location.state)
  return {
    openStory: (story) => {
      const state: OpenedFrom =
        current === undefined
          ? { back: `${location.pathname}${location.search}`, direct: true }
          : { back: opened?.back ?? addressOf(place), direct: false }
      void navigate(addressOf({ ...place, story }), { state })
    },
    goBack: () => {
      if (opened?.direct === true) void navigate(-1)
      else void navigate(opened?.back ?? addressOf(place))
    },
  }
}

function usePageKeys({ earlier, later }: PageActions, alone: boolean): void {
  const navigate = useNavigate()
  const go = (address: string | undefined) =>
    alone && address !== undefined ? () => void navigate(address) : undefined
  useKeys({ ArrowLeft: go(earlier), ArrowRight: go(later) })
}
