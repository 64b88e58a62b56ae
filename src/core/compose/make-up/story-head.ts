/** The head of a story: kicker (引题), headline (主题), deck (副题), each a whole number of rows. */
import type { FaceId, PageFaces } from '../../issue/paper.ts'
import type { Text } from '../../issue/schema.ts'
import {
  type FittedHeadline,
  fitHeadline,
  type HeadlineText,
  readHeadline,
  rowsFor,
  subordinatePoints,
} from '../headline/fit-headline.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { TextBlock, TextRole } from '../page.ts'
import { baselineIn, setLines } from '../text/set-text.ts'

export type HeadSource = {
  readonly kicker: readonly Text[]
  readonly headline: readonly Text[]
  readonly deck: readonly Text[]
}

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

type HeadPart = {
  readonly role: TextRole
  readonly face: FaceId
  readonly fitted: FittedHeadline
  readonly rowsOfLine: number
}

/** A head fitted to a width, before it has a place. */
export type HeadPlan = {
  readonly parts: readonly HeadPart[]
  readonly rows: number
  /** Size of the headline, 0 without one. */
  readonly points: number
  /** Whether everything fits its width. */
  readonly fits: boolean
}

/** A headline takes this share of the measure at most, so that white stands on both sides. */
const HEADLINE_SHARE = 0.94
const LEAST_HEADLINE_POINTS = 12
const LEAST_SUBORDINATE_POINTS = 9
const MOST_HEADLINE_LINES = 4
const MOST_SUBORDINATE_LINES = 6

/** The texts of a head, read once and fitted to many widths. */
export type HeadText = { readonly kicker: HeadlineText; readonly headline: HeadlineText; readonly deck: HeadlineText }

/** Reads the head of a story. */
export function readHead(head: HeadSource, { faces, measure }: Pick<Setting, 'faces' | 'measure'>): HeadText {
  const read = (texts: readonly Text[], face: FaceId, mostLines: number) =>
    readHeadline({ lines: texts.map((text) => text.text), face, mostLines }, measure)
  return {
    kicker: read(head.kicker, faces.kicker, MOST_SUBORDINATE_LINES),
    headline: read(head.headline, faces.headline, MOST_HEADLINE_LINES),
    deck: read(head.deck, faces.deck, MOST_SUBORDINATE_LINES),
  }
}

/** Fits kicker, headline and deck to a width (thousandths of an em); the headline is at most `mostPoints`. */
export function planHead(
  head: HeadText,
  place: { readonly width: number; readonly mostPoints: number },
  setting: Setting,
): HeadPlan {
  const { metrics, faces } = setting
  const { bodyPoints } = metrics
  const headline = fitHeadline(head.headline, {
    measure: Math.floor(place.width * HEADLINE_SHARE),
    mostPoints: place.mostPoints,
    leastPoints: LEAST_HEADLINE_POINTS,
    bodyPoints,
  })
  const second = subordinatePoints(headline?.points ?? place.mostPoints)
  const beside = (text: HeadlineText) =>
    fitHeadline(text, {
      measure: Math.floor(place.width),
      mostPoints: second,
      leastPoints: LEAST_SUBORDINATE_POINTS,
      bodyPoints,
    })
  const candidates: { role: TextRole; face: FaceId; fitted: FittedHeadline | undefined }[] = [
    { role: 'kicker', face: faces.kicker, fitted: beside(head.kicker) },
    { role: 'headline', face: faces.headline, fitted: headline },
    { role: 'deck', face: faces.deck, fitted: beside(head.deck) },
  ]
  const parts = candidates.flatMap(({ role, face, fitted }): HeadPart[] =>
    fitted === undefined ? [] : [{ role, face, fitted, rowsOfLine: rowsFor(fitted.size, metrics.rowHeight) }],
  )
  return {
    parts,
    rows: parts.reduce((rows, part) => rows + part.rowsOfLine * part.fitted.lines.length, 0),
    points: headline?.points ?? 0,
    fits: parts.every((part) => part.fitted.fits),
  }
}

/** Sets a planned head from `topRow` down. */
export function setHead(
  plan: HeadPlan,
  place: { readonly story: number; readonly x: number; readonly width: number; readonly topRow: number },
  setting: Setting,
): TextBlock[] {
  const { metrics, measure } = setting
  let row = place.topRow
  return plan.parts.map(({ role, face, fitted, rowsOfLine }): TextBlock => {
    const top = row * metrics.rowHeight
    const leading = rowsOfLine * metrics.rowHeight
    const slotAt = (line: number) => ({
      x: place.x,
      width: place.width,
      baseline: baselineIn(top + line * leading, leading, fitted.size),
      column: 0,
    })
    row += rowsOfLine * fitted.lines.length
    return {
      kind: 'text',
      name: `story-${place.story}-${role}`,
      role,
      story: place.story,
      frame: { x: place.x, y: top, width: place.width, height: leading * fitted.lines.length },
      face,
      size: fitted.size,
      leading,
      paragraphs: [setLines(fitted.lines, slotAt, { face, size: fitted.size, align: 'centre', indent: 0 }, measure)],
    }
  })
}
