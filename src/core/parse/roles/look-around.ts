/**
 * What stands above and below a line that could be a heading, as far as the next such lines: a 小标题 stands within a
 * story, with text of its kind on both sides; a headline stands between two.
 */
import type { Features } from './features.ts'
import { isOpening } from './opening.ts'

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
}

const LONGEST_HEADING = 30

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

type Above = Pick<Around, 'textAbove' | 'linesAbove' | 'opening' | 'isClosed'>
type Below = Pick<Around, 'textBelow' | 'opensBelow'>

const lookUp = (features: readonly Features[], heads: readonly boolean[]): Above[] => {
  let now: Above = { textAbove: 0, linesAbove: 0, opening: undefined, isClosed: false }
  return features.map((feature, at) => {
    const above = now
    if (heads[at] === true) now = { ...now, textAbove: 0, linesAbove: 0, isClosed: false }
    else {
      const closes = feature.segment.tailByline !== undefined || feature.segment.jump?.direction === 'to'
      now = {
        textAbove: above.textAbove + feature.width,
        linesAbove: above.linesAbove + 1,
        opening: feature.furnished > 0.6 ? undefined : (openingOf(feature) ?? above.opening),
        isClosed: above.isClosed || closes,
      }
    }
    return above
  })
}

const lookDown = (features: readonly Features[], heads: readonly boolean[]): Below[] => {
  let now: Below = { textBelow: 0, opensBelow: false }
  return features
    .map((feature, at) => ({ feature, at }))
    .toReversed()
    .map(({ feature, at }) => {
      const below = now
      if (heads[at] !== true) now = { textBelow: below.textBelow + feature.width, opensBelow: isOpening(feature) }
      // The lines of a stack have the same text below them.
      else if (heads[at - 1] !== true) now = { textBelow: 0, opensBelow: false }
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
    return { ...feature, around: { isStacked, isRepeated, ...above, ...below } }
  })
}
