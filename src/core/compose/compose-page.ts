/**
 * A page made up (组版): stories from the issue, format from the paper, widths from the faces; placed lines come out.
 *
 * Every story takes the full width and a whole number of rows, in reading order; its columns are those the raw page
 * proves, else the template's; photo stories share the rows that are left. What does not fit is told in the report.
 */
import type { Paper } from '../issue/paper.ts'
import type { Article, Issue, Page, Photo, Story } from '../issue/schema.ts'
import { type BodyPlan, planBody, setBody } from './flow/flow-body.ts'
import { setMasthead, setPageStrip } from './make-up/masthead.ts'
import { setPhotoStory } from './make-up/photo-story.ts'
import { setHead } from './make-up/story-head.ts'
import type { Measure } from './measure.ts'
import type { Block, ComposedPage, PageReport, Rect, StoryReport } from './page.ts'
import { type PageMetrics, readMetrics } from './page-metrics.ts'

export type PageInput = { readonly issue: Issue; readonly page: Page; readonly paper: Paper }

type Setting = { readonly metrics: PageMetrics; readonly faces: Paper['faces']; readonly measure: Measure }

/** Rows between stories; the rule stands in their middle. */
const GAP_ROWS = 2
/** White above the head of a story and below it. */
const ABOVE_HEAD = 1
const BELOW_HEAD = 1
const PAGE_STRIP_ROWS = 2
const FEWEST_PHOTO_ROWS = 10
const MOST_PHOTO_ROWS = 34
/** Largest headline by rank: the lead, the second, the rest. */
const HEADLINE_POINTS = [54, 28, 22] as const

/** One part of the page from top to bottom. Photographs have no height of their own: they share what is left. */
type Part =
  | {
      readonly kind: 'article'
      readonly story: number
      readonly article: Article
      readonly plan: BodyPlan
      readonly points: number
      readonly headRows: number
    }
  | { readonly kind: 'photo'; readonly story: number; readonly photo: Photo; readonly index: number }

function planParts(stories: readonly Story[], paper: Paper, setting: Setting): Part[] {
  let rank = 0
  return stories.flatMap((story, index): Part[] => {
    const number = index + 1
    if (story.kind === 'photo') return [{ kind: 'photo', story: number, photo: story, index: 0 }]
    const points = HEADLINE_POINTS[Math.min(rank, HEADLINE_POINTS.length - 1)] ?? 22
    rank += 1
    const place = { story: number, x: 0, width: setting.metrics.width, topRow: 0, mostPoints: points }
    const head = setHead(story, place, setting).rows
    const plan = planBody(story, setting.metrics.width, paper.front.columns, setting)
    const headRows = head === 0 ? 0 : ABOVE_HEAD + head + BELOW_HEAD
    return [
      { kind: 'article', story: number, article: story, plan, points, headRows },
      ...story.photos.map((photo, photoIndex): Part => ({ kind: 'photo', story: number, photo, index: photoIndex })),
    ]
  })
}

/** Rows for each photo part, from what the articles leave. */
function photoRows(parts: readonly Part[], firstRow: number, setting: Setting, wanted: number): number {
  const photos = parts.filter((part) => part.kind === 'photo').length
  if (photos === 0) return 0
  const taken = parts.reduce((rows, part) => rows + (part.kind === 'article' ? part.headRows + part.plan.rows : 0), 0)
  const left = setting.metrics.rows - firstRow - taken - GAP_ROWS * (parts.length - 1)
  const share = Math.floor(left / photos)
  return share < FEWEST_PHOTO_ROWS
    ? Math.max(FEWEST_PHOTO_ROWS, Math.min(wanted, share))
    : Math.min(MOST_PHOTO_ROWS, share)
}

function placeArticle(
  part: Part & { kind: 'article' },
  row: number,
  setting: Setting,
): { blocks: Block[]; rows: number; report: StoryReport } {
  const { metrics } = setting
  const x = 0
  const width = metrics.width
  const head = setHead(
    part.article,
    { story: part.story, x, width, topRow: row + ABOVE_HEAD, mostPoints: part.points },
    setting,
  )
  const topRow = row + part.headRows
  const mostRows = Math.max(0, metrics.rows - topRow)
  const body = setBody(part.article, part.plan, { story: part.story, x, width, topRow, mostRows }, setting)
  return { blocks: [...head.blocks, ...body.blocks], rows: part.headRows + body.rows, report: body.report }
}

/** The frame round all blocks of a story. */
function boundsOf(blocks: readonly Block[]): Rect {
  const left = Math.min(...blocks.map((block) => block.frame.x))
  const top = Math.min(...blocks.map((block) => block.frame.y))
  const right = Math.max(...blocks.map((block) => block.frame.x + block.frame.width))
  const foot = Math.max(...blocks.map((block) => block.frame.y + block.frame.height))
  return { x: left, y: top, width: right - left, height: foot - top }
}

function mergeReports(reports: readonly StoryReport[]): StoryReport[] {
  const merged = new Map<number, StoryReport>()
  for (const report of reports) {
    const known = merged.get(report.story)
    merged.set(
      report.story,
      known === undefined
        ? report
        : {
            ...known,
            oversetLines: known.oversetLines + report.oversetLines,
            oversetCharacters: known.oversetCharacters + report.oversetCharacters,
          },
    )
  }
  return [...merged.values()]
}

/** Composes one page. Pure: the same input gives the same bytes, in Node and in every browser. */
export function composePage({ issue, page, paper }: PageInput, measure: Measure): ComposedPage {
  const metrics = readMetrics(paper.format)
  const setting: Setting = { metrics, faces: paper.faces, measure }
  const isFront = page.number === 1
  const headRows = isFront ? paper.front.mastheadRows : PAGE_STRIP_ROWS
  const furniture = isFront
    ? setMasthead(issue, paper, headRows, setting)
    : setPageStrip(issue, paper, { number: page.number, name: page.name?.text }, setting)
  const parts = planParts(page.stories, paper, setting)
  const rowsOfPhoto = photoRows(parts, headRows, setting, paper.front.photoRows)

  const blocks: Block[] = [...furniture]
  const reports: StoryReport[] = []
  const byStory = new Map<number, Block[]>()
  let row = headRows
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const y = row * metrics.rowHeight + Math.round((GAP_ROWS * metrics.rowHeight) / 2)
      if (row + GAP_ROWS < metrics.rows)
        blocks.push({
          kind: 'rule',
          name: `rule-${index}`,
          weight: 'thin',
          frame: { x: 0, y, width: metrics.width, height: 0 },
        })
      row += GAP_ROWS
    }
    const columns = paper.front.columns
    const placed =
      part.kind === 'article'
        ? placeArticle(part, row, setting)
        : {
            ...setPhotoStory(
              part.photo,
              {
                story: part.story,
                photo: part.index,
                x: 0,
                width: metrics.width,
                topRow: row,
                rows: rowsOfPhoto,
                columns,
              },
              setting,
            ),
            rows: rowsOfPhoto,
          }
    blocks.push(...placed.blocks)
    reports.push(placed.report)
    byStory.set(part.story, [...(byStory.get(part.story) ?? []), ...placed.blocks])
    row += placed.rows
  }
  const stories = mergeReports(reports)
  const report: PageReport = {
    stories,
    blankRows: Math.max(0, metrics.rows - row),
    oversetLines: stories.reduce((sum, story) => sum + story.oversetLines, 0),
    oversetCharacters: stories.reduce((sum, story) => sum + story.oversetCharacters, 0),
  }
  return {
    number: page.number,
    sheet: metrics.sheet,
    width: metrics.width,
    height: metrics.height,
    rowHeight: metrics.rowHeight,
    rows: metrics.rows,
    blocks,
    areas: [...byStory].map(([story, own]) => ({ story, frame: boundsOf(own) })),
    report,
  }
}
