import { fold } from '../text/fold.ts'
import { isHan, isSpace, widthEm } from '../text/characters.ts'
import type { Segment } from './segment.ts'

/** What can be seen of a segment before anything is decided; each is one question that a rule may ask. */
export type Features = {
  readonly segment: Segment
  /** Widths and brackets folded, see `fold`. */
  readonly folded: string
  /** In em, without white space at the ends. */
  readonly width: number
  readonly han: number
  /** Ends in 。！？ with or without closing quotes and brackets. */
  readonly endsSentence: boolean
  /** Ends in a full stop, which headlines never do. */
  readonly endsFullStop: boolean
  /** Ends where no text can end: in a comma, a digit, a Han character of a long line. */
  readonly breaksOff: boolean
  /** Sentence ends before its own end. */
  readonly innerStops: number
  readonly commas: number
  /** Runs of white space inside. */
  readonly spaces: number
  /** White space divides it into parts of like length, as two printed lines are. */
  readonly isCouplet: boolean
  readonly digits: number
  /** Short lines on end with at most one blank line between, this one among them. */
  readonly shortRun: number
  /** How many lone headings of its row are like it, those of one shape counted twice: 小标题 come in sets, headlines do not. */
  readonly parallels: number
  /** Could be a heading, and neither neighbour could. */
  readonly isLone: boolean
  /** A line beside it has as many cells, three or more. */
  readonly sharesCells: boolean
  /** The next line is nothing but a date, and this one is not furniture. */
  readonly isAboveDate: boolean
  /** Share of its ink that furniture fields cover, 0 to 1. */
  readonly furnished: number
}

const SHORT_LINE_EM = 18
const END = /[。.！？!?…](?:[”’」』)》"]{0,3})$/
const FULL_STOP_END = /[。.](?:[”’」』)"]{0,3})$/

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const isCouplet = (text: string): boolean => {
  const parts = text.split(/[ \u3000]+/)
  if (parts.length < 2 || parts.length > 3) return false
  const widths = parts.map(widthEm)
  return Math.min(...widths) >= 4 && Math.max(...widths) - Math.min(...widths) <= 2
}

const coverOf = (segment: Segment): number => {
  let ink = 0
  let covered = 0
  for (let offset = 0; offset < segment.text.length; offset += 1) {
    const unit = segment.text.charAt(offset)
    if (isSpace(unit) || /[:,;，：；|·●■]/.test(unit)) continue
    ink += 1
    if (segment.furniture.some((mark) => offset >= mark.from && offset < mark.to)) covered += 1
  }
  return ink === 0 ? 0 : covered / ink
}

/** A text without a sentence end that is too long, or too much of a sentence, to be a heading. */
const breaksOff = (folded: string, width: number): boolean => {
  if (/[,、;的和与在是了及对为将“《(]$/.test(folded)) return true
  if (/[:)”》]$/.test(folded)) return false
  return width > 24 || (width > 10 && folded.includes(','))
}

const look = (segment: Segment): Features => {
  const folded = fold(segment.text)
  const width = widthEm(segment.text)
  const endsSentence = END.test(folded.slice(-5))
  return {
    segment,
    folded,
    width,
    han: [...segment.text].filter(isHan).length,
    endsSentence,
    endsFullStop: FULL_STOP_END.test(folded.slice(-5)),
    breaksOff: !endsSentence && segment.tailByline === undefined && breaksOff(folded, width),
    innerStops: countOf(folded.slice(0, -3), /[。！？!?;]/g),
    commas: countOf(folded, /,/g),
    spaces: countOf(segment.text, /[ \u3000\t]+/g),
    isCouplet: isCouplet(segment.text),
    digits: countOf(folded, /\d/g),
    shortRun: 1,
    parallels: 0,
    isLone: false,
    sharesCells: false,
    isAboveDate: false,
    furnished: segment.furniture.length === 0 ? 0 : coverOf(segment),
  }
}

const isShortLine = (feature: Features | undefined): boolean =>
  feature !== undefined &&
  feature.width <= SHORT_LINE_EM &&
  feature.spaces <= 1 &&
  feature.digits === 0 &&
  feature.furnished < 0.5

/** Writes into each feature how many short lines stand on end around it. */
const countShortRuns = (features: readonly Features[]): Features[] => {
  const counted: Features[] = []
  for (let from = 0; from < features.length;) {
    let to = from + 1
    const isShort = (at: number): boolean => isShortLine(features[at])
    while (isShort(from) && to < features.length && isShort(to) && (features[to]?.segment.gap ?? 9) <= 1) to += 1
    for (const feature of features.slice(from, to)) counted.push({ ...feature, shortRun: to - from })
    from = to
  }
  return counted
}

/** Could stand as a heading between paragraphs. */
const isHeading = (feature: Features | undefined): boolean =>
  feature !== undefined &&
  feature.width >= 3 &&
  feature.width <= 16 &&
  !feature.endsSentence &&
  feature.furnished < 0.5 &&
  feature.segment.jump === undefined &&
  feature.segment.credit === undefined &&
  (feature.segment.byline?.certainty ?? 0) < 0.9

/** Length and place of the spaces: `修旧如旧 留住乡愁` and `业态更新 引来活水` have the same. */
const shapeOf = ({ segment, width }: Features): string =>
  `${width}|${segment.text
    .split(/[ \u3000]+/)
    .map(widthEm)
    .join()}`

const MANY_LINES = 8
/** 小标题 of one article differ in length by no more than this, in em; none that are alike is longer than the second. */
const LIKE_LENGTH = 2
const LONGEST_LIKE = 12

/** How alike two headings are: 2 of one shape, 1 of like length, else 0; with a pause only those of one shape are alike. */
const likenessOf = (a: Features, b: Features): number => {
  if (shapeOf(a) === shapeOf(b)) return 2
  const isPaused = a.spaces + a.commas + b.spaces + b.commas > 0
  const isLike = Math.abs(a.width - b.width) <= LIKE_LENGTH && Math.max(a.width, b.width) <= LONGEST_LIKE
  return isLike && !isPaused ? 1 : 0
}

/** Where one story surely ends or another begins: 小标题 on both sides are not of one set. */
const isBoundary = ({ segment }: Features): boolean =>
  segment.lead !== undefined ||
  segment.tailByline !== undefined ||
  segment.jump !== undefined ||
  (segment.byline?.certainty ?? 0) >= 0.9

/** Counts for each heading that stands alone between texts the others before and behind it, in an unbroken row, that are like it. */
const countParallels = (features: readonly Features[]): Features[] => {
  const isAlone = (at: number): boolean =>
    at > 0 &&
    isHeading(features[at]) &&
    (features[at]?.shortRun ?? 0) < MANY_LINES &&
    !isHeading(features[at - 1]) &&
    !isHeading(features[at + 1])
  const parallels = features.map(() => 0)
  let row: number[] = []
  const close = () => {
    for (const at of row) {
      const heading = features[at]
      if (heading === undefined) continue
      const others = row.flatMap((other) => (other === at ? [] : (features[other] ?? [])))
      parallels[at] = others.slice(0, MANY_LINES).reduce((sum, other) => sum + likenessOf(heading, other), 0)
    }
    row = []
  }
  for (const [at, feature] of features.entries()) {
    if (isBoundary(feature)) close()
    else if (isAlone(at)) {
      const last = features[row.at(-1) ?? -1]
      if (last !== undefined && likenessOf(last, feature) === 0) close()
      row.push(at)
    }
  }
  close()
  return features.map((feature, at) => ({ ...feature, parallels: parallels[at] ?? 0, isLone: isAlone(at) }))
}

const cellsOf = (feature: Features | undefined): number =>
  feature === undefined || feature.innerStops > 0 || feature.width > 60 ? 0 : feature.spaces + 1

const compareCells = (features: readonly Features[]): Features[] =>
  features.map((feature, at) => {
    const cells = cellsOf(feature)
    const next = features[at + 1]
    const shares =
      (feature.segment.gap === 0 && cellsOf(features[at - 1]) === cells) ||
      (next?.segment.gap === 0 && cellsOf(next) === cells)
    return cells >= 3 && shares ? { ...feature, sharesCells: true } : feature
  })

const isDate = (feature: Features | undefined): boolean =>
  feature !== undefined && feature.furnished === 1 && feature.segment.furniture.every(({ field }) => field === 'date')

const markSignatures = (features: readonly Features[]): Features[] =>
  features.map((feature, at) =>
    at > 0 && feature.furnished === 0 && isDate(features[at + 1]) ? { ...feature, isAboveDate: true } : feature,
  )

/** The features of all segments of a page. */
export const lookAt = (segments: readonly Segment[]): Features[] =>
  markSignatures(compareCells(countParallels(countShortRuns(segments.map(look)))))
