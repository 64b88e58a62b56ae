import { useId } from 'react'
import { Link, useLoaderData } from 'react-router'
import { issueAddress } from '../address.ts'
import { SiteFrame } from '../chrome/site-frame.tsx'
import { SpecimenMark } from '../chrome/specimen-mark.tsx'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { monthInWords, weekdayOf } from '../in-words.ts'
import type { HeldPaper } from '../missing/missing.ts'

type Listed = HeldPaper['issues'][number]

/** 往期回顾 as a screen of its own: every issue of a paper, newest first, by month. */
export function ArchiveScreen() {
  const held = useLoaderData<HeldPaper>()
  return (
    <SiteFrame>
      <div className="mx-auto max-w-[44rem] px-6 py-10">
        <title>{`往期回顾 · ${held.name}`}</title>
        <h1 className="font-serif text-3xl">往期回顾</h1>
        <p className="mt-3 flex flex-wrap gap-x-4 text-muted">
          <span>{`《${held.name}》已收录${held.issues.length}期`}</span>
          {held.specimen === true && <SpecimenMark />}
        </p>
        <div className="mt-8 space-y-9">
          {monthsOf(held.issues).map(({ month, issues }) => (
            <Month key={month} paper={held.id} month={month} issues={issues} />
          ))}
        </div>
      </div>
    </SiteFrame>
  )
}

type MonthProps = { readonly paper: string; readonly month: string; readonly issues: readonly Listed[] }

function Month({ paper, month, issues }: MonthProps) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="rail-heading">
        {monthInWords(month)}
      </h2>
      <ul className="divide-y divide-line">
        {issues.map((issue) => (
          <li key={issue.date}>
            <Link to={issueAddress(paper, issue)} className="group block py-3 no-underline">
              <span className="flex flex-wrap justify-between gap-x-4 text-[0.9375rem] group-hover:text-brand">
                {`${dateInWords(issue.date)} ${weekdayOf(issue.date)}`}
                {issue.issueNumber !== undefined && <span className="text-muted">{`总第${issue.issueNumber}期`}</span>}
              </span>
              {issue.lead !== undefined && <span className="block font-serif">{issue.lead}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The issues by month, e.g. `2024-06`, in the order they came in. */
function monthsOf(issues: readonly Listed[]): { month: string; issues: Listed[] }[] {
  const months = new Map<string, Listed[]>()
  for (const issue of issues) {
    const month = issue.date.slice(0, '2024-06'.length)
    months.set(month, [...(months.get(month) ?? []), issue])
  }
  return [...months].map(([month, each]) => ({ month, issues: each }))
}
