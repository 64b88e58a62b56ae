import type { Span, Text } from '#core/issue/schema.ts'

/** More than this is of no use to a person; the number beyond is told. */
const MOST_SHOWN = 200

/** The longest text shown at once; the rest is in the raw text. */
const LONGEST_SHOWN = 400

type Props = {
  readonly texts: readonly Text[]
  /** The line from which on the page was not read, where it is too long to be one. */
  readonly unreadFrom?: number | undefined
  /** Selects a place in the text; absent when there is no text to show it in. */
  readonly onPlace?: (place: Span) => void
}

/** What was not understood, word for word, each with its place, and what can be done about it. */
export function UnparsedList({ texts, unreadFrom, onPlace }: Props) {
  if (texts.length === 0) return <p className="py-2 text-muted">每一处文字都认出来了。</p>
  return (
    <>
      <p className="py-2 text-sm text-muted">
        {onPlace === undefined
          ? '这些文字没有认出是什么，原样存在期文件里，没有排进大样。要处理，请读入原始文字。'
          : '这些文字没有认出是什么，会原样存进期文件，不排进大样，也不会丢。可以到原文里补上漏掉的字，或在它前后空一行，再看认出没有；是页码、水印一类，在原文里删去；不去管它，也照样能保存。'}
      </p>
      {unreadFrom !== undefined && (
        <p className="pb-2 text-sm text-brand">{`第${unreadFrom}行起不是没有认出，是没有识读：这一份文字比一版长得多。`}</p>
      )}
      <ol className="divide-y divide-line">
        {texts.slice(0, MOST_SHOWN).map((text, index) => (
          <UnparsedRow key={text.source[0]?.join(':') ?? index} text={text} onPlace={onPlace} />
        ))}
      </ol>
      {texts.length > MOST_SHOWN && <p className="py-2 text-muted">{`另有${texts.length - MOST_SHOWN}处未列出。`}</p>}
    </>
  )
}

function UnparsedRow({ text: { text, source }, onPlace }: { readonly text: Text; readonly onPlace: Props['onPlace'] }) {
  const characters = Array.from(text.slice(0, LONGEST_SHOWN * 2))
  const isCut = text.length > LONGEST_SHOWN
  const [place] = source
  const words = place === undefined ? '' : `第${place[0]}行第${place[1]}字`
  return (
    <li className="py-2 text-[0.9375rem]">
      <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
        {place !== undefined && onPlace !== undefined ? (
          <button type="button" className="min-h-6 underline" onClick={() => onPlace(place)}>
            {words}
          </button>
        ) : (
          <span>{words}</span>
        )}
        <span>{`${Array.from(text).length}字`}</span>
      </span>
      <span className="mt-0.5 block border-l-2 border-line pl-3 font-serif break-words whitespace-pre-wrap">
        {isCut ? `${characters.slice(0, LONGEST_SHOWN).join('')}……` : text}
      </span>
      {isCut && <span className="text-sm text-muted">太长，这里只列开头；全文在原文里。</span>}
    </li>
  )
}
