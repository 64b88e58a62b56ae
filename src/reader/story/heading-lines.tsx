import type { Text } from '#core/issue/schema.ts'
import { Fragment } from 'react'

/**
 * Headline or deck text on a screen. U+0020 stands for the printed line break: each part keeps together and breaks
 * there first; it stays in the text as a space, so that copied words are not run together.
 */
export function HeadingLines({ lines }: { lines: readonly Text[] }) {
  const parts = lines.flatMap((line) => line.text.split(' ')).filter((part) => part !== '')
  return parts.map((part, index) => (
    <Fragment key={`${index}-${part}`}>
      {index > 0 && ' '}
      <span className="inline-block">{part}</span>
    </Fragment>
  ))
}
