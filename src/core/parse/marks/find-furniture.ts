/**
 * The furniture of a page: what the masthead, the page strip and the editors' line say. Each field is looked for
 * wherever it stands on a line, alone or glued to its neighbours, with its label damaged or missing.
 */
import { readNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'
import { squeeze } from '../text/squeeze.ts'
import type { Mark } from './mark.ts'

export type FurnitureField =
  | 'cn'
  | 'postalCode'
  | 'issueNumber'
  | 'date'
  | 'weekday'
  | 'lunarDate'
  | 'pageCount'
  | 'site'
  | 'mail'
  | 'sponsor'
  | 'organiser'
  | 'publisher'
  | 'pageNumber'
  | 'editors'
  | 'other'

export type FurnitureMark = Mark & {
  readonly field: FurnitureField
  readonly value: string
  /** Letter of a lettered page, e.g. `A` in `A01版`. */
  readonly section?: string
}

type Finder = {
  readonly field: FurnitureField
  readonly pattern: RegExp
  /** The value, or undefined where the match means something else. */
  readonly read: (match: RegExpMatchArray) => string | undefined
}

const NUMBER = '\\d{1,7}|[一二三四五六七八九十百〇○零廿]{1,6}'
const asNumber = (word: string | undefined): string | undefined => {
  const value = readNumber((word ?? '').replaceAll(' ', ''))
  return value === undefined || value < 1 ? undefined : String(value)
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** `2024-06-12`, also for a day that does not exist: whether it does is asked later, with a problem for answer. */
const readDate = ([, era, year, month, day]: RegExpMatchArray): string | undefined => {
  const y = readNumber((year ?? '').replaceAll(' ', ''))
  const m = readNumber(month ?? '')
  const d = readNumber(day ?? '')
  if (y === undefined || m === undefined || d === undefined) return undefined
  const full = era !== undefined && era !== '' ? y + 1911 : y
  return full < 1800 || full > 2199 ? undefined : `${full}-${pad(m)}-${pad(d)}`
}

const STEMS = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]'
const LUNAR_DAY =
  '(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十|卅)'
const LUNAR_MONTH = '闰?(?:正|十[一二]|[一二三四五六七八九十冬腊])[ ]?月[大小]?'
const NAME = '\\p{Script=Han}[\\p{Script=Han}()·、]{1,40}?'
const ROLE_AT_DESK =
  '(?:(?:本版|本期|责任|值班|执行|文字|图片|美术|视觉|版面|首席|见习|新闻)?(?:编辑|责编|美编|校对|组版|版式|主编|审读|编审|初审|复审|终审|图编|统筹|检校|责校|排版|设计|编委|总编辑?|副总编辑?|主任|社长|监制|策划|制作|校检|美工|签发|值班总编))'

/** The editors' names end with the line, or where it goes on with the day, the page, or how to write to the paper. */
const BEFORE_DAY =
  '(?=$|[ ]{1,4}\\(?(?:(?:19|20)\\d\\d[ ]?[年./-]|星期|第[ ]?[A-Z]?\\d{1,3}[ ]?版|\\p{Script=Han}{0,4}[邮信]箱|电邮|网址|[Ee]-?mai?l{1,2}|[Ee]-?mall))'

const DAY_DATE = `(?:中华)?(民国)?[ ]?(\\d[ ]?\\d[ ]?\\d[ ]?\\d|\\d{2,3}(?=年)|[一二三四五六七八九〇○零Ｏ]{4}|[一二三四五六七八九十百〇○零]{2,5}(?=年))[ ]{0,2}`
const FINDERS: readonly Finder[] = [
  {
    field: 'date',
    pattern: new RegExp(
      `${DAY_DATE}年[ ]{0,2}(\\d{1,2}|[一二三四五六七八九十]{1,2})[ ]{0,2}月[ ]{0,2}(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[ ]{0,2}[日号]`,
      'gu',
    ),
    read: readDate,
  },
  {
    field: 'date',
    pattern: /()(?<!\d)((?:19|20)\d\d)[./-](0?[1-9]|1[0-2])[./-](0?[1-9]|[12]\d|3[01])(?!\d)/gu,
    read: readDate,
  },
  // Overseas the day comes first: `3.8.2022`.
  {
    field: 'date',
    pattern: /(?<![\d.])(3[01]|[12]\d|0?[1-9])[./](1[0-2]|0?[1-9])[./]((?:19|20)\d\d)(?![\d.])/gu,
    read: ([, day, month, year]) => `${year}-${pad(Number(month))}-${pad(Number(day))}`,
  },
  {
    field: 'weekday',
    pattern: /\(?(?:星期|周|礼拜|週|禮拜)[ ]?([一二三四五六日天])\)?/gu,
    read: ([, day]) => `星期${day === '天' ? '日' : day}`,
  },
  {
    field: 'lunarDate',
    pattern: new RegExp(
      `(?:农[ ]?历|夏历|阴历)?[ ]?(${STEMS}[ ]?(?:\\(?[鼠牛虎兔龙蛇马羊猴鸡狗猪]\\)?)?年?[ ]?${LUNAR_MONTH}[ ]?${LUNAR_DAY})`,
      'gu',
    ),
    read: ([, value]) => value?.replaceAll(' ', ''),
  },
  {
    field: 'lunarDate',
    pattern: new RegExp(`(?:农[ ]?历|夏历|阴历)[ ]?([^ 0-9]{0,4}年?[ ]?${LUNAR_MONTH}[ ]?${LUNAR_DAY})`, 'gu'),
    read: ([, value]) => value?.replaceAll(' ', ''),
  },
  // A section of the paper counts its own numbers: `芳草地 第412期`.
  {
    field: 'other',
    pattern: new RegExp(`^(?!\\p{Script=Han}{1,8}报)\\p{Script=Han}{2,6}[ ]{1,3}第[ ]?(?:${NUMBER})[ ]?期$`, 'gu'),
    read: ([words]) => words,
  },
  {
    field: 'issueNumber',
    pattern: new RegExp(`(?:第[ ]?(?:${NUMBER})[ ]?期[ ]?)?\\(?总[ ]?第?[ ]?(${NUMBER})[ ]?[期号]\\)?`, 'gu'),
    read: ([, number]) => asNumber(number),
  },
  {
    field: 'issueNumber',
    pattern: new RegExp(`(?<![(总共])第[ ]{0,2}(${NUMBER})[ ]{0,2}[期号](?!\\))`, 'gu'),
    read: ([, number]) => asNumber(number),
  },
  { field: 'other', pattern: new RegExp(`\\(第[ ]?(?:${NUMBER})[ ]?期\\)`, 'gu'), read: ([words]) => words },
  {
    field: 'pageCount',
    pattern: new RegExp(
      `(?:今日|今天|本期|本报今日|今)[ ]{0,2}(?:共|出)?[ ]{0,2}(${NUMBER})[ ]{0,2}(?:个)?(?:版|大版|页|[\\p{Script=Han}.](?=$| |\\d))`,
      'gu',
    ),
    read: ([, number]) => asNumber(number),
  },
  {
    field: 'pageCount',
    pattern: new RegExp(`共[ ]{0,2}(${NUMBER})[ ]{0,2}(?:个)?版`, 'gu'),
    read: ([, number]) => asNumber(number),
  },
  {
    field: 'cn',
    pattern:
      /(?:[\p{Script=Han}]{0,16}[:;]?[ ]{0,2})?\(?CN[ ]?:?[ ]?(\d\d)[ ]?[-—–一]{1,2}[ ]?(\d{4})(?:\(?\/\(?[A-Z]\)?)?\)?/giu,
    read: ([, province, serial]) => `CN${province}-${serial}`,
  },
  {
    field: 'other',
    pattern: /(?:内部资料|免费交流|(?:准印证|许可证|登记证)号?[ ]?:?[ ]?[^ ]{2,16}|^(?:PP|KDN)[ ]?\d[^ ]{2,24})/gu,
    read: ([words]) => words,
  },
  {
    field: 'other',
    pattern: /^(?:今日|今天|今明|明日|本市|我市|我县)?天气[ :].{2,40}(?:℃|度).{0,16}$/gu,
    read: ([words]) => words,
  },
  { field: 'other', pattern: /今日出[纸紙][\p{Script=Han}\d]{1,6}/gu, read: ([words]) => words },
  { field: 'other', pattern: /国外(?:发行)?代号[ ]?[:]?[ ]?[A-Z]{1,2}\d{2,5}/gu, read: ([words]) => words },
  { field: 'other', pattern: /^(?:晴|阴|多云|小雨|雨|雪)[^。]{0,16}℃.{0,12}$/gu, read: ([words]) => words },
  { field: 'other', pattern: /ISSN[ ]?:?[ ]?\d{4}[ ]?[-—–][ ]?\d{3}[\dXx]/gu, read: ([words]) => words },
  {
    field: 'postalCode',
    pattern: /\(?(?:邮[发政]?[ ]?代[号码]|代号)[ ]?[:;]?[ ]?(\d{1,3})[ ]?[-—–一][ ]?(\d{1,4})\)?/gu,
    read: ([, area, serial]) => `${area}-${serial}`,
  },
  {
    field: 'editors',
    pattern: new RegExp(`\\(?${ROLE_AT_DESK}[ ]{0,2}[:/|][ ]{0,2}.{1,80}?${BEFORE_DAY}`, 'gu'),
    read: ([words]) => words,
  },
  {
    field: 'editors',
    pattern: new RegExp(
      `(?:^|[ ])\\(?${ROLE_AT_DESK}[ ]{1,3}\\p{Script=Han}[\\p{Script=Han} ]{1,8}[ ]${ROLE_AT_DESK}.{1,60}?${BEFORE_DAY}`,
      'gu',
    ),
    read: ([words]) => words,
  },
  {
    field: 'editors',
    pattern: new RegExp(
      `^(?:本版|责任|本期)(?:责任)?(?:编辑|责编|主编|美编|校对)[ ]{0,3}\\p{Script=Han}[\\p{Script=Han} ]{1,12}?(?:[ ][^。]{1,50}?)?${BEFORE_DAY}`,
      'gu',
    ),
    read: ([words]) => words,
  },
  {
    field: 'mail',
    pattern:
      /(?:[\p{Script=Han}]{0,6}(?:邮[箱件]|信箱|电邮)[ ]?[:;]?[ ]?|E[-—]?mai?l{1,2}[ ]?[:;]?[ ]?|E[-—]?mall[ ]?[:;]?[ ]?)?([A-Za-z0-9_.-]{1,40}@[A-Za-z0-9-]{1,30}(?:\.[A-Za-z0-9-]{2,12}){0,3}\.(?:(?:com|cn|net|org|edu|gov|hk|tw|mo|my|sg)(?:\.(?:cn|hk|tw|my|sg))?|[A-Za-z]{2,8}(?![A-Za-z0-9@.-])))/giu,
    read: ([, address]) => address,
  },
  {
    field: 'site',
    pattern:
      /(?:[\p{Script=Han}]{0,6}(?:网[址站]?|官网)[ ]?[:;]?[ ]?)?((?:https?:\/\/)?(?:www\.[A-Za-z0-9-]{1,40}|(?<=\/\/)[A-Za-z0-9-]{1,40})(?:\.[A-Za-z0-9-]{1,24}){0,3}\.(?:(?:com|cn|net|org|edu|gov|hk|tw|mo|my|sg)(?:\.(?:cn|hk|tw|my|sg))?|[A-Za-z]{2,8}(?![A-Za-z0-9@.-]))(?:\/[A-Za-z0-9_/.-]{0,40})?)/giu,
    read: ([, address]) => readSite(address ?? ''),
  },
  {
    field: 'other',
    pattern:
      /(?:(?:24小时)?[\p{Script=Han}]{0,10}(?:电话|热线|传真|邮编|邮政编码|地址|零售价?|定价|售价|每[份月]|新闻线索|广告部|发行部)[ ]?[:;]?[ ]?)(?:\(?\d[\d() —–-]{4,24}|(?:港币|港幣)?(?:[\d.]{1,6}|[一二三四五六七八九十]{1,3})元)/gu,
    read: ([words]) => words,
  },
  {
    field: 'other',
    pattern: /(?:^|[ ])(?:社址|报社地址|本报地址|地址)[ ]?[:][ ]?[^ ,。]{4,30}/gu,
    read: ([words]) => words,
  },
  { field: 'other', pattern: /^\(?0\d{2,3}\)?[-—– ]?\d{7,8}$/gu, read: ([words]) => words },
  {
    field: 'sponsor',
    pattern: new RegExp(`(?:^|[ ])(${NAME})[ ]{0,2}主管(?:[ ]?主办)?(?=$| )`, 'gu'),
    read: ([, name]) => name?.trim(),
  },
  {
    field: 'organiser',
    pattern: new RegExp(`(?:^|[ ])(${NAME})[ ]{0,2}(?:主办|创办|编印)(?=$| )`, 'gu'),
    read: ([, name]) => name?.trim(),
  },
  {
    field: 'publisher',
    pattern: new RegExp(
      `(?:^|[ ])(${NAME}(?:社|部|中心|集团|公司|编委会))[ ]{0,2}(?:编辑)?(?:出版|编辑)(?:发行)?(?=$| )`,
      'gu',
    ),
    read: ([, name]) => name?.trim(),
  },
  {
    field: 'sponsor',
    pattern: new RegExp(`主管(?:单位|主办)?[ ]?[:][ ]?(${NAME})(?=$| )`, 'gu'),
    read: ([, name]) => name?.trim(),
  },
  {
    field: 'organiser',
    pattern: new RegExp(`主办(?:单位)?[ ]?[:][ ]?(${NAME})(?=$| )`, 'gu'),
    read: ([, name]) => name?.trim(),
  },
  {
    field: 'publisher',
    pattern: new RegExp(`(?:编辑)?出版(?:单位)?[ ]?[:][ ]?(${NAME})(?=$| )`, 'gu'),
    read: ([, name]) => name?.trim(),
  },
  {
    field: 'pageNumber',
    pattern:
      /(?:^|[ ■●|])(?:第[ ]?)([A-Z]?)(\d{1,3}|[一二三四五六七八九十]{1,3})[ ]?版(?:\(\)|(?=$|[ :■●|(]|[\p{Script=Han}]))/gu,
    read: ([, , page]) => asNumber(page),
  },
  // Archives of old papers give the column an article stood in on a line of its own: `专栏:`, `专栏:读者来信`.
  { field: 'other', pattern: /^专栏[ ]?:[ ]?[^。,]{0,16}$/gu, read: ([words]) => words },
  {
    field: 'pageNumber',
    pattern: /(?:^|[ ■●|])([A-Z]?)(\d{1,3})[ ]?版(?=$|[ :■●|])/gu,
    read: ([, , page]) => asNumber(page),
  },
  { field: 'pageNumber', pattern: /^([A-Z]?)(0?\d|[1-9]\d)(?=$|[ ·•|])/gu, read: ([, , page]) => asNumber(page) },
  {
    field: 'pageNumber',
    pattern: /(?<=^\p{Script=Han}{2,6}[ ·•])([A-Z]?)(0\d)$/gu,
    read: ([, , page]) => asNumber(page),
  },
  { field: 'pageNumber', pattern: /(?<=^| )([A-Z])(\d{1,2})(?=$| )/gu, read: ([, , page]) => asNumber(page) },
  // 版 is misread as 题; where a date stands in the line, which is blank by now, that is sure.
  {
    field: 'pageNumber',
    pattern: /^()第[ ]?(\d{1,2})[ ]?[题页](?=[ ]{1,3}(?:\p{Script=Han}{2,6})?[ ]{8})/gu,
    read: ([, , page]) => asNumber(page),
  },
]

function readSite(address: string): string {
  const [scheme, rest] = address.includes('://') ? address.split('://') : ['http', address]
  return `${(scheme ?? 'http').toLowerCase()}://${rest ?? ''}`
}

/** A line of furniture is short; a longer text only mentions such things. */
const MAX_LENGTH = 160

/** The numbers of a lottery are none of the paper's. */
const IS_LOTTERY = /彩票|福彩|体彩|双色球|大乐透|排列[三五]|开奖/u

const MAY_BE_FURNITURE = /[\d〇○:@主编年月期版星周礼出CI农总]/

/** All matches of a global pattern, as `matchAll` gives them, but without a copy of the pattern for each line. */
const matchesOf = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return matches
}

/** Where a match leaves the fields found before it free; only names of editors may be cut short by one. */
const freeEnd = (marks: readonly FurnitureMark[], field: FurnitureField, from: number, to: number): number => {
  const taken = marks.filter((mark) => from < mark.to && to > mark.from).map((mark) => mark.from)
  if (taken.length === 0) return to
  return field === 'editors' ? Math.max(from, Math.min(...taken)) : from
}

/** The furniture found on a line, in order, without overlaps; the finders earlier in the list win. */
export const findFurniture = (line: string): FurnitureMark[] => {
  if (line.length > MAX_LENGTH) return []
  const squeezed = squeeze(line)
  if (squeezed === undefined) return furnitureIn(line)
  const { text, at } = squeezed
  return furnitureIn(text).map((mark) => ({ ...mark, from: at(mark.from), to: at(mark.to - 1) + 1 }))
}

const furnitureIn = (text: string): FurnitureMark[] => {
  const folded = fold(text)
  if (!MAY_BE_FURNITURE.test(folded) || IS_LOTTERY.test(folded)) return []
  const marks: FurnitureMark[] = []
  // Fields are glued: what one finder has taken is blank for the next.
  let left = folded
  for (const { field, pattern, read } of FINDERS) {
    for (const match of matchesOf(pattern, left)) {
      const value = read(match)
      if (value === undefined) continue
      const from = match.index + match[0].length - match[0].trimStart().length
      const end = freeEnd(marks, field, from, match.index + match[0].trimEnd().length)
      const to = from + folded.slice(from, end).trimEnd().length
      if (from >= to) continue
      const section = field === 'pageNumber' ? (match[1] ?? '') : ''
      marks.push({ field, value, from, to, rule: `furniture: ${field}`, ...(section === '' ? {} : { section }) })
      left = left.slice(0, from) + ' '.repeat(to - from) + left.slice(to)
    }
  }
  return marks.toSorted((a, b) => a.from - b.from)
}
