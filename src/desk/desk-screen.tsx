import { useMemo, useRef, useState, type RefObject } from 'react'
import type { Paper } from '#core/issue/paper.ts'
import type { Span } from '#core/issue/schema.ts'
import { DeskTools } from './desk-tools.tsx'
import { makeProof } from './make-proof.ts'
import { ProblemList } from './problem-list.tsx'
import { ProofPage } from './proof-page.tsx'
import { reportInWords } from './report-in-words.ts'
import { saveIssue } from './save-issue.ts'
import { selectPlace } from './select-place.ts'
import { storyPlace } from './story-place.ts'
import { useSettled } from './use-settled.ts'
import { useSource } from './use-source.ts'

/** Milliseconds of rest before a text is set again: longer for one that takes longer. */
const REST_MS = { short: 250, long: 1200 } as const
const LONG_TEXT = 100_000

/** The editor's desk: a raw page or an issue file, what is wrong with it, and the page set from it. */
export function DeskScreen({ papers }: { papers: readonly Paper[] }) {
  const [paperId, setPaperId] = useState(papers[0]?.id)
  const paper = papers.find(({ id }) => id === paperId)
  return (
    <div className="mx-auto max-w-[110rem] px-4 py-6 lg:px-8">
      <title>编辑台 · 版面</title>
      <h1 className="font-serif text-2xl">编辑台</h1>
      <p className="mt-1 text-muted">
        读入一版的原始文字，看它排成什么样、有什么问题，再存成期文件。文字只在您的浏览器里处理。
      </p>
      {paper === undefined ? (
        <p className="mt-6">本站还没有报纸的资料，无从排版。请先在 data/papers 中加入一份报纸。</p>
      ) : (
        <Desk key={paper.id} papers={papers} paper={paper} onPaper={setPaperId} />
      )}
    </div>
  )
}

type DeskProps = {
  readonly papers: readonly Paper[]
  readonly paper: Paper
  readonly onPaper: (id: string) => void
}

function Desk({ papers, paper, onPaper }: DeskProps) {
  const ways = useSource()
  const { source } = ways
  const [pageNumber, setPageNumber] = useState<number>()
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  const long = source.kind === 'raw' && source.text.length > LONG_TEXT
  const settled = useSettled(source, long ? REST_MS.long : REST_MS.short)
  const proof = useMemo(() => makeProof(settled, paper, pageNumber), [settled, paper, pageNumber])

  const showPlace = (place: Span) => {
    if (fieldRef.current !== null) selectPlace(fieldRef.current, place)
  }
  const showStory = (story: number) => {
    const place = storyPlace(proof.composed?.page.stories[story - 1])
    if (place !== undefined && source.kind === 'raw') showPlace(place)
  }
  const empty = source.kind === 'raw' && source.text.trim() === ''
  const problems = ways.refused?.problems ?? proof.problems
  return (
    <>
      <DeskTools
        papers={papers}
        paper={paper}
        onPaper={onPaper}
        ways={ways}
        pages={proof.issue.pages.map((page) => page.number)}
        page={proof.composed?.page.number}
        onPage={setPageNumber}
        onSave={empty ? undefined : () => saveIssue(proof.issue)}
      />
      <div className="mt-4 grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="min-w-0">
          {source.kind === 'raw' ? (
            <RawField text={source.text} fieldRef={fieldRef} onText={ways.type} />
          ) : (
            <p className="border border-line bg-surface p-4">
              {`打开的是期文件“${source.name}”。要改文字，请读入原始文字。`}
            </p>
          )}
          {!ways.kept && <p className="mt-2 text-sm text-brand">文字过长或浏览器不许保存，刷新后不会保留。</p>}
          <section aria-labelledby="problems" className="mt-6">
            <h2 id="problems" className="rail-heading">
              {ways.refused === undefined ? '问题' : `“${ways.refused.name}”没有打开`}
            </h2>
            {empty && ways.refused === undefined ? (
              <p className="py-2 text-muted">还没有文字。</p>
            ) : (
              <ProblemList
                problems={problems}
                {...(source.kind === 'raw' && ways.refused === undefined && { onPlace: showPlace })}
              />
            )}
          </section>
        </div>
        <section aria-labelledby="proof" className="min-w-0">
          <h2 id="proof" className="rail-heading">
            大样
          </h2>
          {empty || proof.composed === undefined ? (
            <p className="py-2 text-muted">读入文字后，版面排在这里。</p>
          ) : (
            <>
              <ul className="my-3 space-y-1 text-sm text-muted">
                {reportInWords(proof.composed.set.report, proof.composed.page).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
              <ProofPage set={proof.composed.set} paper={proof.composed.paper} onStory={showStory} />
            </>
          )}
        </section>
      </div>
    </>
  )
}

type RawFieldProps = {
  readonly text: string
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
}

function RawField({ text, fieldRef, onText }: RawFieldProps) {
  return (
    <>
      <label htmlFor="raw" className="text-[15px]">
        原始文字
      </label>
      <textarea
        id="raw"
        ref={fieldRef}
        value={text}
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
        placeholder="把一版的文字粘贴在这里，或选择一个文本文件。"
        className="mt-1 block h-[28rem] w-full resize-y border border-muted/60 bg-surface p-3 font-serif text-[15px] leading-relaxed"
      />
    </>
  )
}
