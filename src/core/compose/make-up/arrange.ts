/**
 * Make-up (组版) as a search: which stories stand on top of each other, which side by side.
 *
 * Problem: rectangles for n stories in reading order that fill the type area, the lead first, no headline beside one of
 * its size (碰题), no gutter down the whole page, as little white as can be. Approach: a slicing of the page; for every
 * run of consecutive stories and every width in base columns the best few ways are kept (dynamic programming over
 * intervals), each either one story, two runs stacked, or two runs side by side. Limits: every arrangement is a slicing,
 * so a pinwheel of blocks is never found; papers hardly use it.
 */
import { type Leaf, leavesOf, type Setting, type StoryFacts, UNLIKE_PRINT } from './leaf.ts'

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

/** The best ways for a run of stories and a width, the cheapest first, of equals the lower. */
type Kept = {
  readonly ways: Arrangement[]
  /** Cost of the cheapest. */
  least: number
  /** What costs as much finds no place any more. */
  ceiling: number
}

function keepNothing(): Kept {
  return { ways: [], least: Infinity, ceiling: Infinity }
}

/** Whether a way would be kept: cheaper than those of its height, or among the cheapest of all. */
function isWorthKeeping({ ways, ceiling }: Kept, rows: number, cost: number): boolean {
  if (cost >= ceiling) return false
  for (const known of ways) {
    if (Math.abs(known.rows - rows) < ALIKE_ROWS && known.cost <= cost) return false
  }
  return true
}

/** Puts a way among the kept, in the place of those it beats. */
function keep(kept: Kept, way: Arrangement): void {
  const { ways } = kept
  let count = 0
  for (const known of ways) {
    if (Math.abs(known.rows - way.rows) < ALIKE_ROWS) continue
    ways[count] = known
    count += 1
  }
  ways.length = count
  const isBefore = (known: Arrangement) => known.cost < way.cost || (known.cost === way.cost && known.rows <= way.rows)
  while (count > 0 && !isBefore(ways[count - 1] ?? way)) count -= 1
  ways.splice(count, 0, way)
  if (ways.length > KEPT) ways.pop()
  kept.least = ways[0]?.cost ?? Infinity
  kept.ceiling = ways.length < KEPT ? Infinity : (ways.at(-1)?.cost ?? Infinity)
}

/** What a whole page costs when it must stand in `rows` rows. */
function pageCost(way: Arrangement, rows: number): number {
  const over = Math.max(0, way.rows - rows)
  const under = Math.max(0, rows - way.rows - way.stretch)
  return way.cost + over * 40 + under * 3 + (way.kind === 'beside' ? WHOLE_GUTTER : 0)
}

/** Answers which ways a run of stories (`to` exclusive) can stand in a width of base columns. */
type Search = (from: number, to: number, span: number) => Kept

/**
 * Adds to `kept` those of `uppers` on top of `lowers` that are worth keeping. Both are cheapest first: as soon as one is
 * too dear, so is the rest.
 */
function addStacked(kept: Kept, uppers: Kept, lowers: Kept, gap: number): void {
  if (uppers.least + lowers.least >= kept.ceiling) return
  for (const upper of uppers.ways) {
    for (const lower of lowers.ways) {
      const cost = upper.cost + lower.cost
      if (cost >= kept.ceiling) break
      if (isWorthKeeping(kept, upper.rows + gap + lower.rows, cost)) keep(kept, joinStacked(upper, lower, gap))
    }
  }
}

/** Adds to `kept` those of `firsts` at the left of `seconds` that are worth keeping. */
function addBeside(kept: Kept, firsts: Kept, seconds: Kept): void {
  if (firsts.least + seconds.least >= kept.ceiling) return
  for (const first of firsts.ways) {
    for (const second of seconds.ways) {
      if (first.cost + second.cost >= kept.ceiling) break
      const cost = besideCost(first, second)
      if (isWorthKeeping(kept, Math.max(first.rows, second.rows), cost)) keep(kept, besideWay(first, second, cost))
    }
  }
}

/** Adds to `kept` those of a run divided in two, one on top of the other or side by side. */
function joinRuns(kept: Kept, search: Search, run: readonly [number, number, number], gap: number): void {
  const [from, to, span] = run
  for (let middle = from + 1; middle < to; middle += 1) {
    const uppers = search(from, middle, span)
    if (uppers.ways.length > 0) addStacked(kept, uppers, search(middle, to, span), gap)
    for (let left = 1; left < span; left += 1) {
      const firsts = search(from, middle, left)
      if (firsts.ways.length > 0) addBeside(kept, firsts, search(middle, to, span - left))
    }
  }
}

/** The best arrangement in `rows` rows; `asPrinted` with the columns of print wherever they are known. */
function arrangeIn(
  stories: readonly StoryFacts[],
  rows: number,
  setting: Setting,
  asPrinted: boolean,
): Arrangement | undefined {
  const { baseColumns } = setting.paper.format
  const count = stories.length
  const size = count * (count + 1) * (baseColumns + 1)
  const known = Array.from<Kept | undefined>({ length: size })
  // From the whole page down: widths that no arrangement asks for are never planned.
  const search: Search = (from, to, span) => {
    const key = (from * (count + 1) + to) * (baseColumns + 1) + span
    const found = known[key]
    if (found !== undefined) return found
    const kept = keepNothing()
    const only = to - from === 1 ? stories[from] : undefined
    const leaves = only === undefined ? [] : leavesOf(only, span, setting, asPrinted)
    for (const leaf of leaves) if (isWorthKeeping(kept, leaf.rows, leaf.cost)) keep(kept, storyWay(leaf))
    joinRuns(kept, search, [from, to, span], gapRows(span, baseColumns))
    known[key] = kept
    return kept
  }
  const whole = count === 0 ? [] : search(0, count, baseColumns).ways
  return whole.reduce<Arrangement | undefined>(
    (best, way) => (best === undefined || pageCost(way, rows) < pageCost(best, rows) ? way : best),
    undefined,
  )
}

/** Finds the best arrangement of the stories of a page in `rows` rows, or nothing when there are none. */
export function arrange(stories: readonly StoryFacts[], rows: number, setting: Setting): Arrangement | undefined {
  if (stories.some(({ geometry }) => geometry !== undefined)) {
    const printed = arrangeIn(stories, rows, setting, true)
    // Other columns than print's cost so much that none with them can be better: they need not be planned.
    if (printed !== undefined && pageCost(printed, rows) < UNLIKE_PRINT / 2) return printed
  }
  return arrangeIn(stories, rows, setting, false)
}
