import { SiteFrame } from './site-frame.tsx'

/** What stands while the first page is fetched. */
export function LoadingScreen() {
  return (
    <SiteFrame>
      <div role="status" className="flex min-h-[60dvh] items-center justify-center text-muted">
        <p className="late">正在取报……</p>
      </div>
    </SiteFrame>
  )
}
