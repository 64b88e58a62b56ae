/** Words of the page's furniture: short texts that are given their place, a line each. */
import type { FaceId } from '../../issue/paper.ts'
import type { Fact } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { Block, TextBlock, TextRole } from '../page.ts'
import type { Alignment } from '../text/set-line.ts'
import { baselineIn, setLines } from '../text/set-text.ts'

type Words = {
  readonly name: string
  readonly role: TextRole
  readonly texts: readonly string[]
  readonly face: FaceId
  readonly size: number
  readonly align: Alignment
  readonly x: number
  readonly width: number
  readonly top: number
  readonly leading: number
  readonly colour?: 'red'
}

/** Sets words in their place; no block where there are none. */
export function setWords(words: Words, measure: Measure): TextBlock[] {
  const texts = words.texts.filter((text) => text !== '')
  if (texts.length === 0) return []
  const slotAt = (line: number) => ({
    x: words.x,
    width: words.width,
    baseline: baselineIn(words.top + line * words.leading, words.leading, words.size),
    column: 0,
  })
  const style = { face: words.face, size: words.size, align: words.align, indent: 0 }
  return [
    {
      kind: 'text',
      name: words.name,
      role: words.role,
      frame: { x: words.x, y: words.top, width: words.width, height: words.leading * texts.length },
      face: words.face,
      size: words.size,
      leading: words.leading,
      ...(words.colour === undefined ? {} : { colour: words.colour }),
      paragraphs: texts.map((text, index) => setLines([text], () => slotAt(index), style, measure)),
    },
  ]
}

/** Size of type of the editors' line. */
export const EDITORS_SIZE = 900

/** What stands at the top of a page, and whether the editors' line found room there; if not, nothing of it is set. */
export type PageTop = { readonly blocks: readonly Block[]; readonly holdsEditors: boolean }

/** A fact as the page printed it; where it did not, what is known otherwise, if anything. */
export const printed = (fact: Fact | undefined, else_: string | undefined): string => fact?.text ?? else_ ?? ''
