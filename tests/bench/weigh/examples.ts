/**
 * Pages to learn weights from: each known page in some manners of extraction, its segments with the rules that hold of them
 * and the roles that they may have by the truth.
 */
import { cutSegments } from '#core/parse/roles/segment.ts'
import { type Features, lookAt } from '#core/parse/roles/features.ts'
import { KIN, OF_MARKS, RULES } from '#core/parse/roles/judge.ts'
import { type PageContext, readContext } from '#core/parse/roles/page-context.ts'
import { ROLES, type Role } from '#core/parse/roles/role.ts'
import { PASSAGE_RULES, cellsOf, lookBetween } from '#core/parse/roles/transitions.ts'
import { gatherBlocks } from '#core/parse/text/blocks.ts'
import { splitLines } from '#core/parse/text/lines.ts'
import { type Manner, extract, hurt } from '../parse-damage.ts'
import type { Truth } from '../parse-pages.ts'
import type { TruthBlock, TruthPage } from '../parse-truth.ts'

/** A segment as the learner sees it; roles by their index in `ROLES`. */
export type Sample = {
  /** Indices in `RULES` of the rules that hold. */
  readonly holding: readonly number[]
  readonly isMark: boolean
  /** 1 for each role that the truth allows. */
  readonly allowed: Uint8Array
  /** Rules of the passage to it, as pairs: a cell of the table, the index of the rule in `PASSAGE_RULES`. */
  readonly passage: readonly (readonly [cell: number, rule: number])[]
}

/** One page in one manner. */
export type Example = { readonly page: string; readonly manner: string; readonly samples: readonly Sample[] }

export const ROLE_OF_RULE: readonly number[] = RULES.map(({ role }) => ROLES.indexOf(role))
export const IS_KIN: readonly boolean[] = ROLES.map((role) => KIN.has(role))
export const IS_MARK_ROLE: readonly boolean[] = ROLES.map((role) => OF_MARKS.has(role))

const FURNITURE: readonly Role[] = ['masthead', 'nameplate', 'strip', 'editors', 'code-caption', 'unknown']
const STACK: readonly Role[] = ['kicker', 'headline', 'deck']
const BODY: readonly Role[] = ROLES.filter((role) => ![...OF_MARKS, ...STACK, 'subhead'].includes(role))

/** What a block may be read as. People who write the truth down differ where nothing hangs on it: a list or a table. */
const ALLOWED: Readonly<Record<string, readonly Role[]>> = {
  furniture: FURNITURE,
  // Which line of a stack is 引题 and which 副题 is settled afterwards, by all of its lines.
  kicker: ['kicker', 'headline'],
  headline: ['headline'],
  deck: ['deck', 'headline'],
  byline: ['byline'],
  subhead: ['subhead'],
  'pull-quote': ['paragraph', 'subhead', 'unknown'],
  note: ['note'],
  question: ['question'],
  'list-item': ['list-item', 'table'],
  table: ['table', 'list-item'],
  verse: ['verse'],
  caption: ['caption'],
  advertisement: ['advertisement', 'paragraph', 'list-item', 'unknown'],
  // A credit or jump that no finder has cut off is anything but a heading.
  credit: BODY,
  jump: BODY,
}
const PROSE = new Set(['paragraph', 'dateline'])

type Place = {
  readonly block: TruthBlock
  readonly isFirst: boolean
  /** The other half of a paragraph that the damage has cut in two. */
  readonly isSecondHalf: boolean
}

/** The place and day under a notice are a paragraph to some and a signature to others. */
const MOST_SIGNATURE = 16

const rolesOfProse = ({ isFirst, isSecondHalf }: Place, { folded, width, endsSentence }: Features): readonly Role[] => {
  if (!isFirst || isSecondHalf) return ['continuation']
  if (width <= MOST_SIGNATURE && !endsSentence) return ['paragraph', 'byline']
  if (/^[^,。]{1,8}:/.test(folded)) return ['paragraph', 'question']
  return /^第[一二三四五六七八九十百]{1,5}条/.test(folded) ? ['paragraph', 'list-item'] : ['paragraph']
}

const rolesAt = (place: Place | undefined, features: Features): readonly Role[] => {
  const { jump, credit } = features.segment
  if (jump !== undefined) return [jump.direction === 'to' ? 'jump-out' : 'jump-in']
  if (credit !== undefined) return ['credit']
  if (place === undefined) return BODY
  if (PROSE.has(place.block.role)) return rolesOfProse(place, features)
  const roles = ALLOWED[place.block.role]
  if (roles === undefined) throw new Error(`no role for what the truth calls ${place.block.role}`)
  return place.isFirst || STACK.some((role) => roles.includes(role)) ? roles : [...roles, 'continuation']
}

const isSpace = (unit: string): boolean => /\s/.test(unit)

/** For each unit of the extracted text the number of the block that its ink came from; -1 for white space. */
const ownersOf = (text: string, blocks: readonly TruthBlock[]): Int32Array => {
  const owners = new Int32Array(text.length).fill(-1)
  let at = 0
  for (const [number, block] of blocks.entries()) {
    for (let unit = 0; unit < block.text.length; unit += 1) {
      if (isSpace(block.text.charAt(unit))) continue
      while (isSpace(text.charAt(at))) at += 1
      if (text.charAt(at) !== block.text.charAt(unit)) throw new Error(`lost count of ${block.text.slice(0, 20)}`)
      owners[at] = number
      at += 1
    }
  }
  return owners
}

/** The block that most of a segment's ink came from. */
const ownerOf = ({ segment }: Features, owners: Int32Array): number => {
  const counts = new Map<number, number>()
  for (const { from, to } of segment.strand)
    for (const owner of owners.subarray(from, to)) if (owner >= 0) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? -1
}

const CELLS = PASSAGE_RULES.map(cellsOf)

const passageTo = (before: Features | undefined, now: Features, page: PageContext): Sample['passage'] => {
  if (before === undefined) return []
  const between = lookBetween(before, now, page)
  return PASSAGE_RULES.flatMap(({ holds }, rule) =>
    holds(between) ? (CELLS[rule] ?? []).map((cell) => [cell, rule] as const) : [],
  )
}

const exampleOf = (page: TruthPage, manner: Manner, name: string, seed: number): Example => {
  const blocks = hurt(manner, page, seed)
  const text = extract(manner, page, seed)
  const owners = ownersOf(text, blocks)
  const features = lookAt(cutSegments(gatherBlocks(text, splitLines(text))))
  const context = readContext(features, undefined)
  const seen = new Set<number>()
  const wholes = new Set(page.blocks.map((block) => block.text))
  const samples = features.map((each, at): Sample => {
    const owner = ownerOf(each, owners)
    const block = blocks[owner]
    const isSecondHalf = wholes.has(`${blocks[owner - 1]?.text ?? ''}${block?.text ?? ''}`) && owner > 0
    const place = block === undefined ? undefined : { block, isFirst: !seen.has(owner), isSecondHalf }
    seen.add(owner)
    const roles = rolesAt(place, each)
    return {
      holding: RULES.flatMap(({ holds }, index) => (holds(each, context) ? [index] : [])),
      isMark: each.segment.jump !== undefined || each.segment.credit !== undefined,
      allowed: Uint8Array.from(ROLES, (role) => (roles.includes(role) ? 1 : 0)),
      passage: passageTo(features[at - 1], each, context),
    }
  })
  return { page: name, manner: manner.name, samples }
}

/** Every page of the truths in every manner given. */
export const examplesOf = (truths: readonly Truth[], manners: readonly Manner[]): Example[] =>
  truths.flatMap(({ name, pages }) =>
    pages.flatMap((page, index) => manners.map((manner) => exampleOf(page, manner, name, 5257 + index))),
  )
