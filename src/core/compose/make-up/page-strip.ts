/** The page strip (版头) of an inner page: number and name of the page, paper, date, in two rows over a rule. */
import type { PageFaces, Paper } from '../../issue/paper.ts'
import type { Issue, Page } from '../../issue/schema.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block } from '../page.ts'
import { baselineIn, naturalWidth } from '../text/set-text.ts'
import { dateOf, EDITORS_SIZE, type PageTop, printed, wordSetter } from './set-words.ts'

type Setting = { readonly metrics: PageMetrics; readonly faces: PageFaces; readonly measure: Measure }

/** Rows of the strip, its rule and the white below included. */
export const PAGE_STRIP_ROWS = 2
const SIZE = 1200
/** Least white between two parts of the strip. */
const APART = 1800
/** White that the paper's name keeps where the strip is narrow. */
const LEAST_APART = 1000

/** What a page is called: its number, and its name where it has one. */
export function pageLabel({ number, name }: Page): string {
  return `第${number}版${name === undefined ? '' : `：${name.text}`}`
}

/** Sets the strip. The editors' line stands between the page's name and the paper's, on their baseline, where it fits. */
export function setPageStrip(
  { issue, page, paper }: { readonly issue: Issue; readonly page: Page; readonly paper: Paper },
  editorsLine: string,
  setting: Setting,
): PageTop {
  const { metrics, faces, measure } = setting
  const row = metrics.rowHeight
  const third = Math.round(metrics.width / 3)
  const cell = { role: 'strip' as const, face: faces.strip, size: SIZE, top: 0, leading: row }
  const label = pageLabel(page)
  const date = [dateOf(page.strip, issue), printed(page.strip?.weekday, issue.weekday)]
    .filter((part) => part !== '')
    .join('\u3000')
  const widthOf = (text: string, face = faces.strip, size = SIZE) =>
    Math.ceil((naturalWidth(text, face, measure) * size) / 1000)
  const nameWidth = Math.min(third, widthOf(paper.name, faces.headline))
  // Number and date have a third, or where they are wider what the paper's name in the middle leaves them.
  const sideOf = (text: string, own: number) =>
    widthOf(text) <= own ? own : Math.max(own, Math.floor((metrics.width - nameWidth) / 2) - LEAST_APART)
  const dateWidth = sideOf(date, metrics.width - 2 * third)
  const from = widthOf(label) + APART
  const to = third + Math.floor((third - widthOf(paper.name, faces.headline)) / 2) - APART
  const holdsEditors = widthOf(editorsLine, faces.strip, EDITORS_SIZE) <= to - from
  const words = wordSetter(measure)
  const blocks: Block[] = [
    ...words.set({ ...cell, name: 'strip-page', texts: [label], align: 'start', x: 0, width: sideOf(label, third) }),
    ...(holdsEditors
      ? words.set({
          ...cell,
          name: 'strip-editors',
          role: 'editors',
          texts: [editorsLine],
          size: EDITORS_SIZE,
          align: 'start',
          x: from,
          width: to - from,
          top: baselineIn(0, row, SIZE) - baselineIn(0, row, EDITORS_SIZE),
        })
      : []),
    ...words.set({
      ...cell,
      name: 'strip-paper',
      texts: [paper.name],
      face: faces.headline,
      align: 'centre',
      x: third,
      width: third,
    }),
    ...words.set({
      ...cell,
      name: 'strip-date',
      texts: [date],
      align: 'end',
      x: metrics.width - dateWidth,
      width: dateWidth,
    }),
    {
      kind: 'rule',
      name: 'strip-rule',
      weight: 'thick',
      frame: { x: 0, y: row + Math.round(row / 4), width: metrics.width, height: 0 },
    },
  ]
  return { blocks, holdsEditors, unset: words.unset }
}
