/**
 * Jump lines (转版): `（下转第二版）`, `(上接1版)`, `[下转第六版]`, bare, unclosed, with the brackets mixed, with the usual
 * misreadings of 接 and 版. Referrals (`详见六版`, `全文见二版`) carry neither word and are none.
 */
import { readNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'
import type { Mark } from './mark.ts'

export type JumpMark = Mark & {
  readonly direction: 'to' | 'from'
  readonly page: number
  /** Letter before the page number, e.g. `A` in `下转A3版`. */
  readonly section?: string
}

const GAP = '[ ]{0,3}'
const SPACED = (word: string): string => [...word].join(GAP)
const WORDS = '[一二三四五六七八九十百〇○零两廿入人ニ—–-]{1,4}'
/** `第2、3版`: the story goes on on the first of them. */
const AND_MORE = `(?:${GAP}[、,和至]${GAP}第?(?:\\d{1,3}|[一二三四五六七八九十]{1,3}))?`
const PAGE = `(?:第${GAP})?([A-Za-z]?)${GAP}(\\d{1,3}|\\d${GAP}\\d|${WORDS})${AND_MORE}${GAP}(?:[版题頁页板]|(?=${GAP}\\))|(?<=[A-Z]\\d{1,2})(?=$|[ )]))(?:[①-⑨])?`
/** Sure words; and words that need a bracket in front of them, as `转二版` also occurs in prose. */
const TO = `${SPACED('下转')}(?:${GAP}[至到入])?|${SPACED('下接')}|下传`
const TO_IN_BRACKETS = '转至|转入|转|接转|续转|文转'
const FROM = `${SPACED('上接')}|紧接|上楼|上按|上承|文接`
const FROM_IN_BRACKETS = '接|续|承接|续接'

const ORNAMENT = '(?:[■●▲▼◆►▶>〉]{1,4}[ ]?)?'
const IN_BRACKETS = new RegExp(
  `${ORNAMENT}\\(${GAP}(?:(${TO}|${TO_IN_BRACKETS})|(${FROM}|${FROM_IN_BRACKETS}))${GAP}${PAGE}([^()。，,]{0,12}?)(?:${GAP}\\)|$)`,
  'g',
)
/** A bracket may be read as 一. */
const BARE = new RegExp(`${ORNAMENT}(?:[(一]${GAP})?(?:(${TO})|(${FROM}))${GAP}${PAGE}${GAP}\\)?`, 'g')

/** 八 is misread as 入 or 人, 二 as the kana ニ, 一 as a dash; between 第 and 版 nothing else is meant. */
const readPage = (word: string): number | undefined => {
  const plain = word
    .replaceAll(' ', '')
    .replaceAll(/[入人]/g, '八')
    .replaceAll('ニ', '二')
    .replaceAll(/[—–-]/g, '一')
  const page = readNumber(plain)
  return page !== undefined && page >= 1 && page <= 999 ? page : undefined
}

const readMatch = (match: RegExpMatchArray, rule: string): JumpMark | undefined => {
  const [words, to, , section, page] = match
  const number = readPage(page ?? '')
  const from = match.index
  if (number === undefined || from === undefined) return undefined
  const letter = section === undefined || section === '' ? {} : { section: section.toUpperCase() }
  return { from, to: from + words.length, direction: to === undefined ? 'from' : 'to', page: number, rule, ...letter }
}

/** Without brackets the words must stand at an edge of the block: in mid-sentence they are prose. */
const standsAtEdge = (text: string, mark: JumpMark): boolean => {
  const before = text.slice(0, mark.from).trimEnd()
  const after = text.slice(mark.to).trimStart()
  if (mark.direction === 'from') return before === '' || /[。！？」”)]$/.test(before) || after === ''
  return after === '' || before === ''
}

/** All jump lines of a block's text, in order. */
export const findJumps = (text: string): JumpMark[] => {
  if (!/[转轉接楼续續按传承]/.test(text)) return []
  const folded = fold(text)
  const marks: JumpMark[] = []
  for (const match of folded.matchAll(IN_BRACKETS)) {
    const mark = readMatch(match, 'jump: brackets around 下转 or 上接')
    if (mark !== undefined) marks.push(mark)
  }
  for (const match of folded.matchAll(BARE)) {
    const mark = readMatch(match, 'jump: 下转 or 上接 at the edge of a block')
    if (mark === undefined || marks.some(({ from, to }) => mark.from < to && mark.to > from)) continue
    if (standsAtEdge(folded, mark)) marks.push(mark)
  }
  return marks.toSorted((a, b) => a.from - b.from)
}
