/** Shapes of lines that several rules ask for. All are matched against the fold of a segment. */
import type { Features } from '../features.ts'
import type { PageContext } from '../page-context.ts'

/** Names are set with spaces: `公 告`. */
export const withoutSpace = (text: string): string => text.replaceAll(/[ \u3000]/g, '')
/** In brackets too, but a remark. */
const NO_TAG = /^\((?:附|未完|待续|完|全文|相关|详见|新华社|中新社|中央社)/
/** A tag that names the kind of article, and is no name in brackets. */
export const isTag = (f: Features): boolean =>
  COLUMN_TAG.test(f.folded) && f.segment.byline === undefined && !NO_TAG.test(f.folded)
/** Nothing on the line but a date: it may sign a text as well as head a page. */
export const isDateAlone = (f: Features): boolean =>
  f.furnished === 1 && f.segment.furniture.every(({ field }) => field === 'date')
/** More space above it than usual, on a page that sets its stories apart so. */
export const isSetApart = (f: Features, page: PageContext): boolean => page.gapsTell && f.segment.gap > page.usualGap
/** `一、`, `（二）`, `第三章`: a heading that counts. */
export const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[1-9][ ]{1,2}(?!.{0,6}(?:版|要闻|新闻|综合|专题|专版|广告|副刊|时政|国际|国内)$)(?=\p{Script=Han})|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部])[^。]{1,24}$/u
/** `（相关报道见第14版）`: refers to a page, but the story does not go on there. */
export const REFERRAL =
  /^[>▶►→ ]{0,4}(?:\(?(?:详[见情]|相关(?:报道|新闻|内容)|全文[见刊]|更多|报道[见详]|另见|参见|下期|[\p{Script=Han}]{1,8}(?:详?见|刊))[^。]{0,16}(?:版|页|期)\)?[.。]?|\((?:详?见|刊)?第?[A-Z]?[\d一二三四五六七八九十]{1,3}版\))$/u
/** A line of a guide to the issue: `开学第一天 交警护学忙 详见05版`. */
const GUIDE = /^[^。]{4,32}[ .…·(]{1,8}(?:详?见)?[ ]?第?(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?版\)?$/
/** `编辑同志：` opens a letter. */
export const SALUTATION = /^(?:编辑同志|同志们|各位[^:]{1,8}|尊敬的[^:]{1,14}|亲爱的[^:]{1,12}|[^:]{2,6}同志):$/
/** `·短评·`, `【社论】`: names the kind of article, above or below its headline. */
export const COLUMN_TAG =
  /^(?:[·(《■●][^·()《》。，,]{2,8}[·)》]|\p{Script=Han}{2,4}[ ]?[·•][ ]?\p{Script=Han}{2,6}|(?:本报|特约)?(?:短评|社论|社评|时评|快评|锐评|评论员文章|评论员观察|评论员|今日谈|编余|杂谈)|\p{Script=Han}{2,4}(?:论坛|漫笔|视点|絮语|笔谈|茶座|走笔|夜话|一得|随感|有感))$/u
/** Names of columns and notices, which stand as headlines though short: `要闻简报`, `招聘启事`. */
export const COLUMN_NAME =
  /^(?:\p{Script=Han}{0,4}(?:简报|简讯|短讯|快讯|速递|快报|动态|导读|速览|要目|文摘|天气)|新闻(?:链接|背景)|今日导读|\p{Script=Han}{0,6}(?:公告|通告|启事|声明|通知|更正|讣告|公示))$/u
/** Ends in a name that stands apart: `永定河工地 周有福`. */
export const SIGNED = /(?:^|[ (])\p{Script=Han}{2,4}\)?$/u
/** `会议指出，`, `王伟表示：` */
export const SAYS = /^[\p{Script=Han}]{2,8}(?:指出|强调|认为|表示|要求|介绍|称|透露|说)[,:]/u
/** A tag at either end of a headline: `（社论）`, `【侧记】`. */
export const HEADLINE_TAG =
  /^[(【][^()【】]{1,8}[)】]|[(【](?:社论|侧记|摄影|国画|油画|速写|漫画|木刻|版画|书法|篆刻|剪纸|外[一二三四]首|组诗|图|上|下|一|二|三|上篇|下篇|连载|摘要|节选|全文)[)】]$/
/** A line that somebody says and nothing else: `“你来了？”` */
export const SPEECH = /^[“「"][^”」"]*[。！？!?….,][”」"]$/

/** Only short lines are asked: a long text is no entry of a guide, and need not be scanned for one. */
export const isGuide = (f: Features): boolean => f.width <= 40 && f.furnished < 0.5 && GUIDE.test(f.folded)
