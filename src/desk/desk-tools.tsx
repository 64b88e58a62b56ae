import { useRef } from 'react'
import type { Paper } from '#core/issue/paper.ts'
import type { SourceWays } from './use-source.ts'

type Props = {
  readonly papers: readonly Paper[]
  readonly paper: Paper
  readonly onPaper: (id: string) => void
  readonly ways: Pick<SourceWays, 'source' | 'open' | 'turnTo'>
  /** What the pages on the desk are called. */
  readonly pages: readonly string[]
  /** Absent when there is nothing to save. */
  readonly onSave: (() => void) | undefined
}

/** The row of tools: choose a file, choose the paper and the page, save. */
export function DeskTools({ papers, paper, onPaper, ways, pages, onSave }: Props) {
  const fileRef = useRef<HTMLInputElement>(null)
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <button type="button" className="button" onClick={() => fileRef.current?.click()}>
        选择文件（文本、PDF或期文件）
      </button>
      <input
        ref={fileRef}
        type="file"
        multiple
        accept=".txt,.pdf,.json,text/plain,application/pdf,application/json"
        aria-label="选择文件"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Emptied, so that the same file can be chosen again after it was mended.
          event.currentTarget.value = ''
          void ways.open(files)
        }}
      />
      {papers.length > 1 && (
        <label>
          报纸
          <select className="button ml-2" value={paper.id} onChange={(event) => onPaper(event.currentTarget.value)}>
            {papers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {pages.length > 1 && (
        <label>
          版次
          <select
            className="button ml-2"
            value={ways.source.at}
            onChange={(event) => ways.turnTo(Number(event.currentTarget.value))}
          >
            {pages.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="button" disabled={onSave === undefined} onClick={onSave}>
        保存期文件
      </button>
    </div>
  )
}
