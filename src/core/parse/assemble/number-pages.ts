import { LIMITS } from '../../issue/limits.ts'
import type { Problem } from '../../issue/problem.ts'
import type { PageReading } from '../parse-page.ts'

/** A page with its number in the issue. */
export type NumberedPage = { readonly number: number; readonly reading: PageReading }

/**
 * A page number at the end of a name, alone or behind `-`, `_` or a space: `01`, `A02`, `p3`, `page-3`, `第3版`,
 * `ahkjb-2024-06-12-p01`. Digits that end a word or a date are none: `u16`, `2024-06-12`.
 */
const NUMBER = /(?:^|[-_ ])(?:第|[Pp]age[-_ ]?|p|[A-Z])?(\d{1,3})版?$/
const DATE = /(?:^|\D)\d{4}[-_ ]\d{1,2}(?:[-_ ]\d{1,2})?$/

const numberInName = (file: string): number | undefined => {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')
  const number = DATE.test(stem) ? 0 : Number(NUMBER.exec(stem)?.[1] ?? 0)
  return number >= 1 && number <= LIMITS.pages ? number : undefined
}

const nextFree = (taken: ReadonlySet<number>, wanted: number): number => {
  let number = wanted
  while (taken.has(number)) number += 1
  return number
}

const printedNumber = (reading: PageReading): number | undefined => {
  const printed = Number(reading.furniture.printedNumber?.value)
  // Lettered sections each count from 1; only the first can be meant by a bare number.
  const isLettered = (reading.furniture.section ?? 'A') !== 'A'
  return Number.isInteger(printed) && printed <= LIMITS.pages && !isLettered ? printed : undefined
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

/** Gives each page a number of its own: the file's name says it, else the page, else the order of the files. */
export const numberPages = (readings: readonly PageReading[]): { pages: NumberedPage[]; problems: Problem[] } => {
  const problems: Problem[] = []
  const taken = new Set<number>()
  const pages: NumberedPage[] = []
  for (const reading of readings) {
    const named = numberInName(reading.file)
    const printed = printedNumber(reading)
    const wanted = named ?? printed ?? 1
    const number = nextFree(taken, wanted)
    if (number > LIMITS.pages) {
      problems.push(tooMany(reading))
      continue
    }
    if (named !== undefined && printed !== undefined && named !== printed)
      problems.push(mismatch(reading, named, printed))
    if (number !== wanted && (named ?? printed) !== undefined) problems.push(twice(reading, wanted, number))
    taken.add(number)
    pages.push({ number, reading })
  }
  return { pages: pages.toSorted((a, b) => a.number - b.number), problems }
}
