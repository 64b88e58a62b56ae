import type { Features } from '../features.ts'
import { type Rule, rule } from './rule.ts'
import { NUMBERED, isGuide, isDateAlone, withoutSpace } from './shapes.ts'

const hasField = (features: Features, ...fields: readonly string[]): boolean =>
  features.segment.furniture.some(({ field }) => fields.includes(field))

const SURE_FIELDS = ['cn', 'postalCode', 'issueNumber', 'lunarDate', 'pageCount', 'sponsor', 'organiser', 'publisher']
/** `某某报官方微信`, `《某某报》抖音号` */
const OF_CODE = /[报刊》](?:官方)?(?:微信|微博|公众号|视频号|抖音号?|客户端|数字报|二维码)$/u
/** `体坛`, `综合新闻`, `药店经营`: names of pages are words of a page, names of papers say that they are papers. */
const isPageLabel = (f: Features): boolean =>
  f.width <= 2 ||
  (/(?:新闻|要闻|综合|副刊|经营|专题|专版|时评|论坛|天地|园地|广角|视窗|周末|生活|版)$/u.test(withoutSpace(f.folded)) &&
    !f.folded.endsWith('报'))

/** `社址：… 邮编：… 电话：… 印刷：… 零售价：…` in one line at the foot of the page. */
const OF_THE_HOUSE = /(?:社址|地址|邮编|邮政编码|电话|传真|印刷|零售价?|定价|广告许可证|发行部?)[ ]?:/gu

const isImprint = (f: Features): boolean =>
  f.width < 160 && f.innerStops === 0 && (f.folded.match(OF_THE_HOUSE)?.length ?? 0) >= 3

/** What speaks for the furniture of a page: masthead, strip, editors. */
export const FURNITURE_RULES: readonly Rule[] = [
  rule(
    'masthead',
    9.25,
    'masthead: nothing but fields',
    (f) => f.furnished >= 0.85 && hasField(f, ...SURE_FIELDS, 'date', 'weekday', 'site', 'mail', 'other'),
  ),
  rule(
    'masthead',
    8,
    'masthead: mostly fields',
    (f) => f.furnished >= 0.5 && f.furnished < 0.85 && hasField(f, ...SURE_FIELDS, 'date', 'mail', 'site'),
  ),
  rule(
    'masthead',
    2,
    'masthead: a field that stands nowhere else',
    (f) => hasField(f, 'cn', 'postalCode', 'issueNumber', 'lunarDate') && f.innerStops === 0 && f.width < 60,
  ),
  rule('masthead', 14, 'masthead: whose organ the paper is', (f) =>
    /^(?:中共)?\p{Script=Han}{2,24}(?:机关报|主管主办)$/u.test(withoutSpace(f.folded)),
  ),
  rule('masthead', -5, 'masthead: reads as prose', (f) => f.innerStops > 0 || f.endsFullStop),
  rule(
    'masthead',
    4,
    'masthead: Latin letters alone',
    (f) => f.han === 0 && /[A-Za-z]{3}/.test(f.folded) && f.width < 30,
  ),
  rule(
    'masthead',
    2.25,
    'masthead: where the paper may be had',
    (f) =>
      /^(?:报社|本报|社)?(?:地址|社址|零售|定价|订阅|国外代号|国外发行|印刷|承印|广告经营|刊号|出版日期|创刊|新闻热线|热线电话|订报|发行热线|广告热线)/.test(
        f.folded,
      ) && f.width < 50,
  ),
  rule('masthead', 9, 'masthead: where the house is, whom to ring up, what the paper costs', isImprint),
  rule('advertisement', -8, 'advertisement: where the house is, whom to ring up, what the paper costs', isImprint),
  rule('nameplate', 14.25, 'nameplate: the name of this paper', (f, page) =>
    page.names.has(withoutSpace(f.segment.text)),
  ),
  rule(
    'nameplate',
    5.5,
    'nameplate: ends in 报',
    (f) =>
      /^\p{Script=Han}{1,9}(?:报|時報|導報|周刊|週刊|新闻|商报)[A-Z]{0,30}$/u.test(withoutSpace(f.folded)) &&
      f.width <= 22,
  ),
  rule(
    'nameplate',
    7.25,
    'nameplate: on top of the page, above the masthead',
    (f) => f.isAboveMasthead && !isPageLabel(f),
  ),
  rule('strip', 9, 'strip: a word on top of the page', (f) => f.isAboveMasthead && isPageLabel(f)),
  rule('headline', -12.25, 'headline: first on the page, above the masthead', (f) => f.isAboveMasthead),
  rule(
    'code-caption',
    12.25,
    'code caption: scan, WeChat, digital edition',
    (f) =>
      f.width <= 24 &&
      !f.endsFullStop &&
      /^(?:请)?(?:扫码|扫一扫|扫描|微信扫|长按|识别二维码|欢迎关注)|(?:官方)?(?:微信|微博|公众号|视频号|抖音号?|客户端|数字报|电子报|手机报|APP|二维码)$/u.test(
        f.folded,
      ),
  ),
  rule('headline', -8, 'headline: a code caption', (f) => f.width <= 24 && OF_CODE.test(f.folded)),
  rule(
    'strip',
    11.5,
    'strip: page number and name',
    (f) => hasField(f, 'pageNumber') && f.width <= 40 && f.innerStops === 0 && f.commas === 0,
  ),
  rule(
    'strip',
    14,
    'strip: page number, editors and day in one line',
    (f) => hasField(f, 'pageNumber') && hasField(f, 'editors', 'date') && f.furnished >= 0.5 && f.innerStops === 0,
  ),
  rule('strip', 16, 'strip: an archive names the column', (f) => f.furnished === 1 && f.folded.startsWith('专栏')),
  rule('kicker', -8, 'kicker: an archive names the column', (f) => f.furnished === 1 && f.folded.startsWith('专栏')),
  rule('strip', -14, 'strip: a title and its page', isGuide),
  rule('strip', -16, 'strip: a title and a page, line by line', (f) => f.isInGuide),
  rule('masthead', -12, 'masthead: in a notice', (f) => f.isInNotice),
  rule('strip', -10, 'strip: in a notice', (f) => f.isInNotice),
  rule('strip', -16, 'strip: numbered like a 小标题', (f) => NUMBERED.test(f.folded)),
  rule('masthead', -2.75, 'masthead: a date alone', isDateAlone),
  rule('strip', 3.75, 'strip: mostly page number', (f) => hasField(f, 'pageNumber') && f.furnished >= 0.4),
  rule('strip', 3, 'strip: name of a page', (f) =>
    /^(?:要闻|综合|头版|国内|国际|时政|经济|社会|文化|体育|副刊|广告|专题|专版|理论|评论|教育|科技|健康|财经|新闻|民生|法治|农村|生活|娱乐|导读|特别报道|时事|本地|都市|城事|要聞|綜合|國際|體育|財經|港聞|兩岸)(?:[·•/ ]?(?:新闻|要闻|综合|广告|专题|时政|社会|国际))?$/.test(
      f.folded,
    ),
  ),
  rule('editors', 14.75, 'editors: labels and names', (f) => hasField(f, 'editors') && f.furnished >= 0.8),
  rule('editors', -8, 'editors: reads as prose', (f) => f.innerStops > 0),
]
