/** What may follow what on a page, by the usual order (`usual-order.ts`) and by what the place between two segments says. */
import type { Features } from './features.ts'
import { isOpening } from './opening.ts'
import type { PageContext } from './page-context.ts'
import { ROLES, type Role } from './role.ts'
import { ORDER, SELDOM, START } from './usual-order.ts'

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
  passage(0.75, 'goes on: the text above is unfinished', [TEXT, ['continuation']], (p) => p.isBroken),
  passage(-3.25, 'goes on: the text above is finished', [TEXT, ['continuation']], (p) => !p.isBroken),
  passage(-2.75, 'a new paragraph: the one above is unfinished', [TEXT, ['paragraph']], (p) => p.isBroken),
  passage(-1.75, 'a heading: the text above is unfinished', [TEXT, ['headline', 'subhead']], (p) => p.isBroken),
  passage(3, 'a new story: the text above is signed', [TEXT, OPENS_STORY], (p) => p.closes),
  passage(
    -5.25,
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
  passage(5.25, 'below a headline: a byline, a dateline, a jump line', [STACK, ROLES], (p) => p.opens),
  passage(-6, 'below a 小标题: a byline, a dateline, a jump line', [['subhead'], ROLES], (p) => p.opens),
  passage(-2.25, 'a 小标题: more space above it', [ROLES, ['subhead']], (p) => p.isWide),
  passage(7.75, 'the name of the page behind its number', [['strip'], ['strip']], (p) => p.isLabel),
  passage(2.75, 'below a headline: a day', [['headline'], ROLES], (p) => p.isNews),
  passage(-0.25, 'names below a headline', [STACK, ['byline']], (p) => p.isNameAlone),
  passage(-5.25, 'who wrote and took it, below a caption', [['caption'], ['credit']], (p) => p.isAuthorLine),
  passage(-1, 'who wrote and took it, below a text', [TEXT, ['credit']], (p) => p.isAuthorLine),
  passage(
    -0.25,
    'a credit below a text as short as a caption',
    [['paragraph'], ['credit']],
    (p) => p.isShortText && !p.isAuthorLine,
  ),
  passage(
    3.5,
    'a credit at the end of a caption',
    [['caption'], ['credit']],
    (p) => p.isGlued && p.isShortText && !p.isAuthorLine,
  ),
  passage(
    4,
    'a credit at the end of a long text',
    [['caption'], ['credit']],
    (p) => p.isGlued && (!p.isShortText || p.isAuthorLine),
  ),
]

/** Points for a page that begins with `role`. */
export const scoreStart = (role: Role): number => START[role] ?? SELDOM

/** Where in the table the points for a role behind another stand, both by their index in `ROLES`. */
export const cellOf = (last: number, role: number): number => role * ROLES.length + last

/** Points for each role behind each other, where the passage says nothing; see `cellOf`. */
export const TABLE = Float64Array.from(
  ORDER.trim()
    .split('\n')
    .slice(1)
    .flatMap((row) => row.trim().split(/ +/).slice(1)),
  (cell) => (cell === '·' ? SELDOM : Number(cell)),
)

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
