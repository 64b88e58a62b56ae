import { type DeskPage, isPlaced } from './desk-page.ts'
import type { SourceWays } from './use-source.ts'

type Props = { readonly page: DeskPage; readonly ways: Pick<SourceWays, 'putBack' | 'takeUp'> }

/** Whether a page that came as PDF is read by print's places, and the way there and back. */
export function PlacedNote({ page, ways }: Props) {
  const isRead = isPlaced(page)
  if (isRead === undefined) return null
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <p role="status" className="min-w-0 flex-1 basis-64">
        {isRead
          ? '字号、栏和位置照PDF。行内改字不影响；增减行或整段换掉后，这一版改按纯文字识读。'
          : '行有增减，这一版现在按纯文字识读，不用PDF的字号、栏和位置。'}
      </p>
      {!isRead && (
        <button type="button" className="small-button" onClick={ways.putBack}>
          改回增减行之前
        </button>
      )}
      {isRead && page.aside !== undefined && (
        <button type="button" className="small-button" onClick={ways.takeUp}>
          换回改过的文字
        </button>
      )}
    </div>
  )
}
