import { fold } from '../text/fold.ts'
import type { Features } from './features.ts'

/** What the page as a whole says, that the judgement of one segment needs. */
export type PageContext = {
  /** Names of the publication, without spaces: from `《…》官方微信`, `…社出版`, and what the caller knows. */
  readonly names: ReadonlySet<string>
  /** The commonest number of blank lines between segments. */
  readonly usualGap: number
  /** Wider gaps stand above headings and not above text: the page sets its stories apart. */
  readonly gapsTell: boolean
  /** So often that a heading with less space above it is hardly a headline. */
  readonly gapsSure: boolean
  /** Share of the headings below which a byline, a dateline or a jump line comes; nothing where there are few headings. */
  readonly opened: number | undefined
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

const isProse = ({ innerStops, endsFullStop, width }: Features): boolean =>
  innerStops > 0 || (endsFullStop && width >= 14)

/** A wide gap or two may be chance. */
const LEAST_WIDE = 2
/** Of so many wide gaps one may stand above a text: a brief without a headline, a caption. */
const LEAST_HEADED = 0.7

/** So many wide gaps with a heading under nearly each are the paper's manner. */
const SURE_WIDE = 4
const SURELY_HEADED = 0.85

const lookAtGaps = (features: readonly Features[], usualGap: number): Pick<PageContext, 'gapsTell' | 'gapsSure'> => {
  const wide = features.filter(({ segment }) => segment.gap > usualGap)
  const headed = wide.filter((each) => !isProse(each)).length
  return {
    gapsTell: wide.length >= LEAST_WIDE && headed >= wide.length * LEAST_HEADED,
    gapsSure: wide.length >= SURE_WIDE && headed >= wide.length * SURELY_HEADED,
  }
}

/** Of fewer headings nothing can be said. */
const LEAST_HEADINGS = 4

const shareOpened = (features: readonly Features[]): number | undefined => {
  const headings = features.filter(({ around }, at) => around !== undefined && features[at - 1]?.around === undefined)
  if (headings.length < LEAST_HEADINGS) return undefined
  return headings.filter(({ around }) => around?.opensBelow === true).length / headings.length
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
  const usualGap = commonest(features.map(({ segment }) => segment.gap))
  return { names, usualGap, ...lookAtGaps(features, usualGap), opened: shareOpened(features) }
}
