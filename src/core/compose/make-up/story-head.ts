/** The head of a story: kicker (引题), headline (主题), deck (副题), each a whole number of rows. */
import type { PageFaces } from '../../issue/paper.ts'
import type { Text } from '../../issue/schema.ts'
import { fitHeadline, rowsFor, subordinatePoints } from '../headline/fit-headline.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { TextBlock, TextRole } from '../page.ts'
import { baselineIn, setLines } from '../text/set-text.ts'

export type HeadSource = {
  readonly kicker: readonly Text[]
  readonly headline: readonly Text[]
  readonly deck: readonly Text[]
}

export type HeadPlace = {
  readonly story: number
  readonly x: number
  readonly width: number
  readonly topRow: number
  readonly mostPoints: number
}

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

/** A headline takes this share of the measure at most, so that white stands on both sides. */
const HEADLINE_SHARE = 0.94
const LEAST_HEADLINE_POINTS = 12
const LEAST_SUBORDINATE_POINTS = 9

type Part = {
  readonly role: TextRole
  readonly face: keyof PageFaces
  readonly texts: readonly Text[]
  readonly most: number
  readonly least: number
  readonly lines: number
}

/** Sets the head from `topRow` down. `rows` counts what it takes, without white around it. */
export function setHead(head: HeadSource, place: HeadPlace, setting: Setting): { blocks: TextBlock[]; rows: number } {
  const { metrics, faces, measure } = setting
  const fit = (part: Part) =>
    fitHeadline(
      {
        lines: part.texts.map((text) => text.text),
        face: faces[part.face],
        measure: Math.floor(place.width * (part.role === 'headline' ? HEADLINE_SHARE : 1)),
        mostPoints: part.most,
        leastPoints: part.least,
        mostLines: part.lines,
        bodyPoints: metrics.bodyPoints,
      },
      measure,
    )
  const main: Part = {
    role: 'headline',
    face: 'headline',
    texts: head.headline,
    most: place.mostPoints,
    least: LEAST_HEADLINE_POINTS,
    lines: 4,
  }
  const points = fit(main)?.points ?? place.mostPoints
  const second = { most: subordinatePoints(points), least: LEAST_SUBORDINATE_POINTS, lines: 6 }
  const parts: Part[] = [
    { role: 'kicker', face: 'kicker', texts: head.kicker, ...second },
    main,
    { role: 'deck', face: 'deck', texts: head.deck, ...second },
  ]
  const blocks: TextBlock[] = []
  let row = place.topRow
  for (const part of parts) {
    const fitted = fit(part)
    if (fitted === undefined) continue
    const rows = rowsFor(fitted.size, metrics.rowHeight)
    const top = row * metrics.rowHeight
    const leading = rows * metrics.rowHeight
    const slotAt = (line: number) => ({
      x: place.x,
      width: place.width,
      baseline: baselineIn(top + line * leading, leading, fitted.size),
      column: 0,
    })
    const style = { face: faces[part.face], size: fitted.size, align: 'centre' as const, indent: 0 }
    blocks.push({
      kind: 'text',
      name: `story-${place.story}-${part.role}`,
      role: part.role,
      story: place.story,
      frame: { x: place.x, y: top, width: place.width, height: leading * fitted.lines.length },
      face: style.face,
      size: style.size,
      leading,
      paragraphs: [setLines(fitted.lines, slotAt, style, measure)],
    })
    row += rows * fitted.lines.length
  }
  return { blocks, rows: row - place.topRow }
}
