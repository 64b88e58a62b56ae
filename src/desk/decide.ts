import type { Decision, RepairKind } from '#core/issue/schema.ts'
import type { ListedRepair } from './proof.ts'

/** Kinds that may be only offered: to have one made, it must be accepted by name. */
const OFFERED: ReadonlySet<RepairKind> = new Set(['quote', 'misread', 'doubled-paragraph'])

/** What a repair of a text is known by. */
export function nameOfRepair({ kind, place }: Pick<Decision, 'kind' | 'place'>): string {
  return `${kind}@${place.join(':')}`
}

/** Whether a repair is in force. */
export function isTaken({ state }: ListedRepair): boolean {
  return state === 'made' || state === 'accepted'
}

/** The decisions after repairs are taken (采用) or not taken (不采用). A repair that is made anyway needs none to be taken. */
export function decide(
  decisions: readonly Decision[],
  repairs: readonly ListedRepair[],
  isTaking: boolean,
): readonly Decision[] {
  const names = new Set(repairs.map(nameOfRepair))
  const others = decisions.filter((each) => !names.has(nameOfRepair(each)))
  const ruled = repairs.flatMap(({ kind, place, before, after, state }): Decision[] => {
    const decision = { kind, place, before, after }
    if (!isTaking) return [{ verdict: 'refused', ...decision }]
    return OFFERED.has(kind) && state !== 'made' ? [{ verdict: 'accepted', ...decision }] : []
  })
  return [...others, ...ruled]
}
