/** What a line has in common with the lines beside it: each pass writes one answer into the features. */
import { isPersonName, joinSpacedNames } from '../marks/people.ts'
import { widthEm } from '../text/characters.ts'
import type { Features } from './features.ts'

/** Names of columns whose lines are news or titles by themselves: `要闻速览`, `今日导读`. */
const BRIEFS = /(?:简报|简讯|短讯|快讯|速递|速览|导读|要目|看点|目录)$/
const SHORT_LINE_EM = 18

const isShortLine = (feature: Features | undefined): boolean =>
  feature !== undefined &&
  feature.width <= SHORT_LINE_EM &&
  feature.spaces <= 1 &&
  feature.digits === 0 &&
  feature.furnished < 0.5

/** Writes into each feature how many short lines stand on end around it. */
const countShortRuns = (features: readonly Features[]): Features[] => {
  const counted: Features[] = []
  for (let from = 0; from < features.length;) {
    let to = from + 1
    const isShort = (at: number): boolean => isShortLine(features[at])
    while (isShort(from) && to < features.length && isShort(to) && (features[to]?.segment.gap ?? 9) <= 1) to += 1
    for (const feature of features.slice(from, to)) counted.push({ ...feature, shortRun: to - from })
    from = to
  }
  return counted
}

/** Could stand as a heading between paragraphs. */
const isHeading = (feature: Features | undefined): boolean =>
  feature !== undefined &&
  feature.width >= 3 &&
  feature.width <= 16 &&
  !feature.endsSentence &&
  feature.furnished < 0.5 &&
  feature.segment.jump === undefined &&
  feature.segment.credit === undefined &&
  (feature.segment.byline?.certainty ?? 0) < 0.9

/** Length and place of the spaces: `修旧如旧 留住乡愁` and `业态更新 引来活水` have the same. */
const shapeOf = ({ segment, width }: Features): string =>
  `${width}|${segment.text
    .split(/[ \u3000]+/)
    .map(widthEm)
    .join()}`

const MANY_LINES = 8
/** 小标题 of one article differ in length by no more than this, in em; none that are alike is longer than the second. */
const LIKE_LENGTH = 2
const LONGEST_LIKE = 12

/** How alike two headings are: 2 of one shape, 1 of like length, else 0; with a pause only those of one shape are alike. */
const likenessOf = (a: Features, b: Features): number => {
  if (shapeOf(a) === shapeOf(b)) return 2
  const isPaused = a.spaces + a.commas + b.spaces + b.commas > 0
  const isLike = Math.abs(a.width - b.width) <= LIKE_LENGTH && Math.max(a.width, b.width) <= LONGEST_LIKE
  return isLike && !isPaused ? 1 : 0
}

/** Where one story surely ends or another begins: 小标题 on both sides are not of one set. */
const isBoundary = ({ segment }: Features): boolean =>
  segment.lead !== undefined ||
  segment.tailByline !== undefined ||
  segment.jump !== undefined ||
  (segment.byline?.certainty ?? 0) >= 0.9

/** Counts for each heading that stands alone between texts the others before and behind it, in an unbroken row, that are like it. */
const countParallels = (features: readonly Features[]): Features[] => {
  const isAlone = (at: number): boolean =>
    at > 0 &&
    isHeading(features[at]) &&
    (features[at]?.shortRun ?? 0) < MANY_LINES &&
    !isHeading(features[at - 1]) &&
    !isHeading(features[at + 1])
  const parallels = features.map(() => 0)
  let row: number[] = []
  const close = () => {
    for (const at of row) {
      const heading = features[at]
      if (heading === undefined) continue
      const others = row.flatMap((other) => (other === at ? [] : (features[other] ?? [])))
      parallels[at] = others.slice(0, MANY_LINES).reduce((sum, other) => sum + likenessOf(heading, other), 0)
    }
    row = []
  }
  for (const [at, feature] of features.entries()) {
    if (isBoundary(feature)) close()
    else if (isAlone(at)) {
      const last = features[row.at(-1) ?? -1]
      if (last !== undefined && likenessOf(last, feature) === 0) close()
      row.push(at)
    }
  }
  close()
  return features.map((feature, at) => ({ ...feature, parallels: parallels[at] ?? 0, isLone: isAlone(at) }))
}

const cellsOf = (feature: Features | undefined): number =>
  feature === undefined || feature.innerStops > 0 || feature.width > 60 ? 0 : feature.spaces + 1

/** `昨日入园人数 51.2万`, `38% 受访青年`: words and a figure, which several on end make a table of two columns. */
const WITH_FIGURE =
  /^[^ ]{2,14} [-+]?(?:\d[\d.,:%]{0,11}[^ ]{0,4}|[一二三四五六七八九十〇.]{3,12})$|^\d[\d.%]{0,6}[^ ]{0,3} [^ ]{4,24}$/u

/** With one cell more or less rows of so many cells are of one table: its head, a cell left empty. */
const MANY_CELLS = 4

const compareCells = (features: readonly Features[]): Features[] => {
  const cells = features.map(cellsOf)
  const figures = features.map(({ folded }, at) => cells[at] === 2 && WITH_FIGURE.test(folded))
  const isLike = (from: number, to: number): boolean => {
    const [one, other] = [cells[from] ?? 0, cells[to] ?? 0]
    if (one === 2 && other === 2) return figures[from] === true && figures[to] === true
    return one === other || (Math.min(one, other) >= MANY_CELLS && Math.abs(one - other) === 1)
  }
  /** The line at `to`, next to the one at `from`, stands under it with as many cells. */
  const isRow = (from: number, to: number): boolean =>
    isLike(from, to) && (features[Math.max(from, to)]?.segment.gap ?? 2) <= 1
  return features.map((feature, at) => {
    if ((cells[at] ?? 0) < 3 && figures[at] !== true) return feature
    const [above, below] = [isRow(at, at - 1), isRow(at, at + 1)]
    const isInTable = (above && below) || (above && isRow(at - 1, at - 2)) || (below && isRow(at + 1, at + 2))
    if (figures[at] === true && !isInTable) return feature
    return above || below ? { ...feature, sharesCells: true, isInTable } : feature
  })
}

const isDate = (feature: Features | undefined): boolean =>
  feature !== undefined && feature.furnished === 1 && feature.segment.furniture.every(({ field }) => field === 'date')

const markSignatures = (features: readonly Features[]): Features[] =>
  features.map((feature, at) => {
    const next = features[at + 1]
    const isAboveDate = at > 0 && feature.furnished === 0 && isDate(next)
    const isOverHeading = next !== undefined && isHeading(next) && feature.segment.gap > Math.max(1, next.segment.gap)
    return isAboveDate || isOverHeading ? { ...feature, isAboveDate, isOverHeading } : feature
  })

/** So many lines may stand above the first line of the masthead that shows itself: name of the page, of the paper. */
const TOP = 6

const markTop = (features: readonly Features[]): Features[] => {
  const isMasthead = (feature: Features | undefined): boolean => feature !== undefined && feature.furnished >= 0.6
  let isTop = true
  return features.map((feature, at) => {
    const isWord =
      feature.width <= (/[A-Z ]{6}$/.test(feature.folded) ? 22 : 8) &&
      feature.han >= 2 &&
      feature.digits === 0 &&
      !feature.endsSentence
    isTop &&= at < TOP && (isWord || feature.furnished > 0)
    const isPaper = /[报刊](?: [A-Z ]{4,40})?$/.test(feature.folded)
    const isAbove =
      isTop && feature.furnished === 0 && (isPaper || isMasthead(features[at + 1]) || isMasthead(features[at + 2]))
    return isAbove ? { ...feature, isAboveMasthead: true } : feature
  })
}

/** `选煤厂 边华（女） 滕兰`: at least two names, and nothing on the line but them and where they are from. */
const isNameRow = (feature: Features | undefined): boolean => {
  if (feature === undefined || feature.endsSentence || feature.width > 48) return false
  const parts = joinSpacedNames(feature.folded.replaceAll(/\([男女]\)/g, ' ').trim()).split(/[ 、:]+/)
  const names = parts.filter(isPersonName).length
  const isShort = parts.slice(1).every((part) => /^\p{Script=Han}{2,4}$/u.test(part))
  return parts.length >= 2 && isShort && names * 5 >= (parts.length - 1) * 3
}

const markNameLists = (features: readonly Features[]): Features[] => {
  const rows = features.map((feature) => feature.spaces >= 1 && isNameRow(feature))
  return features.map((feature, at) =>
    rows[at] === true &&
    (rows[at - 1] === true || rows[at + 1] === true) &&
    (rows[at - 2] === true || rows[at + 2] === true || (rows[at - 1] === true && rows[at + 1] === true))
      ? { ...feature, isInNameList: true }
      : feature,
  )
}

/** A brief is no sentence, and no longer than this in em. */
const LONGEST_BRIEF = 40

/** From `from` on, the lines under the name of a column of briefs: until more space, and none of them a text. */
const briefsFrom = (features: readonly Features[], from: number): number => {
  const gap = features[from]?.segment.gap ?? 0
  let to = from
  for (; to < features.length; to += 1) {
    const line = features[to]
    if (line === undefined || (to > from && line.segment.gap > Math.max(gap, 1))) break
    if (line.endsSentence || line.width > LONGEST_BRIEF || line.furnished >= 0.5 || isBoundary(line)) return from
  }
  return to
}

const LEAST_BRIEFS = 2

const markBriefs = (features: readonly Features[]): Features[] => {
  const marked = [...features]
  for (const [at, feature] of features.entries()) {
    if (feature.width > 8 || !BRIEFS.test(feature.folded.replaceAll(' ', ''))) continue
    const to = briefsFrom(features, at + 1)
    if (to - at <= LEAST_BRIEFS) continue
    for (let line = at + 1; line < to; line += 1) {
      const brief = features[line]
      if (brief !== undefined) marked[line] = { ...brief, isBrief: true }
    }
  }
  return marked
}

const speakerOf = ({ folded }: Features): string | undefined =>
  /^([^:。,]{1,8}):/u.exec(folded)?.[1]?.replaceAll(' ', '')

const markSpeakers = (features: readonly Features[]): Features[] => {
  const counts = new Map<string, number>()
  const speakers = features.map(speakerOf)
  for (const speaker of speakers) if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return features.map((feature, at) =>
    (counts.get(speakers[at] ?? '') ?? 0) > 1 ? { ...feature, sharesSpeaker: true } : feature,
  )
}

const GUIDE_PAGE = '(?:[A-Z]\\d{1,2}|0\\d|第?\\d{1,2}[ ]?版|第[一二三四五六七八九十]{1,3}版)'
const POINTS = '[ ·•.…>〉→▶►■□◆/()]{1,8}'
/** `A04 医保账户可给家人缴费`, `港股升86點 成交縮減 B1`, `秋粮收购价格公布 〉〉2版` */
const GUIDE_LINE = new RegExp(
  `^${GUIDE_PAGE}${POINTS}(?=.*\\p{Script=Han})[^。]{4,32}$|^[^。]{4,30}?${POINTS}${GUIDE_PAGE}[)]?$`,
  'u',
)
const isGuideLine = (feature: Features | undefined): boolean =>
  feature !== undefined && feature.width <= 36 && !feature.endsSentence && GUIDE_LINE.test(feature.folded)

/** `今日导读`: what stands below it with the number of a page is of the guide, be it one line. */
const GUIDE_HEAD = /^(?:今日|本期|本报|要闻|新闻|版面)?(?:导读|導讀|导览|要目|内容提要)$/u
const MOST_GUIDE = 12

const markGuides = (features: readonly Features[]): Features[] => {
  let left = 0
  return features.map((feature, at) => {
    const isHead = GUIDE_HEAD.test(feature.folded.replaceAll(' ', ''))
    left = isHead ? MOST_GUIDE : feature.innerStops > 0 ? 0 : Math.max(0, left - 1)
    const isNext = left > 0 && !isHead
    const isOne = isGuideLine(feature) && (isNext || isGuideLine(features[at - 1]) || isGuideLine(features[at + 1]))
    return isOne ? { ...feature, isInGuide: true } : feature
  })
}

/** A notice has a handful of lines behind its text: whom to ask, and who signs when. */
const MOST_NOTICE = 12
const NOTICE = /(?:启事|公告|通告|声明|通知|公示|招聘|讣告)$/u

const markNotices = (features: readonly Features[]): Features[] => {
  let left = 0
  return features.map((feature) => {
    const isHead = feature.width <= 24 && NOTICE.test(feature.folded.replaceAll(' ', ''))
    const isIn = left > 0
    // What opens as news, who edited the page, and a heading set apart end it.
    const isEditors = feature.furnished >= 0.8 && feature.segment.furniture.some(({ field }) => field === 'editors')
    const ends = feature.segment.lead !== undefined || isEditors || (isHeading(feature) && feature.segment.gap > 1)
    left = isHead ? MOST_NOTICE : ends ? 0 : Math.max(0, left - 1)
    return isIn && !isHead && !ends ? { ...feature, isInNotice: true } : feature
  })
}

/** Of a poem too the first line is no headline where who wrote it stands above, below the title. */
const markBelowBylines = (features: readonly Features[]): Features[] =>
  features.map((feature, at) => {
    const [title, byline] = [features[at - 2], features[at - 1]]
    const isSigned = (byline?.segment.byline?.certainty ?? 0) >= 0.6
    return isSigned && title !== undefined && isHeading(title) ? { ...feature, isBelowByline: true } : feature
  })

const LONG_LINE_EM = 24

const markOverText = (features: readonly Features[]): Features[] =>
  features.map((feature, at) => {
    const next = features[at + 1]
    const isOver = feature.segment.gap > 0 && next !== undefined && next.width > LONG_LINE_EM
    return isOver ? { ...feature, isOverText: true } : feature
  })

/** An advertisement has so many lines above the one that says whom to ring up. */
const MOST_ABOVE_SALE = 3

/** Digits of a telephone with the spaces and dashes that print sets between them. */
const TELEPHONE = /(?<![\d-])(?:\d[ \-—()]{0,2}){7,14}(?!\d)/u
const CALLS = /电话|热线|手机|联系|咨询|地址|传真|专线|订购|预订|销售|诚聘|招聘|(?:^| )电:/u
const OF_THE_PAPER = /新闻热线|投稿|编辑|稿件|邮箱|印刷|零售|订阅/u

/** Whom to ring up, and nothing of the paper's own. */
export const isSale = ({ folded, width, furnished, segment }: Features): boolean =>
  width < 120 &&
  furnished < 0.5 &&
  CALLS.test(folded) &&
  TELEPHONE.test(folded) &&
  !OF_THE_PAPER.test(folded) &&
  !segment.furniture.some(({ field }) => field === 'editors')

const markOverSales = (features: readonly Features[]): Features[] => {
  let left = 0
  return features
    .toReversed()
    .map((feature) => {
      const isOver = left > 0 && feature.width <= LONG_LINE_EM && !feature.endsFullStop && feature.furnished < 0.5
      left = isSale(feature) ? MOST_ABOVE_SALE : isOver ? left - 1 : 0
      return isOver ? { ...feature, isOverSale: true } : feature
    })
    .toReversed()
}

/** Looks at the lines of a page beside each other. */
export const lookBeside = (features: readonly Features[]): Features[] =>
  [
    countShortRuns,
    countParallels,
    compareCells,
    markSignatures,
    markBriefs,
    markTop,
    markNameLists,
    markSpeakers,
    markGuides,
    markNotices,
    markBelowBylines,
    markOverText,
    markOverSales,
  ].reduce<Features[]>((seen, pass) => pass(seen), [...features])
