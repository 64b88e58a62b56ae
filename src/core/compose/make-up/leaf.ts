/**
 * A story as a rectangle of the page: the ways it can stand in a given width, and how many rows each takes.
 *
 * A leaf is a plan, not type: it counts lines and rows so that the search can weigh thousands of arrangements, and
 * holds all that is needed to set the story when one is chosen.
 */
import type { PageFaces, Paper } from '../../issue/paper.ts'
import type { Article, Geometry, Photo, Story } from '../../issue/schema.ts'
import {
  type BodyText,
  countBroken,
  countOwn,
  countParagraphs,
  readBody,
  rowsInMeasures,
  widestTable,
} from '../flow/body-text.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { StoryReport } from '../page.ts'
import { picturePlans, type PicturePlan } from './picture-plan.ts'
import { type HeadPlan, type HeadText, planHead, readHead } from './story-head.ts'
import { rowsHeld } from './depth-held.ts'
import { findUpright, UPRIGHT_SPANS } from './find-upright.ts'
import type { UprightHead } from './upright-head.ts'
import { planPhotoStory } from './photo-story.ts'

export type Setting = {
  readonly metrics: PageMetrics
  readonly paper: Paper
  readonly faces: PageFaces
  readonly measure: Measure
}

export type ArticleLeaf = {
  readonly kind: 'article'
  readonly story: number
  readonly article: Article
  readonly body: BodyText
  readonly lines: number
  /** Lines of each paragraph at the measure. */
  readonly counts: readonly number[]
  readonly head: HeadPlan
  /** The head where it stands downward at the side of the body (竖题); `head` is then empty. */
  readonly upright?: UprightHead
  /** White rows above and below the head. */
  readonly above: number
  readonly below: number
  readonly columns: number
  readonly measure: number
  /** Widths of the columns one by one, where the template has them unlike. */
  readonly measures?: readonly number[]
  readonly bodyRows: number
  readonly pictures: readonly PicturePlan[]
  readonly evidence: StoryReport['evidence']
}

export type PhotoLeaf = { readonly kind: 'photo'; readonly story: number; readonly photo: Photo }

export type Leaf = (ArticleLeaf | PhotoLeaf) & {
  /** Base columns it is wide. */
  readonly span: number
  /** Fewest rows, and how many more it can take without a hole. */
  readonly rows: number
  readonly stretch: number
  /** Size of its headline in points, 0 without one or set downward: two alike must not stand side by side (碰题). */
  readonly points: number
  readonly cost: number
}

/** What is known of a story before its width is: text analysed once, lines counted once for each measure. */
export type StoryFacts = {
  readonly story: number
  readonly source: Story
  readonly rank: number
  /** The lead of a front page: over the whole width it has the template's columns, unless its scars say otherwise. */
  readonly isFrontLead: boolean
  readonly body: BodyText | undefined
  /** As print set it, where the page proves it and this paper has room for it. */
  readonly geometry: Geometry | undefined
  readonly linesAt: (measure: number) => number
  readonly countsAt: (measure: number) => readonly number[]
  /** What it costs that rows of tables and verses are broken at a measure. */
  readonly brokenAt: (measure: number) => number
  /** The head in a width of base columns; none for a photo story, which sets its own. */
  readonly headAt: (span: number) => HeadPlan
  readonly head?: { readonly text: HeadText; readonly mostPoints: number }
  /** The one story of the page whose head may stand downward. */
  readonly isUpright?: boolean
}

/** Largest headline by rank in points: the lead, then down; the page's order is the editor's ranking. */
const HEADLINE_POINTS = [54, 32, 28, 24, 22, 22, 18] as const
/** The rank of what never has a large headline: a guide, briefs, the ear. */
export const LAST_RANK = HEADLINE_POINTS.length - 1
/** Measures that are tried, in thousandths of an em. */
const NARROWEST = 9_000
const WIDEST = 30_000
/** Measures that read well, in thousandths of an em. */
const COMFORT = [12_000, 22_000] as const
const NO_HEAD: HeadPlan = { parts: [], rows: 0, points: 0, fits: true }

/** Remembers what was made for each number. */
function memo<T>(make: (of: number) => T): (of: number) => T {
  const known = new Map<number, { readonly value: T }>()
  return (of) => {
    const made = known.get(of) ?? { value: make(of) }
    known.set(of, made)
    return made.value
  }
}

/** Reads a story of the page. */
export function readStory(
  source: Story,
  index: number,
  standing: Pick<StoryFacts, 'rank' | 'isFrontLead'>,
  setting: Setting,
): StoryFacts {
  const story = index + 1
  if (source.kind === 'photo')
    return {
      story,
      source,
      ...standing,
      body: undefined,
      geometry: undefined,
      linesAt: () => 0,
      countsAt: () => [],
      brokenAt: () => 0,
      headAt: () => NO_HEAD,
    }
  const body = readBody(source, setting.paper, setting.measure)
  const head = readHead(source, setting)
  const countsAt = memo((measure) => countParagraphs(body, measure))
  const mostPoints = HEADLINE_POINTS[Math.min(standing.rank, LAST_RANK)] ?? 18
  return {
    story,
    source,
    ...standing,
    body,
    geometry:
      source.geometry !== undefined && ownWidth(source.geometry, setting) <= setting.metrics.width
        ? source.geometry
        : undefined,
    linesAt: memo((measure) => countsAt(measure).reduce((sum, count) => sum + count, countOwn(body, measure))),
    countsAt,
    brokenAt: memo((measure) => brokenCost(body, countsAt(measure), measure)),
    headAt: memo((span) => planHead(head, { width: spanWidth(span, setting), mostPoints }, setting)),
    head: { text: head, mostPoints },
  }
}

/** A table of which figures are torn off costs more than a gutter down the whole page. */
const BROKEN_TABLE = 80
const BROKEN_VERSE = 8

function brokenCost(body: BodyText, counts: readonly number[], measure: number): number {
  const { rows, verses } = countBroken(body, counts, measure)
  return (rows > 0 ? BROKEN_TABLE : 0) + Math.min(BROKEN_TABLE, verses * BROKEN_VERSE)
}

/** Width of the columns of a geometry and the gutters between them, in thousandths of an em. */
function ownWidth({ columns, measure }: Geometry, { metrics }: Setting): number {
  return columns * measure * 1000 + (columns - 1) * metrics.gutter
}

/** Width of a number of base columns, in thousandths of an em. */
export function spanWidth(span: number, setting: Setting): number {
  const { metrics, paper } = setting
  const base = (metrics.width - (paper.format.baseColumns - 1) * metrics.gutter) / paper.format.baseColumns
  return Math.round(span * base + (span - 1) * metrics.gutter)
}

/** Left edge of a base column. */
export function spanLeft(column: number, setting: Setting): number {
  return column === 0 ? 0 : spanWidth(column, setting) + setting.metrics.gutter
}

function measureCost(measure: number): number {
  if (measure < COMFORT[0]) return (COMFORT[0] - measure) / 250
  return measure > COMFORT[1] ? (measure - COMFORT[1]) / 500 : 0
}

type Shape = {
  readonly span: number
  readonly columns: number
  readonly measure: number
  readonly measures?: readonly number[]
  readonly upright?: UprightHead
}

function articleLeaf(
  facts: StoryFacts,
  article: Article,
  body: BodyText,
  { span, columns, measure, measures, upright }: Shape,
  setting: Setting,
): Leaf {
  const isLead = facts.rank === 0
  const head = upright === undefined ? facts.headAt(span) : NO_HEAD
  const lines = facts.linesAt(measure)
  const pictures = picturePlans(article, { columns, measure }, lines, setting)
  const counts = facts.countsAt(measure)
  const bodyRows =
    facts.geometry === undefined
      ? measures === undefined
        ? rowsHeld({ body, lines, counts, columns, measure }, pictures)
        : rowsInMeasures(body, measures)
      : // Faces of another width may take a line more than print did.
        Math.max(facts.geometry.lines, Math.ceil(lines / columns))
  // Columns that print proves are full: pictures stand below them.
  const rowsBelow =
    facts.geometry === undefined ? 0 : pictures.reduce((sum, picture) => sum + picture.rows + picture.captionRows, 0)
  const above = head.rows > 0 && isLead ? 1 : 0
  const below = head.rows > 0 ? 1 : 0
  const pictureRows = pictures.reduce((sum, picture) => sum + (picture.rows * picture.columns) / columns, 0)
  const blank = facts.geometry === undefined && measures === undefined ? columns * bodyRows - lines : 0
  const shallow = columns > 1 && bodyRows < 5 ? (5 - bodyRows) * 4 : 0
  const thin = isLead && span < 4 ? (4 - span) * 30 : 0
  return {
    kind: 'article',
    story: facts.story,
    article,
    body,
    lines,
    counts,
    head,
    ...(upright === undefined ? {} : { upright }),
    above,
    below,
    columns,
    measure,
    ...(measures === undefined ? {} : { measures }),
    bodyRows,
    pictures,
    evidence: facts.geometry?.evidence.kind ?? 'template',
    span,
    rows: above + head.rows + below + bodyRows + rowsBelow,
    stretch: facts.geometry === undefined ? Math.floor(pictureRows * 0.3) + (head.rows > 0 ? 1 : 0) : 0,
    points: head.points,
    cost:
      measureCost(measure) +
      shallow +
      thin +
      blank * 0.15 +
      Math.max(0, bodyRows - 40) +
      (head.fits ? 0 : 25) +
      (facts.geometry === undefined ? facts.brokenAt(measure) : 0),
  }
}

/** What it costs to set a story in other columns than print had: dearer than any odd width of a neighbour. */
export const UNLIKE_PRINT = 200

/** Whether a width is the narrowest that holds the printed columns. */
function isPrinted(geometry: NonNullable<StoryFacts['geometry']>, span: number, setting: Setting): boolean {
  const own = ownWidth(geometry, setting)
  return own <= spanWidth(span, setting) && (span === 1 || own > spanWidth(span - 1, setting))
}

function articleLeaves(facts: StoryFacts, article: Article, body: BodyText, span: number, setting: Setting): Leaf[] {
  const { geometry } = facts
  if (geometry === undefined) return freeLeaves(facts, article, body, span, setting)
  if (isPrinted(geometry, span, setting)) {
    const shape = { span, columns: geometry.columns, measure: geometry.measure * 1000 }
    return [articleLeaf(facts, article, body, shape, setting)]
  }
  // A page may have no place for it so, where its other stories are not all held or the format is another.
  return freeLeaves({ ...facts, geometry: undefined }, article, body, span, setting).map((leaf) => ({
    ...leaf,
    cost: leaf.cost + UNLIKE_PRINT,
  }))
}

function freeLeaves(facts: StoryFacts, article: Article, body: BodyText, span: number, setting: Setting): Leaf[] {
  const { metrics } = setting
  const width = spanWidth(span, setting)
  const leaves: Leaf[] = []
  const { baseColumns } = setting.paper.format
  const isTemplateLead = facts.isFrontLead && span === baseColumns
  const measures = templateMeasures(article, width, setting)
  if (isTemplateLead && measures !== undefined) {
    return [
      articleLeaf(
        facts,
        article,
        body,
        { span, columns: measures.length, measure: Math.max(...measures), measures },
        setting,
      ),
    ]
  }
  // A table wider than any column that reads well has a column of its own width.
  const table = widestTable(body)
  const widest = table > WIDEST ? table + spanWidth(1, setting) : WIDEST
  for (let columns = 1; columns <= span + 1; columns += 1) {
    if (isTemplateLead && columns !== setting.paper.front.columns) continue
    const measure = Math.floor((width - (columns - 1) * metrics.gutter) / columns / 500) * 500
    const isOnlyChoice = span === 1 && columns === 1
    if (!isOnlyChoice && (measure < NARROWEST || measure > widest)) continue
    leaves.push(articleLeaf(facts, article, body, { span, columns, measure }, setting))
  }
  const best = leaves.toSorted((a, b) => a.cost - b.cost).slice(0, 2)
  return [...best, ...uprightLeaves(facts, article, body, span, setting)]
}

/** What the page gains by one head set downward among the others. */
const UPRIGHT_GAIN = 8

/** The ways of a story with its head downward, if it is the one of its page. */
function uprightLeaves(facts: StoryFacts, article: Article, body: BodyText, span: number, setting: Setting): Leaf[] {
  if (facts.isUpright !== true || !UPRIGHT_SPANS.includes(span)) return []
  const leaves: Leaf[] = []
  for (let columns = span - 1; columns <= span; columns += 1) {
    const found = findUpright(facts, { span, columns, width: spanWidth(span, setting) }, setting)
    if (found === undefined) continue
    const leaf = articleLeaf(facts, article, body, { span, columns, ...found }, setting)
    // Beside a head across it is no rival, whatever its size.
    leaves.push({ ...leaf, points: 0, cost: leaf.cost - UPRIGHT_GAIN })
  }
  return leaves.toSorted((one, other) => one.cost - other.cost).slice(0, 1)
}

/** The template's unlike columns, where they stand in the width; a story with pictures needs columns alike. */
function templateMeasures(article: Article, width: number, setting: Setting): readonly number[] | undefined {
  const measures = setting.paper.front.measures?.map((em) => Math.round(em * 1000))
  if (measures === undefined || article.photos.length > 0) return undefined
  const sum = measures.reduce((total, measure) => total + measure, 0)
  return sum + (measures.length - 1) * setting.metrics.gutter <= width ? measures : undefined
}

/**
 * The ways a story can stand in `span` base columns, best first; `asPrinted` only those that keep the columns of print,
 * where they are known.
 */
export function leavesOf(facts: StoryFacts, span: number, setting: Setting, asPrinted = false): readonly Leaf[] {
  if (asPrinted && facts.geometry !== undefined && !isPrinted(facts.geometry, span, setting)) return []
  if (facts.source.kind === 'article' && facts.body !== undefined)
    return articleLeaves(facts, facts.source, facts.body, span, setting)
  if (facts.source.kind !== 'photo') return []
  const plan = planPhotoStory(facts.source, span, setting)
  return [{ kind: 'photo', story: facts.story, photo: facts.source, span, ...plan }]
}
