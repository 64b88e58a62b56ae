/** The head of a story set downward at its side (竖题): kicker, headline and deck as lines from right to left. */
import type { FaceId, PageFaces } from '../../issue/paper.ts'
import { fitHeadline, type HeadlineText, subordinatePoints } from '../headline/fit-headline.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { TextBlock, TextRole } from '../page.ts'
import { classOf, isWestern } from '../text/marks.ts'
import { naturalWidth, setLines } from '../text/set-text.ts'
import type { HeadText } from './story-head.ts'

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

type UprightPart = {
  readonly role: TextRole
  readonly face: FaceId
  readonly lines: readonly string[]
  readonly size: number
}

/** A head fitted to a height, before it has a place. Lengths in thousandths of an em. */
export type UprightHead = {
  readonly parts: readonly UprightPart[]
  readonly width: number
  /** Of its longest line, downward. */
  readonly length: number
  readonly points: number
}

/** A headline takes this share of the height at most. */
const SHARE = 0.97
/** Smaller, it would be no headline beside the columns of text, and programs that read the PDF would take it for one. */
const LEAST_POINTS = 24
const LEAST_SUBORDINATE_POINTS = 10.5
const MOST_LINES = 3
/** White between kicker, headline and deck, in thousandths of an em. */
const BETWEEN_PARTS = 600

/** Distance of the lines of a head set downward. */
export function uprightPitch(size: number): number {
  return Math.round(size * 1.2)
}

/** Letters and figures lie on their side in a line set downward: a head with any stands across. */
function hasWestern(lines: readonly string[]): boolean {
  return lines.some((line) =>
    [...line].some((character) => character !== ' ' && isWestern(classOf(character.codePointAt(0) ?? 0))),
  )
}

function widthOf({ size, lines }: UprightPart): number {
  return size + (lines.length - 1) * uprightPitch(size)
}

/** Fits a head to a height; nothing where it would be small, lie on its side or stand in too many lines. */
export function planUpright(
  head: HeadText,
  room: { readonly height: number; readonly mostPoints: number },
  { metrics, faces, measure }: Setting,
): UprightHead | undefined {
  const { bodyPoints } = metrics
  const fit = (text: HeadlineText, mostPoints: number, leastPoints: number) =>
    fitHeadline(text, { measure: Math.floor(room.height * SHARE), mostPoints, leastPoints, bodyPoints })
  const headline = fit(head.headline, room.mostPoints, LEAST_POINTS)
  if (headline === undefined) return undefined
  const second = Math.max(LEAST_SUBORDINATE_POINTS, subordinatePoints(headline.points))
  const fitted = [
    { role: 'kicker', face: faces.kicker, fitted: fit(head.kicker, second, LEAST_SUBORDINATE_POINTS) },
    { role: 'headline', face: faces.headline, fitted: headline },
    { role: 'deck', face: faces.deck, fitted: fit(head.deck, second, LEAST_SUBORDINATE_POINTS) },
  ] as const
  const parts: UprightPart[] = []
  let length = 0
  for (const part of fitted) {
    if (part.fitted === undefined) continue
    const { lines, size, fits } = part.fitted
    if (!fits || lines.length > MOST_LINES || hasWestern(lines)) return undefined
    parts.push({ role: part.role, face: part.face, lines, size })
    const longest = Math.max(...lines.map((line) => naturalWidth(line.trim(), part.face, measure)))
    length = Math.max(length, Math.round((longest * size) / 1000))
  }
  const width = parts.reduce((sum, part) => sum + widthOf(part), (parts.length - 1) * BETWEEN_PARTS)
  return { parts, width, length, points: headline.points }
}

/** Lines of type set downward from `top`, the first at the right. */
export function setDownward(
  part: UprightPart,
  place: { readonly story: number; readonly right: number; readonly top: number; readonly height: number },
  measure: Measure,
): TextBlock {
  const { role, face, lines: texts, size } = part
  const { story, right, top, height } = place
  const pitch = uprightPitch(size)
  const slotAt = (line: number) => ({ x: 0, width: height, baseline: line, column: 0 })
  const set = setLines(texts, slotAt, { face, size, align: 'start', indent: 0 }, measure)
  const lines = set.lines.map((line, index) => ({ ...line, x: right - size - index * pitch, baseline: top }))
  const width = widthOf(part)
  return {
    kind: 'text',
    name: `story-${story}-${role}`,
    role,
    story,
    frame: { x: right - width, y: top, width, height },
    face,
    size,
    leading: pitch,
    vertical: true,
    paragraphs: [{ text: set.text, lines }],
  }
}

/** Sets a planned head; its first line ends at `right`. */
export function setUpright(
  head: UprightHead,
  place: { readonly story: number; readonly right: number; readonly top: number; readonly height: number },
  { measure }: Pick<Setting, 'measure'>,
): TextBlock[] {
  let { right } = place
  return head.parts.map((part) => {
    const block = setDownward(part, { ...place, right }, measure)
    right -= widthOf(part) + BETWEEN_PARTS
    return block
  })
}
