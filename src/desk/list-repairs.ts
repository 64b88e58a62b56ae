import type { Decision, RepairKind, Span } from '#core/issue/schema.ts'
import type { PageReading } from '#core/parse/parse-page.ts'
import type { ListedRepair, RepairState } from './proof.ts'

/** Characters of the raw page shown on either side of a repair. */
const AROUND = 8

type Found = {
  readonly kind: RepairKind
  readonly from: number
  readonly to: number
  readonly place: Span
  readonly before: string
  readonly after: string
}

/** What identifies a repair of a text. */
export function repairKey({ kind, from, to }: Pick<Found, 'kind' | 'from' | 'to'>): string {
  return `${kind}@${from}-${to}`
}

/** Every repair of a page that there is something to say about: made, refused, offered; in the order of the raw page. */
export function listRepairs(raw: string, { repairs, offers, decisions, places }: PageReading): ListedRepair[] {
  const foundIn = ({ kind, place, before, after }: Decision): Found => {
    const [from, to] = places.offsets(place)
    return { kind, place, before, after, from, to }
  }
  const accepted = new Set(
    decisions.filter(({ verdict }) => verdict === 'accepted').map((each) => repairKey(foundIn(each))),
  )
  const listed = new Map<string, { readonly from: number; readonly repair: ListedRepair }>()
  const add = (found: Found, state: RepairState) => {
    const { kind, from, to, place, before, after } = found
    const key = repairKey(found)
    const head = raw.slice(Math.max(0, from - AROUND), from)
    const tail = raw.slice(to, to + AROUND)
    listed.set(key, { from, repair: { key, kind, state, place, before, after, head, tail } })
  }
  for (const repair of repairs) add(repair, accepted.has(repairKey(repair)) ? 'accepted' : 'made')
  for (const offer of offers) add(offer, 'offered')
  for (const each of decisions) if (each.verdict === 'refused') add(foundIn(each), 'refused')
  return [...listed.values()].toSorted((a, b) => a.from - b.from).map(({ repair }) => repair)
}
