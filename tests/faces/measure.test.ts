import { expect, test } from 'vitest'
import { FACES } from '#faces/faces.ts'
import { measure } from '#faces/measure.ts'

const advance = (face: Parameters<typeof measure>[0], character: string) => measure(face, character.codePointAt(0) ?? 0)

test.each(FACES)('a Chinese character is one em wide in $id', ({ id }) => {
  for (const character of '安徽科技，。、：；？！（）《》') expect(advance(id, character)).toBe(1000)
})

test('figures and Latin letters have their own widths', () => {
  // Noto Serif SC 400, table hmtx: one 471, two 558, I 405, W 1053.
  expect(['1', '2', 'I', 'W'].map((character) => advance('serif', character))).toEqual([471, 558, 405, 1053])
})

test.each(['serif', 'serif-black', 'sans'] as const)('half of a Chinese dash is one em wide in %s', (face) => {
  expect(advance(face, '\u2014')).toBe(1000)
})
