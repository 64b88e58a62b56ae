/** Which head of a page stands downward (竖题), and how a story stands beside it. */
import type { Setting, StoryFacts } from './leaf.ts'
import { planUpright, type UprightHead } from './upright-head.ts'

/** Widths in base columns over which a head downward stands well. */
export const UPRIGHT_SPANS: readonly number[] = [2, 3, 4]
/** Rows of the body that it is as tall as. */
const ROWS = [8, 26] as const
/** Share of the height below which it looks lost. */
const LEAST_SHARE = 0.5
/** A head downward may be as large as this, whatever the rank of its story. */
const MOST_POINTS = 28
/** White between a head set downward and the body beside it. */
export const BESIDE_UPRIGHT = 1500
/** The body's measures, in thousandths of an em. */
const MEASURES = [9_000, 24_000] as const

type Shape = { readonly span: number; readonly columns: number; readonly width: number }

/** A head as tall as the body beside it: the body's measure depends on the head's width, so a few widths are tried. */
export function findUpright(
  { head, linesAt }: StoryFacts,
  { columns, width }: Shape,
  setting: Setting,
): { measure: number; upright: UprightHead } | undefined {
  const { gutter, rowHeight, bodyPoints } = setting.metrics
  if (head === undefined) return undefined
  const mostPoints = Math.max(head.mostPoints, MOST_POINTS)
  let strip = Math.round((mostPoints * 1000) / bodyPoints)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const left = width - strip - BESIDE_UPRIGHT
    const measure = Math.floor((left - (columns - 1) * gutter) / columns / 500) * 500
    if (measure < MEASURES[0] || measure > MEASURES[1]) return undefined
    const rows = Math.ceil(linesAt(measure) / columns)
    if (rows < ROWS[0] || rows > ROWS[1]) return undefined
    const height = rows * rowHeight
    const upright = planUpright(head.text, { height, mostPoints }, setting)
    if (upright === undefined || upright.length < height * LEAST_SHARE) return undefined
    if (upright.width <= strip && upright.width > strip - gutter) return { measure, upright }
    strip = upright.width
  }
  return undefined
}

/** How well a head fills its height: the share of the height that its longest line takes. */
function shareOf(facts: StoryFacts, widthOf: (span: number) => number, setting: Setting): number {
  const shares = UPRIGHT_SPANS.flatMap((span) =>
    [span - 1, span].flatMap((columns) => {
      const found = findUpright(facts, { span, columns, width: widthOf(span) }, setting)
      if (found === undefined) return []
      const rows = Math.ceil(facts.linesAt(found.measure) / columns)
      return [found.upright.length / (rows * setting.metrics.rowHeight)]
    }),
  )
  return Math.max(0, ...shares)
}

/** The story of a page whose head stands best downward: not the lead, none beside pictures, none that print proves. */
export function chooseUpright(
  stories: readonly StoryFacts[],
  widthOf: (span: number) => number,
  setting: Setting,
): number | undefined {
  if (setting.paper.uprightHeads === undefined) return undefined
  let best: { story: number; share: number } | undefined
  const lead = stories.find(({ source }) => source.kind === 'article')
  for (const facts of stories) {
    const { source, geometry } = facts
    if (source.kind === 'photo' || facts === lead || geometry !== undefined || source.photos.length > 0) continue
    const share = shareOf(facts, widthOf, setting)
    if (share > (best?.share ?? 0)) best = { story: facts.story, share }
  }
  return best?.story
}
