/** The head of a story: kicker (引题), headline (主题), deck (副题), each a whole number of rows. */
import type { FaceId, PageFaces } from '../../issue/paper.ts'
import type { Text } from '../../issue/schema.ts'
import { type FittedHeadline, fitHeadline, rowsFor, subordinatePoints } from '../headline/fit-headline.ts'
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

/** Sizes of type that may be tried, in points. */
type Points = { readonly most: number; readonly least: number }

/** Fits kicker, headline and deck to a width (thousandths of an em); the headline is at most `mostPoints`. */
export function planHead(
  head: HeadSource,
  place: { readonly width: number; readonly mostPoints: number },
  setting: Setting,
): HeadPlan {
  const { metrics, faces, measure } = setting
  const fit = (texts: readonly Text[], face: FaceId, share: number, points: Points, mostLines: number) =>
    fitHeadline(
      {
        lines: texts.map((text) => text.text),
        face,
        measure: Math.floor(place.width * share),
        mostPoints: points.most,
        leastPoints: points.least,
        mostLines,
        bodyPoints: metrics.bodyPoints,
      },
      measure,
    )
  const headline = fit(
    head.headline,
    faces.headline,
    HEADLINE_SHARE,
    { most: place.mostPoints, least: LEAST_HEADLINE_POINTS },
    MOST_HEADLINE_LINES,
  )
  const second = subordinatePoints(headline?.points ?? place.mostPoints)
  const beside = (texts: readonly Text[], face: FaceId) =>
    fit(texts, face, 1, { most: second, least: LEAST_SUBORDINATE_POINTS }, MOST_SUBORDINATE_LINES)
  const candidates: { role: TextRole; face: FaceId; fitted: FittedHeadline | undefined }[] = [
    { role: 'kicker', face: faces.kicker, fitted: beside(head.kicker, faces.kicker) },
    { role: 'headline', face: faces.headline, fitted: headline },
    { role: 'deck', face: faces.deck, fitted: beside(head.deck, faces.deck) },
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
