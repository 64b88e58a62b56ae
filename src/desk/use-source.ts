import { useEffect, useState } from 'react'
import type { Problem } from '#core/issue/problem.ts'
import type { Decision } from '#core/issue/schema.ts'
import { moveDecisions } from '#core/parse/repairs/move-decisions.ts'
import { keep, readKept } from './kept-text.ts'
import { openFile } from './open-file.ts'
import type { Source } from './proof.ts'
import { useSettled } from './use-settled.ts'

/** Name of a page that was typed or pasted. */
const PASTED = '粘贴的文字'

/** Milliseconds of rest before the text is kept for a reload. */
const KEEP_MS = 500

/** Decisions that can be taken back one after another. */
const MOST_UNDONE = 50

/** What the desk works on, and how it changes. */
export type SourceWays = {
  readonly source: Source
  /** Why the last file was refused; the text on the desk stays as it was. */
  readonly refused: { readonly name: string; readonly problems: readonly Problem[] } | undefined
  /** A sentence on what just happened, for the status line. */
  readonly said: string
  /** Whether the text will be there after a reload. */
  readonly kept: boolean
  readonly type: (text: string) => void
  readonly open: (file: File) => Promise<void>
  /** Changes what is decided about the repairs of the text; `said` is told. */
  readonly decide: (change: (decisions: readonly Decision[]) => readonly Decision[], said: string) => void
  /** Takes the last decision back; absent when there is none. Editing the text ends what can be taken back. */
  readonly undo: (() => void) | undefined
}

type Desk = { readonly source: Source; readonly past: readonly (readonly Decision[])[] }

function firstDesk(): Desk {
  const kept = readKept()
  return {
    source: { kind: 'raw', name: PASTED, text: kept?.text ?? '', decisions: kept?.decisions ?? [] },
    past: [],
  }
}

/** The desk with another text in its field; decisions go along with the characters they are about. */
function retyped({ source }: Desk, text: string): Desk {
  if (source.kind !== 'raw') return { source: { kind: 'raw', name: PASTED, text, decisions: [] }, past: [] }
  return { source: { ...source, text, decisions: moveDecisions(source.decisions, source.text, text) }, past: [] }
}

function redecided(desk: Desk, change: (decisions: readonly Decision[]) => readonly Decision[]): Desk {
  const { source, past } = desk
  if (source.kind !== 'raw') return desk
  return {
    source: { ...source, decisions: change(source.decisions) },
    past: [...past, source.decisions].slice(-MOST_UNDONE),
  }
}

function undone(desk: Desk): Desk {
  const { source, past } = desk
  const decisions = past.at(-1)
  if (source.kind !== 'raw' || decisions === undefined) return desk
  return { source: { ...source, decisions }, past: past.slice(0, -1) }
}

/** Whether text and decisions are kept for a reload: they are, a little after each change and when the page is left. */
function useKept(source: Source): boolean {
  const [kept, setKept] = useState(true)
  const settled = useSettled(source, KEEP_MS)

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- whether storage took the text is known only by trying
    if (settled.kind === 'raw') setKept(keep(settled))
  }, [settled])

  useEffect(() => {
    if (source.kind !== 'raw') return
    const keepNow = () => keep(source)
    window.addEventListener('pagehide', keepNow)
    return () => window.removeEventListener('pagehide', keepNow)
  }, [source])

  return kept
}

/** Keeps the desk's source across reloads and through refused files. */
export function useSource(): SourceWays {
  const [desk, setDesk] = useState(firstDesk)
  const [refused, setRefused] = useState<SourceWays['refused']>()
  const [said, setSaid] = useState('')
  const kept = useKept(desk.source)

  return {
    source: desk.source,
    refused,
    said,
    kept,
    type: (text) => {
      setRefused(undefined)
      setSaid('')
      setDesk((before) => retyped(before, text))
    },
    open: async (file) => {
      const opened = await openFile(file)
      if (opened.kind === 'refused') {
        setRefused({ name: file.name, problems: opened.problems })
        setSaid(`没有打开“${file.name}”，原来的内容还在。`)
        return
      }
      setRefused(undefined)
      if (opened.kind === 'issue') {
        setDesk({ source: { kind: 'issue', name: file.name, issue: opened.issue }, past: [] })
        setSaid(`已打开期文件“${file.name}”。`)
      } else {
        setDesk({ source: { kind: 'raw', name: file.name, text: opened.text, decisions: [] }, past: [] })
        setSaid(`已读入“${file.name}”（${opened.encoding.toUpperCase()}）。`)
      }
    },
    decide: (change, words) => {
      setDesk((before) => redecided(before, change))
      setSaid(words)
    },
    undo:
      desk.past.length === 0
        ? undefined
        : () => {
            setDesk(undone)
            setSaid('已撤销上一次取舍。')
          },
  }
}
