/**
 * What may follow what on a page, in points. 0 is usual, negative is rare, absent is very rare (`SELDOM`).
 * A story is a headline stack and what follows it: that grammar is written here and nowhere else.
 */
import type { Features } from './features.ts'
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

const TEXT: ReadonlySet<Role> = new Set(['paragraph', 'continuation', 'question', 'list-item', 'note'])
const OPENS_STORY: ReadonlySet<Role> = new Set(['headline', 'kicker'])

/** A paragraph after an unfinished one, and a continuation after a finished one, are both unlikely. */
const scoreBreak = (isBroken: boolean, role: Role): number => {
  if (role === 'continuation') return isBroken ? 5 : -14
  if (!isBroken) return 0
  if (role === 'paragraph') return -3
  return role === 'headline' || role === 'subhead' ? -4 : 0
}

/** Signs that a headline has just been read and not a 小标题: a byline, a dateline or a jump line comes next. */
const opensStory = (after: Features): boolean =>
  after.segment.lead !== undefined ||
  (after.segment.byline?.certainty ?? 0) >= 0.6 ||
  after.segment.jump?.direction === 'from'

/** What the place between two segments says for each role on either side, apart from the table. */
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
  opens: opensStory(now),
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

/** Points for a page that begins with `role`. */
export const scoreStart = (role: Role): number => BEFORE[role].start ?? SELDOM

const TABLE = Float64Array.from(ROLES.flatMap((role) => ROLES.map((last) => BEFORE[role][last] ?? SELDOM)))

/** No passage adds more than this to what the table says. */
export const MOST_BONUS = 24

/** What the table alone says for `role` after `last`, both by their index in `ROLES`. */
export const scoreUsual = (last: number, role: number): number => TABLE[role * ROLES.length + last] ?? SELDOM

/** Points for `role` (by its index in `ROLES`) after `last`. */
export const scoreTransition = (last: number, role: number, passage: Passage): number => {
  let score = scoreUsual(last, role)
  const [before, now] = [ROLES[last], ROLES[role]]
  if (before === undefined || now === undefined) return score
  const isAfterText = TEXT.has(before)
  if (isAfterText) score += scoreBreak(passage.isBroken, now)
  if (isAfterText && OPENS_STORY.has(now) && passage.closes) score += 3
  if (isAfterText && OPENS_STORY.has(now) && passage.isWithin) score -= passage.isSurelyWithin ? 10 : 3
  if (passage.opens && (before === 'headline' || before === 'deck')) score += 3
  if (passage.opens && before === 'subhead') score -= 6
  if (now === 'subhead' && passage.isWide) score -= 2
  if (passage.isLabel && now === 'strip' && before === 'strip') score += 7
  if (passage.isNews && before === 'headline') score += 1.5
  if (passage.isNameAlone && now === 'byline' && (before === 'headline' || before === 'deck')) score += 3
  if (now === 'credit' && passage.isAuthorLine) score += before === 'caption' ? -8 : TEXT.has(before) ? 3 : 0
  if (now === 'credit' && before === 'paragraph' && passage.isShortText && !passage.isAuthorLine) score -= 2
  if (now === 'credit' && before === 'caption' && passage.isGlued)
    score += passage.isShortText && !passage.isAuthorLine ? 10 : 3
  return score
}
