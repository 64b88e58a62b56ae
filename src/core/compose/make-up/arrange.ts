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
/** Heights nearer than this are alike. */
const ALIKE_ROWS = 2
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

/** What side by side costs beyond its parts: holes below the shorter, and headlines alike (碰题). */
function besideCost(left: Arrangement, right: Arrangement): number {
  const rows = Math.max(left.rows, right.rows)
  const hole = (way: Arrangement) => Math.max(0, rows - way.rows - way.stretch) * way.span
  const clash = left.topRight === right.topLeft && left.topRight > 0 ? EQUAL_HEADLINES : 0
  return left.cost + right.cost + hole(left) * 1.5 + hole(right) * 1.5 + clash
}

function besideWay(left: Arrangement, right: Arrangement, cost: number): Arrangement {
  const rows = Math.max(left.rows, right.rows)
  return {
    kind: 'beside',
    left,
    right,
    span: left.span + right.span,
    rows,
    stretch: Math.max(0, Math.min(left.rows + left.stretch, right.rows + right.stretch) - rows),
    cost,
    topLeft: left.topLeft,
    topRight: right.topRight,
  }
}

/** What costs as much finds no place among the kept, whatever its height. */
function ceilingOf(kept: readonly Arrangement[]): number {
  return kept[KEPT - 1]?.cost ?? Infinity
}

/** Whether a way would be kept: cheaper than those of its height, or among the cheapest of all. */
function isWorthKeeping(kept: readonly Arrangement[], rows: number, cost: number): boolean {
  for (const known of kept) {
    if (Math.abs(known.rows - rows) < ALIKE_ROWS && known.cost <= cost) return false
  }
  return cost < ceilingOf(kept)
}

/** Puts a way among the kept, in the place of those it beats; the cheapest stands first, of equals the lower. */
function keep(kept: Arrangement[], way: Arrangement): void {
  let count = 0
  for (const known of kept) {
    if (Math.abs(known.rows - way.rows) < ALIKE_ROWS) continue
    kept[count] = known
    count += 1
  }
  kept.length = count
  const isBefore = (known: Arrangement) => known.cost < way.cost || (known.cost === way.cost && known.rows <= way.rows)
  while (count > 0 && !isBefore(kept[count - 1] ?? way)) count -= 1
  kept.splice(count, 0, way)
  if (kept.length > KEPT) kept.pop()
}

/** What a whole page costs when it must stand in `rows` rows. */
function pageCost(way: Arrangement, rows: number): number {
  const over = Math.max(0, way.rows - rows)
  const under = Math.max(0, rows - way.rows - way.stretch)
  return way.cost + over * 40 + under * 3 + (way.kind === 'beside' ? WHOLE_GUTTER : 0)
}

/** Answers which ways a run of stories (`to` exclusive) can stand in a width of base columns. */
type Search = (from: number, to: number, span: number) => readonly Arrangement[]

/** The least that two runs cost together; both lists are cheapest first. */
function leastCost(some: readonly Arrangement[], others: readonly Arrangement[]): number {
  return (some[0]?.cost ?? Infinity) + (others[0]?.cost ?? Infinity)
}

/**
 * Adds to `ways` those of `uppers` on top of `lowers` that are worth keeping. Both are cheapest first: as soon as one is
 * too dear, so is the rest.
 */
function addStacked(
  ways: Arrangement[],
  uppers: readonly Arrangement[],
  lowers: readonly Arrangement[],
  gap: number,
): void {
  if (leastCost(uppers, lowers) >= ceilingOf(ways)) return
  for (const upper of uppers) {
    for (const lower of lowers) {
      const cost = upper.cost + lower.cost
      if (cost >= ceilingOf(ways)) break
      if (isWorthKeeping(ways, upper.rows + gap + lower.rows, cost)) keep(ways, joinStacked(upper, lower, gap))
    }
  }
}

/** Adds to `ways` those of `firsts` at the left of `seconds` that are worth keeping. */
function addBeside(ways: Arrangement[], firsts: readonly Arrangement[], seconds: readonly Arrangement[]): void {
  if (leastCost(firsts, seconds) >= ceilingOf(ways)) return
  for (const first of firsts) {
    for (const second of seconds) {
      if (first.cost + second.cost >= ceilingOf(ways)) break
      const cost = besideCost(first, second)
      if (isWorthKeeping(ways, Math.max(first.rows, second.rows), cost)) keep(ways, besideWay(first, second, cost))
    }
  }
}

/** Adds to `ways` those of a run divided in two, one on top of the other or side by side. */
function joinRuns(ways: Arrangement[], search: Search, run: readonly [number, number, number], gap: number): void {
  const [from, to, span] = run
  for (let middle = from + 1; middle < to; middle += 1) {
    const uppers = search(from, middle, span)
    if (uppers.length > 0) addStacked(ways, uppers, search(middle, to, span), gap)
    for (let left = 1; left < span; left += 1) {
      const firsts = search(from, middle, left)
      if (firsts.length > 0) addBeside(ways, firsts, search(middle, to, span - left))
    }
  }
}

/** Finds the best arrangement of the stories of a page in `rows` rows, or nothing when there are none. */
export function arrange(stories: readonly StoryFacts[], rows: number, setting: Setting): Arrangement | undefined {
  const { baseColumns } = setting.paper.format
  const count = stories.length
  const size = count * (count + 1) * (baseColumns + 1)
  const known = Array.from<readonly Arrangement[] | undefined>({ length: size })
  // From the whole page down: widths that no arrangement asks for are never planned.
  const search: Search = (from, to, span) => {
    const key = (from * (count + 1) + to) * (baseColumns + 1) + span
    const found = known[key]
    if (found !== undefined) return found
    const ways: Arrangement[] = []
    const only = to - from === 1 ? stories[from] : undefined
    const leaves = only === undefined ? [] : leavesOf(only, span, setting)
    for (const leaf of leaves) if (isWorthKeeping(ways, leaf.rows, leaf.cost)) keep(ways, storyWay(leaf))
    joinRuns(ways, search, [from, to, span], gapRows(span, baseColumns))
    known[key] = ways
    return ways
  }
  const whole = count === 0 ? [] : search(0, count, baseColumns)
  return whole.reduce<Arrangement | undefined>(
    (best, way) => (best === undefined || pageCost(way, rows) < pageCost(best, rows) ? way : best),
    undefined,
  )
}
