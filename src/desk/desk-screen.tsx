import { useState } from 'react'
import type { Paper } from '#core/issue/paper.ts'
import { Desk } from './desk.tsx'

/** The editor's desk: a raw page or an issue file, what is wrong with it, and the page set from it. */
export function DeskScreen({ papers }: { papers: readonly Paper[] }) {
  const [paperId, setPaperId] = useState(papers[0]?.id)
  const paper = papers.find(({ id }) => id === paperId)
  return (
    <div className="mx-auto max-w-[110rem] px-4 py-5 lg:px-8">
      <title>编辑台 · 版面</title>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="font-serif text-2xl">编辑台</h1>
        <p className="text-muted">
          读入一版或几版的原始文字或PDF，看它排成什么样、有什么问题，再存成期文件。文字只在您的浏览器里处理。
        </p>
      </div>
      {paper === undefined ? (
        <p className="mt-6">本站还没有报纸的资料，无从排版。请先在 data/papers 中加入一份报纸。</p>
      ) : (
        <Desk papers={papers} paper={paper} onPaper={setPaperId} />
      )}
    </div>
  )
}
