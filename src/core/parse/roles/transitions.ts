/**
 * What may follow what on a page, in points. 0 is usual, negative is rare, absent is very rare (`SELDOM`).
 * A story is a headline stack and what follows it: that grammar is written here and nowhere else.
 */
import type { Features } from './features.ts'
import { isOpening } from './opening.ts'
import type { PageContext } from './page-context.ts'
import { ROLES, type Role } from './role.ts'

const SELDOM = -7

type Follow = Partial<Record<Role | 'start', number>>

const AFTER_TEXT: Follow = {
  paragraph: 0,
  continuation: -1,
  'list-item': 0,
  question: 0,
  table: -1,
  verse: -2,
  advertisement: -1,
}
const AFTER_STORY: Follow = {
  ...AFTER_TEXT,
  byline: 0,
  caption: -1,
  credit: 0,
  'jump-out': 0,
  'jump-in': -1,
  start: 0,
}
/** A masthead seldom stands among stories, but it does. */
const WITHIN_STORY: Follow = {
  paragraph: -6,
  continuation: -7,
  'list-item': -6,
  question: -6,
  table: -6,
  verse: -6,
  byline: -6,
  credit: -4,
  'jump-out': -4,
  advertisement: -5,
}
const AFTER_FURNITURE: Follow = { masthead: 0, strip: 0, editors: 0, nameplate: 0, 'code-caption': 0, start: 0 }

/** For each role, what may stand in front of it. */
const BEFORE: Record<Role, Follow> = {
  masthead: { ...AFTER_FURNITURE, ...WITHIN_STORY, masthead: 2, nameplate: 1, unknown: -2 },
  nameplate: {
    ...AFTER_FURNITURE,
    masthead: 1,
    'code-caption': 1,
    unknown: -2,
    paragraph: -5,
    credit: -3,
    'jump-out': -3,
  },
  'code-caption': {
    ...AFTER_FURNITURE,
    'code-caption': 1,
    masthead: 1,
    nameplate: 0,
    paragraph: -4,
    'list-item': -4,
    credit: -3,
    editors: -1,
    advertisement: -3,
    unknown: -2,
  },
  strip: { ...AFTER_FURNITURE, ...AFTER_STORY, strip: 0, unknown: -2 },
  editors: { ...AFTER_FURNITURE, ...AFTER_STORY, masthead: 1, strip: 1, headline: -4 },
  kicker: { ...AFTER_FURNITURE, ...AFTER_STORY, kicker: -1, subhead: -6, 'jump-in': 0, unknown: -3 },
  headline: {
    ...AFTER_FURNITURE,
    ...AFTER_STORY,
    kicker: 1,
    headline: -1.5,
    note: -2,
    deck: -9,
    subhead: -7,
    unknown: -3,
  },
  deck: { headline: 0, deck: -1.5, byline: -6 },
  byline: {
    table: -2,
    'list-item': -1,
    headline: 3,
    deck: 3,
    byline: 0,
    'jump-in': -2,
    paragraph: -2,
    continuation: -2,
    note: -1,
    verse: -1,
    caption: -4,
    question: -2,
    credit: -4,
    'jump-out': -3,
  },
  note: { headline: 0, deck: 0, byline: 0, ...AFTER_STORY, start: 0, masthead: -1, strip: 0, note: 0 },
  subhead: {
    paragraph: -2,
    continuation: -2,
    'list-item': -2,
    question: -2,
    note: -2,
    byline: -3,
    verse: -2,
    table: -3,
    credit: -5,
    caption: -5,
    'jump-in': -1,
    headline: -5,
    deck: -4,
  },
  paragraph: {
    ...AFTER_STORY,
    headline: 1,
    deck: 1,
    byline: 1,
    note: 0,
    subhead: 2,
    question: 0,
    'jump-in': 2,
    masthead: -3,
    strip: -2,
    editors: -3,
    start: -2,
    unknown: -1,
    'jump-out': -4,
    credit: -3,
    caption: -3,
    kicker: -5,
  },
  continuation: {
    paragraph: 0,
    continuation: 0,
    question: 0,
    'list-item': 0,
    caption: -4,
    credit: -5,
    'jump-out': -4,
    note: 0,
    byline: -6,
  },
  question: { ...AFTER_STORY, headline: 0, deck: 0, byline: 0, note: 0, subhead: 1, question: 2, start: -3 },
  'list-item': { ...AFTER_STORY, 'list-item': 2, headline: -1, deck: -1, byline: -1, subhead: 0, note: 0 },
  table: { ...AFTER_TEXT, table: 3, headline: -1, deck: -1, byline: -2, subhead: 0 },
  verse: { verse: 3, headline: 0, deck: -1, byline: 0, subhead: -2, paragraph: -8, 'jump-in': -1 },
  caption: {
    ...AFTER_STORY,
    unknown: -1,
    headline: -1,
    deck: -3,
    byline: -2,
    caption: 0,
    'code-caption': -3,
    credit: -0.5,
    masthead: -3,
    strip: -3,
    start: -2,
    note: -2,
    subhead: -4,
  },
  credit: {
    caption: 9,
    headline: -1,
    deck: -2,
    paragraph: -1,
    continuation: -1,
    byline: -3,
    credit: 0,
    start: -2,
    subhead: -3,
    'jump-out': -2,
    unknown: -2,
    masthead: -4,
    strip: -3,
    kicker: -4,
    'list-item': -3,
    question: -3,
    verse: -2,
  },
  'jump-out': {
    ...AFTER_TEXT,
    paragraph: 1,
    continuation: 1,
    caption: -3,
    credit: -2,
    byline: -2,
    subhead: -3,
    headline: -3,
    deck: -3,
    note: -1,
    start: -3,
    verse: -1,
  },
  'jump-in': {
    ...AFTER_STORY,
    ...AFTER_FURNITURE,
    headline: 1,
    deck: 0,
    kicker: -1,
    byline: -1,
    'jump-out': 0,
    credit: 0,
  },
  advertisement: { ...AFTER_FURNITURE, ...AFTER_STORY, headline: -1, advertisement: 1, caption: -1 },
  unknown: { ...AFTER_FURNITURE, ...AFTER_STORY, headline: -2, unknown: 0, caption: -1, subhead: -3, kicker: -3 },
}

/** What the place between two segments says, apart from what they are. */
export type Passage = {
  readonly isBroken: boolean
  readonly closes: boolean
  readonly opens: boolean
  readonly isWide: boolean
  /** No more space than within a story, on a page that sets its stories apart. */
  readonly isWithin: boolean
  /** So on a page that does so without fail. */
  readonly isSurelyWithin: boolean
  readonly isGlued: boolean
  /** `甲 文/图` on a line of its own signs the article above it as much as a picture. */
  readonly isAuthorLine: boolean
  /** The text above is no longer than captions are. */
  readonly isShortText: boolean
  /** A word or two on the line behind a page number. */
  readonly isLabel: boolean
  /** Nothing but names, which mean a byline only where one is due. */
  readonly isNameAlone: boolean
  /** The text opens with a day, as news does. */
  readonly isNews: boolean
}

/** Looks once at the passage from one segment to the next. */
export const lookBetween = (before: Features, now: Features, page: PageContext): Passage => ({
  isBroken: before.breaksOff,
  closes: before.segment.tailByline !== undefined,
  opens: isOpening(now),
  isWide: now.segment.gap > page.usualGap,
  isWithin: page.gapsTell && now.segment.gap <= page.usualGap && !now.segment.glued,
  isSurelyWithin: page.gapsSure && now.segment.gap <= page.usualGap && !now.segment.glued,
  isGlued: now.segment.glued,
  isAuthorLine: now.segment.credit?.isAuthor === true,
  isShortText: before.width <= 130,
  isLabel: now.width <= 4 && now.segment.gap === 0 && now.han === now.width,
  isNameAlone: (now.segment.byline?.certainty ?? 1) < 0.9,
  isNews: /^(?:近日|日前|昨[日天晚]|今[日天]|前[日天]|\d{1,2}月\d{1,2}日|连日来|上周)/.test(now.folded),
})

/** What a passage adds to the table for each role of `now` behind each of `before`. */
export type PassageRule = {
  readonly weight: number
  readonly rule: string
  readonly before: readonly Role[]
  readonly now: readonly Role[]
  readonly holds: (passage: Passage) => boolean
}

const TEXT: readonly Role[] = ['paragraph', 'continuation', 'question', 'list-item', 'note']
const STACK: readonly Role[] = ['headline', 'deck']
const OPENS_STORY: readonly Role[] = ['headline', 'kicker']

const passage = (
  weight: number,
  rule: string,
  [before, now]: readonly [before: readonly Role[], now: readonly Role[]],
  holds: PassageRule['holds'],
): PassageRule => ({ weight, rule, before, now, holds })

/** What is said by the passage from text to what comes next, from a headline to its text, and to a credit. */
export const PASSAGE_RULES: readonly PassageRule[] = [
  passage(5, 'goes on: the text above is unfinished', [TEXT, ['continuation']], (p) => p.isBroken),
  passage(-14, 'goes on: the text above is finished', [TEXT, ['continuation']], (p) => !p.isBroken),
  passage(-3, 'a new paragraph: the one above is unfinished', [TEXT, ['paragraph']], (p) => p.isBroken),
  passage(-4, 'a heading: the text above is unfinished', [TEXT, ['headline', 'subhead']], (p) => p.isBroken),
  passage(3, 'a new story: the text above is signed', [TEXT, OPENS_STORY], (p) => p.closes),
  passage(
    -3,
    'a new story: no more space than within one',
    [TEXT, OPENS_STORY],
    (p) => p.isWithin && !p.isSurelyWithin,
  ),
  passage(
    -10,
    'a new story: no more space than within one, where stories are always set apart',
    [TEXT, OPENS_STORY],
    (p) => p.isSurelyWithin,
  ),
  passage(3, 'below a headline: a byline, a dateline, a jump line', [STACK, ROLES], (p) => p.opens),
  passage(-6, 'below a 小标题: a byline, a dateline, a jump line', [['subhead'], ROLES], (p) => p.opens),
  passage(-2, 'a 小标题: more space above it', [ROLES, ['subhead']], (p) => p.isWide),
  passage(7, 'the name of the page behind its number', [['strip'], ['strip']], (p) => p.isLabel),
  passage(1.5, 'below a headline: a day', [['headline'], ROLES], (p) => p.isNews),
  passage(3, 'names below a headline', [STACK, ['byline']], (p) => p.isNameAlone),
  passage(-8, 'who wrote and took it, below a caption', [['caption'], ['credit']], (p) => p.isAuthorLine),
  passage(3, 'who wrote and took it, below a text', [TEXT, ['credit']], (p) => p.isAuthorLine),
  passage(
    -2,
    'a credit below a text as short as a caption',
    [['paragraph'], ['credit']],
    (p) => p.isShortText && !p.isAuthorLine,
  ),
  passage(
    10,
    'a credit at the end of a caption',
    [['caption'], ['credit']],
    (p) => p.isGlued && p.isShortText && !p.isAuthorLine,
  ),
  passage(
    3,
    'a credit at the end of a long text',
    [['caption'], ['credit']],
    (p) => p.isGlued && (!p.isShortText || p.isAuthorLine),
  ),
]

/** Points for a page that begins with `role`. */
export const scoreStart = (role: Role): number => BEFORE[role].start ?? SELDOM

/** Where in the table the points for a role behind another stand, both by their index in `ROLES`. */
export const cellOf = (last: number, role: number): number => role * ROLES.length + last

/** Points for each role behind each other, where the passage says nothing; see `cellOf`. */
export const TABLE = Float64Array.from(ROLES.flatMap((role) => ROLES.map((last) => BEFORE[role][last] ?? SELDOM)))

/** The cells of the table that a rule speaks of. */
export const cellsOf = ({ before, now }: PassageRule): number[] =>
  now.flatMap((role) => before.map((last) => cellOf(ROLES.indexOf(last), ROLES.indexOf(role))))

const CELLS = PASSAGE_RULES.map(cellsOf)

/** Points for each role behind each other at this passage; see `cellOf`. */
export const scorePassage = (between: Passage): Float64Array => {
  const scores = TABLE.slice()
  for (const [index, { weight, holds }] of PASSAGE_RULES.entries()) {
    if (!holds(between)) continue
    for (const cell of CELLS[index] ?? []) scores[cell] = (scores[cell] ?? 0) + weight
  }
  return scores
}
