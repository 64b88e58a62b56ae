import { useId } from 'react'
import { Link } from 'react-router'
import { addressOf } from '../address.ts'
import { pageInWords } from '../in-words.ts'
import type { PageData } from '../load-place.ts'
import { pageCountInWords, pageRows, type PageRow } from './page-rows.ts'

/** 版面导航: the pages of the issue; those we do not hold are told as such. */
export function PageList({ data: { issue, place } }: { data: PageData }) {
  const headingId = useId()
  return (
    <nav aria-labelledby={headingId}>
      <h2 id={headingId} className="rail-heading">
        版面导航
      </h2>
      <p className="pt-3 text-sm text-muted">{pageCountInWords(issue)}</p>
      <ol className="mt-1">
        {pageRows(issue).map((row) => (
          <li key={row.kind === 'held' ? row.page : row.from}>
            {row.kind === 'held' ? (
              <Link
                to={addressOf({ ...place, page: row.page })}
                aria-current={row.page === place.page ? 'page' : undefined}
                className="page-row"
              >
                {pageInWords(row.page)}
                {row.name !== undefined && <span>{row.name}</span>}
              </Link>
            ) : (
              <span className="page-row text-muted">{notHeld(row)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function notHeld({ from, to }: Extract<PageRow, { kind: 'not-held' }>): string {
  return from === to ? `${pageInWords(from)} 暂未收录` : `${pageInWords(from)}至${pageInWords(to)} 暂未收录`
}
