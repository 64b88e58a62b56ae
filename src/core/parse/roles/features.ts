import { fold } from '../text/fold.ts'
import { isPersonName, joinSpacedNames } from '../marks/people.ts'
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
  /** So are the two before it, the two behind it, or one on either side. */
  readonly isInTable: boolean
  /** Set apart from what is above it, and a heading close below. */
  readonly isOverHeading: boolean
  /** One of the first words of the page, above lines of the masthead. */
  readonly isAboveMasthead: boolean
  /** One of several lines on end that are a place and names, or names alone. */
  readonly isInNameList: boolean
  /** A line of a column of briefs or of a guide, which has lines and no text. */
  readonly isBrief: boolean
  /** The next line is nothing but a date, and this one is not furniture. */
  readonly isAboveDate: boolean
  /** Share of its ink that furniture fields cover, 0 to 1. */
  readonly furnished: number
}

/** Names of columns whose lines are news or titles by themselves: `要闻速览`, `今日导读`. */
const BRIEFS = /(?:简报|简讯|短讯|快讯|速递|速览|导读|要目|看点|目录)$/
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
    isInTable: false,
    isOverHeading: false,
    isAboveMasthead: false,
    isInNameList: false,
    isBrief: false,
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

const compareCells = (features: readonly Features[]): Features[] => {
  const cells = features.map(cellsOf)
  /** The line at `to`, next to the one at `from`, stands under it with as many cells. */
  const isRow = (from: number, to: number): boolean =>
    cells[from] === cells[to] && features[Math.max(from, to)]?.segment.gap === 0
  return features.map((feature, at) => {
    if ((cells[at] ?? 0) < 3) return feature
    const [above, below] = [isRow(at, at - 1), isRow(at, at + 1)]
    const isInTable = (above && below) || (above && isRow(at - 1, at - 2)) || (below && isRow(at + 1, at + 2))
    return above || below ? { ...feature, sharesCells: true, isInTable } : feature
  })
}

const isDate = (feature: Features | undefined): boolean =>
  feature !== undefined && feature.furnished === 1 && feature.segment.furniture.every(({ field }) => field === 'date')

const markSignatures = (features: readonly Features[]): Features[] =>
  features.map((feature, at) => {
    const next = features[at + 1]
    const isAboveDate = at > 0 && feature.furnished === 0 && isDate(next)
    const isOverHeading = next !== undefined && isHeading(next) && feature.segment.gap > Math.max(1, next.segment.gap)
    return isAboveDate || isOverHeading ? { ...feature, isAboveDate, isOverHeading } : feature
  })

/** So many lines may stand above the first line of the masthead that shows itself: name of the page, of the paper. */
const TOP = 6

const markTop = (features: readonly Features[]): Features[] => {
  const isMasthead = (feature: Features | undefined): boolean => feature !== undefined && feature.furnished >= 0.6
  let isTop = true
  return features.map((feature, at) => {
    const isWord =
      feature.width <= (/[A-Z ]{6}$/.test(feature.folded) ? 22 : 8) &&
      feature.han >= 2 &&
      feature.digits === 0 &&
      !feature.endsSentence
    isTop &&= at < TOP && (isWord || feature.furnished > 0)
    const isPaper = /[报刊](?: [A-Z ]{4,40})?$/.test(feature.folded)
    const isAbove =
      isTop && feature.furnished === 0 && (isPaper || isMasthead(features[at + 1]) || isMasthead(features[at + 2]))
    return isAbove ? { ...feature, isAboveMasthead: true } : feature
  })
}

/** `选煤厂 边华（女） 滕兰`: at least two names, and nothing on the line but them and where they are from. */
const isNameRow = (feature: Features | undefined): boolean => {
  if (feature === undefined || feature.endsSentence || feature.width > 48) return false
  const parts = joinSpacedNames(feature.folded.replaceAll(/\([男女]\)/g, ' ').trim()).split(/[ 、:]+/)
  const names = parts.filter(isPersonName).length
  const isShort = parts.slice(1).every((part) => /^\p{Script=Han}{2,4}$/u.test(part))
  return parts.length >= 2 && isShort && names * 5 >= (parts.length - 1) * 3
}

const markNameLists = (features: readonly Features[]): Features[] => {
  const rows = features.map((feature) => feature.spaces >= 1 && isNameRow(feature))
  return features.map((feature, at) =>
    rows[at] === true &&
    (rows[at - 1] === true || rows[at + 1] === true) &&
    (rows[at - 2] === true || rows[at + 2] === true || (rows[at - 1] === true && rows[at + 1] === true))
      ? { ...feature, isInNameList: true }
      : feature,
  )
}

/** A brief is no sentence, and no longer than this in em. */
const LONGEST_BRIEF = 40

/** From `from` on, the lines under the name of a column of briefs: until more space, and none of them a text. */
const briefsFrom = (features: readonly Features[], from: number): number => {
  const gap = features[from]?.segment.gap ?? 0
  let to = from
  for (; to < features.length; to += 1) {
    const line = features[to]
    if (line === undefined || (to > from && line.segment.gap > Math.max(gap, 1))) break
    if (line.endsSentence || line.width > LONGEST_BRIEF || line.furnished >= 0.5 || isBoundary(line)) return from
  }
  return to
}

const LEAST_BRIEFS = 2

const markBriefs = (features: readonly Features[]): Features[] => {
  const marked = [...features]
  for (const [at, feature] of features.entries()) {
    if (feature.width > 8 || !BRIEFS.test(feature.folded.replaceAll(' ', ''))) continue
    const to = briefsFrom(features, at + 1)
    if (to - at <= LEAST_BRIEFS) continue
    for (let line = at + 1; line < to; line += 1) {
      const brief = features[line]
      if (brief !== undefined) marked[line] = { ...brief, isBrief: true }
    }
  }
  return marked
}

/** The features of all segments of a page. */
export const lookAt = (segments: readonly Segment[]): Features[] =>
  markNameLists(markTop(markBriefs(markSignatures(compareCells(countParallels(countShortRuns(segments.map(look))))))))
