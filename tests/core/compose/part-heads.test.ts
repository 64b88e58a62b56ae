import { expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { TextBlock } from '#core/compose/page.ts'
import { partHeads } from '#core/compose/make-up/part-heads.ts'
import { readMetrics } from '#core/compose/page-metrics.ts'
import { measure } from '#faces/measure.ts'
import { pageInput, SAMPLE_PAGES } from '../../support/sample-pages.ts'

const input = SAMPLE_PAGES['fifteen-stories'] ?? pageInput([])
const metrics = readMetrics(input.paper.format)

const headsOf = (blocks: readonly unknown[]): TextBlock[] =>
  (blocks as TextBlock[]).filter((block) => block.kind === 'text' && block.role === 'headline')

const head = (story: number, x: number, size = 2151): TextBlock => {
  const frame = { x, y: 10_000, width: 27_000, height: 2 * metrics.rowHeight }
  const line = {
    from: 0,
    to: 4,
    x: x + 9000,
    baseline: 12_000,
    width: 4 * size,
    slack: 0,
    column: 0,
    runs: [{ text: '四字标题', tracking: 0 }],
  }
  return {
    kind: 'text',
    name: `story-${story}-headline`,
    role: 'headline',
    story,
    frame,
    face: 'serif-black',
    size,
    leading: 2 * metrics.rowHeight,
    paragraphs: [{ text: '四字标题', lines: [line] }],
  }
}

test('of two heads side by side in one size the later gives way, in its own rows', () => {
  const [first, second] = [head(1, 0), head(2, 28_000)]
  const [kept, changed] = headsOf(partHeads([first, second], { metrics, measure }))
  expect(kept).toBe(first)
  expect(changed?.size).toBeLessThan(second.size)
  expect(changed?.frame).toEqual(second.frame)
  const [line] = changed?.paragraphs[0]?.lines ?? []
  // Centred as before, the characters all there.
  expect(Math.abs((line?.x ?? 0) + (line?.width ?? 0) / 2 - (28_000 + 13_500))).toBeLessThanOrEqual(1)
  expect(line?.runs.map(({ text }) => text).join('')).toBe('四字标题')
})

test('three in a row are told apart', () => {
  const sizes = headsOf(partHeads([head(1, 0), head(2, 28_000), head(3, 56_000)], { metrics, measure })).map(
    ({ size }) => size,
  )
  expect(sizes[0]).not.toBe(sizes[1])
  expect(sizes[1]).not.toBe(sizes[2])
})

test('heads of two sizes, or with a column between them, are left as they are', () => {
  const blocks = [head(1, 0), head(2, 28_000, 2509), head(3, 84_000)]
  expect(partHeads(blocks, { metrics, measure })).toBe(blocks)
})

test('on a page of fifteen stories no head stands beside one of its size', () => {
  const heads = headsOf(composePage(input, measure).blocks)
  expect(heads.length).toBe(15)
  for (const [index, a] of heads.entries()) {
    for (const b of heads.slice(index + 1)) {
      const isLevel = a.frame.y < b.frame.y + b.frame.height && b.frame.y < a.frame.y + a.frame.height
      const between = Math.max(a.frame.x, b.frame.x) - Math.min(a.frame.x + a.frame.width, b.frame.x + b.frame.width)
      const isBeside = isLevel && between >= 0 && between <= 1500
      expect([a.name, b.name, isBeside && a.size === b.size]).toEqual([a.name, b.name, false])
    }
  }
})
