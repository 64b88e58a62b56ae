import { ProblemList } from './problem-list.tsx'
import type { SourceWays } from './use-source.ts'

type Props = { readonly refused: SourceWays['refused']; readonly onDismiss: () => void }

/** Why the last file was refused, until it is put away; the page on the desk keeps its own lists. */
export function RefusedNote({ refused, onDismiss }: Props) {
  if (refused === undefined) return null
  return (
    <section aria-labelledby="refused" className="refused-note">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2
          id="refused"
          className="min-w-0 flex-1 font-normal break-words text-brand"
        >{`“${refused.name}”没有打开`}</h2>
        <button type="button" className="small-button" onClick={onDismiss}>
          关闭
        </button>
      </div>
      <ProblemList problems={refused.problems} />
    </section>
  )
}
