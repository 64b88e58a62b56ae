import { fold } from '../text/fold.ts'
import { isHan, isSpace, widthEm } from '../text/characters.ts'
import { type Around, lookAround } from './look-around.ts'
import { lookBeside } from './look-beside.ts'
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
  /** One of several lines on end that are a page number and a title, or a title and a page number. */
  readonly isInGuide: boolean
  /** Below the heading of a notice (启事, 公告), as far as the next heading. */
  readonly isInNotice: boolean
  /** Set apart from what is above it, and a text right below. */
  readonly isOverText: boolean
  /** A byline is right above, and a heading above that. */
  readonly isBelowByline: boolean
  /** A line or two below it says whom to ring up, and only short lines are between. */
  readonly isOverSale: boolean
  /** Another line of the page opens with the same words and a colon: both are spoken by one. */
  readonly sharesSpeaker: boolean
  /** The next line is nothing but a date, and this one is not furniture. */
  readonly isAboveDate: boolean
  /** What is around it, where it could be a heading. */
  readonly around?: Around
  /** Share of its ink that furniture fields cover, 0 to 1. */
  readonly furnished: number
}

/** An opening quote behind a stop is a closing one that was turned. */
const END = /[。.！？!?…](?:[”’」』)》"“‘]{0,3})$/
const FULL_STOP_END = /[。.](?:[”’」』)"“‘]{0,3})$/

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
    innerStops: countOf(folded.slice(0, -3), /[。！？!?;]|[.](?=["”])/g),
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
    isInGuide: false,
    isInNotice: false,
    isOverText: false,
    isOverSale: false,
    isBelowByline: false,
    sharesSpeaker: false,
    isAboveDate: false,
    furnished: segment.furniture.length === 0 ? 0 : coverOf(segment),
  }
}

/** The features of all segments of a page. */
export const lookAt = (segments: readonly Segment[]): Features[] => lookAround(lookBeside(segments.map(look)))
