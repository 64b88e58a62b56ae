/**
 * A page made up (组版): stories from the issue, format from the paper, widths from the faces; placed lines come out.
 *
 * Where the raw page proves a story's columns (see `find-geometry`), they hold; all else is found by a search over
 * slicings of the page. Every block is a whole number of rows. What does not fit is told in the report, never clipped.
 */
import type { Paper } from '../issue/paper.ts'
import type { Issue, Page } from '../issue/schema.ts'
import { arrange, type Arrangement, gapRows, joinStacked } from './make-up/arrange.ts'
import { readStory, type Setting, type StoryFacts } from './make-up/leaf.ts'
import { setMasthead, setPageStrip } from './make-up/masthead.ts'
import { type Placed, placeArrangement } from './make-up/place.ts'
import type { Measure } from './measure.ts'
import type { ComposedPage, PageReport } from './page.ts'
import { readMetrics } from './page-metrics.ts'

export type PageInput = { readonly issue: Issue; readonly page: Page; readonly paper: Paper }

const PAGE_STRIP_ROWS = 2
/** Stories arranged in one search; a page of more is searched in parts, one below the other, so that time stays bounded. */
const MOST_SEARCHED = 15

function readStories(page: Page, setting: Setting): StoryFacts[] {
  // On an inner page the first story is the second in the issue's rank: no headline there outweighs the front page's lead.
  let rank = page.number === 1 ? 0 : 1
  return page.stories.map((story, index) => {
    const facts = readStory(story, index, rank, setting)
    if (story.kind === 'article') rank += 1
    return facts
  })
}

function arrangeAll(stories: readonly StoryFacts[], rows: number, setting: Setting): Arrangement | undefined {
  let whole: Arrangement | undefined
  for (let from = 0; from < stories.length; from += MOST_SEARCHED) {
    const part = stories.slice(from, from + MOST_SEARCHED)
    const share = Math.floor((rows * part.length) / stories.length)
    const way = arrange(part, share, setting)
    if (way !== undefined)
      whole = whole === undefined ? way : joinStacked(whole, way, gapRows(way.span, setting.paper.format.baseColumns))
  }
  return whole
}

const NOTHING: Placed = { blocks: [], reports: [], areas: [], blankRows: 0 }

/** Composes one page. Pure: the same input gives the same bytes, in Node and in every browser. */
export function composePage({ issue, page, paper }: PageInput, measure: Measure): ComposedPage {
  const metrics = readMetrics(paper.format)
  const setting: Setting = { metrics, paper, faces: paper.faces, measure }
  const isFront = page.number === 1
  const topRows = isFront ? paper.front.mastheadRows : PAGE_STRIP_ROWS
  const furniture = isFront
    ? setMasthead(issue, paper, topRows, setting)
    : setPageStrip(issue, paper, { number: page.number, name: page.name?.text }, setting)
  const rows = metrics.rows - topRows
  const way = arrangeAll(readStories(page, setting), rows, setting)
  const placed =
    way === undefined
      ? { ...NOTHING, blankRows: rows }
      : placeArrangement(way, { column: 0, span: way.span, row: topRows, rows }, setting)
  const stories = placed.reports.toSorted((a, b) => a.story - b.story)
  const report: PageReport = {
    stories,
    blankRows: placed.blankRows,
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
    blocks: [...furniture, ...placed.blocks],
    areas: placed.areas.toSorted((a, b) => a.story - b.story),
    report,
  }
}
