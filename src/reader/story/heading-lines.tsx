import type { Text } from '#core/issue/schema.ts'
import { Fragment } from 'react'

/**
 * Headline or deck text on a screen. U+0020 stands for the printed line break and U+3000 stands between names: each
 * part keeps together and the line breaks there first. Both stay in the text, so that copied words do not run together.
 */
export function HeadingLines({ lines }: { lines: readonly Pick<Text, 'text'>[] }) {
  const text = lines.map((line) => line.text).join(' ')
  return text.split(' ').map((part, index) => (
    <Fragment key={`${index}-${part}`}>
      {index > 0 && ' '}
      <span className="inline-block">
        <Names text={part} />
      </span>
    </Fragment>
  ))
}

function Names({ text }: { text: string }) {
  if (!text.includes('\u3000')) return text
  return text.split('\u3000').map((name, index) => (
    <Fragment key={`${index}-${name}`}>
      {index > 0 && '\u3000'}
      <span className="inline-block">{name}</span>
    </Fragment>
  ))
}
