import { SpecimenMark } from '../chrome/specimen-mark.tsx'
import { dateInWords } from '#core/issue/date-in-words.ts'
import { pageInWords, weekdayOf } from '../in-words.ts'
import type { PageData } from '../load-place.ts'

/** The day of the issue as data: date, weekday, lunar date, issue number. */
export function DateBlock({ data: { held, issue, place, page } }: { data: PageData }) {
  const facts = [
    issue.weekday ?? weekdayOf(place.date),
    issue.lunarDate === undefined ? undefined : `农历${issue.lunarDate}`,
    issue.issueNumber === undefined ? undefined : `总第${issue.issueNumber}期`,
  ].filter((fact) => fact !== undefined)
  const name = page.name === undefined ? '' : ` ${page.name.text}`
  return (
    <header>
      <h2 className="font-normal">
        <span className="block text-[0.9375rem] text-muted">
          {held.name}
          <span className="mx-2" aria-hidden="true">
            ·
          </span>
          {`${pageInWords(place.page)}${name}`}
        </span>
        <span className="mt-1 block font-serif text-[1.75rem] leading-tight tracking-wide">
          {dateInWords(place.date)}
        </span>
      </h2>
      <p className="mt-2 flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
        {held.specimen === true && <SpecimenMark />}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  )
}
