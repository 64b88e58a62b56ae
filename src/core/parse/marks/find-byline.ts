/** Bylines (署名) and datelines (电头): `本报记者 甲`, `□□ 本报记者 甲`, `本报讯（记者 甲 通讯员 乙）`, `新华社北京12月31日电`. */
import { fold } from '../text/fold.ts'
import type { Mark } from './mark.ts'
import { REPORTER, areNames } from './people.ts'

export type BylineMark = Mark & {
  /** Who, without title and ornament, e.g. `甲 乙`. */
  readonly names: string
  /** From 0 to 1. */
  readonly certainty: number
}

const ORNAMENT = '[□■●◎○▲△◆◇★☆※*]{0,3}[ ]{0,3}'
const NAMES = '(\\p{Script=Han}[\\p{Script=Han}·. 、,/]{1,40})'
const WITH_TITLE = new RegExp(`^${ORNAMENT}\\(?(?:文[/:]?)?${REPORTER}[:]?[ ]{0,4}${NAMES}\\)?$`, 'u')
const WITH_LABEL = new RegExp(
  `^${ORNAMENT}\\(?(?:作者|撰文|文|整理|口述|编译|译者|供稿|执笔|采写|撰稿|主笔)[ ]{0,2}[:/|][ ]{0,2}${NAMES}\\)?$`,
  'u',
)
const WITH_VERB = new RegExp(`^\\(?${NAMES}[ ]{0,2}(?:整理|口述|编译|供稿|报道|采写|撰文|/文|/整理)\\)?$`, 'u')
const FROM_ELSEWHERE = /^\(?(?:译自|摘自|原载|转自|据|选自|来源[:])[ ]{0,2}[《“]?[^。，]{2,24}[》”]?\)?$/u
const ORNAMENTED = new RegExp(`^[□■●◎○▲△◆◇★☆※*]{1,3}[ ]{0,3}${NAMES}$`, 'u')
/** `王伟 李小明`: nothing but names; one name alone of two or three characters. */
const PLAIN = new RegExp(`^\\(?${NAMES}\\)?$`, 'u')

/** The byline that a whole block is, with how sure that is. */
export const findBylineBlock = (text: string): BylineMark | undefined => {
  if (text.length > 70) return undefined
  const folded = fold(text.trim())
  const whole = { from: 0, to: text.length }
  const titled = WITH_TITLE.exec(folded)?.[1]
  // A headline may say 本报记者 too, but then it says what he did.
  if (titled !== undefined && !/[的了在是为将与把被从说谈访获]/.test(titled) && !/[。！？!?]/.test(titled)) {
    return { ...whole, names: titled.trim(), certainty: 1, rule: 'byline: title and name' }
  }
  const labelled = WITH_LABEL.exec(folded)?.[1] ?? WITH_VERB.exec(folded)?.[1]
  if (labelled !== undefined && areNames(labelled))
    return { ...whole, names: labelled.trim(), certainty: 0.95, rule: 'byline: label and name' }
  const ornamented = ORNAMENTED.exec(folded)?.[1]
  if (ornamented !== undefined && areNames(ornamented))
    return { ...whole, names: ornamented.trim(), certainty: 0.95, rule: 'byline: ornament and name' }
  if (FROM_ELSEWHERE.test(folded) && folded.length <= 24)
    return { ...whole, names: folded, certainty: 0.6, rule: 'byline: taken from elsewhere' }
  const plain = PLAIN.exec(folded)?.[1]
  if (plain !== undefined && areNames(plain))
    return { ...whole, names: plain.trim(), certainty: 0.6, rule: 'byline: names alone' }
  return undefined
}

export type LeadMark = Mark & {
  /** `本报讯`, `新华社北京12月31日电`. */
  readonly dateline: { readonly from: number; readonly to: number }
  /** The names in the brackets behind it. */
  readonly byline?: { readonly from: number; readonly to: number; readonly names: string }
}

const PLACE = '[\\p{Script=Han}·0-9 、]{0,24}?'
const AGENCY =
  '(?:据?(?:新华社|中新社|中新网|新华网|人民网|央视新闻|中国新闻社|法新社|路透社|美联社|塔斯社|共同社|法新|本报))'
const NEWS = '(?:本报|本刊|本社|据)[ ]{0,2}(?:讯|记|设)'
const IN_BRACKETS = '[ ]{0,2}([(][^()。]{1,48}[)]|[(][^()。，,]{1,30}(?= ))?'
const DATELINES = [
  new RegExp(`^[ ]{0,2}(${NEWS})${IN_BRACKETS}`, 'u'),
  new RegExp(
    `^[ ]{0,2}((?:${AGENCY}[ ]{0,2}){1,2}${PLACE}(?:[0-9一二三四五六七八九十]{1,3}[ ]{0,2}月[ ]{0,2}[0-9一二三四五六七八九十]{1,3}[ ]{0,2}日[ ]{0,2})(?:专|急|综合)?[电讯])${IN_BRACKETS}`,
    'u',
  ),
  new RegExp(`^[ ]{0,2}(${AGENCY}[ ]{0,2}\\p{Script=Han}{1,10}[电讯])[ ]{0,2}(\\([^()。]{1,48}\\))`, 'u'),
]
const TITLES = new RegExp(`${REPORTER}|[:(),]`, 'gu')

/** `本报讯（记者 甲）` or an agency's dateline at the beginning of a paragraph. */
export const findLead = (text: string): LeadMark | undefined => {
  const head = fold(text.slice(0, 100))
  for (const pattern of DATELINES) {
    const match = pattern.exec(head)
    const dateline = match?.[1]
    if (match === null || dateline === undefined) continue
    const from = match[0].length - match[0].trimStart().length
    const lead = {
      from,
      to: match[0].length,
      rule: 'dateline: agency or 本报讯',
      dateline: { from, to: from + dateline.length },
    }
    const brackets = match[2]
    if (brackets === undefined) return { ...lead, to: lead.dateline.to }
    const names = brackets.replaceAll(TITLES, ' ').trim()
    return { ...lead, byline: { from: lead.to - brackets.length, to: lead.to, names } }
  }
  return undefined
}

const TAIL_IN_BRACKETS = new RegExp(
  `\\((?:文/|文:)?(?:${REPORTER}|作者(?:单位)?|整理|执笔)[^()。]{1,60}\\)?[.。]?$`,
  'u',
)
const TAIL_NAMES = /([。！？!?”)])([ ]{0,4})\(?(\p{Script=Han}{2,4}(?:[ 、]{1,3}\p{Script=Han}{2,4}){0,3})\)?$/u
const TAIL_TITLED = new RegExp(`([。！？!?”)])[ ]{0,4}(${REPORTER}[ ]{0,3}${NAMES})$`, 'u')

/** The byline that a paragraph ends in: `（记者 甲）`, `。甲乙丙 丁戊`. */
export const findTailByline = (text: string): BylineMark | undefined => {
  const shift = Math.max(0, text.length - 80)
  const tail = fold(text.slice(shift))
  const mark = (length: number, names: string, certainty: number, rule: string): BylineMark | undefined =>
    length < text.length ? { from: text.length - length, to: text.length, names, certainty, rule } : undefined
  const bracketed = TAIL_IN_BRACKETS.exec(tail)?.[0]
  if (bracketed !== undefined)
    return mark(bracketed.length, bracketed.replaceAll(TITLES, ' ').trim(), 0.95, 'byline: in brackets at the end')
  const titled = TAIL_TITLED.exec(tail)?.[2]
  if (titled !== undefined)
    return mark(titled.length, titled.replaceAll(TITLES, ' ').trim(), 0.9, 'byline: title and name at the end')
  const plain = TAIL_NAMES.exec(tail)
  const names = plain?.[3]
  if (plain === null || names === undefined || !areNames(names)) return undefined
  return mark(plain[0].length - 1 - (plain[2]?.length ?? 0), names, 0.75, 'byline: names at the end')
}
