import type { Measure } from '#core/compose/measure.ts'
import type { FaceId } from '#core/issue/paper.ts'
import metrics from './metrics.json' with { type: 'json' }

/** Advances by code point. Nearly all of a page is below 65,536, and every character of it is looked up. */
type Advances = { readonly low: Int16Array; readonly high: ReadonlyMap<number, number> }

const LOW = 0x10000

const readAdvances = (runs: Readonly<Record<string, string>>, usual: number): Advances => {
  const low = new Int16Array(LOW).fill(usual)
  const high = new Map<number, number>()
  for (const [start, list] of Object.entries(runs)) {
    let codePoint = Number.parseInt(start.slice('U+'.length), 16)
    for (const part of list.split(',')) {
      const [advance, times = '1'] = part.split('*')
      for (let time = 0; time < Number(times); time += 1, codePoint += 1) {
        if (codePoint < LOW) low[codePoint] = Number(advance)
        else high.set(codePoint, Number(advance))
      }
    }
  }
  return { low, high }
}

const read: Partial<Record<FaceId, Advances>> = {}

/** The advances of the shipped faces, from the fonts themselves: `npm run faces` writes them to `metrics.json`. */
export const measure: Measure = (face, codePoint) => {
  const { low, high } = (read[face] ??= readAdvances(metrics[face].advances, metrics[face].advance))
  return low[codePoint] ?? high.get(codePoint) ?? metrics[face].advance
}
