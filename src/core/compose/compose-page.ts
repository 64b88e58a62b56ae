/**
 * A page made up (组版): stories from the issue, format from the paper, widths from the faces; placed lines come out.
 *
 * Where the raw page proves a story's columns (`geometry`, see `flow/record-geometry.ts`), they hold; all else is found by a search over
 * slicings of the page. Every block is a whole number of rows. What does not fit is told in the report, never clipped.
 */
import type { Paper } from '../issue/paper.ts'
import { findLead } from '../issue/find-lead.ts'
import { isGuide } from '../issue/is-guide.ts'
import type { Issue, Page } from '../issue/schema.ts'
import { arrange, type Arrangement, gapRows, joinStacked } from './make-up/arrange.ts'
import { chooseUpright } from './make-up/find-upright.ts'
import { LAST_RANK, leavesOf, readStory, type Setting, spanLeft, spanWidth, type StoryFacts } from './make-up/leaf.ts'
import { editorsLineOf, type Foot, setFoot } from './make-up/editors-line.ts'
import { rowsBesideEar, setMasthead } from './make-up/masthead.ts'
import { PAGE_STRIP_ROWS, setPageStrip } from './make-up/page-strip.ts'
import { partHeads } from './make-up/part-heads.ts'
import { type Placed, placeArrangement } from './make-up/place.ts'
import type { Measure } from './measure.ts'
import type { ComposedPage, Overset, PageReport } from './page.ts'
import { readMetrics } from './page-metrics.ts'

export type PageInput = { readonly issue: Issue; readonly page: Page; readonly paper: Paper }

/** Stories arranged in one search; a page of more is searched in parts, one below the other, so that time stays bounded. */
const MOST_SEARCHED = 15

/** The stories in the order of make-up: the lead first, the guides that the issue has before it behind it. */
function readStories(page: Page, setting: Setting): StoryFacts[] {
  const lead = findLead(page)
  // On an inner page the first story is the second in the issue's rank: no headline there outweighs the front page's lead.
  let rank = page.number === 1 ? 0 : 1
  const inOrder = page.stories.map((story, index) => {
    const isLead = index + 1 === lead
    const isBeside = story.kind === 'article' && !isLead && (isGuide(story) || index + 1 === page.ear)
    const standing = { rank: isBeside ? LAST_RANK : rank, isFrontLead: page.number === 1 && isLead }
    if (story.kind === 'article' && !isBeside) rank += 1
    return readStory(story, index, standing, setting)
  })
  const placeOf = ({ story, source }: StoryFacts): number =>
    lead !== undefined && story < lead && isGuide(source) ? lead + 0.5 : story
  const stories = inOrder.toSorted((a, b) => placeOf(a) - placeOf(b))
  const upright = chooseUpright(stories, (span) => spanWidth(span, setting), setting)
  return stories.map((facts) => (facts.story === upright ? { ...facts, isUpright: true } : facts))
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

/** Base columns of an ear where the paper does not say. */
const EAR_COLUMNS = 2

/** The ear (报眼): a story in a box beside the nameplate. `left` is where it starts, less a gutter. */
function setEar(
  facts: readonly StoryFacts[],
  story: number | undefined,
  topRows: number,
  setting: Setting,
): { placed: Placed; left: number } | undefined {
  const { metrics, paper } = setting
  const { baseColumns } = paper.format
  const span = Math.min(paper.front.earColumns ?? EAR_COLUMNS, baseColumns - 1)
  const own = facts.find((known) => known.story === story)
  const rows = rowsBesideEar(topRows)
  const [leaf] = own === undefined || span < 1 ? [] : leavesOf(own, span, setting)
  if (leaf === undefined || rows === 0) return undefined
  const place = { column: baseColumns - span, span, row: 0, rows }
  const { rows: wanted, stretch, cost } = leaf
  const placed = placeArrangement(
    { kind: 'story', leaf, span, rows: wanted, stretch, cost, topLeft: 0, topRight: 0 },
    place,
    setting,
  )
  return { placed, left: spanLeft(place.column, setting) - 2 * metrics.gutter }
}

function joinPlaced(main: Placed, ear: Placed): Placed {
  return {
    blocks: [...ear.blocks, ...main.blocks],
    reports: [...main.reports, ...ear.reports],
    areas: [...main.areas, ...ear.areas],
    blankRows: main.blankRows,
  }
}

const NOTHING: Placed = { blocks: [], reports: [], areas: [], blankRows: 0 }

/** Share of the rows by which a page may be set tighter or wider when nothing else closes it. */
const LEADING_SHARE = 0.03

/** The page with other leading: as many rows more (tighter) or fewer in the same type area. */
function withRows(input: PageInput, more: number): PageInput {
  const { format } = input.paper
  return { ...input, paper: { ...input.paper, format: { ...format, rows: format.rows + more } } }
}

/**
 * Composes one page. Pure: the same input gives the same bytes, in Node and in every browser. A page that photographs,
 * white and measures do not close is set a little tighter or wider, never by more than three rows in a hundred.
 */
export function composePage(input: PageInput, measure: Measure): ComposedPage {
  const page = composeRows(input, measure)
  const most = Math.floor(input.paper.format.rows * LEADING_SHARE)
  if (page.report.oversetLines > 0) {
    for (let more = 1; more <= most; more += 1) {
      const tighter = composeRows(withRows(input, more), measure)
      if (tighter.report.oversetLines === 0) return tighter
    }
    return page
  }
  // White that leading can close is closed; a page half empty is left as it is.
  if (page.report.blankRows === 0 || page.report.blankRows > most) return page
  const wider = composeRows(withRows(input, -page.report.blankRows), measure)
  return wider.report.oversetLines === 0 && wider.report.blankRows < page.report.blankRows ? wider : page
}

function composeRows(input: PageInput, measure: Measure): ComposedPage {
  const { page, paper } = input
  const metrics = readMetrics(paper.format)
  const setting: Setting = { metrics, paper, faces: paper.faces, measure }
  const isFront = page.number === 1
  const topRows = isFront ? paper.front.mastheadRows : PAGE_STRIP_ROWS
  const facts = readStories(page, setting)
  const ear = isFront ? setEar(facts, page.ear, topRows, setting) : undefined
  const editorsLine = editorsLineOf(input)
  const top = isFront
    ? setMasthead(input, editorsLine, { rows: topRows, width: ear?.left ?? metrics.width }, setting)
    : setPageStrip(input, editorsLine, setting)
  const footWords = [...top.unset, top.holdsEditors ? '' : editorsLine].filter((words) => words !== '')
  const foot = setFoot(footWords.join('\u3000'), metrics.rows - topRows, setting)
  const rows = metrics.rows - topRows - foot.rows
  const rest = ear === undefined ? facts : facts.filter((story) => story.story !== page.ear)
  const way = arrangeAll(rest, rows, setting)
  const main =
    way === undefined
      ? { ...NOTHING, blankRows: rows }
      : placeArrangement(way, { column: 0, span: way.span, row: topRows, rows }, setting)
  const placed = ear === undefined ? main : joinPlaced(main, ear.placed)
  return {
    number: page.number,
    sheet: metrics.sheet,
    width: metrics.width,
    height: metrics.height,
    rowHeight: metrics.rowHeight,
    rows: metrics.rows,
    blocks: [...top.blocks, ...partHeads(placed.blocks, setting), ...foot.blocks],
    areas: placed.areas.toSorted((a, b) => a.story - b.story),
    report: reportOf(placed, foot),
  }
}

function reportOf({ reports, blankRows }: Placed, { overset }: Foot): PageReport {
  const parts: readonly Overset[] = overset === undefined ? reports : [...reports, overset]
  return {
    stories: reports.toSorted((a, b) => a.story - b.story),
    blankRows,
    oversetLines: parts.reduce((sum, part) => sum + part.oversetLines, 0),
    oversetCharacters: parts.reduce((sum, part) => sum + part.oversetCharacters, 0),
    ...(overset === undefined ? {} : { editors: overset }),
  }
}
