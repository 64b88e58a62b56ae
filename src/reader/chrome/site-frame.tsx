import { useId, type ReactNode } from 'react'
import { Link, useNavigation } from 'react-router'
import { useOnline } from './use-online.ts'

type Props = {
  readonly children: ReactNode
  /** What stands in the middle of the head, e.g. the tools of a page. */
  readonly toolbar?: ReactNode
  /** Whether the frame fills the window and its parts scroll, or the whole document scrolls. */
  readonly fill?: boolean
  /** Whether the head is left out, where the screen has a bar of its own with a way back. */
  readonly headless?: boolean
  /** Whose the words on screen are, in a sentence for the foot. */
  readonly rights?: string | undefined
}

/** What stands round every screen: the way past it, the head, the state of the network, the foot. */
export function SiteFrame({ children, toolbar, fill = false, headless = false, rights }: Props) {
  // A screen drawn before it is asked for has two frames, one for each kind of window.
  const mainId = useId()
  return (
    <div data-frame className={fill ? 'flex h-dvh flex-col overflow-hidden' : 'flex min-h-dvh flex-col'}>
      <a
        href={`#${mainId}`}
        className="skip-link"
        onClick={(event) => {
          // The address stays the page's own.
          event.preventDefault()
          document.getElementById(mainId)?.focus()
        }}
      >
        跳到正文
      </a>
      {!headless && <SiteHead toolbar={toolbar} />}
      <Pending />
      <OfflineNote />
      <main id={mainId} tabIndex={-1} className={`outline-none ${fill ? 'min-h-0 flex-1' : 'flex-1'}`}>
        {children}
      </main>
      <footer
        data-print="no"
        className="flex shrink-0 flex-wrap items-center justify-center gap-x-4 border-t border-line px-4 py-0.5 text-[0.8125rem] text-muted"
      >
        {rights !== undefined && <span className="py-1">{rights}</span>}
        <Link to="/about" className="quiet-link text-[0.8125rem]">
          关于本站
        </Link>
      </footer>
    </div>
  )
}

function SiteHead({ toolbar }: { toolbar: ReactNode }) {
  return (
    <header
      data-print="no"
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-4 border-b border-line bg-surface px-4"
    >
      <Link to="/" className="flex min-h-11 items-center gap-2 no-underline" aria-label="版面，回到最新一期头版">
        <span aria-hidden="true" className="inline-block h-4 w-3 border-2 border-b-[6px] border-brand" />
        <span className="text-[1.0625rem] tracking-[0.2em] whitespace-nowrap">版面</span>
      </Link>
      <div className="min-w-0 flex-1">{toolbar}</div>
      <nav aria-label="本站" className="flex gap-1">
        <Link to="/desk" className="quiet-link">
          编辑台
        </Link>
        <Link to="/about" className="quiet-link">
          关于
        </Link>
      </nav>
    </header>
  )
}

function Pending() {
  const pending = useNavigation().state !== 'idle'
  return (
    <div role="status" className="relative h-0">
      {pending && (
        <>
          <span className="sr-only">正在打开……</span>
          <span aria-hidden="true" className="pending-bar" />
        </>
      )}
    </div>
  )
}

function OfflineNote() {
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <p className="border-b border-line bg-surface px-4 py-1.5 text-sm">当前没有网络，已经打开的内容仍可阅读。</p>
      )}
    </div>
  )
}
