import { PERHAPS_A_NAME } from '../../marks/find-byline.ts'
import { isSale } from '../look-beside.ts'
import { type Rule, rule } from './rule.ts'
import { SIGNED, isDateAlone } from './shapes.ts'

/** `江畔人家（国画）` */
const IS_TITLE = /^.{2,16}\((?:摄影|国画|油画|速写|漫画|木刻|版画|书法|篆刻|剪纸)\)$/u
/** What speaks for captions, and for what stands at the edges of a story. */
export const PICTURE_RULES: readonly Rule[] = [
  rule(
    'caption',
    10.25,
    'caption: 图为 and its like',
    (f) =>
      f.width <= 160 &&
      /^(?:[▲▼◀▶←→↑↓●■△▽◁▷]? ?)(?:[(]?(?:图为|图[①-⑨一二三四\d]|上图|下图|左图|右图|题图|本版图|图说|圖為|图片说明|资料图)|[①-⑨]? ?图为)/.test(
        f.folded,
      ),
  ),
  rule(
    'caption',
    4.5,
    'caption: points with an arrow',
    (f) => f.width <= 120 && f.width >= 6 && /^[▲▼◀▶←→↑↓]/.test(f.folded),
  ),
  rule('caption', 7.75, 'caption: of one of several pictures', (f) => f.width <= 60 && /^[①-⑨]/.test(f.folded)),
  rule(
    'caption',
    7,
    'caption: who stands where',
    (f) => f.width <= 160 && /\((?:左|右|中|前|后)[一二三四五六]?\)|(?:左|右)[一二三四五]/.test(f.folded),
  ),
  rule(
    'caption',
    5.25,
    'caption: begins with a day',
    (f) =>
      f.width <= 150 && f.width >= 16 && /^(?:近日|日前|昨日|昨天|连日来|\d{1,2}月\d{1,2}日|\d{1,2}日)/.test(f.folded),
  ),
  rule('caption', -0.25, 'caption: as long as captions are', (f) => f.width >= 14 && f.width <= 130 && f.commas >= 1),
  rule('caption', -9, 'caption: title of a picture', (f) => IS_TITLE.test(f.folded)),
  rule('caption', 0.5, 'caption: short', (f) => f.width >= 6 && f.width < 40),
  rule(
    'caption',
    -4.75,
    'caption: a dateline',
    (f) => f.segment.lead !== undefined || (f.segment.byline?.certainty ?? 0) >= 0.9,
  ),
  rule('caption', -6, 'caption: far too long', (f) => f.width > 220),
  rule('caption', -6.75, 'caption: furniture', (f) => f.furnished >= 0.6),
  rule('credit', 40, 'credit', (f) => f.segment.credit !== undefined),
  rule('jump-out', 40, 'jump out', (f) => f.segment.jump?.direction === 'to'),
  rule('jump-in', 40, 'jump in', (f) => f.segment.jump?.direction === 'from'),
  rule('byline', 5.25, 'byline: title and name', (f) => (f.segment.byline?.certainty ?? 0) >= 0.9),
  rule(
    'byline',
    16,
    'byline: set to the right under a text',
    (f) => f.segment.indent >= 6 && f.width <= 24 && SIGNED.test(f.folded),
  ),
  rule(
    'byline',
    7.5,
    'byline: class and name',
    (f) =>
      /^(?:\d{2,4}级|\p{Script=Han}{2,20}(?:学院|系|班|中学|小学|社区|村|主任|教授|所长|院长|医师|研究员|会长|校长|局长|处长|老师|院士))[ ].{0,16}\p{Script=Han}{2,3}$/u.test(
        f.folded,
      ) && f.width <= 26,
  ),
  rule('headline', -6, 'headline: class and name', (f) =>
    /^\d{2,4}级[ ]?.{0,16}[ ]\p{Script=Han}{2,3}$/u.test(f.folded),
  ),
  rule(
    'byline',
    7.75,
    'byline: names above a headline',
    (f) => f.isOverHeading && f.width <= 7 && f.segment.byline !== undefined && f.segment.byline.certainty < 0.9,
  ),
  rule(
    'byline',
    -9,
    'byline: no name and no signature',
    (f) => f.segment.byline === undefined && !f.isAboveDate && !isDateAlone(f),
  ),
  rule('byline', -8, 'byline: one of several like it', (f) => f.isLone && f.parallels >= 2),
  rule('byline', 4.75, 'byline: a date under a text', isDateAlone),
  rule('byline', 15, 'byline: who signs, above a date', (f) => f.isAboveDate && f.width <= 24 && !f.endsSentence),
  rule(
    'byline',
    3.25,
    'byline: names alone',
    (f) => f.segment.byline !== undefined && f.segment.byline.certainty < 0.9,
  ),
  rule('byline', -2.25, 'byline: a word and perhaps a name', (f) => f.segment.byline?.rule === PERHAPS_A_NAME),
  rule('advertisement', 6.75, 'advertisement: telephone and address', isSale),
  rule('advertisement', 1.75, 'advertisement: whom to ring up stands below', (f) => f.isOverSale && !f.isInNotice),
  rule('headline', -1.75, 'headline: whom to ring up stands below', (f) => f.isOverSale && !f.isInNotice),
  rule(
    'advertisement',
    4.5,
    'advertisement: prices',
    (f) =>
      f.width < 60 &&
      !f.endsSentence &&
      /(?:\d(?:元|万元)起|[一二三四五六七八九\d]折|均价|起步价|面议|\d元\/|仅[需售]\d|免费(?:上门|班车|试听|停车))/u.test(
        f.folded,
      ),
  ),
  rule(
    'advertisement',
    12,
    'advertisement: sells',
    (f) =>
      f.width < 120 &&
      !f.endsSentence &&
      /(?:专治|厂家直销|厂价|买[一二三四五六七八九十\d][送赠]|特价|优惠价|招商|加盟|订购|热销|祖传|质保|现货|代办托运|免费体检|免费试用|楼盘|火热销售|贵宾|首付|三包|大酬宾|包邮|欢迎来[电函]|诚招|零利息|疏通|搬家|套餐|火爆开放|热租|旺铺|急招|包食宿|底价供货|专业生产)/u.test(
        f.folded,
      ),
  ),
  rule(
    'advertisement',
    6,
    'advertisement: lost and found',
    (f) => /(?:遗失|丢失|声明作废|特此公告|登报声明|挂失)/.test(f.folded) && f.width < 120,
  ),
  rule('advertisement', -3.75, 'advertisement: in a notice', (f) => f.isInNotice),
  rule('unknown', 40, 'unknown: a ruled line', (f) => /^([一—\-=_~*·.…＊─━])\1{5,}$/u.test(f.folded)),
  rule('unknown', 12, 'unknown: hardly a character among its marks', (f) => {
    const ink = f.folded.replaceAll(' ', '')
    return ink.length >= 3 && ink.replaceAll(/[^\p{L}\p{N}]/gu, '').length * 4 <= ink.length
  }),
  rule('unknown', 5.75, 'unknown: no letter and no character', (f) => f.han === 0 && !/[\p{L}\p{N}]/u.test(f.folded)),
]
