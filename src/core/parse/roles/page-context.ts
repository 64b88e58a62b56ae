import { fold } from '../text/fold.ts'
import type { Features } from './features.ts'

/** What the page as a whole says, that the judgement of one segment needs. */
export type PageContext = {
  /** Names of the publication, without spaces: from `《…》官方微信`, `…社出版`, and what the caller knows. */
  readonly names: ReadonlySet<string>
  /** The commonest number of blank lines between segments. */
  readonly usualGap: number
  /** Segments on the page. */
  readonly count: number
}

const NAME_IN_LINE = [
  /《([^《》]{2,12})》(?:官方)?(?:微信|公众|数字|电子|手机|客户端|APP|微博|网|新闻)/u,
  /^([^ ]{2,10}(?:报|時報|日報|晚報))(?:报|報)?社(?:编辑)?出版/u,
  /^([^ ]{2,10}?(?:报|刊))社(?:主办|编辑|出版)/u,
]

const commonest = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** Looks over the page once for what its parts are judged by. */
export const readContext = (features: readonly Features[], knownName: string | undefined): PageContext => {
  const names = new Set<string>()
  if (knownName !== undefined) names.add(knownName)
  for (const { segment, width } of features) {
    if (width > 40) continue
    for (const pattern of NAME_IN_LINE) {
      const name = pattern.exec(segment.text)?.[1] ?? pattern.exec(fold(segment.text))?.[1]
      if (name !== undefined) names.add(name)
    }
  }
  return { names, usualGap: commonest(features.map(({ segment }) => segment.gap)), count: features.length }
}
