/** Bylines (署名) and datelines (电头): `本报记者 甲`, `□□ 本报记者 甲`, `本报讯（记者 甲 通讯员 乙）`, `新华社北京12月31日电`. */
import { fold, unfold } from '../text/fold.ts'
import { squeeze } from '../text/squeeze.ts'
import type { Mark } from './mark.ts'
import { REPORTER, areNames, isPersonName, joinSpacedNames } from './people.ts'

export type BylineMark = Mark & {
  /** Who, without title and ornament, e.g. `甲 乙`. */
  readonly names: string
  /** From 0 to 1. */
  readonly certainty: number
}

const ORNAMENT = '[□口■●◎○▲△◆◇★☆※*]{0,3}[ ]{0,3}'
const NAMES = '(\\p{Script=Han}[\\p{Script=Han}·. 、,/□■]{1,40})'
/** A house that had a hand in it may stand first: `市司法局 本报记者 甲 整理`. */
const HOUSE = '(?:\\p{Script=Han}{2,12}(?:局|院|部|社|办|委|会|中心|公司|大学|学院)[ ]{1,3})?'
const WITH_TITLE = new RegExp(`^${ORNAMENT}\\(?(?:文[/:]?)?${HOUSE}${REPORTER}[:/]?[ ]{0,4}${NAMES}\\)?$`, 'u')
/** `靳卫国 本报记者 司寇明`: who helped first, then the reporter. */
const WITH_REPORTER = new RegExp(
  `^${ORNAMENT}(\\p{Script=Han}[\\p{Script=Han} ]{1,9}[ ]{1,3}${REPORTER}[ ]{0,3}\\p{Script=Han}[\\p{Script=Han} ]{1,12})$`,
  'u',
)
const WITH_LABEL = new RegExp(
  `^${ORNAMENT}\\(?(?:本版|本文|本组|本报)?(?:作者|撰文|文字?|报道|采访|整理|口述|编译|译者|供稿|执笔|采写|撰稿|主笔)(?:[ ]?[/、&][ ]?(?:摄影|图片?))?(?:[ ]{0,2}[:/|][ ]{0,2}|(?<=撰文|采写|口述|编译|执笔)[ ]{1,2})${NAMES}\\)?(?:\\([^()]{2,8}\\))?$`,
  'u',
)
const WITH_VERB = new RegExp(
  `^\\(?${NAMES}[ ]{0,2}(?:整理|口述|编译|供稿|报道|采写|撰文|著|(?<=[ ])译|/文|/整理)\\)?$`,
  'u',
)
const FROM_ELSEWHERE = /^\(?((?:译自|摘自|原载|转自|据|选自|来源:)[ ]{0,2}[《“]?[^。，]{2,24}[》”]?)\)?$/u
const ORNAMENTED = new RegExp(`^[□口■●◎○▲△◆◇★☆※*]{1,3}[ ]{0,3}${NAMES}$`, 'u')
/** `王伟 李小明`: nothing but names; one name alone of two or three characters. */
const OF_AUTHOR = /^\(((?:作者|讲述人|受访者|译者)[^()。]{2,36})\)$/u
/** An editorial is signed by the office alone. */
const OF_OFFICE =
  /^[(]?((?:本报|本刊|本社|新华社|人民日报)(?:特约)?(?:评论员|编辑部|观察员|采访组|报道组|记者)|\p{Script=Han}{2,16}(?:报道组|通讯组|写作组|评论组|采访组|课题组|宣传科|宣传部))[)]?$/u
/** What the rule is called by which a text is signed by those who sent it. */
export const SENDER_SIGNS = 'byline: the sender signs'
/** `（党委宣传部 学生处）`, `（本报通讯员）` below a text. */
const OF_SENDER =
  /^\(((?:本报)?(?:特约)?通讯员|\p{Script=Han}{1,12}(?:处|部|院|办|室|科|委|会|局|中心|党委|工会|系|社|站|所|公司|校|团|队)(?:[ 、]{1,3}\p{Script=Han}{2,12}(?:处|部|院|办|室|科|委|会|局|中心|党委|工会|系|社|站|所|公司|校|团|队)){0,3})\)$/u
/** `（口述：甲 整理：乙）` */
const OF_SEVERAL = new RegExp(
  `^\\(?((?:(?:口述|整理|文|图|采访|撰文|执笔|编译|翻译)[ ]{0,2}[:/][ ]{0,2}(?:\\p{Script=Han}{0,8}记者[ ]{0,2})?\\p{Script=Han}{2,4}[ ]{0,3}){2,4})\\)?$`,
  'u',
)
/** `解答人：油田技能专家 甲`: a label, what he is, and one name. */
const WITH_OFFICE =
  /^\(?(?:解答人|解答专家|讲评人|答疑人|主讲人|解读人|点评人|受访人|(?:指导|辅导|推荐)(?:老师|教师)|小记者)[ ]{0,2}[: ][ ]{0,2}(?:\p{Script=Han}{2,24}[ ]{1,3})?(\p{Script=Han}{2,3}|\p{Script=Han}{1,2}[ ]\p{Script=Han}{1,2})\)?$/u
/** `（县铁路护路办供稿）`: a house, not a person. */
const OF_HOUSE = /^\(?(\p{Script=Han}{3,20})(?:供稿|整理)\)?$/u
/** One of `places`, with what stands before it, then nothing but names. */
const signedFrom = (places: string): RegExp =>
  new RegExp(
    `^\\(?(?:文[ :/]{1,3})?[\\p{Script=Han}\\d()·]{0,18}?(?:${places})[ ]{1,8}(\\p{Script=Han}[\\p{Script=Han} 、]{1,20})\\)?$`,
    'u',
  )
/** Behind a class or an office stands a name, be it a pen name: `土木工程学院 戈壁`. */
const WITH_PEN_NAME = '级|班|系|学院|小记者|上士|中士|下士|营养师|工程师|医师'
const FROM_CLASS = signedFrom(WITH_PEN_NAME)
/** `北京市 顾明 阎子良`, `市第一中学 张云`, `八（3）班 薄小禾`: the place, the house or the office. */
const FROM_PLACE = signedFrom(
  `${WITH_PEN_NAME}|省|市|县|区|乡|镇|村|州|盟|旗|湾|灣|岛|社|厂|矿|站|校|院|局|部|队|团|连|营|所|科|室|协会|学会|商会|研究会|公司|大学|中学|小学|师专|职院|工地|农场|车间|支部|工人|战士|社员|知青|学员|学生|教师|医生|专家|律师|教授|研究员|读者|网友|市民|居民|村民|农民|主任|校长|连长|排长|指导员|班长|老师|博士|作者`,
)
const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'
/** `北京 甲`, `四川 峨边 甲`, `湖北监利 甲`: readers who write are named with where they live. */
const FROM_PROVINCE = new RegExp(
  `^\\(?(?:${PROVINCE})[\\p{Script=Han}]{0,4}[ ]{1,4}(?:\\p{Script=Han}{2,6}[ ]{1,4})?(\\p{Script=Han}[\\p{Script=Han} ]{1,6})\\)?$`,
  'u',
)
const isAuthor = (names: string): boolean =>
  areNames(names) ||
  joinSpacedNames(names)
    .split(/[ 、]+/)
    .every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && saysNothingElse(name))
/** `□ 晓 风`: a pen name, set over three places. */
const ORNAMENTED_PEN_NAME = /^[□◎○■][ ]{0,3}(\p{Script=Han}(?:[ ]{1,2}\p{Script=Han}){1,2})$/u
/** `□采油一厂 柳梢青`, `◎甲（国小教师）`: an ornament says that who comes behind it wrote the text. */
const ORNAMENTED_PLACE =
  /^[□口■●◎○▲△◆◇☆]{1,3}[ ]{0,3}[\p{Script=Han}\d()·]{2,18}[ ]{1,4}(\p{Script=Han}[\p{Script=Han} ]{1,8})$/u
const ORNAMENTED_OFFICE = /^[□口■●◎○▲△◆◇☆]{1,3}[ ]{0,3}(\p{Script=Han}{2,4})\([^()]{2,12}\)$/u
/** `·石 破·` */
const DOTTED = new RegExp(`^[·•][ ]{0,2}${NAMES}$`, 'u')
/** `（編譯甲／綜合外電）` */
const OF_WIRE = new RegExp(
  `^\\((?:编译|特派员|${REPORTER})[ ]{0,2}(\\p{Script=Han}{2,4})/[^()]{2,10}(?:报道|报导|外电)\\)$`,
  'u',
)
/** `[美]海明威`, `（法）莫泊桑` */
const OF_COUNTRY =
  /^(\((?:美|英|法|德|俄|苏|日|意|印|奥|加|澳|西|匈|波|希|智利|印度|捷克|丹麦|瑞典|挪威)\)[ ]?\p{Script=Han}[\p{Script=Han}·. ]{1,16})$/u
/** `王伟（北京大学教授）` */
const WITH_CHAIR =
  /^(\p{Script=Han}{2,4})\((?:\p{Script=Han}{2,20})(?:教授|院士|研究员|主任|院长|校长|所长|会长|局长|书记|老师|教师|医师|作家|学者|记者|员|长)\)$/u
/** `王伟 口述 李明 整理` */
const BY_TURNS =
  /^\(?((?:\p{Script=Han}{2,4}[ ]{0,2}\/?[ ]{0,2}(?:口述|整理|文|图|摄影|采访|撰文|执笔|编译|翻译)[ ]{0,3}){2,4})\)?$/u
/** `老 舍`, `一 丁`: a pen name of two characters set over three places, where it is no word of a page. */
const PEN_NAME =
  /^(?!(?:公 告|启 事|通 知|声 明|导 读|目 录|简 讯|广 告|社 论|更 正|喜 讯|致 谢|讣 告|遗 失|寻 人|招 聘|通 告|招 生|祝 贺|前 言|后 记|编 后|摄 影|天 气|要 闻|副 刊|综 合|体 育|文 化|经 济|教 育|科 技|国 际|国 内|社 会|生 活|健 康|理 论|评 论|专 题|悼 念|贺 词|喜 报|倡 议|附 表|题 图)$)(\p{Script=Han} \p{Script=Han})$/u
/** What the rule is called by which a word and a name are perhaps a byline. */
export const PERHAPS_A_NAME = 'byline: a word and perhaps a name'
/** `城关 甲`, `木刻 甲`: a place or a trade that no list has, and a name; or a headline in two parts. */
const WORD_AND_NAME = /^(?:文[ :/]{1,3})?\p{Script=Han}{2,8}[ ]{1,3}(\p{Script=Han}{2,3})$/u
/** `市路灯管理所` below a letter or a notice. */
const OFFICE_ALONE =
  /^(\p{Script=Han}{2,14}(?:局|管理所|派出所|管理处|办公室|委员会|指挥部|办事处|管理站|服务中心|有限公司|居委会|村委会|研究所|研究院|大队|支队|科普部))$/u
const PLAIN = new RegExp(`^${NAMES}$`, 'u')
const IN_ROUND = new RegExp(`^\\([ ]?${NAMES}[ ]?\\)$`, 'u')

const TITLES = new RegExp(
  `${REPORTER}|文[/／、]图|图[/／、]文|(?:[/／]\\p{Script=Han}{2,6})?报[道导]|发自\\p{Script=Han}{2,6}|专[访訪](?=[)）】\\]]|$)|(?:主任|主治)?医师|(?:副)?教授|(?:口述|整理|文|图|摄影|采访|撰文|执笔|编译|翻译)(?=[:：/])|摄影(?= )|(?<=\\p{Script=Han}{2}[ ]{1,3}|[/／][ ]{0,2})(?:口述|整理|文|图|摄影|采访|撰文|执笔|编译|翻译|译)(?=$| )|[/／][ ]?(?:编译|整理|文|供稿|摘编|摘)|(?:整理|撰文|采写)(?=$|[)）])|[:：(),，（）【】\\[\\]]`,
  'gu',
)

const TRADE =
  /^\p{Script=Han}{0,10}(?:教师|老师|医生|医师|律师|校长|院长|主任|会长|局长|书记|职员|工人|农民|学生|战士|作家|干部)$/u

const FROM_HOUSE = /^\p{Script=Han}{2,}[省市县区乡镇村社厂矿站校院局处部队团连所系班司学科会]$/u

/** `甲 小学教师` is a person and what he is. */
const withoutTrade = (names: string): string => {
  const parts = names.split(' ')
  const people = parts.filter((part) => !TRADE.test(part) && (isPersonName(part) || !FROM_HOUSE.test(part)))
  return people.length > 0 && people.length < parts.length && areNames(people.join(' ')) ? people.join(' ') : names
}

/** What is left of `text` when titles and brackets are taken out: the names. */
const namesIn = (text: string): string => {
  let names = text
  for (const { index, 0: words } of fold(text).matchAll(TITLES)) {
    names = names.slice(0, index) + ' '.repeat(words.length) + names.slice(index + words.length)
  }
  const plain = names.replaceAll(/[ □■●·•]{1,24}$|[ □■●]{1,24}/g, ' ').trim()
  return withoutTrade(plain).replaceAll(/(?<=[、，,]) /g, '')
}

type BylineForm = {
  readonly rule: string
  readonly certainty: number
  readonly pattern: RegExp
  readonly isName: (name: string) => boolean
}

/** A headline may say 本报记者 too, but then it says what he did. */
const saysNothingElse = (names: string): boolean =>
  !/[的了在是为将与把被从说谈访获]|[。！？!?]/.test(names) && !isWork(names)

/** What 本报记者 is followed by in a headline: not the reporter but what he wrote. */
const isWork = (names: string): boolean =>
  /^(?:手记|观察|调查|来信|述评|札记|说法|点评|提示|的话|文章|专稿|报道|综述|站|证|协会)/.test(names)

const BYLINE_FORMS: readonly BylineForm[] = [
  { rule: 'byline: the office signs', certainty: 0.95, pattern: OF_OFFICE, isName: () => true },
  { rule: SENDER_SIGNS, certainty: 0.9, pattern: OF_SENDER, isName: () => true },
  {
    rule: 'byline: title and name',
    certainty: 1,
    pattern: WITH_TITLE,
    isName: (words) => saysNothingElse(words) || (areNames(namesIn(words)) && !isWork(words)),
  },
  {
    rule: 'byline: a name, then title and name',
    certainty: 0.95,
    pattern: WITH_REPORTER,
    isName: (words) => areNames(namesIn(words)),
  },
  { rule: 'byline: label and name', certainty: 0.95, pattern: WITH_LABEL, isName: (words) => isAuthor(namesIn(words)) },
  { rule: 'byline: several, each with a label', certainty: 0.95, pattern: OF_SEVERAL, isName: () => true },
  { rule: 'byline: name and what he did', certainty: 0.95, pattern: WITH_VERB, isName: areNames },
  { rule: 'byline: who the author is', certainty: 0.9, pattern: OF_AUTHOR, isName: (words) => words.length <= 40 },
  { rule: 'byline: ornament and name', certainty: 0.95, pattern: ORNAMENTED, isName: areNames },
  { rule: 'byline: ornament and pen name', certainty: 0.9, pattern: ORNAMENTED_PEN_NAME, isName: saysNothingElse },
  { rule: 'byline: ornament, where from and name', certainty: 0.95, pattern: ORNAMENTED_PLACE, isName: isAuthor },
  { rule: 'byline: ornament, name and what he is', certainty: 0.95, pattern: ORNAMENTED_OFFICE, isName: areNames },
  {
    rule: 'byline: a name between dots',
    certainty: 0.9,
    pattern: DOTTED,
    isName: (words) => /[·•]$/.test(words) && areNames(words.replace(/[ ·•]{1,3}$/, '')),
  },
  { rule: 'byline: where the author is from abroad', certainty: 0.9, pattern: OF_COUNTRY, isName: () => true },
  { rule: 'byline: name and chair', certainty: 0.9, pattern: WITH_CHAIR, isName: areNames },
  { rule: 'byline: several, each with what he did', certainty: 0.95, pattern: BY_TURNS, isName: () => true },
  { rule: 'byline: from the wires', certainty: 0.95, pattern: OF_WIRE, isName: () => true },
  { rule: 'byline: a label, an office and a name', certainty: 0.95, pattern: WITH_OFFICE, isName: areNames },
  { rule: 'byline: a house that sent it', certainty: 0.9, pattern: OF_HOUSE, isName: saysNothingElse },
  {
    rule: 'byline: class or office, and a pen name',
    certainty: 0.9,
    pattern: FROM_CLASS,
    isName: isAuthor,
  },
  { rule: 'byline: where from and names', certainty: 0.9, pattern: FROM_PLACE, isName: areNames },
  { rule: 'byline: province and name', certainty: 0.9, pattern: FROM_PROVINCE, isName: areNames },
  { rule: 'byline: names in brackets', certainty: 0.95, pattern: IN_ROUND, isName: areNames },
  { rule: 'byline: names alone', certainty: 0.6, pattern: PLAIN, isName: areNames },
  { rule: PERHAPS_A_NAME, certainty: 0.5, pattern: WORD_AND_NAME, isName: areNames },
  { rule: 'byline: an office alone', certainty: 0.6, pattern: OFFICE_ALONE, isName: saysNothingElse },
  { rule: 'byline: a pen name', certainty: 0.6, pattern: PEN_NAME, isName: saysNothingElse },
  {
    rule: 'byline: taken from elsewhere',
    certainty: 0.6,
    pattern: FROM_ELSEWHERE,
    isName: (words) => words.length <= 24,
  },
]

/** The longest byline on a line of its own. */
const MAX_BYLINE = 70

/** The byline that a whole block is, with how sure that is; one set wide is asked again without its spaces. */
export const findBylineBlock = (line: string): BylineMark | undefined => {
  if (line.length > MAX_BYLINE) return undefined
  const text = squeeze(line)?.text
  const found = bylineOf(line) ?? (text === undefined ? undefined : bylineOf(text))
  return found === undefined ? undefined : { from: 0, to: line.length, ...found }
}

const bylineOf = (text: string): Omit<BylineMark, 'from' | 'to'> | undefined => {
  const folded = fold(text)
  for (const { rule, certainty, pattern, isName } of BYLINE_FORMS) {
    const names = pattern.exec(folded)?.[1]?.trim()
    if (names === undefined || !isName(names)) continue
    const words = unfold(text, folded, names)
    if (pattern === OF_OFFICE || pattern === OF_SENDER) return { names: words, certainty, rule }
    return { names: namesIn(words) || words, certainty, rule }
  }
  return undefined
}

export type LeadMark = Mark & {
  /** `本报讯`, `新华社北京12月31日电`. */
  readonly dateline?: { readonly from: number; readonly to: number }
  /** The names in the brackets behind it, or alone: `【本报记者甲报道】`. */
  readonly byline?: { readonly from: number; readonly to: number; readonly names: string }
}

const PLACE = '[\\p{Script=Han}·0-9 、]{0,24}?'
const AGENCY =
  '(?:据?(?:新华[社杜]|中新社|中新网|新华网|人民网|央视新闻|中国新闻社|法新社|路透社|美联社|塔斯社|共同社|中央社|本报|\\p{Script=Han}{2,6}(?:日报|晚报|时报|导报|商报|电视台|网)))'
const DAY_OF_MONTH = '[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日'
const NEWS = `(?:(?:本报|本刊|本社|本台|本网|据|\\p{Script=Han}{1,6}报)[ ]{0,2}(?:讯|汛|综合(?:消息|报[道导])|[设迅](?=[ (]))|${DAY_OF_MONTH}讯(?=[ (])|本报\\p{Script=Han}{0,4}[专航]讯|(?:晚报|晨报|早报|快报|都市报|商报|又)讯|^(?:晨|晚|快|早)讯(?=[ (])|(?:另|又)?(?:据|综合)(?:新华社|中新社|人民日报|央视)(?:电|讯|消息|报道)(?=[ :(]))`
const DAY = '[0-9一二三四五六七八九十]{1,3}[ ]{0,2}'
const IN_BRACKETS = '[ ]{0,2}([(][^()。]{1,48}[)]|[(][^()。，,]{1,30}(?= ))?'
const PERSON = '(?:\\p{Script=Han}{2,4}|\\p{Script=Han}[ ]\\p{Script=Han})'
/** `通讯员 甲 记者 乙 ` before the text, `记者甲 乙报道：`: the byline behind a dateline where print had no brackets. */
const REPORTED = new RegExp(
  `^[ ]{0,3}((?:${REPORTER}[ ]{0,2}(${PERSON}(?:[ 、]${PERSON}){0,2})[ 、]{0,2}){1,3})(?:报[道导][:,]?|(?<= )(?=[^ ]))`,
  'u',
)
/** One person is named and reports: his name need not be one that we know. */
const SAYS_SO = new RegExp(`^[ ]{0,3}${REPORTER}[ ]{0,2}\\p{Script=Han}{2,4}报[道导]`, 'u')
const BULLET = '[●■◆▲★◎○]?[ ]?'
const DATELINES = [
  new RegExp(`^[ ]{0,2}(${BULLET}[(]?${NEWS}[)]?)${IN_BRACKETS}`, 'u'),
  new RegExp(
    `^[ ]{0,2}(${BULLET}[(]?(?:${AGENCY}[ ]{0,2}){1,2}${PLACE}(?:${DAY}月[ ]{0,2})?${DAY}日[ ]{0,2}(?:专|急|综合)?(?:[电讯]|设(?=[ (]))[)]?)${IN_BRACKETS}`,
    'u',
  ),
  new RegExp(`^[ ]{0,2}(${AGENCY}[ ]{0,2}\\p{Script=Han}{1,10}[电讯])[ ]{0,2}(\\([^()。]{1,48}\\))`, 'u'),
  new RegExp(`^[ ]{0,2}((?:据?(?:新华社|中新社)|本报)\\p{Script=Han}{2,10}电)()(?=[ ])`, 'u'),
  // Papers overseas: `（怡保2日讯）`.
  new RegExp(`^[ ]{0,2}(\\((?:\\p{Script=Han}{2,10})[ ]?(?:\\d{1,2}月)?\\d{1,2}日[ ]?[讯电]\\))()`, 'u'),
  // `本报记者甲报道：`, `本报特派记者甲6月1日发自北京`
  new RegExp(
    `^[ ]{0,2}()(${REPORTER}[ ]?\\p{Script=Han}{2,4}[ ]?(?:(?:\\d{1,2}月)?\\d{1,2}日发自\\p{Script=Han}{2,6}|(?:\\p{Script=Han}{2,4})?报[道导])(?=[ :]))`,
    'u',
  ),
  new RegExp(`^[ ]{0,2}()(\\((?:本报|特约|特派)?${REPORTER}[^()。,]{1,30}\\))`, 'u'),
]
/** Adds the byline that stands behind a dateline without brackets, where all in it are names. */
const withReporter = (text: string, lead: LeadMark): LeadMark => {
  const match = REPORTED.exec(fold(text.slice(lead.to, lead.to + 60)))
  if (match === null || !(areNames(namesIn(match[0])) || SAYS_SO.test(match[0]))) return lead
  const from = lead.to + match[0].length - match[0].trimStart().length
  const to = lead.to + match[0].trimEnd().length
  return { ...lead, to, byline: { from, to, names: namesIn(text.slice(from, to)) } }
}

/** `本报讯（记者 甲）`, an agency's dateline, or `【本报记者甲报道】` at the beginning of a paragraph. */
export const findLead = (text: string): LeadMark | undefined => {
  const head = fold(text.slice(0, 100))
  for (const pattern of DATELINES) {
    const match = pattern.exec(head)
    const words = match?.[1]
    if (match === null || words === undefined) continue
    // Nothing but a reporter in brackets: that signs the text above.
    if (words === '' && match[0].length >= text.trimEnd().length) return undefined
    const from = match[0].length - match[0].trimStart().length
    const dateline = words === '' ? {} : { dateline: { from, to: from + words.length } }
    const lead = { from, to: match[0].length, rule: 'dateline: agency or 本报讯', ...dateline }
    const brackets = match[2]
    if (brackets === undefined || brackets === '') return withReporter(text, { ...lead, to: from + words.length })
    const start = lead.to - brackets.length
    return { ...lead, byline: { from: start, to: lead.to, names: personOf(namesIn(text.slice(start, lead.to))) } }
  }
  return undefined
}

const TAIL_IN_BRACKETS = new RegExp(
  `\\((?:(?:文/|文:)?(?:${REPORTER}|作者(?:单位)?|整理|执笔)[^()。]{1,60}|\\p{Script=Han}[\\p{Script=Han} ]{1,12}[ ]?[/／][ ]?(?:编译|整理|文|供稿|摘编|摘))\\)?[.。]?$`,
  'u',
)
const TAIL_NAMES =
  /([。！？!?”")])([ ]{0,4}\(?)((?:\p{Script=Han}{2,4}|\p{Script=Han}[ ]{1,2}\p{Script=Han})(?:[ 、]{1,3}(?:\p{Script=Han}{2,4}|\p{Script=Han}[ ]{1,2}\p{Script=Han})){0,3})\)?$/u
/** `（省农技站）`, `（卫 民）` behind the last sentence; what else stands there is told apart. */
const TAIL_SIGNED = /([。！？!?”"])[ ]{0,12}\(([\p{Script=Han} 、·]{2,16})\)$/u
const NO_SIGNATURE =
  /^[完续上中下一二三四五六七八九十]{1,2}$|待续|[新中]社|据|电$|讯$|供图|图片|摘自|节选|图为|有删|略|见|注$|^(?:本报|本刊)?综合$/
/** `县交通局 余海` behind the last sentence. */
const TAIL_OF_ORGAN =
  /[。！？!?”")][ ]{0,4}(\p{Script=Han}{2,14}[ ]{1,3}(\p{Script=Han}{2,3}|\p{Script=Han}[ ]{1,2}\p{Script=Han}))$/u
const TAIL_TITLED = new RegExp(`([。！？!?”)])[ ]{0,4}[■□●▲]?[ ]?(${REPORTER}[ ]{0,3}${NAMES})$`, 'u')

/** `机电学院 温尔` is signed by a person; an office that signs alone is kept. */
const personOf = (words: string): string => {
  const parts = joinSpacedNames(words).split(/[ \u3000]+/)
  const people = parts.slice(1).filter(isPersonName)
  return people.length > 0 && people.length === parts.length - 1 && FROM_HOUSE.test(parts[0] ?? '')
    ? people.join(' ')
    : words
}

/** The byline that a paragraph ends in: `（记者 甲）`, `。甲乙丙 丁戊`. */
export const findTailByline = (text: string): BylineMark | undefined => {
  const shift = Math.max(0, text.length - 80)
  const tail = fold(text.slice(shift))
  const mark = (length: number, names: string, certainty: number, rule: string): BylineMark | undefined =>
    length < text.length ? { from: text.length - length, to: text.length, names, certainty, rule } : undefined
  const bracketed = TAIL_IN_BRACKETS.exec(tail)?.[0]
  if (bracketed !== undefined)
    return mark(
      bracketed.length,
      namesIn(text.slice(text.length - bracketed.length)),
      0.95,
      'byline: in brackets at the end',
    )
  const titled = TAIL_TITLED.exec(tail)?.[2]
  if (titled !== undefined)
    return mark(
      titled.length,
      namesIn(text.slice(text.length - titled.length)),
      0.9,
      'byline: title and name at the end',
    )
  const signed = TAIL_SIGNED.exec(tail)?.[2]
  if (signed !== undefined && !NO_SIGNATURE.test(signed)) {
    return mark(signed.length + 2, personOf(namesIn(signed)), 0.7, 'byline: in brackets at the end')
  }
  const plain = TAIL_NAMES.exec(tail)
  const names = plain?.[3]
  if (plain !== null && names !== undefined && areNames(names)) {
    const length = plain[0].length - 1 - (plain[2]?.length ?? 0)
    return mark(length, unfold(text.slice(shift), tail, names), 0.75, 'byline: names at the end')
  }
  const [, organ, person] = TAIL_OF_ORGAN.exec(tail) ?? []
  if (organ === undefined || person === undefined || !areNames(person)) return undefined
  return mark(organ.length, unfold(text.slice(shift), tail, organ), 0.7, 'byline: where from and name at the end')
}
