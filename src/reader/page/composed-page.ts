import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage } from '#core/compose/page.ts'
import type { Page } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import type { PageData } from '../load-place.ts'

const composed = new WeakMap<Page, ComposedPage>()

/** The page set in type. Composing is pure, so each page is composed once and kept as long as its issue is. */
export function composedPage({ issue, page, paper }: Pick<PageData, 'issue' | 'page' | 'paper'>): ComposedPage {
  const known = composed.get(page)
  if (known !== undefined) return known
  const set = composePage({ issue, page, paper }, measure)
  composed.set(page, set)
  return set
}

/** Width to height of a photograph's place on the page, or a common one where it has none. */
export function photoRatio(set: ComposedPage, story: number, photo: number): number {
  const block = set.blocks.find((other) => other.kind === 'photo' && other.story === story && other.photo === photo)
  return block === undefined || block.frame.height === 0 ? 3 / 2 : block.frame.width / block.frame.height
}
