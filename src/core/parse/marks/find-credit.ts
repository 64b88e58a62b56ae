/**
 * Photo credits (摄影署名): `甲乙丙 摄`, `本报记者 甲 摄`, `新华社记者甲摄`, `甲/图`, `甲 文/图`, `甲 摄影报道`, `新华社发（甲摄）`,
 * `甲摄（图片社）`, `摄影：甲`. 拍摄, 摄氏, 摄取 and the like are prose.
 */
import { fold, unfold } from '../text/fold.ts'
import { squeeze } from '../text/squeeze.ts'
import type { Mark } from './mark.ts'
import { REPORTER, REPORTER_START, areNames } from './people.ts'

export type CreditMark = Mark & {
  /** Who, e.g. `阮雪枫`; of several, as printed. */
  readonly name: string
  /** Who took the picture also wrote the text: `文/图`, `摄影报道`. */
  readonly isAuthor: boolean
}

/** The forms that sign text and picture. */
const SIGNS_BOTH = /摄影报[道导]|文[/、]?图|图[/、]?文/

type Form = { readonly rule: string; readonly pattern: RegExp; readonly mustBeName: boolean }

const ORNAMENT = '[⊙●■▲□◎○◆★]{0,2}[ ]{0,2}'
const ROLE = `(?:(?:新华社发|中新社发)?[ ]{0,2}${REPORTER}[ ]{0,2}|(?:新华社发|中新社发|特约摄影|本报摄影)[ ]{0,2})`
/** `读者 甲 供图`, `本组图片 摄影协会 甲 乙 摄`, `均为甲摄`, `融媒体中心 甲 摄`: what may stand before the name. */
const SENT =
  '(?:(?:读者|网友|市民|热心读者|本组图片|本版图片|本组照片)[ :]{1,2}|(?:(?:以上|本组|本栏|本版|本文)?(?:图片|照片|组图))?均?[为由]|图[①-⑩]{1,9}[:])?(?:(?:\\p{Script=Han}{2,6}(?:协会|学会)|\\p{Script=Han}{0,5}融媒体中心|(?:本报)?摄影部)[ ]{1,2})?'
const WHO = '(\\p{Script=Han}[\\p{Script=Han}· 、,]{0,24}?)'
const DID =
  '(?:[ ]{0,3}/?[ ]{0,2}(?:摄影报道|摄影报导|摄影|航拍|\\(摄\\)|摄(?:于\\p{Script=Han}{1,12})?|文[/、]图|图[/、]文|供图)|[ ]{0,2}/[ ]{0,2}(?:图|文|图文|文图)|[ ]{1,3}(?:图文|文图|图片|制图|编制|制表|绘制|绘|图|作|画)|画|绘)'
const SOURCE = '[ ]{0,2}(?:\\([^()]{1,12}\\)?|/[ ]?\\p{Script=Han}{2,8}|(?:新华社|中新社)发)?'
const END = '[ ]{0,2}[.。)]{0,2}$'

const REPORTERS = 'credit: reporter, name, 摄'
const EACH = 'credit: each picture and who took it'

/** Each form from a boundary to the end of the block; the first group is the name. */
const FORMS: readonly Form[] = [
  {
    rule: REPORTERS,
    pattern: new RegExp(`^\\(?${ORNAMENT}${ROLE}${WHO}${DID}${SOURCE}${END}`, 'u'),
    mustBeName: false,
  },
  {
    rule: 'credit: agency, 发 and the name in brackets',
    pattern: new RegExp(
      `^\\(?\\p{Script=Han}{2,8}发[ ]{0,2}\\([ ]{0,2}${ROLE}?${WHO}[ ]{0,3}摄?[ ]{0,2}\\)?\\)?[.。]?$`,
      'u',
    ),
    mustBeName: true,
  },
  {
    rule: 'credit: agency, 发 and who took it in brackets',
    pattern:
      /^\(?\p{Script=Han}{2,8}发[ ]{0,2}\([ ]{0,2}(\p{Script=Han}[\p{Script=Han}· ]{1,12}?)[ ]{0,3}摄[ ]{0,2}\)?\)?[.。]?$/u,
    mustBeName: false,
  },
  {
    rule: 'credit: 摄影 or 图 before the name',
    pattern: new RegExp(
      `^\\(?${ORNAMENT}(?:本版|本组)?(?:(?:摄影|图片|图表|图|摄|供图|漫画|绘图|制图|插图|题图)(?:/文)?[ ]{0,2}[:/]|文/图[ :]|(?:摄影|漫画|插图|绘图|制图|版画|国画|油画|书法|木刻|剪纸|速写|篆刻)[ ])[ ]{0,2}${ROLE}?${WHO}${END}`,
      'u',
    ),
    mustBeName: true,
  },
  {
    rule: 'credit: reporter and name, 摄 misread',
    pattern: new RegExp(`^\\(?${ORNAMENT}${ROLE}(\\p{Script=Han}(?:[ ]?\\p{Script=Han}){1,2})报[.。)]?$`, 'u'),
    mustBeName: true,
  },
  {
    rule: 'credit: where the picture came from',
    pattern:
      /^\(?((?:资料|受访者|网络|新华社|本报|历史|活动方|主办方|\p{Script=Han}{2,16}(?:局|社|馆|院|校|中心|公司|集团|部|办|处|所|队|站|厂|园|会|街道|区|县|市|乡|镇|村))(?:资料图片?|照片|图片|供图|提供(?:图片|照片)|(?<=^\(.{1,24})提供(?=\))|发)|\p{Script=Han}{2,8}报资料(?:图片?|照片)|资料图|图片来自\p{Script=Han}{2,8}|(?:本栏|本版|本组|以上|文中|均)?(?:图片?|照片)[ ]?[:]?均?[ ]?由?\p{Script=Han}{2,16}提供|(?:读者|网友|市民|校方|学校|医院|公司|单位|警方|交警|消防|社区|企业|作者|家属|本人|剧组|片方|厂家|商家|主办方|采访对象)(?:提供(?:图片|照片)?|供图)|新华社(?:稿|照片|传真照片)|(?:新华社|本报)记者摄|本报(?:制图|绘图|制表)|(?:人民视觉|人民图片|影像中国|视觉中国|东方IC|CFP)(?:供图|图片?)?)\)?[.。]?$/u,
    mustBeName: false,
  },
  {
    rule: EACH,
    pattern: /^\(?((?:图[ ]?[①-⑩]{1,9}[ :]{0,2}\p{Script=Han}[\p{Script=Han} ]{1,7}摄[ ,;、。]{0,2}){2,9})\)?$/u,
    mustBeName: false,
  },
  {
    rule: 'credit: a reader who took it',
    pattern:
      /^\(?(?:(?:热心)?(?:读者|网友|市民)|通讯员|摄影爱好者)[ ]{1,2}(\p{Script=Han}{2,3}|\p{Script=Han}[ ]{1,2}\p{Script=Han})[ ]{0,2}拍摄\)?[。.]?$/u,
    mustBeName: true,
  },
  {
    rule: 'credit: 摄影, where from and the name',
    pattern:
      /^\(?(?:摄影|图|图片)[ :/]{1,2}[\p{Script=Han}\d()]{1,12}(?:级|班|系|学院|支队|大队|公司|中学|小学|协会)[ ]{1,2}(\p{Script=Han}{2,3}|\p{Script=Han}[ ]{1,2}\p{Script=Han})\)?$/u,
    mustBeName: true,
  },
  {
    rule: 'credit: name and 摄',
    pattern: new RegExp(`^\\(?${ORNAMENT}${SENT}(?:图片|图)?${WHO}${DID}${SOURCE}${END}`, 'u'),
    mustBeName: true,
  },
  {
    rule: 'credit: agencies',
    pattern:
      /^\(?((?:新华社|中新社|路透社?|法新社?|美联社?|视觉中国|人民视觉|东方IC)(?:[ ]?\/[ ]?(?:新华社|路透社?|法新社?|美联社?|欧新社?|[\p{Script=Han}]{2,8}))(?:图片|供图|发)?)\)?[.。]?$/u,
    mustBeName: false,
  },
  {
    rule: 'credit: an agency and nothing else',
    pattern: /^\(((?:新华社|中新社|中央社|美联社|法新社|路透社?|欧新社))\)$/u,
    mustBeName: false,
  },
  {
    rule: 'credit: source of the picture by its label',
    pattern: /^\(?(?:图片?来源|图片|图)[ ]?[:/][ ]?([\p{Script=Han}A-Za-z]{2,12})\)?[.。]?$/u,
    mustBeName: false,
  },
]

/** 拍摄, 航拍摄: the sign belongs to a verb. */
const IS_VERB = /[拍航播偷抓跟补统]$/
/** Never a name, whatever title stands before. */
const NO_NAME = /[的了在是为将和与]|组织|摄影|活动|镜头/
/** The longest credit; only this much of a block's end is looked at. */
const REACH = 60
const BOUNDARY = /[。！？!?.;；:)”」】■□●▲,、由 ]/

/** Names by their surnames; set apart by a space, `阿文 摄`, any two to four characters. */
const isNamed = (name: string, words: string): boolean =>
  areNames(name) ||
  (/^\p{Script=Han}[ ]{1,2}\p{Script=Han}$/u.test(name) && words.includes(`${name}摄`)) ||
  (/^\p{Script=Han}{2,4}$/u.test(name) &&
    [' 摄', ' 文/图', ' 图/文', '/图'].some((did) => words.includes(name + did)) &&
    !NO_NAME.test(name))

const TITLES = new RegExp(REPORTER, 'gu')

/** `聂川 通讯员 杨思` are two names and a title between them. */
const withoutTitles = (name: string): string =>
  name
    .replaceAll(TITLES, '')
    .replaceAll(/图[ ]?[①-⑩]{1,9}[ :：]{0,2}|[摄攝](?=$|[ ,;，；。])/gu, ' ')
    .replaceAll(/ {2,8}/g, ' ')
    .trim() || name

/** Where a credit may begin: the block's start, behind a mark or space, at a bracket, at a title. */
const startsOf = (tail: string, isWhole: boolean): number[] => {
  const starts = new Set<number>(isWhole ? [0] : [])
  for (let at = 0; at < tail.length; at += 1) {
    if (tail.charAt(at) === '(' || (at > 0 && BOUNDARY.test(tail.charAt(at - 1)))) starts.add(at)
  }
  // `报道/摄影：甲` signs the article; what stands behind the bar is no credit of its own.
  for (const title of tail.matchAll(REPORTER_START)) if (tail.charAt(title.index - 1) !== '/') starts.add(title.index)
  return [...starts].filter((at) => tail.charAt(at) !== ' ').toSorted((a, b) => a - b)
}

/** `本版责编：甲 摄影：乙` belongs to the page. */
const IS_EDITORS = /^[ （(]{0,2}(?:本版|本期|责任|值班)?(?:编辑|责编|主编|美编|校对|責任編輯)[ ]{0,2}[:：/／]/

/** `文：甲 图：乙` under a headline signs the article. */
const SIGNS_EACH =
  /^\(?(?:文[ ]{0,2}[:/][^。,]{2,26}(?:图|摄影)[ ]{0,2}[:/]|\p{Script=Han}{2,4}[ ]?\/[ ]?文[ ]{1,3}\p{Script=Han}{2,4}[ ]?\/[ ]?图)/u

/** The photo credit at the end of a block, or the block itself where it is nothing else. */
export const findCredit = (block: string): CreditMark | undefined => {
  const plain = creditOf(block)
  const squeezed = plain === undefined && block.length <= REACH ? squeeze(block) : undefined
  if (squeezed === undefined) return plain
  const found = creditOf(squeezed.text)
  return found === undefined ? undefined : { ...found, from: squeezed.at(found.from), to: block.length }
}

/** `文/甲 图/乙` without brackets: from 图 on it is the credit of the picture. */
const OF_EACH = new RegExp(
  `^文[ ]{0,2}[:/][^。,()]{2,26}?[ ]{1,4}((?:图|摄影)[ ]{0,2}[:/][ ]{0,2}(?:${REPORTER})?[ ]{0,2}(\\p{Script=Han}{2,3}|\\p{Script=Han}[ ]{1,2}\\p{Script=Han}))$`,
  'u',
)
/** `《…》 作者：甲`: a picture of an exhibition, with its title. */
const WITH_TITLE =
  /^《[^《》]{1,24}》[ ]{1,4}(作者[ ]?:[ ]?(\p{Script=Han}{2,3}|\p{Script=Han}[ ]{1,2}\p{Script=Han}))$/u

/** The credit that the second half of a line is, behind who wrote the text or what the picture is called. */
const secondHalf = (text: string): CreditMark | undefined => {
  const folded = fold(text)
  const [form, rule] = OF_EACH.test(folded)
    ? [OF_EACH, 'credit: 图 and a name, behind 文 and a name']
    : [WITH_TITLE, 'credit: the author of a picture, behind its title']
  const [, half, name] = form.exec(folded) ?? []
  if (half === undefined || name === undefined || !areNames(name)) return undefined
  const to = text.length
  return { from: to - half.length, to, name: unfold(text, folded, name), rule, isAuthor: false }
}

const creditOf = (text: string): CreditMark | undefined => {
  const half = text.length <= REACH ? secondHalf(text) : undefined
  if (half !== undefined) return half
  if (IS_EDITORS.test(text.slice(0, 12)) || text.includes('除署名') || SIGNS_EACH.test(fold(text.slice(0, 40))))
    return undefined
  if (!/[摄攝图圖绘供发照视視影像稿作画报社拍书刻剪速篆/／]/.test(text.slice(-24))) return undefined
  const folded = fold(text)
  const reach = Math.max(0, text.length - REACH)
  const tail = folded.slice(reach)
  for (const start of startsOf(tail, reach === 0)) {
    for (const { pattern, rule, mustBeName } of FORMS) {
      const name = pattern.exec(tail.slice(start))?.[1]?.trim()
      if (name === undefined || (rule !== REPORTERS && IS_VERB.test(name))) continue
      if (mustBeName ? !isNamed(name, tail.slice(start)) : NO_NAME.test(name)) continue
      const words = unfold(text.slice(reach + start), tail.slice(start), name)
      return {
        from: reach + start,
        to: text.length,
        name: mustBeName || rule === REPORTERS || rule === EACH ? withoutTitles(words) : words,
        rule,
        isAuthor: SIGNS_BOTH.test(tail.slice(start)),
      }
    }
  }
  return undefined
}

const GLUED = /摄(?![影取氏制像入])/g
/** At most so many signs are tried in one block, which bounds the work on a page of nothing else. */
const MAX_SIGNS = 20

/** A credit in the middle of a block, where the extractor lost the line end: behind a sentence, before another. */
export const findGluedCredit = (text: string): CreditMark | undefined => {
  let tried = 0
  for (const { index } of fold(text).matchAll(GLUED)) {
    tried += 1
    if (tried > MAX_SIGNS) return undefined
    const end = index + 1
    if (end >= text.trimEnd().length || /^[)（(。.]/.test(fold(text.slice(end)).trimStart())) continue
    const mark = findCredit(text.slice(Math.max(0, end - REACH * 2), end))
    if (mark === undefined) continue
    const shift = Math.max(0, end - REACH * 2)
    const isFirst = mark.from + shift === 0 && /^(?:图为|[上下左右]图|图[①-⑨])/.test(fold(text.slice(end)).trimStart())
    const isBehindText = /[。！？!?)”.]\s{0,3}$/.test(fold(text.slice(0, mark.from + shift)))
    if (!isFirst && !isBehindText) continue
    return { ...mark, from: mark.from + shift, to: mark.to + shift, rule: 'credit: glued to what follows' }
  }
  return undefined
}
