/**
 * Overset carried to another page (转版): what a page cannot hold goes on on a later page of the issue that has room,
 * with 下转 where it leaves and 上接 where it arrives.
 *
 * The source is not touched: the result is an issue in which the story is two, joined by their jumps. Stories whose
 * columns the printed page proves are never cut; what finds no room stays overset and is told.
 */
import type { Paper } from '../issue/paper.ts'
import type { Article, Issue, Jump, Page, Paragraph } from '../issue/schema.ts'
import { composePage } from './compose-page.ts'
import { signatureAt } from '../issue/signature-at.ts'
import type { Measure } from './measure.ts'
import type { ComposedPage } from './page.ts'

/** One story carried: from where, to where, and how much. */
export type Carried = {
  readonly fromPage: number
  readonly story: number
  readonly toPage: number
  readonly toStory: number
  readonly characters: number
}

export type ComposedIssue = {
  readonly issue: Issue
  readonly pages: readonly ComposedPage[]
  readonly carried: readonly Carried[]
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A page number as jump lines print it, e.g. 二, 十六, 二十; Arabic above ninety-nine. */
export function pageNumeral(page: number): string {
  if (page < 10) return NUMERALS[page] ?? String(page)
  if (page > 99) return String(page)
  const tens = Math.floor(page / 10)
  const ones = page % 10
  return `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十${ones === 0 ? '' : (NUMERALS[ones] ?? '')}`
}

function jump(direction: Jump['direction'], page: number): Jump {
  const text = direction === 'to' ? `（下转${pageNumeral(page)}版）` : `（上接${pageNumeral(page)}版）`
  return { text, source: [], direction, page }
}

/** Fewest lines worth carrying: two rows would look like an accident. */
const FEWEST_LINES = 3

function firstOverset(page: ComposedPage, issuePage: Page): number | undefined {
  const report = page.report.stories.find((story) => {
    const source = issuePage.stories[story.story - 1]
    const isWhole = source?.kind === 'article' && source.jumps.every((known) => known.direction !== 'to')
    return story.oversetLines >= FEWEST_LINES && story.evidence === 'template' && isWhole
  })
  return report?.story
}

/** How much of each paragraph of a story stands on its page, in UTF-16 units of the source paragraph. */
function setLengths(page: ComposedPage, story: number, article: Article): number[] {
  const body = page.blocks.find((block) => block.kind === 'text' && block.story === story && block.role === 'body')
  const signature = signatureAt(article) ?? Infinity
  return article.paragraphs.map((paragraph, index) => {
    // A signature with something behind it is set as a paragraph of its own.
    const at = index < signature ? index : index + 1
    const set = body?.kind === 'text' ? body.paragraphs[at] : undefined
    if (set === undefined) return 0
    // The first paragraph is set behind its dateline, the last before a byline.
    const before = set.text.indexOf(paragraph.text)
    return Math.max(0, Math.min(paragraph.text.length, (set.lines.at(-1)?.to ?? 0) - Math.max(0, before)))
  })
}

function part(paragraph: Paragraph, from: number, to: number): Paragraph {
  const repairs = (paragraph.repairs ?? [])
    .map((repair) => ({
      ...repair,
      at: repair.at.filter((at) => at >= from && at + repair.after.length <= to).map((at) => at - from),
    }))
    .filter((repair) => repair.at.length > 0)
  const { repairs: _, ...rest } = paragraph
  return { ...rest, text: paragraph.text.slice(from, to), ...(repairs.length === 0 ? {} : { repairs }) }
}

/** Cuts an article behind what its page holds. */
function cut(article: Article, lengths: readonly number[], fromPage: number, toPage: number): [Article, Article] {
  const here: Paragraph[] = []
  const there: Paragraph[] = []
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const length = lengths[index] ?? 0
    if (length > 0) here.push(part(paragraph, 0, length))
    if (length < paragraph.text.length) there.push(part(paragraph, length, paragraph.text.length))
  }
  // Half of a story does not fill the columns of the whole.
  const { geometry: _, ...whole } = article
  const { byline, ...unsigned } = whole
  const isSignedAtEnd = byline?.stands === 'tail'
  const opening = isSignedAtEnd ? unsigned : whole
  const continuation: Article = {
    kind: 'article',
    kicker: [],
    headline: article.headline,
    deck: [],
    paragraphs: there,
    jumps: [jump('from', fromPage), ...article.jumps.filter((known) => known.direction === 'to')],
    photos: [],
    ...(isSignedAtEnd ? { byline } : {}),
  }
  const kept = article.jumps.filter((known) => known.direction === 'from')
  return [{ ...opening, paragraphs: here, jumps: [...kept, jump('to', toPage)] }, continuation]
}

function replacePage(issue: Issue, page: Page): Issue {
  return { ...issue, pages: issue.pages.map((known) => (known.number === page.number ? page : known)) }
}

type Carry = { readonly issue: Issue; readonly carried: Carried }

/** Tries one page after another for the rest of a story. */
function carryStory(
  issue: Issue,
  from: Page,
  story: number,
  compose: (issue: Issue, page: Page) => ComposedPage,
): Carry | undefined {
  const article = from.stories[story - 1]
  if (article?.kind !== 'article') return undefined
  for (const target of issue.pages.filter((page) => page.number > from.number)) {
    // The jump line takes a row of its own, so the page is set with it before the cut is measured.
    const jumping: Page = {
      ...from,
      stories: from.stories.map((known) =>
        known === article ? { ...article, jumps: [...article.jumps, jump('to', target.number)] } : known,
      ),
    }
    const lengths = setLengths(compose(replacePage(issue, jumping), jumping), story, article)
    const [opening, continuation] = cut(article, lengths, from.number, target.number)
    if (opening.paragraphs.length === 0 || continuation.paragraphs.length === 0) continue
    const receiving: Page = { ...target, stories: [...target.stories, continuation] }
    const sending: Page = { ...from, stories: from.stories.map((known) => (known === article ? opening : known)) }
    const next = replacePage(replacePage(issue, receiving), sending)
    const before = compose(issue, target).report.oversetLines
    if (compose(next, receiving).report.oversetLines > before) continue
    const characters = continuation.paragraphs.reduce((sum, paragraph) => sum + [...paragraph.text].length, 0)
    return {
      issue: next,
      carried: { fromPage: from.number, story, toPage: target.number, toStory: receiving.stories.length, characters },
    }
  }
  return undefined
}

/** Composes all pages of an issue, carrying overset text to later pages that have room. */
export function composeIssue(issue: Issue, paper: Paper, measure: Measure): ComposedIssue {
  const compose = (whole: Issue, page: Page) => composePage({ issue: whole, page, paper }, measure)
  let current = issue
  const carried: Carried[] = []
  for (const { number } of issue.pages) {
    const page = current.pages.find((known) => known.number === number)
    if (page === undefined) continue
    const story = firstOverset(compose(current, page), page)
    if (story === undefined) continue
    const carry = carryStory(current, page, story, compose)
    if (carry === undefined) continue
    current = carry.issue
    carried.push(carry.carried)
  }
  return { issue: current, pages: current.pages.map((page) => compose(current, page)), carried }
}
