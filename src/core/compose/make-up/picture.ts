/** A picture with its words below it: caption (图说), then the credit (摄影) in the last row. */
import type { PageFaces } from '../../issue/paper.ts'
import type { Photo } from '../../issue/schema.ts'
import { INDENT } from '../flow/body-text.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, SetParagraph, TextBlock } from '../page.ts'
import { analyse } from '../text/analyse.ts'
import { breakLines } from '../text/break-lines.ts'
import { divideGroups, divideNames } from '../text/divide-names.ts'
import { fillLines } from '../text/fill-lines.ts'
import { baselineIn, setLines, setParagraph } from '../text/set-text.ts'

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

const CAPTION_SIZE = 1000

/** A caption's measure: the width to the half em. */
function measureOf(width: number): number {
  return Math.floor(width / 500) * 500
}

/** Rows that caption and credit take at a width. */
export function countCaptionRows(photo: Photo, width: number, setting: Setting): number {
  const lines = photo.caption.reduce((sum, text) => {
    const cells = analyse(text.text, setting.faces.caption, setting.measure)
    return sum + breakLines(cells, () => measureOf(width), { indent: INDENT }).length
  }, 0)
  return lines + creditLines(photo, width, setting).length
}

/** The credit's lines at a width, between names where it has more than one. */
function creditLines({ credit }: Photo, width: number, { faces, measure }: Setting): string[] {
  if (credit === undefined) return []
  return fillLines(credit.text, [divideGroups, divideNames], { width: measureOf(width), face: faces.caption, measure })
}

export type CaptionPlace = {
  readonly story: number
  readonly photo: number
  readonly x: number
  readonly width: number
  readonly topRow: number
  /** Rows there are; what does not fit is overset. */
  readonly rows: number
}

export type SetCaption = {
  readonly blocks: readonly TextBlock[]
  readonly lines: number
  readonly oversetLines: number
  readonly oversetCharacters: number
}

/** Sets caption and credit from `topRow` down; the credit stands in the last rows, flush right. */
export function setCaption(photo: Photo, place: CaptionPlace, setting: Setting): SetCaption {
  const { metrics, faces, measure } = setting
  const credit = creditLines(photo, place.width, setting)
  const creditRows = Math.min(credit.length, Math.max(0, place.rows))
  const room = Math.max(0, place.rows - creditRows)
  const width = measureOf(place.width)
  const slotAt = (row: number) => ({
    x: place.x,
    width,
    baseline: baselineIn((place.topRow + row) * metrics.rowHeight, metrics.rowHeight, CAPTION_SIZE),
    column: 0,
  })
  const style = { face: faces.caption, size: CAPTION_SIZE }
  let slot = 0
  let oversetLines = 0
  let oversetCharacters = 0
  const paragraphs = photo.caption.map((text): SetParagraph => {
    const set = setParagraph(analyse(text.text, faces.caption, measure), slotAt, slot, {
      ...style,
      align: 'justify',
      indent: INDENT,
    })
    const fitting = set.lines.filter((_, index) => slot + index < room)
    slot += set.lines.length
    for (const line of set.lines.slice(fitting.length)) {
      oversetLines += 1
      oversetCharacters += [...set.text.slice(line.from, line.to)].length
    }
    return { text: set.text, lines: fitting }
  })
  const used = Math.min(slot, room)
  const suffix = place.photo === 0 ? '' : `-${place.photo + 1}`
  const base = {
    kind: 'text' as const,
    story: place.story,
    frame: {
      x: place.x,
      y: place.topRow * metrics.rowHeight,
      width: place.width,
      height: place.rows * metrics.rowHeight,
    },
    face: faces.caption,
    size: CAPTION_SIZE,
    leading: metrics.rowHeight,
  }
  const blocks: TextBlock[] = []
  if (paragraphs.length > 0)
    blocks.push({ ...base, name: `story-${place.story}-caption${suffix}`, role: 'caption', paragraphs })
  if (creditRows > 0) {
    const slotOf = (line: number) => slotAt(used + line)
    const set = setLines(credit.slice(0, creditRows), slotOf, { ...style, align: 'end', indent: 0 }, measure)
    blocks.push({ ...base, name: `story-${place.story}-credit${suffix}`, role: 'credit', paragraphs: [set] })
  }
  const unset = credit.slice(creditRows)
  oversetLines += unset.length
  oversetCharacters += [...unset.join('')].length
  return { blocks, lines: used + creditRows, oversetLines, oversetCharacters }
}

/** Sets a picture of `rows` rows with its caption below, in the width given. */
export function setPicture(
  photo: Photo,
  place: {
    readonly story: number
    readonly photo: number
    readonly x: number
    readonly width: number
    readonly topRow: number
    readonly rows: number
    readonly captionRows: number
  },
  setting: Setting,
): { blocks: Block[]; caption: SetCaption } {
  const { rowHeight } = setting.metrics
  // A third of a row below the picture keeps the caption off its edge without leaving the grid.
  const frame = {
    x: place.x,
    y: place.topRow * rowHeight + Math.round(rowHeight * 0.15),
    width: place.width,
    height: Math.max(0, Math.round((place.rows - 0.3) * rowHeight)),
  }
  const caption = setCaption(photo, { ...place, topRow: place.topRow + place.rows, rows: place.captionRows }, setting)
  const picture: Block = {
    kind: 'photo',
    name: `story-${place.story}-photo-${place.photo + 1}`,
    story: place.story,
    photo: place.photo,
    frame,
  }
  return { blocks: [picture, ...caption.blocks], caption }
}
