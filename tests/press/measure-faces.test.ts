import { expect, test } from 'vitest'
import { committedMetrics, measureFaces } from '#press/measure-faces.ts'

test('the committed metrics are what the fonts say (npm run faces writes them)', async () => {
  expect(await measureFaces()).toBe(await committedMetrics())
}, 60_000)
