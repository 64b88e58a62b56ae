import { LIMITS } from '../issue/limits.ts'
import type { Problem } from '../issue/problem.ts'
import type { Decision, Page, Story } from '../issue/schema.ts'
import { checkCharacters } from './checks/check-characters.ts'
import { type PagePen, penFor } from './page-pen.ts'
import type { RawPage } from './raw-page.ts'
import { type Furniture, readFurniture } from './read-masthead.ts'
import { dropDoubled, type Offer, findOffers, noteOf } from './repairs/offers.ts'
import { type MadeRepair, type Rulings, readDecisions } from './repairs/rulings.ts'
import { type Decided, decideRoles } from './roles/decide-roles.ts'
import { lookAt } from './roles/features.ts'
import { readContext } from './roles/page-context.ts'
import { cutSegments } from './roles/segment.ts'
import { gatherStories, type StoryDraft } from './stories/draft.ts'
import { nameStacks } from './stories/name-stack.ts'
import { writeStory } from './stories/write-story.ts'
import { lookBlocks } from './sheet/look-blocks.ts'
import { type Block, gatherBlocks } from './text/blocks.ts'
import { type Places, type RawLines, placesOf, splitLines } from './text/lines.ts'

/** What the caller knows of the paper; everything is optional. */
export type Known = { readonly name?: string }

/** A page as read, before it takes its place in an issue. */
export type PageReading = {
  readonly file: string
  readonly stories: readonly Story[]
  readonly unparsed: Page['unparsed']
  readonly furniture: Furniture
  readonly problems: readonly Problem[]
  /** Repairs too unsure to be made. */
  readonly offers: readonly Offer[]
  /** Repairs made, in the order of the raw page. */
  readonly repairs: readonly MadeRepair[]
  /** The editor's decisions that hold for this text, in the order of the raw page. */
  readonly decisions: readonly Decision[]
  /** Every segment with its role, score and rule, for the trace. */
  readonly decided: readonly Decided[]
  readonly places: Places
}

/** A page has some hundred blocks at most; what comes after so many is no page and is kept word for word. */
const MAX_BLOCKS = 2_000

const blocksOf = (raw: RawPage, lines: RawLines, rulings: Rulings): Block[] =>
  raw.looks === undefined ? gatherBlocks(raw.text, lines, rulings) : lookBlocks(raw, raw.looks, rulings)

const nameSegments = (blocks: readonly Block[], known: Known, rulings: Rulings): Decided[] => {
  const features = lookAt(cutSegments(blocks))
  return dropDoubled(nameStacks(decideRoles(features, readContext(features, known.name))), rulings)
}

/** Tells from where on a page is too long to be one; what stands there was not looked at. */
const tooLong = (line: number, pen: PagePen): Problem => ({
  ...pen.problem({
    kind: 'page-too-long',
    severity: 'error',
    message: `这一份文字比一版长得多，从第${line}行起没有识读，只原样保留。`,
    remedy: '请按版分成几个文件，或者在版与版之间放换页符，再一起读入。',
  }),
  place: [line, 1, line, 1],
})

type Read = {
  readonly unparsed: Page['unparsed']
  /** The line from which on the page was not looked at, where it is too long. */
  readonly unreadFrom: number | undefined
}

const problemsOf = (raw: RawPage, { unparsed: all, unreadFrom }: Read, pen: PagePen, places: Places): Problem[] => {
  const problems = checkCharacters(raw, places)
  if (unreadFrom !== undefined) problems.unshift(tooLong(unreadFrom, pen))
  const unparsed = all.filter(({ source: [place] }) => (place?.[0] ?? 0) < (unreadFrom ?? Infinity))
  if (raw.text.trim() === '') {
    problems.push(
      pen.problem({
        kind: 'page-empty',
        severity: 'error',
        message: '文件里没有文字。',
        remedy: '请确认选的是版面文字文件。',
      }),
    )
  }
  const [first] = unparsed
  if (first !== undefined) {
    const problem = {
      kind: 'text-unparsed',
      severity: 'warning' as const,
      message: `有${unparsed.length}处文字没有认出是什么，已原样保留。`,
      remedy: '请在“未识别”中查看，必要时改动原文后重读。',
    }
    const [place] = first.source
    problems.push(place === undefined ? pen.problem(problem) : { ...pen.problem(problem), place })
  }
  return problems
}

/** Where the first story begins that a page has no room for. */
const lineOfDraft = (draft: StoryDraft | undefined): number =>
  [...(draft?.stack ?? []), ...(draft?.body ?? [])][0]?.features.segment.line ?? Infinity

/** Reads one page on its own, stage by stage. */
export const parsePage = (raw: RawPage, known: Known): PageReading => {
  const lines = splitLines(raw.text)
  const places = placesOf(raw.text, lines)
  const rulings = readDecisions(raw, places)
  const pen = penFor(raw, places, rulings)
  const blocks = blocksOf(raw, lines, rulings)
  const decided = nameSegments(blocks.slice(0, MAX_BLOCKS), known, rulings)
  const furniture = readFurniture(decided, pen)
  const drafts = gatherStories(decided)
  const stories = drafts.slice(0, LIMITS.storiesPerPage).map((draft) => writeStory(draft, pen))
  const unparsed = pen.leftovers()
  const unread = Math.min(blocks[MAX_BLOCKS]?.line ?? Infinity, lineOfDraft(drafts[LIMITS.storiesPerPage]))
  const unreadFrom = unread === Infinity ? undefined : unread
  const offers = findOffers(decided, raw, places, rulings)
  return {
    file: raw.file,
    stories,
    unparsed,
    furniture,
    decided,
    places,
    offers,
    repairs: pen.repairs(),
    decisions: rulings.standing,
    problems: [...problemsOf(raw, { unparsed, unreadFrom }, pen, places), ...offers.map(noteOf)],
  }
}
