/**
 * The rules by which a segment is judged, one line of evidence each. A weight is in points: 1 is a hint, 4 speaks
 * clearly, 10 is as good as proof. Negative weights speak against. What a segment gets for a role is the sum of the
 * rules that hold; what may follow what is in `transitions.ts`, and the best reading of the whole page wins.
 */
import type { Features } from './features.ts'
import type { PageContext } from './page-context.ts'
import type { Role } from './role.ts'

export type Rule = {
  readonly role: Role
  readonly weight: number
  readonly rule: string
  readonly holds: (features: Features, page: PageContext) => boolean
}

const rule = (role: Role, weight: number, name: string, holds: Rule['holds']): Rule => ({
  role,
  weight,
  rule: name,
  holds,
})

const hasField = (features: Features, ...fields: readonly string[]): boolean =>
  features.segment.furniture.some(({ field }) => fields.includes(field))

const SURE_FIELDS = ['cn', 'postalCode', 'issueNumber', 'lunarDate', 'pageCount', 'sponsor', 'organiser', 'publisher']
const withoutSpace = (text: string): string => text.replaceAll(/[ \u3000]/g, '')

const FURNITURE: readonly Rule[] = [
  rule(
    'masthead',
    12,
    'masthead: nothing but fields',
    (f) => f.furnished >= 0.85 && hasField(f, ...SURE_FIELDS, 'date', 'weekday', 'site', 'mail', 'other'),
  ),
  rule(
    'masthead',
    5,
    'masthead: mostly fields',
    (f) => f.furnished >= 0.5 && f.furnished < 0.85 && hasField(f, ...SURE_FIELDS, 'date', 'mail', 'site'),
  ),
  rule(
    'masthead',
    3,
    'masthead: a field that stands nowhere else',
    (f) => hasField(f, 'cn', 'postalCode', 'issueNumber', 'lunarDate') && f.innerStops === 0 && f.width < 60,
  ),
  rule('masthead', -5, 'masthead: reads as prose', (f) => f.innerStops > 0 || f.endsFullStop),
  rule(
    'masthead',
    2,
    'masthead: Latin letters alone',
    (f) => f.han === 0 && /[A-Za-z]{3}/.test(f.folded) && f.width < 30,
  ),
  rule(
    'masthead',
    3,
    'masthead: where the paper may be had',
    (f) =>
      /^(?:报社|本报|社)?(?:地址|社址|零售|定价|订阅|国外代号|国外发行|印刷|承印|广告经营|刊号|出版日期|创刊)/.test(
        f.folded,
      ) && f.width < 50,
  ),
  rule('nameplate', 14, 'nameplate: the name of this paper', (f, page) => page.names.has(withoutSpace(f.segment.text))),
  rule(
    'nameplate',
    4,
    'nameplate: ends in 报',
    (f) => /^\p{Script=Han}{1,9}(?:报|時報|導報|周刊|週刊|新闻|商报)$/u.test(withoutSpace(f.folded)) && f.width <= 10,
  ),
  rule(
    'code-caption',
    12,
    'code caption: scan, WeChat, digital edition',
    (f) =>
      f.width <= 24 &&
      !f.endsFullStop &&
      /^(?:请)?(?:扫码|扫一扫|扫描|微信扫|长按|识别二维码|欢迎关注)|(?:官方)?(?:微信|微博|公众号|视频号|抖音号?|客户端|数字报|电子报|手机报|APP|二维码)$/u.test(
        f.folded,
      ),
  ),
  rule(
    'strip',
    12,
    'strip: page number and name',
    (f) => hasField(f, 'pageNumber') && f.width <= 40 && f.innerStops === 0 && f.commas === 0,
  ),
  rule('strip', 3, 'strip: mostly page number', (f) => hasField(f, 'pageNumber') && f.furnished >= 0.4),
  rule('strip', 3, 'strip: name of a page', (f) =>
    /^(?:要闻|综合|头版|国内|国际|时政|经济|社会|文化|体育|副刊|广告|专题|专版|理论|评论|教育|科技|健康|财经|新闻|民生|法治|农村|生活|娱乐|导读|特别报道|时事|本地|都市|城事|要聞|綜合|國際|體育|財經|港聞|兩岸)(?:[·•/ ]?(?:新闻|要闻|综合|广告|专题|时政|社会|国际))?$/.test(
      f.folded,
    ),
  ),
  rule('editors', 14, 'editors: labels and names', (f) => hasField(f, 'editors') && f.furnished >= 0.8),
  rule('editors', -8, 'editors: reads as prose', (f) => f.innerStops > 0),
]

const isMark = (f: Features): boolean => f.segment.jump !== undefined || f.segment.credit !== undefined
/** `会议指出，`, `王伟表示：` */
const SAYS = /^[\p{Script=Han}]{2,8}(?:指出|强调|认为|表示|要求|介绍|称|透露|说)[,:]/u
const HEADLINE_TAG =
  /^[(【][^()【】]{1,8}[)】]|[(【](?:社论|侧记|图|上|下|一|二|三|上篇|下篇|连载|摘要|节选|全文)[)】]$/

const HEADS: readonly Rule[] = [
  rule('headline', 3, 'headline: as long as headlines are', (f) => f.width >= 4 && f.width <= 26),
  rule('headline', 1.5, 'headline: the usual length', (f) => f.width >= 7 && f.width <= 22),
  rule('headline', 1, 'headline: longer than most', (f) => f.width > 26 && f.width <= 34),
  rule('headline', -5, 'headline: too long', (f) => f.width > 34),
  rule('headline', -10, 'headline: far too long', (f) => f.width > 48),
  rule('headline', -3, 'headline: too short', (f) => f.width < 4),
  rule('headline', 2, 'headline: no mark at its end', (f) => /[\p{L}\p{N}”》）)!?！？]$/u.test(f.folded)),
  rule('headline', -9, 'headline: ends in a full stop', (f) => f.endsFullStop),
  rule('headline', -4, 'headline: ends in a comma', (f) => /[,、;]$/.test(f.folded)),
  rule('headline', -8, 'headline: several sentences', (f) => f.innerStops >= 1 && !/[!?]/.test(f.folded)),
  rule('headline', -2, 'headline: commas inside', (f) => f.commas >= 1),
  rule('headline', -3, 'headline: many commas inside', (f) => f.commas >= 3),
  rule('headline', 3, 'headline: a space for the printed line break', (f) => f.isCouplet && f.width >= 10),
  rule('headline', 2, 'headline: more space above it', (f, page) => f.segment.gap > page.usualGap),
  rule('headline', 2, 'headline: a tag before or behind', (f) => HEADLINE_TAG.test(f.folded)),
  rule('headline', -4, 'headline: opens as a paragraph does', (f) => SAYS.test(f.folded)),
  rule(
    'headline',
    -3,
    'headline: indented like a paragraph',
    (f) => f.segment.indent >= 1.5 && f.segment.indent <= 2.5 && f.width > 12,
  ),
  rule('headline', -12, 'headline: a byline', (f) => (f.segment.byline?.certainty ?? 0) >= 0.9),
  rule('headline', -3, 'headline: names alone', (f) => (f.segment.byline?.certainty ?? 1) < 0.9),
  rule(
    'headline',
    -8,
    'headline: a dateline stands at its beginning',
    (f) => f.segment.lead !== undefined && f.width > 20,
  ),
  rule('headline', -8, 'headline: furniture', (f) => f.furnished >= 0.6),
  rule('headline', -6, 'headline: no Han', (f) => f.han < 2),
  rule('headline', -4, 'headline: in brackets', (f) => /^\([^()]{1,30}\)$/.test(f.folded)),
  rule(
    'kicker',
    6,
    'kicker: ends in a dash or colon',
    (f) => f.width <= 40 && /(?:——|一一|--|—|:)$/.test(f.folded) && f.innerStops === 0,
  ),
  rule(
    'deck',
    10,
    'deck: begins with a dash',
    (f) => f.width <= 60 && /^(?:——|一一|--|—|──)/.test(f.folded) && !f.endsFullStop,
  ),
  rule(
    'deck',
    2.5,
    'deck: longer than a headline, no sentence',
    (f) => f.width >= 12 && f.width <= 72 && f.innerStops === 0 && !f.endsSentence,
  ),
  rule(
    'deck',
    3,
    'deck: a space for the printed line break',
    (f) =>
      f.width >= 20 &&
      f.width <= 90 &&
      f.spaces >= 1 &&
      f.spaces <= 8 &&
      f.innerStops === 0 &&
      !f.endsSentence &&
      f.commas <= 2,
  ),
  rule('deck', -4, 'deck: ends in a comma', (f) => /[,、;:]$/.test(f.folded)),
  rule(
    'deck',
    -10,
    'deck: a byline or furniture',
    (f) => (f.segment.byline?.certainty ?? 0) >= 0.9 || f.furnished > 0.6,
  ),
  rule('deck', -4, 'deck: a full sentence', (f) => f.endsFullStop || f.innerStops > 0),
  rule('deck', -6, 'deck: too short', (f) => f.width < 6),
  rule('subhead', 2.5, 'subhead: short line', (f) => f.width >= 2 && f.width <= 18 && !f.endsFullStop),
  rule('subhead', 1.5, 'subhead: very short line', (f) => f.width >= 2 && f.width <= 10 && !f.endsSentence),
  rule(
    'subhead',
    4,
    'subhead: numbered',
    (f) =>
      f.width <= 26 &&
      !f.endsFullStop &&
      /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部])/.test(
        f.folded,
      ),
  ),
  rule(
    'subhead',
    3,
    'subhead: an ornament before it',
    (f) => f.width <= 20 && !f.endsFullStop && /^[■◆●▲★◇□▍▌▎|]/.test(f.folded),
  ),
  rule('subhead', 1, 'subhead: a bare number', (f) => /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.test(f.folded)),
  rule(
    'subhead',
    -6,
    'subhead: byline or furniture',
    (f) => (f.segment.byline?.certainty ?? 0) >= 0.9 || f.furnished > 0.6,
  ),
  rule('subhead', -5, 'subhead: a comma at its end', (f) => /[,、;]$/.test(f.folded)),
]

const BODY: readonly Rule[] = [
  rule('paragraph', 5, 'paragraph: ends as a sentence', (f) => f.endsSentence && f.width >= 14),
  rule('paragraph', 5, 'paragraph: several sentences', (f) => f.innerStops >= 1),
  rule('paragraph', 5, 'paragraph: long', (f) => f.width >= 60),
  rule('paragraph', 3, 'paragraph: longer than headlines', (f) => f.width >= 36 && f.width < 60),
  rule('paragraph', 2, 'paragraph: clauses', (f) => f.commas >= 2),
  rule('paragraph', 1, 'paragraph: a clause', (f) => f.commas === 1),
  rule('paragraph', 3, 'paragraph: indented', (f) => f.segment.indent >= 1.5 && f.segment.indent <= 2.5),
  rule('paragraph', 10, 'paragraph: opens with a dateline', (f) => f.segment.lead !== undefined),
  rule('paragraph', 3, 'paragraph: closes with a byline', (f) => f.segment.tailByline !== undefined),
  rule('paragraph', 4, 'paragraph: opens by saying who says it', (f) => SAYS.test(f.folded)),
  rule('paragraph', -4, 'paragraph: short and no sentence', (f) => f.width < 14 && !f.endsSentence),
  rule('paragraph', -2, 'paragraph: no sentence', (f) => !f.endsSentence && f.innerStops === 0 && f.commas === 0),
  rule('paragraph', -5, 'paragraph: furniture', (f) => f.furnished >= 0.6),
  rule('continuation', 2, 'continuation: text', (f) => f.width >= 1 && f.furnished < 0.6),
  rule('continuation', 2, 'continuation: ends as a sentence', (f) => f.endsSentence),
  rule('continuation', 3, 'continuation: several sentences', (f) => f.innerStops >= 1),
  rule('continuation', 4, 'continuation: long', (f) => f.width >= 60),
  rule('continuation', 4, 'continuation: opens with the end of a clause', (f) =>
    /^[^,。、]{1,3}[,。、]/.test(f.folded),
  ),
  rule('continuation', 2, 'continuation: clauses', (f) => f.commas >= 1),
  rule('continuation', -8, 'continuation: indented like a new paragraph', (f) => f.segment.indent >= 1.5),
  rule(
    'continuation',
    -12,
    'continuation: opens with a dateline or label',
    (f) => f.segment.lead !== undefined || /^(?:编者按|图为|记者:|问:|答:)/.test(f.folded),
  ),
  rule('continuation', -8, 'continuation: opens like a new paragraph', (f) =>
    /^(?:会议|他|她|据悉|据了解|近日|同时|此外|目前|截至|当天|记者|近年来)/.test(f.folded),
  ),
  rule('note', 14, 'note: 编者按 and its like', (f) =>
    /^[(【]?(?:编者按|编者的话|编后|编者注|开栏的话|开栏语|开篇的话|按语|核心提示|核心阅读|内容提要|阅读提示|新闻背景|编前)/.test(
      f.folded,
    ),
  ),
  rule(
    'question',
    9,
    'question: a speaker and a colon',
    (f) =>
      f.width >= 8 &&
      /^(?:记者|问|答|主持人|本报记者|[QA]|\p{Script=Han}{2,4}(?=: ?[^\d]))[ ]?:/u.test(f.folded) &&
      f.commas + f.innerStops + (f.endsSentence ? 1 : 0) >= 1,
  ),
  rule('list-item', 9, 'list item: an article of a regulation', (f) =>
    /^第[一二三四五六七八九十百]{1,5}条[ :]/.test(f.folded),
  ),
  rule(
    'list-item',
    6,
    'list item: a bullet or number',
    (f) => f.width > 12 && /^(?:[●■◆▲★·•◎◇※▶►]|[①-⑳]|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/.test(f.folded),
  ),
  rule(
    'table',
    8,
    'table: columns of figures',
    (f) =>
      f.spaces >= 3 &&
      f.digits >= 4 &&
      f.innerStops === 0 &&
      f.folded.split(/ {1,}/).length >= 4 &&
      f.commas <= 1 &&
      f.furnished < 0.5,
  ),
  rule(
    'verse',
    5,
    'verse: short lines on end',
    (f) => f.shortRun >= 4 && f.width <= 16 && f.furnished < 0.3 && f.digits === 0,
  ),
  rule('verse', 2, 'verse: ends in a mark', (f) => f.shortRun >= 4 && f.width <= 16 && /[,。;!?]$/.test(f.folded)),
]

const PICTURES: readonly Rule[] = [
  rule(
    'caption',
    11,
    'caption: 图为 and its like',
    (f) =>
      f.width <= 160 &&
      /^(?:[▲▼◀▶←→↑↓●■△▽◁▷]? ?)(?:[(]?(?:图为|图[①-⑨一二三四\d]|上图|下图|左图|右图|题图|本版图|图说|圖為|图片说明|资料图)|[①-⑨]? ?图为)/.test(
        f.folded,
      ),
  ),
  rule(
    'caption',
    7,
    'caption: points with an arrow',
    (f) => f.width <= 120 && f.width >= 6 && /^[▲▼◀▶←→↑↓△▽◁▷]/.test(f.folded),
  ),
  rule(
    'caption',
    4,
    'caption: who stands where',
    (f) => f.width <= 160 && /\((?:左|右|中|前|后)[一二三四五六]?\)|(?:左|右)[一二三四五]/.test(f.folded),
  ),
  rule(
    'caption',
    3,
    'caption: begins with a day',
    (f) =>
      f.width <= 150 && f.width >= 16 && /^(?:近日|日前|昨日|昨天|连日来|\d{1,2}月\d{1,2}日|\d{1,2}日)/.test(f.folded),
  ),
  rule('caption', 2, 'caption: as long as captions are', (f) => f.width >= 14 && f.width <= 130 && f.commas >= 1),
  rule('caption', 1, 'caption: short', (f) => f.width >= 6 && f.width < 40),
  rule(
    'caption',
    -8,
    'caption: a dateline',
    (f) => f.segment.lead !== undefined || (f.segment.byline?.certainty ?? 0) >= 0.9,
  ),
  rule('caption', -6, 'caption: far too long', (f) => f.width > 220),
  rule('caption', -6, 'caption: furniture', (f) => f.furnished >= 0.6),
  rule('credit', 40, 'credit', (f) => f.segment.credit !== undefined),
  rule('jump-out', 40, 'jump out', (f) => f.segment.jump?.direction === 'to'),
  rule('jump-in', 40, 'jump in', (f) => f.segment.jump?.direction === 'from'),
  rule('byline', 13, 'byline: title and name', (f) => (f.segment.byline?.certainty ?? 0) >= 0.9),
  rule('byline', 5, 'byline: names alone', (f) => f.segment.byline !== undefined && f.segment.byline.certainty < 0.9),
  rule(
    'advertisement',
    7,
    'advertisement: telephone and address',
    (f) =>
      /(?:电话|热线|手机|联系人|咨询|地址|招聘|诚聘)[^。]{0,20}\d{7}/.test(f.folded) &&
      !f.segment.furniture.some(({ field }) => field === 'editors'),
  ),
  rule(
    'advertisement',
    6,
    'advertisement: lost and found',
    (f) => /(?:遗失|丢失|声明作废|特此公告|登报声明|挂失)/.test(f.folded) && f.width < 120,
  ),
  rule('unknown', 6, 'unknown: no letter and no character', (f) => f.han === 0 && !/[\p{L}\p{N}]/u.test(f.folded)),
]

/** Only a segment that is a mark by its own form can have one of these roles. */
const OF_MARKS: ReadonlySet<Role> = new Set(['credit', 'jump-in', 'jump-out'])
/** What every segment gets for a role before any rule speaks. */
const BASE: Partial<Record<Role, number>> = {
  unknown: -1,
  byline: -8,
  table: -2,
  verse: -2,
  note: -4,
  question: -2,
  'list-item': -1,
  kicker: -1,
  subhead: -1,
  masthead: -3,
  nameplate: -2,
  'code-caption': -4,
  strip: -3,
  editors: -6,
  advertisement: -2,
}

export const RULES: readonly Rule[] = [...FURNITURE, ...HEADS, ...BODY, ...PICTURES]

const RULES_OF = new Map<Role, readonly Rule[]>()
for (const each of RULES) RULES_OF.set(each.role, [...(RULES_OF.get(each.role) ?? []), each])

/** What speaks for a segment having a role: points, and the weightiest rule. */
export const judge = (features: Features, role: Role, page: PageContext): { score: number; rule: string } => {
  if (isMark(features) !== OF_MARKS.has(role)) return { score: -60, rule: `${role}: not of that form` }
  let score = BASE[role] ?? 0
  let best: Rule | undefined
  for (const candidate of RULES_OF.get(role) ?? []) {
    if (!candidate.holds(features, page)) continue
    score += candidate.weight
    if (candidate.weight > (best?.weight ?? 0)) best = candidate
  }
  return { score, rule: best?.rule ?? `${role}: by its place` }
}
