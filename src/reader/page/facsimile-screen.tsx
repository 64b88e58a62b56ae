import { Link, useLocation, useNavigate } from 'react-router'
import { addressOf } from '../address.ts'
import { FailureBoundary } from '../chrome/failure-boundary.tsx'
import { FailureNote } from '../chrome/failure-note.tsx'
import type { CodeTargets } from '../code/code-targets.ts'
import type { PageData } from '../load-place.ts'
import { FacsimileBox } from './facsimile-box.tsx'
import { readOpenedFrom } from './opened-from.ts'
import type { PageActions } from './page-actions.ts'
import { composedPage } from './composed-page.ts'
import { useFacsimile } from './use-facsimile.ts'
import { useKeys } from './use-keys.ts'
import { ZoomBar } from './zoom-bar.tsx'

type Props = { readonly data: PageData; readonly targets: CodeTargets; readonly actions: PageActions }

/** The facsimile alone on a phone: full screen, with buttons, pinch and double tap. */
export function FacsimileScreen(props: Props) {
  return (
    <FailureBoundary key={addressOf(props.data.place)} fallback={<NoSheet page={addressOf(props.data.place)} />}>
      <FullSheet {...props} />
    </FailureBoundary>
  )
}

function NoSheet({ page }: { page: string }) {
  return (
    <main className="space-y-4 p-4">
      <FailureNote subject="版面" />
      <Link to={page} className="button">
        返回文字稿
      </Link>
    </main>
  )
}

function FullSheet({ data, targets, actions }: Props) {
  const composed = composedPage(data)
  const page = addressOf(data.place)
  const facsimile = useFacsimile(composed.sheet, page, { kind: 'width' })
  const close = useClose(page)
  useKeys({ Escape: close })
  return (
    <main className="flex h-dvh flex-col bg-ground">
      <div className="flex min-h-12 items-center justify-between gap-2 border-b border-line bg-surface px-2">
        <Link
          to={page}
          className="tool"
          onClick={(event) => {
            event.preventDefault()
            close()
          }}
        >
          ‹ 返回
        </Link>
        <ZoomBar facsimile={facsimile} />
      </div>
      <div className="min-h-0 flex-1">
        <FacsimileBox facsimile={facsimile} data={data} composed={composed} targets={targets} actions={actions} />
      </div>
      <p className="border-t border-line bg-surface px-3 py-1 text-center text-[0.8125rem] text-muted">
        点稿件阅读，双击或双指放大
      </p>
    </main>
  )
}

function useClose(page: string): () => void {
  const navigate = useNavigate()
  const opened = readOpenedFrom(useLocation().state)
  return () => {
    if (opened?.direct === true) void navigate(-1)
    else void navigate(page)
  }
}
