/**
 * Fragments → cells in reading order, by recursive cuts along white and along rules (after Nagy's XY-cut).
 *
 * A plain XY-cut takes the widest white first and fails on newspapers, where a gutter of one em separates more than the
 * white below a headline. So the cuts are tried in the order in which a page is made: rules and frames, rows of
 * stories (white with headlines below it), a headline off its text, gutters, and gutters that run only part of the way.
 */
import { takeCaptions, takePhotoStory } from './captions.ts'
import {
  cutAtPanels,
  cutAtStrip,
  cutBesideHeads,
  cutColumns,
  cutFurniture,
  cutHead,
  cutRows,
  headFirst,
  ruledAt,
} from './cuts.ts'
import { type BodyType, isHeadingSize } from './body-type.ts'
import type { Fragment } from './fragments.ts'
import { type Cutter, type Item, boundsOf, cutAt, groupAlong, isHeading, isInRow } from './item.ts'
import { findPictures, findPictureWords, gatherPanels } from './drawn.ts'
import type { SheetArea, SheetText } from './sheet-text.ts'

/** Fragments that are not cut further: a column, a headline, a caption. */
export type Cell = {
  readonly fragments: readonly Fragment[]
  /** Edges of its column, where its neighbours show them. */
  readonly left: number
  readonly right: number
  readonly kind: 'text' | 'caption' | 'picture-words'
}

type Region = { readonly items: readonly Item[]; readonly left?: number; readonly right?: number }

/** No page is nested deeper. */
const DEEPEST = 40

/** A column of so few lines does not show its own edges. */
const FEW_LINES = 3

const linesIn = (items: readonly Item[], cutter: Cutter): number => items.filter((item) => isInRow(item, cutter)).length

/** The edges of each column: one with few lines begins where the gutters of the others say, and is as wide as they are. */
const withEdges = (columns: readonly Item[][], cutter: Cutter): Region[] => {
  const areas = columns.map(boundsOf)
  const gutter = Math.min(...areas.slice(1).map((area, at) => area.left - (areas[at]?.right ?? 0)))
  const full = areas.filter((_, at) => linesIn(columns[at] ?? [], cutter) > FEW_LINES)
  const widest = Math.max(0, ...full.map(({ left, right }) => right - left))
  return columns.map((items, at) => {
    const area = areas[at] ?? boundsOf(items)
    if (linesIn(items, cutter) > FEW_LINES) return { items }
    const expected = (areas[at - 1]?.right ?? area.left - gutter) + gutter
    const isIndented = area.left - expected > cutter.em && area.left - expected < 2.6 * cutter.em
    const left = isIndented ? expected : area.left
    return { items, left, right: Math.max(area.right, left + widest) }
  })
}

const cellOf = ({ items, left, right }: Region, kind: Cell['kind']): Cell[] => {
  const fragments = items.flatMap(({ fragments: each }) => each)
  const bounds = boundsOf(fragments)
  return fragments.length === 0
    ? []
    : [
        {
          fragments,
          kind,
          left: Math.min(left ?? bounds.left, bounds.left),
          right: Math.max(right ?? bounds.right, bounds.right),
        },
      ]
}

const cutRegion = (region: Region, cutter: Cutter, depth: number): Cell[] => {
  const { items } = region
  const furniture = depth === 0 ? cutFurniture(items, cutter) : [[...items]]
  if (furniture.length > 1) return furniture.flatMap((part) => cutRegion({ items: part }, cutter, depth + 1))
  const only = items[0]
  if (items.length === 1 && only?.inner !== undefined) return cutRegion({ items: only.inner }, cutter, depth + 1)
  if (items.length <= 1 || depth > DEEPEST) return cellOf(region, 'text')
  const go = (parts: readonly Region[]): Cell[] => parts.flatMap((part) => cutRegion(part, cutter, depth + 1))
  const keep = (parts: readonly Item[][]): Region[] => parts.map((part) => ({ ...region, items: part }))
  const levels = cutAt(items, ruledAt(items, cutter, 'y'), 'y')
  if (levels.length > 1) return go(keep(levels))
  const ruled = cutAt(items, ruledAt(items, cutter, 'x'), 'x')
  if (ruled.length > 1) return go(withEdges(headFirst(ruled, cutter), cutter))
  const photo = takePhotoStory(items, cutter)
  if (photo !== undefined) {
    const heads = photo.heads.length === 0 ? [] : go(keep([photo.heads]))
    return [...heads, ...cellOf({ items: photo.captions }, 'caption')]
  }
  const bands = groupAlong(items, 'y', 0)
  const rows = cutRows(bands, cutter)
  if (rows.length > 1) return go(keep(rows))
  const beside = cutBesideHeads(bands, items, cutter)
  if (beside.length > 1) return go(keep(beside))
  const columns = cutColumns(items, cutter)
  const headed = cutHead(bands, columns, cutter)
  if (headed.length > 1) return go(keep(headed))
  const captions = items.some((item) => isHeading(item, cutter)) ? [] : takeCaptions(items, cutter)
  const rest = items.filter((item) => !captions.includes(item) && (captions.length === 0 || item.isPicture !== true))
  if (captions.length > 0) {
    return [...(rest.length === 0 ? [] : go(keep([rest]))), ...cellOf({ items: captions }, 'caption')]
  }
  if (columns.length > 1) return go(withEdges(headFirst(columns, cutter), cutter))
  const parts = cutAtStrip(items, cutter)
  if (parts.length > 1) return go(keep(parts))
  const panels = cutAtPanels(items)
  return panels.length > 1 ? go(keep(panels)) : cellOf(region, 'text')
}

/** The lines of a vertical heading stand close beside each other; every other fragment stands alone. */
const gatherStanding = (fragments: readonly Fragment[]): Fragment[][] => {
  const groups = fragments.filter(({ set }) => set !== 'vertical').map((fragment) => [fragment])
  let group: Fragment[] = []
  for (const fragment of fragments.filter(({ set }) => set === 'vertical').toSorted((a, b) => a.left - b.left)) {
    const last = group.at(-1)
    const isBeside =
      last !== undefined &&
      fragment.left - last.right < last.size &&
      fragment.top < last.bottom &&
      fragment.bottom > last.top
    if (!isBeside && group.length > 0) {
      groups.push(group)
      group = []
    }
    group.push(fragment)
  }
  return group.length === 0 ? groups : [...groups, group]
}

/** A page has some thousand lines at most; more is no newspaper, and is read from the top down. */
const MOST_FRAGMENTS = 8_000
/** Rules beyond the longest few hundred are strokes of drawings. */
const MOST_RULES = 300

/** Share of the letters of a page. */
const ASIDE = 0.05

const lengthOf = ({ left, top, right, bottom }: SheetArea): number => Math.max(right - left, bottom - top)

/** Cuts a page into cells, in the order in which they are read. Every fragment is in one cell. */
export const cutSheet = (fragments: readonly Fragment[], sheet: Omit<SheetText, 'runs'>, body: BodyType): Cell[] => {
  if (fragments.length > MOST_FRAGMENTS) return cellOf({ items: [{ ...boundsOf(fragments), fragments }] }, 'text')
  const rules = sheet.rules.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_RULES)
  const cutter: Cutter = { rules, em: body.size, body }
  const { pictures, panels } = findPictures(fragments, sheet, body)
  const words = findPictureWords(fragments, pictures, body)
  const lettersOf = (list: readonly Fragment[]): number => list.reduce((sum, { text }) => sum + text.length, 0)
  const standing = fragments.filter(({ set, size }) => set === 'vertical' && !isHeadingSize(size, body))
  // A few small words from top to bottom are a printer's or photographer's; a page of them is set so.
  const isAside = lettersOf(standing) < ASIDE * lettersOf(fragments)
  const isApart = (fragment: Fragment): boolean =>
    fragment.set === 'turned' || words.has(fragment) || (isAside && standing.includes(fragment))
  const items: Item[] = [
    ...gatherStanding(fragments.filter((fragment) => !isApart(fragment))).map((group) => ({
      ...boundsOf(group),
      fragments: group,
    })),
    ...pictures.map((picture): Item => ({ ...picture, fragments: [], isPicture: true })),
  ]
  const cells = cutRegion({ items: gatherPanels(items, panels, cutter) }, cutter, 0)
  const apart = fragments.filter(isApart).toSorted((a, b) => a.top - b.top || a.left - b.left)
  return [...cells, ...apart.flatMap((word) => cellOf({ items: [{ ...word, fragments: [word] }] }, 'picture-words'))]
}
