import { LIMITS } from '../../issue/limits.ts'
import type { Problem } from '../../issue/problem.ts'
import type { PageReading } from '../parse-page.ts'
import { readNumber } from '../text/chinese-number.ts'

/** A page with its number in the issue. */
export type NumberedPage = { readonly number: number; readonly reading: PageReading }

/**
 * A page number in a name: at its end, alone or behind `-`, `_` or a space, or before a word of Chinese; with 版 wherever it
 * begins. `01`, `A02`, `p3`, `page-3`, `ahkjb-2024-06-12-p01`, `03-要闻`, `第3版`, `三版`, `头版`. Digits that end a word or a
 * date are none: `u16`, `2024-06-12`.
 */
const NUMERAL = '\\d{1,3}|[一二三四五六七八九十]{1,3}'
const NUMBERS: readonly RegExp[] = [
  new RegExp(`第(${NUMERAL})版`),
  new RegExp(`(?:^|[-_ ])[A-Z]?(${NUMERAL}|头)版`),
  /(?:^|[-_ ])(?:[Pp]age[-_ ]?|p|[A-Z])?(\d{1,3})(?:[-_ ]\p{Script=Han}+)?$/u,
]
const DATE = /(?<!\d)\d{4}[-_ ]\d{1,2}(?:[-_ ]\d{1,2})?(?!\d)/g

/** One of several pages in a file, e.g. `01.pdf#2`: the file's name says no number of theirs. */
const ONE_OF_SEVERAL = /#\d+(?:（\d+）)?$/

const numberInName = (file: string): number | undefined => {
  if (ONE_OF_SEVERAL.test(file)) return undefined
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').replaceAll(DATE, '')
  const word = NUMBERS.map((pattern) => pattern.exec(stem)?.[1]).find((found) => found !== undefined)
  const number = word === '头' ? 1 : readNumber(word ?? '')
  return number !== undefined && number >= 1 && number <= LIMITS.pages ? number : undefined
}

const nextFree = (taken: ReadonlySet<number>, wanted: number): number => {
  let number = wanted
  while (taken.has(number)) number += 1
  return number
}

const printedNumber = (reading: PageReading): number | undefined => {
  const printed = Number(reading.furniture.printedNumber?.value)
  return Number.isInteger(printed) && printed <= LIMITS.pages ? printed : undefined
}

const FIRST_SECTION = 'A'
const LETTER_IN_NAME = /(?:^|[-_ ])([A-Z])\d{1,2}(?=$|[-_ 版])/u

/** The letter of the page's section (叠): sections count their pages each from 1. */
const sectionOf = (reading: PageReading): string => {
  const stem = (reading.file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')
  return LETTER_IN_NAME.exec(stem)?.[1] ?? reading.furniture.section ?? FIRST_SECTION
}

/** How many pages stand before each section, where there are several; the last page of a section is the highest that is held. */
const pagesBefore = (all: readonly Numbers[]): ReadonlyMap<string, number> => {
  const highest = new Map<string, number>()
  for (const { reading, named, printed } of all) {
    const section = sectionOf(reading)
    highest.set(section, Math.max(highest.get(section) ?? 0, named ?? printed ?? 1))
  }
  const before = new Map<string, number>()
  let count = 0
  for (const [section, pages] of [...highest].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    before.set(section, count)
    count += pages
  }
  return before
}

const mismatch = (reading: PageReading, named: number, printed: number): Problem => {
  const [place] = reading.furniture.printedNumber?.source ?? []
  return {
    kind: 'page-number-mismatch',
    severity: 'warning',
    message: `文件名是第${named}版，版面上印的是第${printed}版，按文件名排列。`,
    remedy: '请核对文件是否放对，或改文件名。',
    file: reading.file,
    ...(place === undefined ? {} : { place }),
  }
}

const tooMany = (reading: PageReading): Problem => ({
  kind: 'too-many-pages',
  severity: 'error',
  message: `一期最多${LIMITS.pages}版，这一版没有收入。`,
  remedy: '请分成几期读入。',
  file: reading.file,
})

const twice = (reading: PageReading, wanted: number, number: number): Problem => ({
  kind: 'page-number-twice',
  severity: 'warning',
  message: `第${wanted}版有两个文件，这一个暂排第${number}版。`,
  remedy: '请核对文件名或版面上的版次。',
  file: reading.file,
})

const guessed = (reading: PageReading, number: number): Problem => ({
  kind: 'page-number-guessed',
  severity: 'note',
  message: `别的版写有版号，这一版的文件名和版面上都没有，暂排第${number}版。`,
  remedy: '请把版号写进文件名，如 03.txt；不是版面文字的，请移出这个文件夹。',
  file: reading.file,
})

type Numbers = {
  readonly reading: PageReading
  readonly named: number | undefined
  readonly printed: number | undefined
}

/** The surer a page is of its number, the earlier it gets it. */
const doubtOf = ({ named, printed }: Numbers): number => (named !== undefined ? 0 : printed !== undefined ? 1 : 2)

/** Gives each page a number of its own: the file's name says it, else the page, else the order of the files. */
export const numberPages = (readings: readonly PageReading[]): { pages: NumberedPage[]; problems: Problem[] } => {
  const problems: Problem[] = []
  const taken = new Set<number>()
  const pages: NumberedPage[] = []
  const all = readings
    .map((reading) => ({ reading, named: numberInName(reading.file), printed: printedNumber(reading) }))
    .toSorted((a, b) => doubtOf(a) - doubtOf(b))
  const isAnySaid = all.some((each) => doubtOf(each) < 2)
  const before = pagesBefore(all)
  for (const { reading, named, printed } of all) {
    const inSection = named ?? printed
    const said = inSection === undefined ? undefined : inSection + (before.get(sectionOf(reading)) ?? 0)
    const wanted = said ?? 1
    const number = nextFree(taken, wanted)
    if (number > LIMITS.pages) {
      problems.push(tooMany(reading))
      continue
    }
    if (named !== undefined && printed !== undefined && named !== printed)
      problems.push(mismatch(reading, named, printed))
    // A front page often prints no number: its nameplate says it.
    const isFront = number === 1 && reading.furniture.masthead.nameplate !== undefined
    if (said === undefined && isAnySaid && !isFront) problems.push(guessed(reading, number))
    if (said !== undefined && number !== said) problems.push(twice(reading, said, number))
    taken.add(number)
    pages.push({ number, reading })
  }
  return { pages: pages.toSorted((a, b) => a.number - b.number), problems }
}
