import type { Fact, Masthead, Text } from '../issue/schema.ts'
import type { FurnitureMark } from './marks/find-furniture.ts'
import type { PagePen } from './page-pen.ts'
import { restoreWidth } from './repairs/restore-width.ts'
import type { Decided } from './roles/decide-roles.ts'
import { isHan } from './text/characters.ts'
import { fold } from './text/fold.ts'
import { type Strand, sliceStrand, strandText, trimStrand } from './text/strand.ts'

/** Everything on a page that is no story. */
export type Furniture = {
  readonly masthead: Masthead
  readonly name?: Text
  readonly printedNumber?: Fact
  /** Letter of the page, e.g. `A` of `A01版`. */
  readonly section?: string
  readonly editors: readonly Text[]
}

type FactField = Exclude<keyof Masthead, 'wechat' | 'digital' | 'other'>
type Draft = {
  facts: Partial<Record<FactField, Fact>>
  other: Text[]
  editors: Text[]
  name?: Text
  printedNumber?: Fact
  section?: string
}

const PAGE_NAME_LENGTH = 14

/** Words that say what an issue is, not what a page is about. */
const ISSUE_KIND = /^(?:试刊|試刊|创刊号|創刊號|复刊号|復刊號|号外|號外|增刊)$/u

const isPageName = (text: string): boolean =>
  text.length <= PAGE_NAME_LENGTH && [...text].some(isHan) && !/[，。；]/.test(text) && !ISSUE_KIND.test(text)

const writeMark = (draft: Draft, mark: FurnitureMark, text: Text): void => {
  const fact: Fact = { ...text, value: mark.value }
  if (mark.field === 'editors') draft.editors.push(text)
  else if (mark.field === 'pageNumber') {
    if (draft.printedNumber === undefined) {
      draft.printedNumber = fact
      if (mark.section !== undefined) draft.section = mark.section
    } else draft.other.push(text)
  } else if (mark.field === 'other' || draft.facts[mark.field] !== undefined) draft.other.push(text)
  else draft.facts[mark.field] = fact
}

/** A comma, colon or bar behind a field goes with it; alone it would be a field of nothing. */
const withTrailingMark = (text: string, mark: FurnitureMark, next: number): number => {
  const trailing = /^[ \t\u3000]{0,4}[,;:、|·，；：｜.。)）]{1,4}/.exec(text.slice(mark.to, next))?.[0]
  return mark.to + (trailing ?? '').length
}

const PUBLICATION = /^(?!.*机关报)\p{Script=Han}{1,9}(?:报|報|周刊|週刊|导刊|導刊)$/u

const isNewspaper = (name: string): boolean => /[报報]$/u.test(name)

/** Of `教育周刊` and `山城晚报` the newspaper is the paper, and the weekly a page of it. */
const takesName = (draft: Draft, text: Text, value: string): boolean => {
  const known = draft.facts.nameplate
  if (known !== undefined && (isNewspaper(known.value) || !isNewspaper(value))) return false
  draft.facts.nameplate = { ...text, value }
  if (known === undefined) return true
  const { value: _name, ...displaced } = known
  if (draft.name === undefined) draft.name = displaced
  else draft.other.push(displaced)
  return true
}

/** `民生 江岸晚报`: where a word between spaces is the name of a paper, each word is for itself. */
const partsOf = (strand: Strand): Strand[] => {
  const words = [...strandText(strand).matchAll(/[^ \u3000]+/g)]
  if (words.length < 2 || !words.some(([word]) => word.length > 2 && PUBLICATION.test(word))) return [strand]
  return words.map(({ index, 0: word }) => sliceStrand(strand, index, index + word.length))
}

const writeLine = (draft: Draft, { features, role }: Decided, pen: PagePen): void => {
  const { text, furniture } = features.segment
  const strand = restoreWidth(features.segment.strand)
  const rest = (from: number, to: number) => partsOf(trimStrand(sliceStrand(strand, from, to))).forEach(write)
  const write = (part: Strand) => {
    const words = strandText(part)
    if (words === '') return
    const plain = words.replaceAll(' ', '')
    const finished = pen.finish(part)
    if (PUBLICATION.test(plain) && takesName(draft, finished, plain)) return
    const isName =
      (role === 'strip' || furniture.some(({ field }) => field === 'pageNumber')) &&
      draft.name === undefined &&
      isPageName(words)
    if (isName) draft.name = finished
    else draft.other.push(finished)
  }
  let done = 0
  for (const [index, mark] of furniture.entries()) {
    rest(done, mark.from)
    done = withTrailingMark(text, mark, furniture[index + 1]?.from ?? text.length)
    writeMark(draft, mark, pen.finish(trimStrand(sliceStrand(strand, mark.from, done))))
  }
  rest(done, text.length)
}

/** The name in Latin letters beside it is no part of the name. */
const nameIn = ({ text }: Text): string =>
  text.replaceAll(/[ \u3000]/g, '').replace(/(?<=\p{Script=Han})[A-Za-z]{4,40}$/u, '')

/**
 * Of several words that could be the name of the paper the one that says so is it. On an inner page a word that does not say
 * so is the name of the page.
 */
const writeNames = (draft: Draft, texts: readonly Text[]): void => {
  const isInner = draft.printedNumber !== undefined && draft.printedNumber.value !== '1'
  const named = texts.find((text) => PUBLICATION.test(nameIn(text))) ?? (isInner ? undefined : texts[0])
  for (const text of texts) {
    if ((text === named || PUBLICATION.test(nameIn(text))) && takesName(draft, text, nameIn(text))) continue
    if (isInner && draft.name === undefined && isPageName(text.text)) draft.name = text
    else draft.other.push(text)
  }
}

const isWechat = (text: string): boolean => /微信|公众号|视频号/.test(fold(text))
const isDigital = (text: string): boolean => /数字|电子|手机报|客户端|APP|网/i.test(fold(text))

/** `扫码关注` says nothing of its own: it goes with the labelled line behind it, else with the one before. */
const writeCodeCaptions = (captions: readonly Decided[], pen: PagePen): Pick<Masthead, 'wechat' | 'digital'> => {
  const wechat: Text[] = []
  const digital: Text[] = []
  for (const [index, { features }] of captions.entries()) {
    const behind = captions.slice(index).map((each) => each.features.segment.text)
    const before = captions
      .slice(0, index)
      .map((each) => each.features.segment.text)
      .toReversed()
    const label = [...behind, ...before].find((text) => isWechat(text) || isDigital(text)) ?? ''
    const list = isWechat(label) || !isDigital(label) ? wechat : digital
    list.push(pen.finish(restoreWidth(features.segment.strand)))
  }
  return { wechat, digital }
}

/** In the order of the schema, so that a file read and written again is the same file. */
const FACT_FIELDS = [
  'nameplate',
  'sponsor',
  'organiser',
  'publisher',
  'cn',
  'postalCode',
  'issueNumber',
  'date',
  'weekday',
  'lunarDate',
  'pageCount',
  'site',
  'mail',
] as const satisfies readonly FactField[]

const inOrder = (facts: Draft['facts']): Draft['facts'] => {
  const ordered: Draft['facts'] = {}
  for (const field of FACT_FIELDS) {
    const fact = facts[field]
    if (fact !== undefined) ordered[field] = fact
  }
  return ordered
}

/** A front page may set the day large, alone on its line: `2022年3月` and `22`, which looked like a page number. */
const joinDay = (draft: Draft): void => {
  const month = draft.other.find(({ text }) => /^\d{4}年\d{1,2}月$/.test(text))
  const day = draft.printedNumber
  if (draft.facts.date !== undefined || month === undefined || day === undefined || !/^\d{1,2}$/.test(day.text)) return
  const [year, number] = month.text.split(/[年月]/)
  const value = `${year ?? ''}-${(number ?? '').padStart(2, '0')}-${day.value.padStart(2, '0')}`
  draft.facts.date = { text: month.text + day.text, source: [...month.source, ...day.source], value }
  draft.other.splice(draft.other.indexOf(month), 1)
  delete draft.printedNumber
}

/** What the line of the editors may say of the paper besides. */
const IS_FACT: ReadonlySet<FurnitureMark['field']> = new Set(['mail', 'site', 'date', 'weekday', 'pageNumber'])

/** Reads masthead, page strip and editors' lines from the segments that have these roles. */
export const readFurniture = (decided: readonly Decided[], pen: PagePen): Furniture => {
  const draft: Draft = { facts: {}, other: [], editors: [] }
  for (const each of decided) {
    if (each.role === 'masthead' || each.role === 'strip') writeLine(draft, each, pen)
    else if (each.role === 'editors' && each.features.segment.furniture.some(({ field }) => IS_FACT.has(field)))
      writeLine(draft, each, pen)
    else if (each.role === 'editors') draft.editors.push(pen.finish(restoreWidth(each.features.segment.strand)))
  }
  writeNames(
    draft,
    decided.filter(({ role }) => role === 'nameplate').map(({ features }) => pen.finish(features.segment.strand)),
  )
  joinDay(draft)
  const codes = writeCodeCaptions(
    decided.filter(({ role }) => role === 'code-caption'),
    pen,
  )
  const { facts, other, editors, ...rest } = draft
  const masthead = { ...inOrder(facts), ...codes, ...(other.length === 0 ? {} : { other }) }
  return { ...rest, editors, masthead }
}
