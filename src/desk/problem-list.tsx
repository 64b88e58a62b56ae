import type { Problem, Severity } from '#core/issue/problem.ts'
import type { Span } from '#core/issue/schema.ts'

/** More than this is of no use to a person; the number beyond is told. */
const MOST_SHOWN = 200

const SEVERITY: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑问', note: '说明' }

/** How much was found wrong on another page, in words, and the way there. */
export type Elsewhere = { readonly words: string; readonly onTurn: () => void }

type Props = {
  readonly problems: readonly Problem[]
  /** Selects a place in the text; absent when there is no text to show it in. */
  readonly onPlace?: (place: Span) => void
  readonly elsewhere?: readonly Elsewhere[]
}

/** Everything found wrong, each with its place and the way out. */
export function ProblemList({ problems, onPlace, elsewhere = [] }: Props) {
  return (
    <>
      {elsewhere.length > 0 && (
        <p className="flex flex-wrap items-baseline gap-x-3 py-2 text-sm text-muted">
          别的版：
          {elsewhere.map(({ words, onTurn }) => (
            <button key={words} type="button" className="min-h-6 underline" onClick={onTurn}>
              {words}
            </button>
          ))}
        </p>
      )}
      {problems.length === 0 && <p className="py-2 text-muted">没有发现问题。</p>}
      <ol className="divide-y divide-line">
        {problems.slice(0, MOST_SHOWN).map((problem, index) => (
          <li key={`${index}-${problem.kind}`} className="py-2.5 text-[0.9375rem] leading-normal">
            <span className={problem.severity === 'error' ? 'text-brand' : 'text-muted'}>
              {SEVERITY[problem.severity]}
            </span>
            <Place problem={problem} onPlace={onPlace} />
            <span className="block">{problem.message}</span>
            <span className="block text-sm text-muted">{problem.remedy}</span>
          </li>
        ))}
      </ol>
      {problems.length > MOST_SHOWN && (
        <p className="py-2 text-muted">{`另有${problems.length - MOST_SHOWN}处未列出。`}</p>
      )}
    </>
  )
}

function Place({ problem: { place, path, message }, onPlace }: { problem: Problem; onPlace: Props['onPlace'] }) {
  if (place === undefined) return path === undefined ? null : <code className="ml-2 text-sm break-all">{path}</code>
  const words = `${place[0]}:${place[1]}`
  if (onPlace === undefined) return <span className="ml-2 tabular-nums">{words}</span>
  return (
    <button
      type="button"
      className="ml-2 min-h-6 min-w-6 underline tabular-nums"
      aria-label={`${words}，${message}`}
      onClick={() => onPlace(place)}
    >
      {words}
    </button>
  )
}
