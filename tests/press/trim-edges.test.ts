import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage, Line, TextBlock } from '#core/compose/page.ts'
import { CLASS, classOf } from '#core/compose/text/marks.ts'
import type { FaceId } from '#core/issue/paper.ts'
import { measure } from '#faces/measure.ts'
import { halfMarksOf, NUDGE, trimEdges } from '#press/trim-edges.ts'
import { SAMPLE_PAGES, seedInput } from '../support/sample-pages.ts'

const linesOf = (page: ComposedPage): { line: Line; face: FaceId; block: TextBlock }[] =>
  page.blocks.flatMap((block) =>
    block.kind !== 'text' || block.vertical === true
      ? []
      : block.paragraphs.flatMap((paragraph) =>
          paragraph.lines.map((line) => ({ line, face: paragraph.face ?? block.face, block })),
        ),
  )

/** Where the ink of each character stands, from its face's em box, and where its glyph ends. */
const inkOf = ({ line, face, block }: { line: Line; face: FaceId; block: TextBlock }) => {
  let x = line.x
  return line.runs.flatMap((run) =>
    [...run.text].map((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      const advance = run.half === true ? 500 : measure(run.face ?? face, codePoint)
      // The opening mark's own half is cut off at its left.
      const ink = run.half === true && classOf(codePoint) === CLASS.open ? x - (500 * block.size) / 1000 : x
      const end = x + (advance * block.size) / 1000
      x = end + (run.tracking * block.size) / 1000
      return { character, ink, end }
    }),
  )
}

describe.each(Object.entries({ ...SAMPLE_PAGES, seed: seedInput }))('trimmed for print, %s', (_, input) => {
  const page = composePage(input, measure)
  const [before, after] = [linesOf(page), linesOf(trimEdges(page, measure))]

  test('keeps its text', () => {
    const textOf = (lines: typeof before) => lines.map(({ line }) => line.runs.map(({ text }) => text).join(''))
    expect(textOf(after)).toEqual(textOf(before))
  })

  test('keeps its ink, to less than a dot of a platesetter', () => {
    for (const [index, one] of before.entries()) {
      const trimmed = after[index]
      if (trimmed === undefined) throw new Error('a line is gone')
      const moved = inkOf(trimmed)
      for (const [at, { ink, character }] of inkOf(one).entries()) {
        const away = Math.abs(ink - (moved[at]?.ink ?? Number.NaN))
        expect([character, away <= (NUDGE * one.block.size) / 1000 + 1]).toEqual([character, true])
      }
    }
  })
})

test('no glyph of a body reaches past its column, and the gutter beside it is more than an em', () => {
  const body = linesOf(trimEdges(composePage(seedInput, measure), measure)).filter(({ block }) => block.role === 'body')
  const columns = [0, 1, 2, 3].map((column) => body.filter(({ line }) => line.column === column))
  const left = columns.map((lines) => Math.min(...lines.map(({ line }) => line.x)))
  const right = columns.map((lines) =>
    Math.max(
      ...lines.flatMap((line) =>
        inkOf(line)
          .filter(({ character }) => character.trim() !== '')
          .map(({ end }) => end),
      ),
    ),
  )
  expect(left).toEqual([0, 21_000, 42_000, 63_000])
  for (const column of [0, 1, 2]) expect((left[column + 1] ?? 0) - (right[column] ?? 0)).toBeGreaterThan(1000)
})

test('asks for the marks it needs, opening and closing apart', () => {
  const marks = halfMarksOf(trimEdges(composePage(seedInput, measure), measure)).get('serif')
  // Opening marks stand half width at the start of a line alone, closing ones at its end and before other marks.
  expect([...(marks?.opening ?? '')].toSorted()).toEqual([...'“（'].toSorted())
  expect([...(marks?.closing ?? '')].toSorted()).toEqual([...'》、。，）'].toSorted())
})
