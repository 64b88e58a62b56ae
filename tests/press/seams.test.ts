import { readFile } from 'node:fs/promises'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { FACES } from '#faces/faces.ts'
import { measure } from '#faces/measure.ts'
import { facePath } from '#press/read-face.ts'
import { cutSeamFont, seamsOf } from '#press/seams.ts'
import { pageInput, SAMPLE_PAGES } from '../support/sample-pages.ts'

const page = composePage(SAMPLE_PAGES['several-stories'] ?? pageInput([]), measure)
const [face] = FACES.filter(({ id }) => id === 'sans')
if (face === undefined) throw new Error('There is no sans.')
const sans = () => readFile(facePath(face))
const rules = page.blocks.flatMap((block) => (block.kind === 'rule' ? [block.frame] : []))

test('each rule of a page has a seam as long as it is', async () => {
  const font = create(await cutSeamFont(await sans()))
  const frames = seamsOf(page).map(({ text, x, baseline, size }) => {
    const advance = font.glyphForCodePoint(text.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
    const isAcross = text.startsWith('─')
    const top = isAcross ? baseline : baseline - (size * font.ascent) / font.unitsPerEm
    return {
      x: x - page.sheet.left,
      y: top - page.sheet.top,
      width: isAcross ? text.length * advance * size : 0,
      height: isAcross ? 0 : (size * (font.ascent - font.descent)) / font.unitsPerEm,
    }
  })
  // A long rule down has several strokes, one below the other.
  const joined = frames.reduce<typeof frames>((known, frame) => {
    const above = known.at(-1)
    const goesOn =
      above !== undefined && frame.width === 0 && above.x === frame.x && Math.abs(above.y + above.height - frame.y) < 1
    return goesOn ? [...known.slice(0, -1), { ...above, height: above.height + frame.height }] : [...known, frame]
  }, [])
  expect(rules.length).toBeGreaterThan(3)
  expect(rules.some(({ width }) => width === 0)).toBe(true)
  const rounded = joined.map(({ x, y, width, height }) => ({
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  }))
  expect(rounded).toEqual(rules)
})

test('seams have no ink', async () => {
  const font = create(await cutSeamFont(await sans()))
  for (const stroke of '─│') expect(font.glyphForCodePoint(stroke.codePointAt(0) ?? 0).path.toSVG()).toBe('')
})

test('strokes across are too small to be taken for a neighbour of the text', () => {
  // Poppler joins words whose sizes differ by less than six tenths.
  const sizes = seamsOf(page).flatMap(({ text, size }) => (text.startsWith('─') ? [size] : []))
  expect(Math.max(...sizes)).toBeLessThan(400)
})
