import type { Measure } from '#core/compose/measure.ts'
import type { FaceId } from '#core/issue/paper.ts'
import metrics from './metrics.json' with { type: 'json' }

/** How far a face reaches above and below its baseline, in thousandths of its em: 1151 and 286 for `serif`. */
export type FaceMetrics = { readonly ascent: number; readonly descent: number }

const readAdvances = (runs: Readonly<Record<string, string>>): ReadonlyMap<number, number> => {
  const advances = new Map<number, number>()
  for (const [start, list] of Object.entries(runs)) {
    let codePoint = Number.parseInt(start.slice('U+'.length), 16)
    for (const part of list.split(',')) {
      const [advance, times = '1'] = part.split('*')
      for (let time = 0; time < Number(times); time += 1) advances.set(codePoint++, Number(advance))
    }
  }
  return advances
}

const read = new Map<FaceId, ReadonlyMap<number, number>>()

const advancesOf = (face: FaceId): ReadonlyMap<number, number> => {
  const known = read.get(face)
  if (known !== undefined) return known
  const advances = readAdvances(metrics[face].advances)
  read.set(face, advances)
  return advances
}

/** The advances of the shipped faces, from the fonts themselves: `npm run faces` writes them to `metrics.json`. */
export const measure: Measure = (face, codePoint) => advancesOf(face).get(codePoint) ?? metrics[face].advance

/** Ascent and descent of a face, as its `@font-face` rule fixes them for every system. */
export const faceMetrics = (face: FaceId): FaceMetrics => metrics[face]
