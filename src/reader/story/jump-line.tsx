import type { Jump } from '#core/issue/schema.ts'
import { Link } from 'react-router'
import type { PageData } from '../load-place.ts'
import { jumpNotice } from './jump-notice.ts'

/** A jump line told honestly: the words as printed, and where the rest is, with a link only where there is one. */
export function JumpLine({ jump, data: { issue, place } }: { jump: Jump; data: PageData }) {
  const notice = jumpNotice(jump, { issue, paper: place.paper, date: place.date })
  return (
    <p className="my-6 border-l-4 border-brand bg-wash px-4 py-3 font-sans text-[0.9375rem]">
      <span className="mr-2 font-serif">{notice.printed}</span>
      {notice.href === undefined ? notice.sentence : <Link to={notice.href}>{notice.sentence}</Link>}
    </p>
  )
}
