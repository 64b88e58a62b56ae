import { LIMITS } from '../../issue/limits.ts'
import type { Article, Byline, Fact, Jump, Paragraph, Photo, Story, Text } from '../../issue/schema.ts'
import { SENDER_SIGNS } from '../marks/find-byline.ts'
import { areNames, joinSpacedNames } from '../marks/people.ts'
import type { PagePen } from '../page-pen.ts'
import { restoreWidth } from '../repairs/restore-width.ts'
import { findPeople, separateNames } from '../repairs/separate-names.ts'
import { dropSpaces, settleSpaces } from '../repairs/mend-spaces.ts'
import { turnQuotes } from '../repairs/turn-quotes.ts'
import type { Decided } from '../roles/decide-roles.ts'
import type { Role } from '../roles/role.ts'
import { isSpace, widthEm } from '../text/characters.ts'
import { type Strand, sliceStrand, strandText, trimStrand } from '../text/strand.ts'
import type { PhotoDraft, StoryDraft } from './draft.ts'
import { seenGeometry } from './seen-geometry.ts'

const repaired = (strand: Strand): Strand => dropSpaces(turnQuotes(restoreWidth(strand)))

const strandOf = (each: Decided): Strand => repaired(each.features.segment.strand)

/** In a headline the spaces say something: see `settleSpaces`. */
const headOf = (each: Decided): Strand => settleSpaces(turnQuotes(restoreWidth(each.features.segment.strand)))

/** A printed deck line is at least this long, in em; shorter parts are names set apart. */
const LEAST_DECK_LINE = 6

/** Cuts a deck where the source has the printed line break, a space, unless that leaves a scrap. */
const splitDeck = (strand: Strand): Strand[] => {
  const text = strandText(strand)
  const lines: Strand[] = []
  let from = 0
  for (const { index, 0: space } of text.matchAll(/ {1,3}/g)) {
    const isCut = widthEm(text.slice(from, index)) >= LEAST_DECK_LINE && widthEm(text.slice(index)) >= LEAST_DECK_LINE
    if (!isCut) continue
    lines.push(sliceStrand(strand, from, index))
    from = index + space.length
  }
  return [...lines, sliceStrand(strand, from, text.length)]
}

/** White space behind a text, from its end on. */
const spaceBehind = (raw: string, from: number, limit: number): number => {
  let to = from
  while (to < limit && isSpace(raw.charAt(to))) to += 1
  return to
}

const MAX_BREAK = 400

/**
 * Joins a paragraph that a column break cut. What the break was in the raw page is kept as the repair. Undefined where
 * the editor will not have it joined.
 */
const joinBroken = ({ raw, rulings }: PagePen, head: Strand, tail: Strand): Strand | undefined => {
  const [end, start] = [head.at(-1)?.to, tail[0]?.from]
  if (end === undefined || start === undefined) return [...head, ...tail]
  const to = spaceBehind(raw, end, Math.min(start, end + MAX_BREAK))
  if (to === end) return [...head, ...tail]
  // The same break may have been one of lines before the editor refused it.
  if (rulings.refuses('column-break', end, to) || rulings.refuses('line-break', end, to)) return undefined
  return [...head, { from: end, to, after: '', kind: 'column-break' }, ...tail]
}

const PARAGRAPH_ROLES: Partial<Record<Role, NonNullable<Paragraph['role']>>> = {
  subhead: 'subhead',
  note: 'note',
  question: 'question',
  'list-item': 'list-item',
  table: 'table',
  verse: 'verse',
  byline: 'byline',
  advertisement: 'advertisement',
}

/** A paragraph on its way; repaired only when dateline and byline, whose places are of the raw text, are off it. */
type Body = { strand: Strand; readonly first: Decided; last: Decided }

const joinBody = (draft: StoryDraft, pen: PagePen): Body[] => {
  const body: Body[] = []
  for (const each of draft.body) {
    const last = body.at(-1)
    const { strand } = each.features.segment
    const isCut = each.role === 'continuation' && last !== undefined
    const isRoom = isCut && strandText(last.strand).length < LIMITS.textLength / 2
    const joined = isRoom ? joinBroken(pen, last.strand, strand) : undefined
    if (last !== undefined && joined !== undefined) {
      last.strand = joined
      last.last = each
    } else body.push({ strand, first: each, last: each })
  }
  return body
}

/** Where spaces divide cells, verses or a number from its item. */
const KEEPS_SPACES: ReadonlySet<Role> = new Set(['table', 'verse', 'list-item', 'subhead', 'advertisement'])

type Signed = { byline?: Byline; dateline?: Text }

const factOf = (text: Text, value: string): Fact => ({
  ...text,
  value: joinSpacedNames(value).replaceAll(/[ \u3000、，,]{1,8}/g, ' '),
})

/** Takes dateline and byline off the head of the first paragraph. */
const takeLead = (body: Body[], signed: Signed, pen: PagePen): void => {
  const opening = body[0]
  const lead = opening?.first.features.segment.lead
  // A column of briefs has a dateline on each of them; they stay where they are.
  const isBriefs = body.slice(1).some(({ first }) => first.features.segment.lead !== undefined)
  if (opening === undefined || lead === undefined || opening.first.role === 'note' || isBriefs) return
  const isSigned = lead.byline !== undefined && signed.byline === undefined
  if (lead.dateline === undefined && !isSigned) return
  if (lead.dateline !== undefined) {
    signed.dateline = pen.finish(repaired(sliceStrand(opening.strand, lead.dateline.from, lead.dateline.to)))
  }
  const rest = isSigned ? lead.to : (lead.dateline?.to ?? 0)
  if (lead.byline !== undefined && signed.byline === undefined) {
    const text = pen.finish(repaired(trimStrand(sliceStrand(opening.strand, lead.byline.from, lead.byline.to))))
    signed.byline = { ...factOf(text, lead.byline.names), stands: 'lead' }
  }
  opening.strand = trimStrand(sliceStrand(opening.strand, rest, strandText(opening.strand).length))
}

/** Takes the byline off the end of the last paragraph. */
const takeTail = (body: Body[], signed: Signed, pen: PagePen): void => {
  const closing = body.at(-1)
  const tail = closing?.last.features.segment.tailByline
  if (closing === undefined || tail === undefined || signed.byline !== undefined) return
  const length = strandText(closing.strand).length
  const from = length - (tail.to - tail.from)
  signed.byline = {
    ...factOf(pen.finish(repaired(trimStrand(sliceStrand(closing.strand, from, length)))), tail.names),
    stands: 'tail',
  }
  closing.strand = trimStrand(sliceStrand(closing.strand, 0, from))
}

const writeJump = (each: Decided, pen: PagePen): Jump[] => {
  const jump = each.features.segment.jump
  if (jump === undefined) return []
  const text = pen.finish(strandOf(each))
  const section = jump.section === undefined ? {} : { section: jump.section }
  return [{ ...text, direction: jump.direction, page: jump.page, ...section }]
}

/** A caption without a credit that ends in a name, as those of paintings do, is signed by it. */
const writeSigned = ({ caption }: PhotoDraft, headline: readonly Text[], pen: PagePen): Photo => {
  const closing = caption.at(-1)
  const tail = closing?.features.segment.tailByline
  const before = caption.slice(0, -1).map((each) => pen.finish(strandOf(each)))
  const photo = { kind: 'photo' as const, headline: [...headline] }
  if (closing === undefined) return { ...photo, caption: before }
  if (tail === undefined || !areNames(tail.names))
    return { ...photo, caption: [...before, pen.finish(strandOf(closing))] }
  const { strand } = closing.features.segment
  const words = pen.finish(repaired(trimStrand(sliceStrand(strand, 0, tail.from))))
  const signature = pen.finish(repaired(trimStrand(sliceStrand(strand, tail.from, tail.to))))
  return { ...photo, caption: [...before, words], credit: factOf(signature, tail.names) }
}

const writePhoto = (photo: PhotoDraft, headline: readonly Text[], pen: PagePen): Photo => {
  const { credit } = photo
  if (credit === undefined) return writeSigned(photo, headline, pen)
  const caption = photo.caption.map((each) => pen.finish(strandOf(each)))
  const mark = credit?.features.segment.credit
  if (mark === undefined) return { kind: 'photo', headline: [...headline], caption }
  return { kind: 'photo', headline: [...headline], caption, credit: factOf(pen.finish(strandOf(credit)), mark.name) }
}

const writeByline = (draft: StoryDraft, pen: PagePen): Signed => {
  const mark = draft.byline?.features.segment.byline
  if (draft.byline === undefined) return {}
  const text = pen.finish(strandOf(draft.byline))
  const { line } = draft.byline.features.segment
  const isAbove = (each: Decided) => each.features.segment.line < line
  // At the foot it may have a date, further signers and a 编后 below it; a note alone above it opens the story.
  const isTail =
    draft.body.some((each) => isAbove(each) && each.role !== 'note') &&
    draft.body.every((each) => isAbove(each) || each.role === 'byline' || each.role === 'note')
  const names = mark?.names ?? draft.byline.features.segment.credit?.name
  return { byline: { ...factOf(text, names ?? text.text), stands: isTail ? 'tail' : 'line' } }
}

const writeBody = (body: readonly Body[], pen: PagePen): Paragraph[] =>
  body
    .filter(({ strand }) => {
      const { length } = strandText(pen.rulings.refuse(strand))
      return length > 0 && length <= LIMITS.textLength
    })
    .slice(0, LIMITS.paragraphsPerArticle)
    .map(({ strand, first }) => {
      const role = PARAGRAPH_ROLES[first.role]
      const text = pen.finish(KEEPS_SPACES.has(first.role) ? turnQuotes(restoreWidth(strand)) : repaired(strand))
      return role === undefined ? text : { ...text, role }
    })

/** Where a reporter signs at the head, the office that sent the text in is a line at its foot. */
const withSender = (draft: StoryDraft): StoryDraft => {
  const { byline, ...rest } = draft
  const isSender = byline?.features.segment.byline?.rule === SENDER_SIGNS
  const isSigned = draft.body[0]?.features.segment.lead?.byline !== undefined
  return byline !== undefined && isSender && isSigned ? { ...rest, body: [...draft.body, byline] } : draft
}

const writeArticle = (gathered: StoryDraft, pen: PagePen): Article => {
  const draft = withSender(gathered)
  const body = joinBody(draft, pen)
  const people = findPeople(body.map(({ strand }) => strandText(strand)))
  const head = (wanted: Role): Strand[] =>
    draft.stack.filter(({ role }) => role === wanted).map((each) => separateNames(headOf(each), people))
  const signed = writeByline(draft, pen)
  takeLead(body, signed, pen)
  takeTail(body, signed, pen)
  const geometry = seenGeometry(draft)
  return {
    kind: 'article',
    kicker: head('kicker').map(pen.finish),
    headline: head('headline').map(pen.finish),
    deck: head('deck').flatMap(splitDeck).map(pen.finish),
    ...(signed.byline === undefined ? {} : { byline: signed.byline }),
    ...(signed.dateline === undefined ? {} : { dateline: signed.dateline }),
    paragraphs: writeBody(body, pen),
    jumps: draft.jumps.flatMap((each) => writeJump(each, pen)),
    photos: draft.photos.map((photo) => writePhoto(photo, [], pen)),
    ...(geometry === undefined ? {} : { geometry }),
  }
}

/** A story whose whole body is a picture with its words. */
const isPhotoStory = (draft: StoryDraft): boolean =>
  draft.photos.length === 1 && draft.body.length === 0 && draft.jumps.length === 0 && draft.byline === undefined

/** Writes a gathered story into the model. */
export const writeStory = (draft: StoryDraft, pen: PagePen): Story => {
  const photo = draft.photos[0]
  if (photo === undefined || !isPhotoStory(draft)) return writeArticle(draft, pen)
  return writePhoto(
    photo,
    draft.stack.map((each) => pen.finish(headOf(each))),
    pen,
  )
}
