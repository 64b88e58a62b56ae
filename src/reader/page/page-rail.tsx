import type { PageData } from '../load-place.ts'
import { DateBlock } from './date-block.tsx'
import { IssueList } from './issue-list.tsx'
import { PageList } from './page-list.tsx'
import { TitleList } from './title-list.tsx'

type Props = { readonly data: PageData; readonly openStory: (story: number) => void }

/** The side of the page: what day it is, what is on this page, which pages and issues there are. */
export function PageRail({ data, openStory }: Props) {
  return (
    <div className="h-full space-y-9 overflow-y-auto px-8 py-7" tabIndex={0} role="region" aria-label="导航" data-rail>
      <DateBlock data={data} />
      <TitleList data={data} openStory={openStory} />
      <PageList data={data} />
      <IssueList data={data} />
    </div>
  )
}
