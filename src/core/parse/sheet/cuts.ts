/** The cuts of a page, each on its own: where items may be divided, and into what. */
import {
  type Cutter,
  GUTTER,
  type Item,
  boundsOf,
  centre,
  cutAt,
  groupAlong,
  isHeading,
  isInRow,
  isOther,
} from './item.ts'

/** Narrower columns are cells of a table, in em. */
const LEAST_COLUMN = 5

/** Places where a rule divides the items cleanly, over at least half of their breadth. */
export const ruledAt = (items: readonly Item[], { rules }: Cutter, axis: 'x' | 'y'): number[] => {
  const area = boundsOf(items)
  const places: number[] = []
  for (const rule of rules) {
    const isLevel = rule.right - rule.left > rule.bottom - rule.top
    if (isLevel !== (axis === 'y')) continue
    const place = isLevel ? (rule.top + rule.bottom) / 2 : (rule.left + rule.right) / 2
    const shared = isLevel
      ? Math.min(rule.right, area.right) - Math.max(rule.left, area.left)
      : Math.min(rule.bottom, area.bottom) - Math.max(rule.top, area.top)
    const whole = isLevel ? area.right - area.left : area.bottom - area.top
    const isClear = items.every((item) =>
      isLevel ? item.bottom <= place + 1 || item.top >= place - 1 : item.right <= place + 1 || item.left >= place - 1,
    )
    if (isClear && shared >= whole / 2) places.push(place)
  }
  return places.toSorted((a, b) => a - b)
}

/** A line at the head or foot of the page stands off from the rest by this, in em. */
const FURNITURE_GAP = 0.8
const FURNITURE_HEIGHT = 2
const FURNITURE_SIZE = 1.6

/** The line at the head of a page (页眉) and the one at its foot (报尾), apart from what stands between. */
export const cutFurniture = (items: readonly Item[], cutter: Cutter): Item[][] => {
  const bands = groupAlong(items, 'y', FURNITURE_GAP * cutter.em)
  const isLine = (band: readonly Item[] | undefined): boolean => {
    if (band === undefined) return false
    const { top, bottom } = boundsOf(band)
    return (
      bottom - top <= FURNITURE_HEIGHT * cutter.em &&
      band.every(({ fragments: [fragment] }) => fragment !== undefined && fragment.size < FURNITURE_SIZE * cutter.em)
    )
  }
  const [first, last] = [isLine(bands[0]) ? 1 : 0, isLine(bands.at(-1)) ? bands.length - 1 : bands.length]
  if (last <= first) return [[...items]]
  return [bands.slice(0, first), bands.slice(first, last), bands.slice(last)]
    .map((part) => part.flat())
    .filter((part) => part.length > 0)
}

/** Rows of stories: bands that are nothing but headings, with text above them. */
export const cutRows = (bands: readonly Item[][], cutter: Cutter): Item[][] => {
  const rows: Item[][] = []
  let hasText = false
  for (const band of bands) {
    const isHead = band.every((item) => isHeading(item, cutter))
    const last = rows.at(-1)
    if (last === undefined || (isHead && hasText)) {
      rows.push([...band])
      hasText = false
    } else last.push(...band)
    if (!isHead) hasText = true
  }
  return rows
}

/** Puts groups that are next to each other into one where both are wholly of a kind. */
const joinNeighbours = (groups: readonly Item[][], isOfKind: (item: Item) => boolean): Item[][] => {
  const joined: Item[][] = []
  for (const group of groups) {
    const last = joined.at(-1)
    if (last?.every(isOfKind) === true && group.every(isOfKind)) last.push(...group)
    else joined.push([...group])
  }
  return joined
}

/** Groups side by side, unless one of them is as narrow as a cell of a table and has as many rows. */
export const cutColumns = (items: readonly Item[], cutter: Cutter): Item[][] => {
  const columns = groupAlong(items, 'x', GUTTER * cutter.em)
  // One line alone has spaces, not gutters, but beside a heading.
  if (groupAlong(items, 'y', -cutter.em / 2).length === 1)
    return joinNeighbours(columns, (item) => isInRow(item, cutter))
  const most = Math.max(...columns.map((column) => column.length))
  const isCell = (column: readonly Item[]): boolean => {
    const { left, right } = boundsOf(column)
    const isNarrow = right - left < LEAST_COLUMN * cutter.em && column.every((item) => isInRow(item, cutter))
    return isNarrow && column.length > 1 && column.length * 2 > most
  }
  return columns.some(isCell) ? [[...items]] : columns
}

/**
 * Headings at the top, over everything below them; none where they stand side by side over stories of their own. Lines
 * in another type than the text, alone in their row, are of the heading where columns begin below them.
 */
export const cutHead = (bands: readonly Item[][], columns: readonly Item[][], cutter: Cutter): Item[][] => {
  const depthOf = (isHead: (band: readonly Item[]) => boolean): number => bands.findIndex((band) => !isHead(band))
  const large = depthOf((band) => band.every((item) => isHeading(item, cutter)))
  const other = depthOf(
    (band) =>
      band.every((item) => isHeading(item, cutter)) ||
      (band.length === 1 && band.every((item) => isOther(item, cutter))),
  )
  const depth = cutColumns(bands.slice(other).flat(), cutter).length > 1 ? other : large
  if (depth <= 0) return []
  const head = bands.slice(0, depth).flat()
  const headed = columns.filter((column) => column.some((item) => head.includes(item)))
  return headed.length > 1 ? [] : [head, bands.slice(depth).flat()]
}

type Strip = { readonly top: number; readonly bottom: number; readonly rows: number }

/** How far a strip of white between two neighbours of one row runs up and down. */
const stripBetween = (left: Item, right: Item, items: readonly Item[], cutter: Cutter): Strip => {
  const middle = (left.right + right.left) / 2
  const half = (GUTTER * cutter.em) / 2
  let top = -Infinity
  let bottom = Infinity
  for (const item of items) {
    if (item.right <= middle - half || item.left >= middle + half) continue
    if (centre(item, 'y') < centre(left, 'y')) top = Math.max(top, item.bottom)
    else bottom = Math.min(bottom, item.top)
  }
  const within = (item: Item): boolean => centre(item, 'y') > top && centre(item, 'y') < bottom
  const wide = (item: Item): boolean => item.right - item.left >= LEAST_COLUMN * cutter.em && within(item)
  const [before, behind] = [items.filter((item) => item.right <= middle), items.filter((item) => item.left >= middle)]
  return { top, bottom, rows: Math.min(before.filter(wide).length, behind.filter(wide).length) }
}

/** Lines between two rows of stories, in em: the heads of the lower row begin within them. */
const NEAR = 8

/** The widest white over the whole width shortly above a place, or the place itself. */
const widestAbove = (bands: readonly Item[][], place: number, { em }: Cutter): number => {
  let [widest, found] = [0, place]
  for (const [at, band] of bands.entries()) {
    const [foot, head] = [boundsOf(bands[at - 1] ?? []).bottom, boundsOf(band).top]
    if (head > place + 1 || head < place - NEAR * em || head - foot <= widest) continue
    ;[widest, found] = [head - foot, (head + foot) / 2]
  }
  return found
}

/**
 * Stories side by side under headlines of one level, where the gutter between them ends above another row of stories:
 * what stands above that end, and the rest.
 */
export const cutBesideHeads = (bands: readonly Item[][], items: readonly Item[], cutter: Cutter): Item[][] => {
  const [heads = []] = bands
  if (!heads.every((item) => isHeading(item, cutter))) return [[...items]]
  const groups = groupAlong(heads, 'x', GUTTER * cutter.em)
  const ends = groups.slice(1).flatMap((group, at) => {
    const [left, right] = [groups[at]?.at(-1), group[0]]
    if (left === undefined || right === undefined) return []
    const strip = stripBetween(left, right, items, cutter)
    return strip.rows >= LEAST_ROWS && Number.isFinite(strip.bottom) ? [strip.bottom] : []
  })
  return ends.length === 0 ? [[...items]] : cutAt(items, [widestAbove(bands, Math.min(...ends), cutter)], 'y')
}

/** Fewer rows on both sides of a strip are chance. */
const LEAST_ROWS = 2

const MOST_PAIRS = 120

/** Cuts a region at the end of the longest gutter that runs only part of the way through it. */
export const cutAtStrip = (items: readonly Item[], cutter: Cutter): Item[][] => {
  let best: Strip | undefined
  let pairs = 0
  for (const row of groupAlong(items, 'y', -cutter.em / 2)) {
    const sorted = row.toSorted((a, b) => a.left - b.left)
    for (const [at, right] of sorted.entries()) {
      const left = sorted[at - 1]
      if (left === undefined || right.left - left.right < GUTTER * cutter.em || pairs > MOST_PAIRS) continue
      pairs += 1
      const strip = stripBetween(left, right, items, cutter)
      if (strip.rows >= LEAST_ROWS && strip.rows > (best?.rows ?? 0)) best = strip
    }
  }
  if (best === undefined) return [[...items]]
  const places = [best.top, best.bottom].filter((place) => Number.isFinite(place))
  return cutAt(items, places, 'y')
}

/** Frames apart from the lines above, between and below them. */
export const cutAtPanels = (items: readonly Item[]): Item[][] => {
  const parts: Item[][] = [[]]
  for (const item of items.toSorted((a, b) => centre(a, 'y') - centre(b, 'y'))) {
    if (item.inner === undefined) parts.at(-1)?.push(item)
    else parts.push([item], [])
  }
  return parts.filter((part) => part.length > 0)
}

/** A heading at the side of its text is read before it. */
export const headFirst = (columns: readonly Item[][], cutter: Cutter): Item[][] => {
  const ordered: Item[][] = []
  for (const column of columns) {
    const isHead = column.every((item) => isHeading(item, cutter))
    const isHeaded = (each: readonly Item[]): boolean => each.some((item) => isHeading(item, cutter))
    const behind = ordered.findLastIndex(isHeaded) + 1
    if (isHead && behind < ordered.length) ordered.splice(behind, 0, column)
    else ordered.push(column)
  }
  return ordered
}
