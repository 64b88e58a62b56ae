import { Link } from 'react-router'
import { pageInWords } from '../in-words.ts'
import type { PageActions } from './page-actions.ts'

type Props = { readonly page: number; readonly actions: Pick<PageActions, 'earlier' | 'later'> }

/** 上一版 and 下一版, among the pages held. */
export function PageTurner({ page, actions }: Props) {
  return (
    <nav aria-label="翻版" className="flex items-center gap-1">
      <Turn address={actions.earlier} label="上一版" />
      <span className="px-2 text-[0.9375rem]">{pageInWords(page)}</span>
      <Turn address={actions.later} label="下一版" />
    </nav>
  )
}

function Turn({ address, label }: { address: string | undefined; label: string }) {
  if (address !== undefined) {
    return (
      <Link to={address} className="tool">
        {label}
      </Link>
    )
  }
  return (
    <span className="tool" role="link" aria-disabled="true" title="没有更多已收录的版面">
      {label}
    </span>
  )
}
