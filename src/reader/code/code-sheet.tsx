import { useId, useLayoutEffect, useRef, useState } from 'react'
import { qrDataUrl } from '#view/qr-code.tsx'
import { copyText } from '../copy-text.ts'
import { audienceOf } from './audience.ts'
import { codeWords, type CodeSubject } from './code-words.ts'

type Props = CodeSubject & { readonly onClosed: () => void }

/** Side of the code on screen, quiet zone included: WeChat reads 160 to 240 px best. */
const CODE_PX = 220

/**
 * One code alone on an opaque sheet. WeChat decodes a screenshot of a long-pressed `<img>`, so the page's own codes
 * must not be seen beside it, and it must be wholly on screen.
 */
export function CodeSheet({ onClosed, ...subject }: Props) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const audience = audienceOf(navigator.userAgent)
  const words = codeWords(subject, audience)
  const source = qrDataUrl(subject.target.text)
  const close = () => dialogRef.current?.close()

  useLayoutEffect(() => {
    const dialog = dialogRef.current
    dialog?.showModal()
    // Taken away by Back, it gives the focus back as if it had been closed.
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      className="code-sheet"
      // The event comes late: the sheet may have been taken away, or opened again, before it.
      onClose={() => {
        if (dialogRef.current?.open === false) onClosed()
      }}
    >
      <div className="flex min-h-full flex-col items-center justify-center px-6 py-8 text-center">
        <h2 id={titleId} className="text-xl">
          {words.title}
        </h2>
        <img src={source} alt={words.alt} width={CODE_PX} height={CODE_PX} className="mt-5 bg-white" />
        <p className="mt-5 max-w-[24em] text-balance">{words.how}</p>
        <p className="mt-2 max-w-[28em] text-sm text-balance text-muted">{words.leadsTo}</p>
        <div className="mt-5 flex flex-wrap justify-center gap-3">
          <CopyButton label={words.copy.label} text={words.copy.text} />
          {audience === 'phone' && (
            <a className="button" href={source} download={`${words.title}.${pictureEnding(source)}`}>
              保存图片
            </a>
          )}
          <button type="button" className="button" onClick={close}>
            关闭
          </button>
        </div>
        <p className="mt-2 text-sm">
          <a
            href={subject.target.text}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-block py-2.5 break-all"
          >
            {`直接打开 ${subject.target.host}`}
          </a>
        </p>
      </div>
    </dialog>
  )
}

function CopyButton({ label, text }: { label: string; text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'denied'>('idle')
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => void copyText(text).then((copied) => setState(copied ? 'copied' : 'denied'))}
      >
        {label}
      </button>
      <div role="status" className={state === 'idle' ? 'sr-only' : 'order-last basis-full text-sm'}>
        {state === 'copied' && `已复制：${text}`}
        {state === 'denied' && '浏览器不允许复制，请长按或全选下面的文字：'}
      </div>
      {state === 'denied' && (
        <input
          readOnly
          aria-label="待复制的文字"
          value={text}
          className="order-last min-h-11 w-full border border-line bg-surface px-3"
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}

function pictureEnding(source: string): string {
  return source.startsWith('data:image/svg') ? 'svg' : 'png'
}
