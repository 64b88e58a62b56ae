import type { ReactElement } from 'react'

/** What the plate says. */
const WORDS = { title: '照片未收录', reason: '来源只存文字，此处依版面留出图位', mark: '示意' } as const

/** Every character that a plate is set with, for who carries its face along. */
export const PLATE_TEXT = `${WORDS.title}${WORDS.reason}${WORDS.mark}`

/**
 * The plate in the place of a photograph that is not held: the crossed box by which a page dummy (版样) marks a picture,
 * and words that say so. It draws nothing of the event.
 */
export function PhotoPlate(): ReactElement {
  return (
    <span className="plate">
      <svg className="plate-cross" preserveAspectRatio="none" viewBox="0 0 100 100" aria-hidden="true">
        <path d="M0 0L100 100M100 0L0 100" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="plate-words">
        <span className="plate-title">{WORDS.title}</span>
        <span>{WORDS.reason}</span>
        <span className="plate-mark">{WORDS.mark}</span>
      </span>
    </span>
  )
}
