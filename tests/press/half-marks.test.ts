import { readFile } from 'node:fs/promises'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { FACES } from '#faces/faces.ts'
import { cutHalfMarks } from '#press/half-marks.ts'
import { facePath } from '#press/read-face.ts'

const OPENING = '《（“'
const CLOSING = '》）”，。、；：？！'

test.each(FACES.filter(({ id }) => id !== 'brush').map((face) => [face.id, face] as const))(
  'the marks of %s are half an em wide, with the ink they had',
  async (_, face) => {
    const marks = await subsetFont(await readFile(facePath(face)), OPENING + CLOSING, { targetFormat: 'sfnt' })
    const [whole, half] = [create(marks), create(await cutHalfMarks(marks, OPENING, CLOSING))]
    const em = whole.unitsPerEm
    for (const mark of OPENING + CLOSING) {
      const codePoint = mark.codePointAt(0) ?? 0
      const [before, after] = [whole.glyphForCodePoint(codePoint), half.glyphForCodePoint(codePoint)]
      const moved = OPENING.includes(mark) ? em / 2 : 0
      expect([mark, after.advanceWidth]).toEqual([mark, em / 2])
      expect([mark, after.bbox.minX, after.bbox.maxX]).toEqual([
        mark,
        before.bbox.minX - moved,
        before.bbox.maxX - moved,
      ])
      expect([mark, after.path.toSVG()]).toEqual([mark, before.path.translate(-moved, 0).toSVG()])
    }
  },
  30_000,
)
