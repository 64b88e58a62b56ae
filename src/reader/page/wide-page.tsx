import type { ReactNode } from 'react'
import { addressOf } from '../address.ts'
import { FailureBoundary } from '../chrome/failure-boundary.tsx'
import { FailureNote } from '../chrome/failure-note.tsx'
import { SiteFrame } from '../chrome/site-frame.tsx'
import type { CodeTargets } from '../code/code-targets.ts'
import type { PageData } from '../load-place.ts'
import { FacsimileBox } from './facsimile-box.tsx'
import type { PageActions } from './page-actions.ts'
import { PageEditors } from './page-editors.tsx'
import { PageRail } from './page-rail.tsx'
import { PageTurner } from './page-turner.tsx'
import { composedPage } from './composed-page.ts'
import { useFacsimile } from './use-facsimile.ts'
import { ZoomBar } from './zoom-bar.tsx'

type Props = {
  readonly data: PageData
  readonly targets: CodeTargets
  readonly actions: PageActions
  /** The story open beside the page. */
  readonly story: number | undefined
  readonly outlet: ReactNode
}

/**
 * The facsimile with a side beside it. The side holds the rail or the open article at one and the same width, so
 * that the page does not move when an article is opened or closed.
 */
export function WidePage(props: Props) {
  return (
    <FailureBoundary key={addressOf(props.data.place)} fallback={<WithoutSheet {...props} />}>
      <WithSheet {...props} />
    </FailureBoundary>
  )
}

function WithSheet(props: Props) {
  const { data, targets, actions, story } = props
  const composed = composedPage(data)
  const facsimile = useFacsimile(composed.sheet, addressOf(data.place))
  return (
    <Spread {...props} tools={<ZoomBar facsimile={facsimile} />}>
      <FacsimileBox
        facsimile={facsimile}
        data={data}
        composed={composed}
        targets={targets}
        actions={actions}
        current={story}
      />
    </Spread>
  )
}

function WithoutSheet(props: Props) {
  return (
    <Spread {...props}>
      <div className="size-full space-y-6 bg-ground p-8">
        <FailureNote subject="版面" />
        <PageEditors page={props.data.page} />
      </div>
    </Spread>
  )
}

type SpreadProps = Props & { readonly tools?: ReactNode; readonly children: ReactNode }

function Spread({ data, actions, story, outlet, tools, children }: SpreadProps) {
  return (
    <SiteFrame
      fill
      rights={data.paper.rights}
      toolbar={
        <div className="flex flex-wrap items-center justify-center gap-x-6">
          <PageTurner page={data.page.number} actions={actions} />
          {tools}
        </div>
      }
    >
      <div
        data-spread
        className="grid h-full grid-cols-[minmax(0,1fr)_clamp(23rem,33vw,36rem)] grid-rows-[minmax(0,1fr)]"
      >
        {children}
        <div data-spread-side className="min-h-0 border-l border-line">
          {story === undefined ? <PageRail data={data} openStory={actions.openStory} /> : outlet}
        </div>
      </div>
    </SiteFrame>
  )
}
