import { useId } from 'react'
import { Link } from 'react-router'
import { issuesNear } from '#core/issue/catalogue-around.ts'
import { archiveAddress, issueAddress } from '../address.ts'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { weekdayOf } from '../in-words.ts'
import type { PageData } from '../load-place.ts'

/** 往期回顾: the newest issues of this paper and those round the one on screen, the way to all, and to other papers. */
export function IssueList({ data: { catalogue, held, place } }: { data: PageData }) {
  const headingId = useId()
  const others = catalogue.papers.filter((paper) => paper.id !== held.id && paper.issues.length > 0)
  return (
    <nav aria-labelledby={headingId}>
      <h2 id={headingId} className="rail-heading">
        往期回顾
      </h2>
      {held.issues.length < 2 && <p className="pt-3 text-sm text-muted">目前只收录了这一期。</p>}
      <ul className="mt-1">
        {issuesNear(held.issues, place.date).map((issue) => (
          <li key={issue.date}>
            <Link
              to={issueAddress(held.id, issue)}
              aria-current={issue.date === place.date ? 'date' : undefined}
              className="page-row"
            >
              <span>{`${dateInWords(issue.date)} ${weekdayOf(issue.date)}`}</span>
              {issue.issueNumber !== undefined && <span className="text-muted">{`总第${issue.issueNumber}期`}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {held.issues.length > 1 && (
        <Link to={archiveAddress(held.id)} className="page-row text-muted">
          全部各期
        </Link>
      )}
      {others.length > 0 && (
        <>
          <h3 className="pt-4 text-sm text-muted">其他报纸</h3>
          <ul>
            {others.map((paper) => (
              <li key={paper.id}>
                <Link to={`/${paper.id}`} className="page-row">
                  {`《${paper.name}》`}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}
