/** Heads that stand side by side in one size (碰题) told apart: the lower in rank gives way by a step of the ladder. */
import { SIZE_LADDER } from '../headline/fit-headline.ts'
import type { Measure } from '../measure.ts'
import type { PageMetrics } from '../page-metrics.ts'
import type { Block, TextBlock } from '../page.ts'
import { baselineIn, setLines } from '../text/set-text.ts'

type Setting = { readonly metrics: PageMetrics; readonly measure: Measure }

const LEAST_POINTS = 12
/** Steps down before a head is left as it is. */
const MOST_STEPS = 2

function isAcross(block: Block): block is TextBlock {
  return block.kind === 'text' && block.role === 'headline' && block.vertical !== true
}

/** Whether two heads stand beside each other, with nothing but a gutter between them, in one size. */
function clash(one: TextBlock, other: TextBlock, gutter: number): boolean {
  const [a, b] = [one.frame, other.frame]
  const isLevel = a.y < b.y + b.height && b.y < a.y + a.height
  const between = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width)
  return one.size === other.size && isLevel && between >= 0 && between <= gutter * 1.5
}

/** The same lines in the same rows, in a smaller size; nothing where the ladder ends. */
function stepDown(block: TextBlock, { metrics, measure }: Setting): TextBlock | undefined {
  const points = (block.size * metrics.bodyPoints) / 1000
  const smaller = SIZE_LADDER.find((step) => step < points - 0.1)
  if (smaller === undefined || smaller < LEAST_POINTS) return undefined
  const size = Math.round((smaller * 1000) / metrics.bodyPoints)
  const { frame, leading, face } = block
  const slotAt = (line: number) => ({
    x: frame.x,
    width: frame.width,
    baseline: baselineIn(frame.y + line * leading, leading, size),
    column: 0,
  })
  const paragraphs = block.paragraphs.map(({ text, lines }) =>
    setLines(
      lines.map(({ from, to }) => text.slice(from, to)),
      slotAt,
      { face, size, align: 'centre', indent: 0 },
      measure,
    ),
  )
  return { ...block, size, paragraphs }
}

/** Blocks in which no two heads side by side are of one size, as far as the ladder goes. */
export function partHeads(blocks: readonly Block[], setting: Setting): readonly Block[] {
  const heads = blocks.filter(isAcross).toSorted((one, other) => (one.story ?? 0) - (other.story ?? 0))
  const changed = new Map<string, TextBlock>()
  for (const [index, head] of heads.entries()) {
    const before = heads.slice(0, index).map((known) => changed.get(known.name) ?? known)
    let own = head
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (!before.some((known) => clash(known, own, setting.metrics.gutter))) break
      own = stepDown(own, setting) ?? own
    }
    if (own !== head) changed.set(head.name, own)
  }
  return changed.size === 0 ? blocks : blocks.map((block) => changed.get(block.name) ?? block)
}
