/**
 * Make-up (组版) as a search: which stories stand on top of each other, which side by side.
 *
 * Problem: rectangles for n stories in reading order that fill the type area, the lead first, no headline beside one of
 * its size (碰题), no gutter down the whole page, as little white as can be. Approach: a slicing of the page; for every
 * run of consecutive stories and every width in base columns the best few ways are kept (dynamic programming over
 * intervals), each either one story, two runs stacked, or two runs side by side. Limits: every arrangement is a slicing,
 * so a pinwheel of blocks is never found; papers hardly use it.
 */
import { type Leaf, leavesOf, type Setting, type StoryFacts } from './leaf.ts'

export type Arrangement = {
  readonly span: number
  readonly rows: number
  readonly stretch: number
  readonly cost: number
  /** Headline sizes at the two top corners. */
  readonly topLeft: number
  readonly topRight: number
} & (
  | { readonly kind: 'story'; readonly leaf: Leaf }
  | { readonly kind: 'stack'; readonly upper: Arrangement; readonly lower: Arrangement; readonly gap: number }
  | { readonly kind: 'beside'; readonly left: Arrangement; readonly right: Arrangement }
)

/** Ways kept for each run of stories and width. */
const KEPT = 4
const EQUAL_HEADLINES = 25
const WHOLE_GUTTER = 60

/** Rows between two stacked runs: room for a rule. */
export function gapRows(span: number, baseColumns: number): number {
  return span === baseColumns ? 2 : 1
}

function storyWay(leaf: Leaf): Arrangement {
  const { span, rows, stretch, cost, points } = leaf
  return { kind: 'story', leaf, span, rows, stretch, cost, topLeft: points, topRight: points }
}

/** One run on top of another. */
export function joinStacked(upper: Arrangement, lower: Arrangement, gap: number): Arrangement {
  return {
    kind: 'stack',
    upper,
    lower,
    gap,
    span: upper.span,
    rows: upper.rows + gap + lower.rows,
    stretch: upper.stretch + lower.stretch,
    cost: upper.cost + lower.cost,
    topLeft: upper.topLeft,
    topRight: upper.topRight,
  }
}

function besideWay(left: Arrangement, right: Arrangement): Arrangement {
  const rows = Math.max(left.rows, right.rows)
  const hole = (way: Arrangement) => Math.max(0, rows - way.rows - way.stretch) * way.span
  const clash = left.topRight === right.topLeft && left.topRight > 0 ? EQUAL_HEADLINES : 0
  return {
    kind: 'beside',
    left,
    right,
    span: left.span + right.span,
    rows,
    stretch: Math.max(0, Math.min(left.rows + left.stretch, right.rows + right.stretch) - rows),
    cost: left.cost + right.cost + hole(left) * 1.5 + hole(right) * 1.5 + clash,
    topLeft: left.topLeft,
    topRight: right.topRight,
  }
}

/** Keeps the cheapest, and among alike ones those of different height. */
function keepBest(ways: Arrangement[]): Arrangement[] {
  const kept: Arrangement[] = []
  for (const way of ways.toSorted((a, b) => a.cost - b.cost || a.rows - b.rows)) {
    if (kept.some((known) => Math.abs(known.rows - way.rows) < 2 && known.cost <= way.cost)) continue
    kept.push(way)
    if (kept.length === KEPT) break
  }
  return kept
}

/** What a whole page costs when it must stand in `rows` rows. */
function pageCost(way: Arrangement, rows: number): number {
  const over = Math.max(0, way.rows - rows)
  const under = Math.max(0, rows - way.rows - way.stretch)
  return way.cost + over * 40 + under * 3 + (way.kind === 'beside' ? WHOLE_GUTTER : 0)
}

/** Finds the best arrangement of the stories of a page in `rows` rows, or nothing when there are none. */
export function arrange(stories: readonly StoryFacts[], rows: number, setting: Setting): Arrangement | undefined {
  const { baseColumns } = setting.paper.format
  const count = stories.length
  const table = new Map<number, Arrangement[]>()
  const keyOf = (from: number, to: number, span: number) => (from * (count + 1) + to) * (baseColumns + 1) + span
  const waysOf = (from: number, to: number, span: number) => table.get(keyOf(from, to, span)) ?? []
  for (let length = 1; length <= count; length += 1) {
    for (let from = 0; from + length <= count; from += 1) {
      const to = from + length
      for (let span = 1; span <= baseColumns; span += 1) {
        const ways: Arrangement[] = []
        const only = stories[from]
        if (length === 1 && only !== undefined) ways.push(...leavesOf(only, span, setting).map(storyWay))
        for (let middle = from + 1; middle < to; middle += 1) {
          const gap = gapRows(span, baseColumns)
          for (const upper of waysOf(from, middle, span)) {
            for (const lower of waysOf(middle, to, span)) {
              ways.push(joinStacked(upper, lower, gap))
            }
          }
          for (let left = 1; left < span; left += 1) {
            for (const first of waysOf(from, middle, left)) {
              for (const second of waysOf(middle, to, span - left)) ways.push(besideWay(first, second))
            }
          }
        }
        if (ways.length > 0) table.set(keyOf(from, to, span), keepBest(ways))
      }
    }
  }
  const whole = waysOf(0, count, baseColumns)
  return whole.reduce<Arrangement | undefined>(
    (best, way) => (best === undefined || pageCost(way, rows) < pageCost(best, rows) ? way : best),
    undefined,
  )
}
