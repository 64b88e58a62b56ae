/**
 * What stands above and below a line that could be a heading, as far as the next such lines: a 小标题 stands within a
 * story, with text of its kind on both sides; a headline stands between two.
 */
import type { Features } from './features.ts'
import { isOpening } from './opening.ts'
import { WORDS_REACH, countEchoes, shareOfWords } from './words-around.ts'

/** How the story above a heading opened: `本报讯` and its like, or a byline on a line of its own. */
export type Opening = 'news' | 'signed'

/** What is around a line that could be a heading. */
export type Around = {
  /** Another such line is next to it. */
  readonly isStacked: boolean
  /** What follows it, and the headings next to it, opens as a story does. */
  readonly opensBelow: boolean
  /** Text from the last heading above to this one, in em, and in how many lines. */
  readonly textAbove: number
  readonly linesAbove: number
  /** Text from this heading, or the stack that it stands in, to the next one, in em. */
  readonly textBelow: number
  readonly opening: Opening | undefined
  /** A byline or a jump line has closed the text above. */
  readonly isClosed: boolean
  /** `（上接第一版）` stands right before it: the title of a continued story, repeated. */
  readonly isRepeated: boolean
  /** How many pairs of its characters the text below has. */
  readonly echoes: number
  /** Share of words that the texts above and below have in common; nothing where one of them is too short to tell. */
  readonly sharedWords: number | undefined
}

const LONGEST_HEADING = 30

/** Of less text on one side its words tell nothing, in em. */
const LEAST_TEXT = 60

const couldHead = (f: Features): boolean =>
  f.width >= 2 &&
  f.width <= LONGEST_HEADING &&
  !f.endsFullStop &&
  f.innerStops === 0 &&
  f.furnished < 0.5 &&
  f.segment.jump === undefined &&
  f.segment.credit === undefined &&
  f.segment.lead === undefined &&
  (f.segment.byline?.certainty ?? 0) < 0.9 &&
  !(f.isInTable || f.sharesCells || f.isBrief || f.isInNameList)

const openingOf = (f: Features): Opening | undefined => {
  if (f.segment.lead !== undefined) return 'news'
  return (f.segment.byline?.certainty ?? 0) >= 0.9 ? 'signed' : undefined
}

/** With the words next to the heading. */
type Above = Pick<Around, 'textAbove' | 'linesAbove' | 'opening' | 'isClosed'> & { readonly words: string }
type Below = Pick<Around, 'textBelow' | 'opensBelow'> & { readonly words: string }

const lookUp = (features: readonly Features[], heads: readonly boolean[]): Above[] => {
  let now: Above = { textAbove: 0, linesAbove: 0, opening: undefined, isClosed: false, words: '' }
  return features.map((feature, at) => {
    const above = now
    if (heads[at] === true) now = { ...now, textAbove: 0, linesAbove: 0, isClosed: false, words: '' }
    else {
      const closes = feature.segment.tailByline !== undefined || feature.segment.jump?.direction === 'to'
      now = {
        textAbove: above.textAbove + feature.width,
        linesAbove: above.linesAbove + 1,
        opening: feature.furnished > 0.6 ? undefined : (openingOf(feature) ?? above.opening),
        isClosed: above.isClosed || closes,
        words: (above.words + feature.folded).slice(-WORDS_REACH),
      }
    }
    return above
  })
}

const NOTHING_BELOW: Below = { textBelow: 0, opensBelow: false, words: '' }

const lookDown = (features: readonly Features[], heads: readonly boolean[]): Below[] => {
  let now = NOTHING_BELOW
  return features
    .map((feature, at) => ({ feature, at }))
    .toReversed()
    .map(({ feature, at }) => {
      const below = now
      if (heads[at] !== true) {
        const words = (feature.folded + below.words).slice(0, WORDS_REACH)
        now = { textBelow: below.textBelow + feature.width, opensBelow: isOpening(feature), words }
        // The lines of a stack have the same text below them.
      } else if (heads[at - 1] !== true) now = NOTHING_BELOW
      return below
    })
    .toReversed()
}

/** Writes into each feature that could be a heading what is around it. */
export const lookAround = (features: readonly Features[]): Features[] => {
  const heads = features.map(couldHead)
  const [up, down] = [lookUp(features, heads), lookDown(features, heads)]
  return features.map((feature, at) => {
    const [above, below] = [up[at], down[at]]
    if (heads[at] !== true || above === undefined || below === undefined) return feature
    const isStacked = heads[at - 1] === true || heads[at + 1] === true
    const isRepeated = features[at - 1]?.segment.jump?.direction === 'from'
    const { words: before, ...ofAbove } = above
    const { words: behind, ...ofBelow } = below
    const echoes = countEchoes(feature.folded, behind)
    const tells = Math.min(above.textAbove, below.textBelow) >= LEAST_TEXT
    const sharedWords = tells ? shareOfWords(before, behind) : undefined
    return { ...feature, around: { isStacked, isRepeated, echoes, sharedWords, ...ofAbove, ...ofBelow } }
  })
}
