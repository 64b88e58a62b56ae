import type { Decision } from '../../issue/schema.ts'
import { type Places, placesOf, splitLines } from '../text/lines.ts'

const sharedHead = (before: string, after: string): number => {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1
  return length
}

const sharedTail = (before: string, after: string, most: number): number => {
  let length = 0
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1
  }
  return length
}

const placesIn = (text: string): Places => placesOf(text, splitLines(text))

/**
 * Carries decisions over to an edited text: those before the edit stay, those behind it move with their characters,
 * those that it touches are void and dropped.
 */
export const moveDecisions = (decisions: readonly Decision[], before: string, after: string): readonly Decision[] => {
  if (decisions.length === 0 || before === after) return decisions
  const head = sharedHead(before, after)
  const tail = sharedTail(before, after, Math.min(before.length, after.length) - head)
  const [old, now] = [placesIn(before), placesIn(after)]
  return decisions.flatMap((decision) => {
    const [from, to] = old.offsets(decision.place)
    if (to <= head) return [decision]
    if (from < before.length - tail) return []
    const shift = after.length - before.length
    return [{ ...decision, place: now.span(from + shift, to + shift) }]
  })
}
