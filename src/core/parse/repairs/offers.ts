/**
 * Repairs too unsure to be made: they are offered, with what would be changed and how sure that is, and the editor
 * decides. An accepted one becomes a repair like any other. What is surer than `OFFER_BELOW` is made, and recorded in its text.
 */
import type { Problem } from '../../issue/problem.ts'
import { LIMITS } from '../../issue/limits.ts'
import type { RawPage } from '../raw-page.ts'
import type { Decided } from '../roles/decide-roles.ts'
import type { Role } from '../roles/role.ts'
import type { Places } from '../text/lines.ts'
import { type Strand, strandRange } from '../text/strand.ts'
import type { MadeRepair, Rulings } from './rulings.ts'
import { unsureQuotes } from './turn-quotes.ts'

/** A repair less sure than this is not made. */
export const OFFER_BELOW = 0.75

/** A repair that could be made, in this file; its confidence is below `OFFER_BELOW`. */
export type Offer = Omit<MadeRepair, 'kind'> & {
  readonly kind: 'quote' | 'misread' | 'doubled-paragraph'
  readonly file: string
  readonly confidence: number
}

type Found = Pick<Offer, 'kind' | 'from' | 'to' | 'after' | 'confidence'>

/** Where in the raw page the character at `offset` of a strand's text stands. */
const rawOffset = (strand: Strand, offset: number): number => {
  let done = 0
  for (const { from, after } of strand) {
    if (offset < done + after.length) return from + offset - done
    done += after.length
  }
  return strand.at(-1)?.to ?? 0
}

const QUOTE_SURENESS = 0.5
const MISREAD_SURENESS = 0.7
const DOUBLED_SURENESS = 0.7

const quotesOf = ({ features: { segment } }: Decided): Found[] =>
  unsureQuotes(segment.text).map(({ from: at, after }) => {
    const from = rawOffset(segment.strand, at)
    return { kind: 'quote', from, to: from + 1, after, confidence: QUOTE_SURENESS }
  })

/** Characters that scanning confuses, where what they stand in was recognised all the same. */
const MISREADINGS: readonly (readonly [RegExp, string])[] = [
  [/^[ (（【]{0,2}本报[^。，,]{0,16}?([设汛])(?=[ (（])/u, '讯'],
  [/^[(（[［【]?上([楼按])/u, '接'],
  [/^[(（[［【]?[上下][接转楼按]第?([入人])[版页]/u, '八'],
]

const misreadingsOf = ({ features: { segment } }: Decided): Found[] => {
  if (segment.lead === undefined && segment.jump === undefined) return []
  const head = segment.text.slice(0, 40)
  return MISREADINGS.flatMap(([pattern, after]) => {
    const match = pattern.exec(head)
    const before = match?.[1]
    if (match === null || before === undefined) return []
    const from = rawOffset(segment.strand, match.index + match[0].lastIndexOf(before))
    return [{ kind: 'misread' as const, from, to: from + before.length, after, confidence: MISREAD_SURENESS }]
  })
}

const TEXT: ReadonlySet<Role> = new Set(['paragraph', 'continuation', 'list-item', 'question'])
/** Shorter lines may well be printed twice, in em. */
const LEAST_DOUBLED = 14

const doubledOf = (each: Decided, last: Decided | undefined): Found[] => {
  const { text, strand } = each.features.segment
  const range = strandRange(strand)
  const isDoubled = last !== undefined && TEXT.has(last.role) && last.features.segment.text === text
  if (range === undefined || !isDoubled || !TEXT.has(each.role) || each.features.width < LEAST_DOUBLED) return []
  const [from, to] = range
  if (to - from > LIMITS.textLength) return []
  return [{ kind: 'doubled-paragraph', from, to, after: '', confidence: DOUBLED_SURENESS }]
}

/** The repairs to offer for a page; what the editor has decided is not offered again. */
export const findOffers = (
  decided: readonly Decided[],
  { file, text }: RawPage,
  places: Places,
  rulings: Rulings,
): Offer[] =>
  decided.flatMap((each, index) =>
    [...quotesOf(each), ...misreadingsOf(each), ...doubledOf(each, decided[index - 1])]
      .filter(({ kind, from, to }) => !rulings.refuses(kind, from, to) && !rulings.accepts(kind, from, to))
      .map((found) => {
        const { from, to } = found
        return { ...found, file, place: places.span(from, to), before: text.slice(from, to) }
      }),
  )

/**
 * Takes out the paragraphs that the editor agrees to be there twice. Their characters go with the paragraph before them,
 * as a repair of it.
 */
export const dropDoubled = (decided: readonly Decided[], rulings: Rulings): Decided[] => {
  if (rulings.standing.length === 0) return [...decided]
  const kept: Decided[] = []
  for (const each of decided) {
    const last = kept.at(-1)
    const [found] = doubledOf(each, last)
    if (last === undefined || found === undefined || !rulings.accepts(found.kind, found.from, found.to)) {
      kept.push(each)
      continue
    }
    const { segment } = last.features
    const { from, to, kind, after } = found
    const strand: Strand = [...segment.strand, { from, to, after, kind }]
    kept[kept.length - 1] = { ...last, features: { ...last.features, segment: { ...segment, strand } } }
  }
  return kept
}

const SHOWN = 20
const brief = (raw: string): string => {
  const text = raw.replaceAll(/\s+/g, '')
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`
}

const MESSAGES: Readonly<Record<Offer['kind'], (offer: Offer) => string>> = {
  quote: ({ before, after }) =>
    `${/["']/.test(before) ? `直引号${before}也许` : `引号${before}也许放反了，`}应是${after}，没有把握，未改。`,
  misread: ({ before, after }) => `“${before}”也许是“${after}”认错的，未改。`,
  'doubled-paragraph': ({ before }) => `“${brief(before)}”和上一段一模一样，也许读了两遍，未删。`,
}

/** An offer as a note for the editor. */
export const noteOf = (offer: Offer): Problem => ({
  kind: 'repair-offered',
  severity: 'note',
  message: MESSAGES[offer.kind](offer),
  remedy: '确是错的，请在编辑台的“修补”里采用，或改原文后重读。',
  file: offer.file,
  place: offer.place,
})
