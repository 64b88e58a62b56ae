/** The composer as a browser runs it, to be timed in the same tab as the browser's own layout. */
import { composePage, type PageInput } from '#core/compose/compose-page.ts'
import { measure } from '#faces/measure.ts'

/** Composes a page `times` over, each time from an issue never seen before; the lower quartile of their milliseconds. */
const timeComposing = (input: PageInput, times: number): number => {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    // The clock of a tab is coarse, so several pages are timed together.
    const fresh = Array.from({ length: 5 }, () => structuredClone(input))
    const start = performance.now()
    for (const each of fresh) if (composePage(each, measure).blocks.length < 0) throw new Error('nothing was done')
    taken.push((performance.now() - start) / fresh.length)
  }
  return taken.toSorted((a, b) => a - b)[times >> 2] ?? Number.NaN
}

Object.assign(globalThis, { timeComposing })

/** What this file leaves in the tab. */
export type TimeComposing = typeof timeComposing
