import { describe, expect, test } from 'vitest'
import type { Decision } from '#core/issue/schema.ts'
import { decide } from '#desk/decide.ts'
import type { ListedRepair, RepairState } from '#desk/proof.ts'

const repair = (kind: ListedRepair['kind'], state: RepairState, column = 1): ListedRepair => ({
  key: `${kind}@${column}`,
  kind,
  state,
  place: [1, column, 1, column + 1],
  before: ',',
  after: '，',
  head: '',
  tail: '',
})

const verdicts = (decisions: readonly Decision[]) => decisions.map(({ verdict, place }) => `${verdict} ${place[1]}`)

describe('decisions', () => {
  test('not to take a repair is kept as a refusal, to take it again leaves nothing', () => {
    const refused = decide([], [repair('punctuation-width', 'made')], false)
    expect(verdicts(refused)).toEqual(['refused 1'])
    expect(decide(refused, [repair('punctuation-width', 'refused')], true)).toEqual([])
  })

  test('an offer is accepted by name, refused by name, and each can be turned round', () => {
    const accepted = decide([], [repair('misread', 'offered')], true)
    expect(verdicts(accepted)).toEqual(['accepted 1'])
    const refused = decide(accepted, [repair('misread', 'accepted')], false)
    expect(verdicts(refused)).toEqual(['refused 1'])
    expect(verdicts(decide(refused, [repair('misread', 'refused')], true))).toEqual(['accepted 1'])
  })

  test('all of a kind at once leave the others as they are', () => {
    const others = decide([], [repair('names', 'made', 9)], false)
    const commas = [repair('punctuation-width', 'made', 1), repair('punctuation-width', 'refused', 2)]
    expect(verdicts(decide(others, commas, false))).toEqual(['refused 9', 'refused 1', 'refused 2'])
  })
})
