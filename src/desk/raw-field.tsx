import { type RefObject, useRef } from 'react'
import { tooLongForPage } from './longest-page.ts'
import type { Band } from './select-place.ts'

type Props = {
  readonly text: string
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
  /** Called with the offset of the caret when it was moved there by hand. */
  readonly onCaret: (offset: number) => void
  /** The lines that are marked, while the keyboard is elsewhere. */
  readonly band: Band | undefined
}

/** The raw text in its field, with a band over the lines of what is marked elsewhere. */
export function RawField({ text, fieldRef, onText, onCaret, band }: Props) {
  const bandRef = useRef<HTMLDivElement>(null)
  const follow = (field: HTMLTextAreaElement) => {
    if (bandRef.current !== null) bandRef.current.style.translate = `0 ${-field.scrollTop}px`
  }
  return (
    <>
      <label htmlFor="raw" className="text-[0.9375rem]">
        原始文字
      </label>
      <div className="raw-box">
        <textarea
          id="raw"
          ref={fieldRef}
          value={text}
          spellCheck={false}
          onChange={(event) => onText(event.currentTarget.value)}
          onPaste={(event) => {
            // Before the browser lays it out, which takes it many seconds.
            const pasted = event.clipboardData.getData('text/plain')
            if (tooLongForPage(pasted) === undefined) return
            event.preventDefault()
            const { value, selectionStart, selectionEnd } = event.currentTarget
            onText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))
          }}
          onSelect={(event) => {
            if (document.activeElement === event.currentTarget) onCaret(event.currentTarget.selectionStart)
          }}
          onScroll={(event) => follow(event.currentTarget)}
          placeholder="把一版的文字粘贴在这里，或选择、拖入文本或PDF文件，几版可以一起。"
          className="raw-field"
        />
        {band !== undefined && (
          <div
            ref={(element) => {
              bandRef.current = element
              if (fieldRef.current !== null) follow(fieldRef.current)
            }}
            className="raw-band"
            style={band}
          />
        )}
      </div>
    </>
  )
}
