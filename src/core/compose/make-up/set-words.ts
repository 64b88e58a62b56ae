/**
 * Words of the page's furniture: short texts that are given their place, a line each. Where one is too wide for it, all of
 * the place are set smaller; what even the smallest size does not hold goes to the editors' line, which has lines enough.
 */
import type { FaceId } from '../../issue/paper.ts'
import { dateInWords } from '../../issue/date-in-words.ts'
import type { Fact, Issue, Masthead } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { Block, TextBlock, TextRole } from '../page.ts'
import type { Alignment } from '../text/set-line.ts'
import { baselineIn, naturalWidth, setLines } from '../text/set-text.ts'

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

/** The smallest size of such words: what print calls 六号 less a quarter, about 5 points. */
const LEAST_SIZE = 600

type FittedWords = {
  readonly texts: readonly string[]
  readonly size: number
  /** What does not stand in the width at any size. */
  readonly unset: readonly string[]
}

function fitWords({ texts, face, size, width }: Words, measure: Measure): FittedWords {
  const sizeOf = (text: string) => {
    const natural = naturalWidth(text, face, measure)
    return natural * size <= width * 1000 ? size : Math.floor((width * 1000) / natural)
  }
  const known = texts.filter((text) => text !== '').map((text) => ({ text, size: sizeOf(text) }))
  const [fitting, unset] = [
    known.filter((each) => each.size >= Math.min(size, LEAST_SIZE)),
    known.filter((each) => each.size < Math.min(size, LEAST_SIZE)),
  ]
  return {
    texts: fitting.map(({ text }) => text),
    size: Math.min(size, ...fitting.map((each) => each.size)),
    unset: unset.map(({ text }) => text),
  }
}

/** Sets words so that they stand in their widths, and remembers those that do not. */
export type WordSetter = { readonly set: (words: Words) => TextBlock[]; readonly unset: readonly string[] }

export function wordSetter(measure: Measure): WordSetter {
  const unset: string[] = []
  const set = (words: Words) => {
    const fitted = fitWords(words, measure)
    unset.push(...fitted.unset)
    return setWords({ ...words, texts: fitted.texts, size: fitted.size }, measure)
  }
  return { set, unset }
}

/** Sets words in their place, which must be wide enough; no block where there are none. */
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

/**
 * What stands at the top of a page, and whether the editors' line found room there; if not, nothing of it is set. `unset`
 * are words of the top that have no room in their place.
 */
export type PageTop = {
  readonly blocks: readonly Block[]
  readonly holdsEditors: boolean
  readonly unset: readonly string[]
}

/** A fact as the page printed it; where it did not, what is known otherwise, if anything. */
export const printed = (fact: Fact | undefined, else_: string | undefined): string => fact?.text ?? else_ ?? ''

/** The date of a masthead or strip as printed; where it has none, that of the issue as print writes it. */
export const dateOf = (top: Masthead | undefined, { date }: Issue): string =>
  printed(top?.date, date === undefined ? undefined : dateInWords(date))
