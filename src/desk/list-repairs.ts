import type { Decision } from '#core/issue/schema.ts'
import type { PageReading } from '#core/parse/parse-page.ts'
import { type MadeRepair, repairKey } from '#core/parse/repairs/rulings.ts'
import type { ListedRepair, RepairState } from './proof.ts'

/** Characters of the raw page shown on either side of a repair. */
const AROUND = 8

/** Every repair of a page that there is something to say about: made, refused, offered; in the order of the raw page. */
export function listRepairs(raw: string, { repairs, offers, decisions, places }: PageReading): ListedRepair[] {
  const repairIn = ({ kind, place, before, after }: Decision): MadeRepair => {
    const [from, to] = places.offsets(place)
    return { kind, place, before, after, from, to }
  }
  const keyOf = ({ kind, from, to }: MadeRepair): string => repairKey(kind, from, to)
  const accepted = new Set(
    decisions.filter(({ verdict }) => verdict === 'accepted').map((each) => keyOf(repairIn(each))),
  )
  const listed = new Map<string, { readonly from: number; readonly repair: ListedRepair }>()
  const add = (repair: MadeRepair, state: RepairState) => {
    const { kind, from, to, place, before, after } = repair
    const key = keyOf(repair)
    const head = raw.slice(Math.max(0, from - AROUND), from)
    const tail = raw.slice(to, to + AROUND)
    listed.set(key, { from, repair: { key, kind, state, place, before, after, head, tail } })
  }
  for (const repair of repairs) add(repair, accepted.has(keyOf(repair)) ? 'accepted' : 'made')
  for (const offer of offers) add(offer, 'offered')
  for (const each of decisions) if (each.verdict === 'refused') add(repairIn(each), 'refused')
  return [...listed.values()].toSorted((a, b) => a.from - b.from).map(({ repair }) => repair)
}
