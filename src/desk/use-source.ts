import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#core/issue/problem.ts'
import type { Decision } from '#core/issue/schema.ts'
import { type DeskPage, deskPage, putBack, retype, takeUp } from './desk-page.ts'
import { keep, readKept } from './kept-text.ts'
import { type Opened, openFile } from './open-file.ts'
import type { RawSource, Source } from './proof.ts'
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
  /** Opens the one file given. What is done on the desk before it is read ends the reading. */
  readonly open: (files: readonly File[]) => Promise<void>
  /** Takes another page in hand. */
  readonly turnTo: (at: number) => void
  /** Puts the text of the page in hand back to the last one with positions, and takes up again what was there. */
  readonly putBack: () => void
  readonly takeUp: () => void
  /** Changes what is decided about the repairs of the page in hand; `said` is told. */
  readonly decide: (change: (decisions: readonly Decision[]) => readonly Decision[], said: string) => void
  /** Takes the last decision back; absent when there is none. Editing the text ends what can be taken back. */
  readonly undo: (() => void) | undefined
}

/** `past` holds the desk as it was before each of the last decisions. */
type Desk = { readonly source: Source; readonly past: readonly RawSource[] }

function firstDesk(): Desk {
  const pasted: RawSource = {
    kind: 'raw',
    name: PASTED,
    pages: [deskPage({ file: PASTED, text: '' })],
    at: 0,
    unread: [],
  }
  return { source: readKept() ?? pasted, past: [] }
}

function openedDesk(name: string, opened: Exclude<Opened, { kind: 'refused' }>): Desk {
  if (opened.kind === 'issue') return { source: { kind: 'issue', name, issue: opened.issue, at: 0 }, past: [] }
  const { pages, unread } = opened
  return { source: { kind: 'raw', name, pages: pages.map(deskPage), at: 0, unread }, past: [] }
}

/** The desk with the page in hand changed. */
function changed({ source }: Desk, change: (page: DeskPage) => DeskPage): Desk {
  if (source.kind !== 'raw') return { source, past: [] }
  const pages = source.pages.map((page, index) => (index === source.at ? change(page) : page))
  return { source: { ...source, pages }, past: [] }
}

function redecided(desk: Desk, change: (decisions: readonly Decision[]) => readonly Decision[]): Desk {
  const { source, past } = desk
  if (source.kind !== 'raw') return desk
  const { source: decided } = changed(desk, (page) => ({ ...page, decisions: change(page.decisions) }))
  return { source: decided, past: [...past, source].slice(-MOST_UNDONE) }
}

function undone(desk: Desk): Desk {
  const source = desk.past.at(-1)
  return source === undefined ? desk : { source, past: desk.past.slice(0, -1) }
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
  const readingRef = useRef<{ readonly name: string; readonly ending: AbortController }>(undefined)
  const kept = useKept(desk.source)

  useEffect(() => () => readingRef.current?.ending.abort(), [])

  /** What is done on the desk counts: a file that is still being read does not come over it. */
  const act = (change: (before: Desk) => Desk, words: string) => {
    const reading = readingRef.current
    reading?.ending.abort()
    readingRef.current = undefined
    setDesk(change)
    setSaid(reading === undefined ? words : `${words}“${reading.name}”没有读完，没有打开。`)
  }
  const edit = (change: (page: DeskPage) => DeskPage) => {
    setRefused(undefined)
    act((before) => changed(before, change), '')
  }

  return {
    source: desk.source,
    refused,
    said,
    kept,
    type: (text) => edit((page) => retype(page, text)),
    open: async (files) => {
      const [file] = files
      if (file === undefined) return
      if (files.length > 1) return setSaid('一次只能打开一个文件，原来的内容还在。')
      readingRef.current?.ending.abort()
      const reading = { name: file.name, ending: new AbortController() }
      readingRef.current = reading
      setSaid(`正在读“${file.name}”……`)
      const opened = await openFile(file, reading.ending.signal)
      if (readingRef.current !== reading) return
      readingRef.current = undefined
      if (opened.kind === 'refused') {
        setRefused({ name: file.name, problems: opened.problems })
        setSaid(`没有打开“${file.name}”，原来的内容还在。`)
        return
      }
      setRefused(undefined)
      setDesk(openedDesk(file.name, opened))
      setSaid(opened.kind === 'issue' ? `已打开期文件“${file.name}”。` : `已读入“${file.name}”（${opened.form}）。`)
    },
    turnTo: (at) => act(({ source, past }) => ({ source: { ...source, at }, past }), ''),
    putBack: () => edit(putBack),
    takeUp: () => edit(takeUp),
    decide: (change, words) => act((before) => redecided(before, change), words),
    undo: desk.past.length === 0 ? undefined : () => act(undone, '已撤销上一次取舍。'),
  }
}
