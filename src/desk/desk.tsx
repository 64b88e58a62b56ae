import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { Paper } from '#core/issue/paper.ts'
import { DeskLists } from './desk-lists.tsx'
import { DeskTools } from './desk-tools.tsx'
import { pageNames } from './page-names.ts'
import { PlacedNote } from './placed-note.tsx'
import { type Point, ProofPage } from './proof-page.tsx'
import { isEmpty, pageInHand, type Proof, type ProofJob, type Source } from './proof.ts'
import { RawField } from './raw-field.tsx'
import { reportInWords } from './report-in-words.ts'
import { saveIssue } from './save-issue.ts'
import { savedInWords } from './saved-in-words.ts'
import { ShelfNote } from './shelf-note.tsx'
import { useDrop } from './use-drop.ts'
import { useMark } from './use-mark.ts'
import { useProof } from './use-proof.ts'
import { useSettled } from './use-settled.ts'
import { useSource } from './use-source.ts'
import { useWholeFaces } from './use-whole-faces.ts'
import './desk.css'

/** Milliseconds of rest before a text is set again: longer for one that takes longer. */
const REST_MS = { short: 250, long: 1200 } as const
const LONG_TEXT = 100_000

type Props = {
  readonly papers: readonly Paper[]
  readonly paper: Paper
  readonly onPaper: (id: string) => void
}

/** The job for what is on the desk, once it has rested; none where there is no text. */
function useJob(source: Source, paper: Paper): ProofJob | undefined {
  const isLong = source.kind === 'raw' && source.pages.reduce((sum, { text }) => sum + text.length, 0) > LONG_TEXT
  const settled = useSettled(source, isLong ? REST_MS.long : REST_MS.short)
  return useMemo(() => (isEmpty(settled) ? undefined : { source: settled, paper }), [settled, paper])
}

/** The desk for one paper: tools, the raw text with what is said of it, and the proof. */
export function Desk({ papers, paper, onPaper }: Props) {
  const ways = useSource()
  const { source } = ways
  const page = pageInHand(source)
  const [tab, setTab] = useState('problems')
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  const { proof, job, isWorking } = useProof(useJob(source, paper))
  useWholeFaces(job?.source)
  const mark = useMark(fieldRef, source, proof, job)
  const { onStory: markStory } = mark
  // What is pointed out on the page is explained beside it.
  const onStory = useCallback(
    (story: number, point: Point | undefined) => {
      markStory(story, point)
      setTab('trace')
    },
    [markStory],
  )
  const isDropping = useDrop((files) => void ways.open(files))
  const empty = isEmpty(source)
  const shown = empty ? undefined : proof
  // What is saved is what stands on the desk, not what stood there a moment ago.
  const isSavable =
    shown !== undefined && shown.issue.pages.length > 0 && !isWorking && job?.source === source && job.paper === paper

  return (
    <>
      <DeskTools
        papers={papers}
        paper={paper}
        onPaper={onPaper}
        ways={ways}
        pages={pageNames(source, shown?.issue)}
        onSave={isSavable ? () => ways.saved(savedInWords(shown.issue, saveIssue(shown.issue))) : undefined}
      />
      <p role="status" className="desk-said">
        {ways.said}
      </p>
      <ShelfNote ways={ways} />
      <div className="desk-columns" data-drop={isDropping ? '' : undefined}>
        <div className="desk-text">
          {page !== undefined && (
            <>
              <RawField
                key={page.file}
                text={page.text}
                fieldRef={fieldRef}
                onText={ways.type}
                onCaret={mark.onCaret}
                band={mark.band}
              />
              <PlacedNote page={page} ways={ways} />
            </>
          )}
          {source.kind === 'issue' && (
            <p className="border border-line bg-surface p-4">
              {`打开的是期文件“${source.name}”。要改文字，请读入原始文字。`}
            </p>
          )}
          {!ways.kept && <p className="mt-2 text-sm text-brand">文字过长或浏览器不许保存，刷新后不会保留。</p>}
          <DeskLists ways={ways} proof={shown} mark={mark} tab={tab} onTab={setTab} />
        </div>
        <section aria-labelledby="proof" className="min-w-0">
          <ProofHead isWorking={!empty && isWorking} />
          <ProofSheet proof={shown} onStory={onStory} marks={mark.rects} marksRef={mark.marksRef} />
        </section>
      </div>
    </>
  )
}

function ProofHead({ isWorking }: { readonly isWorking: boolean }) {
  return (
    <div className="rail-heading flex items-baseline gap-3">
      <h2 id="proof">大样</h2>
      <p role="status" className="text-sm tracking-normal text-muted">
        {isWorking && <span className="late">正在排……</span>}
      </p>
    </div>
  )
}

type SheetProps = {
  readonly proof: Proof | undefined
  readonly onStory: (story: number, point: Point | undefined) => void
  readonly marks: Proof['blocks'][number]['rects']
  readonly marksRef: RefObject<HTMLDivElement | null>
}

function ProofSheet({ proof, onStory, marks, marksRef }: SheetProps) {
  const composed = proof?.composed
  if (composed === undefined) return <p className="py-2 text-muted">读入文字后，版面排在这里。</p>
  return (
    <>
      <ProofReport composed={composed} />
      <ProofPage set={composed.set} paper={composed.paper} onStory={onStory} marks={marks} marksRef={marksRef} />
    </>
  )
}

/** Told story by story at once only where that is short. */
const FEW_STORIES = 3

/** Stories without room that are named above the page; all are among the problems. */
const MOST_OVERSET = 12

function ProofReport({ composed: { set, page } }: { readonly composed: NonNullable<Proof['composed']> }) {
  const { report } = set
  const words = useMemo(() => reportInWords(report, page), [report, page])
  const isOpen = report.stories.length <= FEW_STORIES
  return (
    <div className="my-3 text-sm text-muted">
      <p>{words.page}</p>
      {words.overset.length > 0 && (
        <ul aria-label="没有排全的" className="my-1 border-l-4 border-brand pl-3 text-ink">
          {words.overset.slice(0, MOST_OVERSET).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {words.overset.length > MOST_OVERSET && <li>{`另有${words.overset.length - MOST_OVERSET}篇，见“问题”。`}</li>}
        </ul>
      )}
      <details key={String(isOpen)} open={isOpen} className="mt-1">
        <summary className="min-h-6">{`各篇（${report.stories.length}篇）`}</summary>
        <ul className="mt-1 space-y-1">
          {words.stories.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
