import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Line, Rect, TextBlock } from '#core/compose/page.ts'
import { makeProof } from '#desk/make-proof.ts'
import type { ProofBlock } from '#desk/proof.ts'
import { paperOf } from '../support/data-folder.ts'
import { rawSource } from '../support/raw-source.ts'

const text = readFileSync('data/papers/ahkjb/raw/2024-06-12/01.txt', 'utf8')
const { blocks, composed } = makeProof({
  source: rawSource({ file: '01.txt', text }),
  paper: paperOf('ahkjb', '安徽科技报'),
})

const setLines = (composed?.set.blocks ?? []).flatMap((block) =>
  block.kind === 'text' ? block.paragraphs.flatMap(({ lines }) => lines.map((line) => ({ block, line }))) : [],
)

const isOn = (rect: Rect, { block, line }: { block: TextBlock; line: Line }): boolean =>
  block.vertical === true
    ? rect.x === line.x && rect.y >= line.baseline - 1
    : rect.x >= line.x - 1 && rect.y < line.baseline && rect.y + rect.height > line.baseline

/** The lines of the composed page that a block's marks lie on, as text. */
const markedText = ({ rects }: ProofBlock): string[] =>
  rects.map((rect) => {
    const found = setLines.filter((each) => isOn(rect, each) && rect.x < each.line.x + each.line.width + 1)
    return (
      found
        .at(-1)
        ?.line.runs.map((run) => run.text)
        .join('') ?? ''
    )
  })

const blockOf = (beginning: string): ProofBlock => {
  const block = blocks.find((each) => each.text.startsWith(beginning))
  if (block === undefined) throw new Error(`no block begins with ${beginning}`)
  return block
}

describe('a block of the seed is marked on its composed page', () => {
  test('where its paragraph stands, across a column break', () => {
    const block = blockOf('会议认为')
    expect(block).toMatchObject({ role: 'paragraph', story: 1 })
    expect(markedText(block).at(-1)).toContain('亲自推动的重大国')
    const rest = blockOf('家战略')
    expect(rest).toMatchObject({ role: 'continuation', story: 1 })
    expect(markedText(rest)[0]).toMatch(/^家战略。/)
  })

  test('where its headline stands, over both lines', () => {
    const block = blockOf('谱写长三角')
    expect(block).toMatchObject({ role: 'headline', story: 1 })
    expect(block.rects).toHaveLength(2)
  })

  test('with every block of both stories, and no mark outside the type area', () => {
    const ofStories = blocks.filter(({ story }) => story !== undefined)
    expect(ofStories.length).toBeGreaterThan(15)
    expect(ofStories.filter(({ rects }) => rects.length === 0).map((block) => block.text)).toEqual([])
    const { width = 0, height = 0 } = composed?.set ?? {}
    for (const rect of ofStories.flatMap(({ rects }) => rects)) {
      expect(rect.x + rect.width).toBeLessThanOrEqual(width + 600)
      expect(rect.y + rect.height).toBeLessThanOrEqual(height)
    }
  })
})
