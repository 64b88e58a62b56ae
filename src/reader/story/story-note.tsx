import type { Story } from '#core/issue/schema.ts'
import { useState } from 'react'
import { copyText } from '../copy-text.ts'
import type { PageData } from '../load-place.ts'
import { citation } from './citation.ts'
import { countRepairs } from './count-repairs.ts'

/** The quiet end of a story: how its text came about, and what can be taken along. */
export function StoryNote({ data: { held, issue, page }, story }: { data: PageData; story: Story }) {
  const repairs = countRepairs(story)
  const origin = held.specimen === true ? '本文是软件的样张，不是报纸上的新闻' : '本文据印刷版面文字整理'
  const [said, setSaid] = useState('')
  const copy = (text: string, done: string) => {
    void copyText(text).then((copied) => setSaid(copied ? done : `浏览器不允许复制，请手动选取：${text}`))
  }
  return (
    <aside aria-label="关于本文" className="mt-8 border-t border-line pt-3 text-sm text-muted">
      <p>{repairs > 0 ? `${origin}，订正${repairs}处。` : `${origin}。`}</p>
      <p data-needs-script data-print="no" className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          onClick={() => copy(citation({ issue, page: page.number, story }), '引文已复制')}
        >
          复制引文
        </button>
        <button type="button" className="button" onClick={() => copy(location.href, '链接已复制')}>
          复制链接
        </button>
      </p>
      <p role="status" className="mt-2 min-h-5 break-all">
        {said}
      </p>
    </aside>
  )
}
