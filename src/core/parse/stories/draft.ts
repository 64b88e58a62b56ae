import type { Decided } from '../roles/decide-roles.ts'
import type { Role } from '../roles/role.ts'

/** A photograph on its way: the segments that belong to it. */
export type PhotoDraft = { caption: Decided[]; credit?: Decided }

/** A story on its way: its segments, sorted by what they are for. */
export type StoryDraft = {
  /** Kicker, headline and deck lines, from the top. */
  stack: Decided[]
  byline?: Decided
  /** Paragraphs and what stands among them, in order. */
  body: Decided[]
  photos: PhotoDraft[]
  jumps: Decided[]
}

const newDraft = (): StoryDraft => ({ stack: [], body: [], photos: [], jumps: [] })

const hasBegun = (draft: StoryDraft): boolean => draft.body.length > 0 || draft.photos.length > 0
const hasOnlyPhotos = (draft: StoryDraft): boolean => draft.body.length === 0 && draft.photos.length > 0

type Desk = { drafts: StoryDraft[] }

const current = (desk: Desk): StoryDraft => {
  const last = desk.drafts.at(-1)
  if (last !== undefined) return last
  const draft = newDraft()
  desk.drafts.push(draft)
  return draft
}

const begin = (desk: Desk): StoryDraft => {
  const draft = newDraft()
  desk.drafts.push(draft)
  return draft
}

/** `编后` looks back; every other note belongs to what comes behind it. */
const looksAhead = ({ role, features }: Decided): boolean => role === 'note' && !features.folded.startsWith('编后')

/** A headline behind a note that stood behind a story: the note introduces the new story, not the old one. */
const takeNotes = (draft: StoryDraft, head: Decided): Decided[] => {
  // Closer to the text above it than to the headline below, it says something of that text.
  const isBehind = (note: Decided): boolean => note.features.segment.gap < head.features.segment.gap
  const last = draft.body.findLastIndex((each) => !looksAhead(each) || isBehind(each))
  return draft.body.splice(last + 1)
}

const takeHead = (desk: Desk, each: Decided): void => {
  const last = current(desk)
  const notes = takeNotes(last, each)
  const isOpen =
    !hasBegun(last) &&
    (last.byline === undefined || last.byline.features.isOverHeading) &&
    last.jumps.every(({ features }) => features.segment.jump?.direction === 'from')
  // More space than stands within a stack begins another, though nothing stood under the first.
  const { gap } = each.features.segment
  const inner = last.stack.slice(1).map(({ features }) => features.segment.gap)
  const isApart = last.stack.length > 0 && gap > 1 && gap > Math.max(1, ...inner)
  const draft = isOpen && !isApart ? last : begin(desk)
  draft.stack.push(each)
  draft.body.push(...notes)
}

/** Text behind a photo story goes on with the story before it, where that broke off. */
const takeText = (desk: Desk, each: Decided): void => {
  const last = current(desk)
  const before = desk.drafts.at(-2)
  const isCutOff = before?.body.at(-1)?.features.breaksOff === true && each.role === 'continuation'
  const isSigned = last.body.at(-1)?.features.segment.tailByline !== undefined
  if (hasOnlyPhotos(last) && isCutOff && before !== undefined) before.body.push(each)
  // A text with a dateline behind a signed one is a brief of its own.
  else if (isSigned && each.features.segment.lead !== undefined) begin(desk).body.push(each)
  else last.body.push(each)
}

const takeCaption = (desk: Desk, each: Decided): void => {
  const draft = current(desk)
  const last = draft.photos.at(-1)
  const { gap, glued } = each.features.segment
  const isHeaded = glued && last?.credit !== undefined && last.caption.length === 0
  if (last !== undefined && (isHeaded || (last.credit === undefined && gap === 0))) last.caption.push(each)
  else draft.photos.push({ caption: [each] })
}

const takeCredit = (desk: Desk, each: Decided): void => {
  const draft = current(desk)
  // `甲 文/图` right under a headline signs the article; `甲 摄影报道` signs the pictures that come.
  const { credit, text } = each.features.segment
  const signs = credit?.isAuthor === true && text.includes('文') && draft.stack.length > 0 && !hasBegun(draft)
  if (signs && draft.byline === undefined) {
    draft.byline = each
    return
  }
  const last = draft.photos.at(-1)
  if (last !== undefined && last.credit === undefined) last.credit = each
  else draft.photos.push({ caption: [], credit: each })
}

const takeJumpIn = (desk: Desk, each: Decided): void => {
  const last = current(desk)
  const isOpen = !hasBegun(last) && last.jumps.length === 0
  ;(isOpen ? last : begin(desk)).jumps.push(each)
}

const takeByline = (desk: Desk, each: Decided): void => {
  const last = current(desk)
  // Set apart from what is above it and close to a heading, it signs what comes.
  const draft = each.features.isOverHeading && hasBegun(last) ? begin(desk) : last
  if (draft.byline === undefined) draft.byline = each
  else draft.body.push(each)
}

type Take = (desk: Desk, each: Decided) => void

const TAKES: Partial<Record<Role, Take>> = {
  kicker: takeHead,
  headline: takeHead,
  deck: takeHead,
  byline: takeByline,
  note: takeText,
  subhead: takeText,
  paragraph: takeText,
  continuation: takeText,
  question: takeText,
  'list-item': takeText,
  table: takeText,
  verse: takeText,
  advertisement: takeText,
  caption: takeCaption,
  credit: takeCredit,
  'jump-out': (desk, each) => current(desk).jumps.push(each),
  'jump-in': takeJumpIn,
}

/** Sorts the named segments of a page into stories, in reading order. Furniture and the unknown are left out. */
export const gatherStories = (decided: readonly Decided[]): StoryDraft[] => {
  const desk: Desk = { drafts: [] }
  for (const each of decided) TAKES[each.role]?.(desk, each)
  return desk.drafts
}
