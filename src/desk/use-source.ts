import { useEffect, useState } from 'react'
import type { Problem } from '#core/issue/problem.ts'
import { keepText, readKeptText } from './kept-text.ts'
import type { Source } from './make-proof.ts'
import { openFile } from './open-file.ts'
import { useSettled } from './use-settled.ts'

/** Name of a page that was typed or pasted. */
const PASTED = '粘贴的文字'

/** Milliseconds of rest before the text is kept for a reload. */
const KEEP_MS = 500

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
}

/** Keeps the desk's source across reloads and through refused files. */
export function useSource(): SourceWays {
  const [source, setSource] = useState<Source>(() => ({ kind: 'raw', name: PASTED, text: readKeptText() ?? '' }))
  const [refused, setRefused] = useState<SourceWays['refused']>()
  const [said, setSaid] = useState('')
  const [kept, setKept] = useState(true)
  const settled = useSettled(source, KEEP_MS)

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- whether storage took the text is known only by trying
    if (settled.kind === 'raw') setKept(keepText(settled.text))
  }, [settled])

  useEffect(() => {
    if (source.kind !== 'raw') return
    const keepNow = () => keepText(source.text)
    window.addEventListener('pagehide', keepNow)
    return () => window.removeEventListener('pagehide', keepNow)
  }, [source])

  return {
    source,
    refused,
    said,
    kept,
    type: (text) => {
      setRefused(undefined)
      setSaid('')
      setSource((before) => ({ kind: 'raw', name: before.kind === 'raw' ? before.name : PASTED, text }))
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
        setSource({ kind: 'issue', name: file.name, issue: opened.issue })
        setSaid(`已打开期文件“${file.name}”。`)
      } else {
        setSource({ kind: 'raw', name: file.name, text: opened.text })
        setSaid(`已读入“${file.name}”（${opened.encoding.toUpperCase()}）。`)
      }
    },
  }
}
