import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { ProofBlock } from './proof.ts'
import { ROLE_WORDS } from './role-words.ts'
import { ruleWords } from './rule-words.ts'

/** Blocks drawn at first, and added at each wish for more. */
const SHOWN = 200

/** The longest words of a block that the list repeats. */
const LONGEST_WORDS = 120

type Props = {
  readonly blocks: readonly ProofBlock[]
  /** Index of the block that is marked in the text and on the page. */
  readonly current: number | undefined
  readonly onBlock: (index: number) => void
  /** Goes to the marked block in the text. */
  readonly onSource: () => void
  /** Goes to the marked block on the page. */
  readonly onPage: () => void
}

/** How the page was understood, block by block: what each was taken for, how strongly, and by which rule. */
export function TraceList({ blocks, current, onBlock, onSource, onPage }: Props) {
  const [shown, setShown] = useState(SHOWN)
  const listRef = useRef<HTMLDivElement>(null)
  const drawn = Math.min(blocks.length, Math.max(shown, (current ?? 0) + 1))
  const marked = current === undefined ? undefined : blocks[current]

  useEffect(() => {
    if (current === undefined) return
    const row = listRef.current?.querySelector<HTMLElement>(`#block-${current}`)
    if (row !== null && row !== undefined) showInList(row)
  }, [current])

  if (blocks.length === 0) return <p className="py-2 text-muted">没有可以识别的文字。</p>
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return onSource()
    const last = blocks.length - 1
    const at = current ?? -1
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onBlock(Math.min(last, next))
  }
  const point = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null
    if (option !== null) onBlock(Number(option.dataset['index']))
  }
  return (
    <>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 bg-surface py-1.5 text-sm">
        <p className="min-w-0 flex-1 text-muted">
          {marked === undefined
            ? '点一块，原文和大样里就标出它的位置。'
            : `第${marked.place[0]}行，${placeWords(marked)}`}
        </p>
        <button type="button" className="small-button" disabled={marked === undefined} onClick={onSource}>
          看原文
        </button>
        <button
          type="button"
          className="small-button"
          disabled={marked === undefined || marked.rects.length === 0}
          onClick={onPage}
        >
          看大样
        </button>
      </div>
      <div
        ref={listRef}
        role="listbox"
        aria-label="逐块识别"
        tabIndex={0}
        aria-activedescendant={current === undefined ? undefined : `block-${current}`}
        className="trace-list"
        onKeyDown={move}
        onClick={point}
      >
        {blocks.slice(0, drawn).map((block, index) => (
          <TraceRow key={block.from} block={block} index={index} isCurrent={index === current} />
        ))}
      </div>
      {drawn < blocks.length && (
        <button type="button" className="small-button my-2" onClick={() => setShown(drawn + SHOWN)}>
          {`再列${Math.min(SHOWN, blocks.length - drawn)}块（共${blocks.length}块）`}
        </button>
      )}
    </>
  )
}

/** Scrolls the list alone: the browser's own way would move the whole window too. */
function showInList(row: HTMLElement): void {
  const list = row.closest<HTMLElement>('[data-scroller]')
  if (list === null) return
  const [box, seen] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  const bar = row.parentElement?.previousElementSibling?.clientHeight ?? 0
  if (box.top < seen.top + bar) list.scrollTop -= seen.top + bar - box.top
  else if (box.bottom > seen.bottom) list.scrollTop += box.bottom - seen.bottom
}

function placeWords({ story, rects, role }: ProofBlock): string {
  if (role === 'unknown') return '没有认出，不在大样里'
  const where = story === undefined ? '不属于哪一篇' : `第${story}篇`
  return rects.length === 0 ? `${where}，大样里没有它的位置` : `${where}，大样里已标出`
}

type RowProps = { readonly block: ProofBlock; readonly index: number; readonly isCurrent: boolean }

function TraceRow({ block: { place, role, score, rule, text, story }, index, isCurrent }: RowProps) {
  const words = text.replaceAll(/\s+/g, ' ')
  return (
    <div
      role="option"
      id={`block-${index}`}
      data-index={index}
      aria-selected={isCurrent}
      className="trace-row"
      data-unknown={role === 'unknown' ? '' : undefined}
    >
      <span className="trace-line" aria-label={`第${place[0]}行`}>
        {place[0]}
      </span>
      <span className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-normal">{ROLE_WORDS[role]}</strong>
          <span className="text-sm text-muted tabular-nums">{`${score.toFixed(1)}分`}</span>
          <span className="text-sm text-muted">{ruleWords(role, rule)}</span>
          {story !== undefined && <span className="ml-auto text-sm text-muted">{`第${story}篇`}</span>}
        </span>
        <span className="trace-words">
          {words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words}
        </span>
      </span>
    </div>
  )
}
