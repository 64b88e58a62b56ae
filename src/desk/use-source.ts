import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#core/issue/problem.ts'
import type { Decision } from '#core/issue/schema.ts'
import { type DeskPage, putBack, retype, takeUp } from './desk-page.ts'
import { changed, type Desk, firstDesk, opened, pasted, redecided, restored, undone } from './desk-state.ts'
import { readKept } from './kept-text.ts'
import { nameOfFiles, openFiles } from './open-files.ts'
import { tooLongForPage } from './longest-page.ts'
import { pageInHand, type RawSource, type Source } from './proof.ts'
import { useKept } from './use-kept.ts'

/** What the desk works on, and how it changes. */
export type SourceWays = {
  readonly source: Source
  /** Texts whose place another file took, the last first. */
  readonly shelf: readonly RawSource[]
  /** Why the last file was refused; the text on the desk stays as it was. */
  readonly refused: { readonly name: string; readonly problems: readonly Problem[] } | undefined
  /** A sentence on what just happened, for the status line. */
  readonly said: string
  /** Whether the text will be there after a reload. */
  readonly kept: boolean
  readonly type: (text: string) => void
  /** Opens a file, or several as the pages of one issue. What is done on the desk before they are read ends the reading. */
  readonly open: (files: readonly File[]) => Promise<void>
  /** Puts away what is said of a refused file. */
  readonly dismiss: () => void
  /** Takes a text from the shelf again. */
  readonly restore: (shelved: RawSource) => void
  /** Takes another page in hand. */
  readonly turnTo: (at: number) => void
  /** Puts the text of the page in hand back to the last one with positions, and takes up again what was there. */
  readonly putBack: () => void
  readonly takeUp: () => void
  /** Changes what is decided about the repairs of the page in hand; `said` is told. */
  readonly decide: (change: (decisions: readonly Decision[]) => readonly Decision[], said: string) => void
  /** Takes the last decision back; absent when there is none. Editing the text ends what can be taken back. */
  readonly undo: (() => void) | undefined
  /** What stands on the desk was saved; `said` is told. */
  readonly saved: (said: string) => void
}

/** Why a text is not taken from the field. What is too long already may be made shorter. */
function tooLongToType(source: Source, pages: readonly { readonly text: string }[]): Problem | undefined {
  const held = pageInHand(source)?.text.length ?? 0
  const [long] = pages.flatMap(({ text }) => tooLongForPage(text) ?? [])
  return pages.some(({ text }) => text.length > held) ? long : undefined
}

/** Keeps the desk's source across reloads and through refused files. */
export function useSource(): SourceWays {
  const [desk, setDesk] = useState(() => firstDesk(readKept()))
  const [refused, setRefused] = useState<SourceWays['refused']>()
  const [said, setSaid] = useState('')
  const readingRef = useRef<{ readonly name: string; readonly ending: AbortController }>(undefined)
  const kept = useKept(desk)

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

  const open = async (files: readonly File[]) => {
    if (files.length === 0) return
    const name = nameOfFiles(files)
    readingRef.current?.ending.abort()
    const reading = { name, ending: new AbortController() }
    readingRef.current = reading
    setSaid(`正在读“${name}”……`)
    const file = await openFiles(files, reading.ending.signal)
    if (readingRef.current !== reading) return
    readingRef.current = undefined
    if (file.kind === 'refused') {
      setRefused({ name, problems: file.problems })
      setSaid(`没有打开“${name}”，原来的内容还在。`)
      return
    }
    setRefused(undefined)
    setDesk((before) => opened(before, name, file))
    setSaid(file.kind === 'issue' ? `已打开期文件“${name}”。` : `已读入“${name}”（${file.form}）。`)
  }

  return {
    source: desk.source,
    shelf: desk.shelf,
    refused,
    said,
    kept,
    type: (text) => {
      const pages = pasted(desk.source, text)
      const long = tooLongToType(desk.source, pages?.pages ?? [{ text }])
      if (long !== undefined) {
        setRefused({ name: '粘贴的文字', problems: [long] })
        return setSaid('文字太长，没有贴上，原来的内容还在。')
      }
      if (pages === undefined) edit((page) => retype(page, text))
      else act((before) => ({ ...opened(before, before.source.name, pages), isTouched: true }), `已读作${pages.form}。`)
    },
    open,
    dismiss: () => {
      setRefused(undefined)
      setSaid('')
    },
    restore: (shelved) => act((before) => restored(before, shelved), `已恢复“${shelved.name}”。`),
    turnTo: (at) => act((before) => ({ ...before, source: { ...before.source, at } }), ''),
    putBack: () => edit(putBack),
    takeUp: () => edit(takeUp),
    decide: (change, words) => act((before) => redecided(before, change), words),
    undo: desk.past.length === 0 ? undefined : () => act(undone, '已撤销上一次取舍。'),
    saved: (words) => act((before) => ({ ...before, isTouched: false }), words),
  }
}
