import { mastheadPage } from '../../issue/masthead-page.ts'
import { type Fact, type Issue, type Masthead, type Page, SCHEMA_VERSION } from '../../issue/schema.ts'
import { isRealDate } from '../checks/calendar.ts'
import type { NumberedPage } from './number-pages.ts'

const hasFacts = (masthead: Masthead): boolean =>
  masthead.wechat.length + masthead.digital.length > 0 || Object.keys(masthead).length > 2

/** The page that carries the masthead: the first with a nameplate, else the first with any of its fields. */
const bearerOf = (pages: readonly NumberedPage[]): NumberedPage | undefined =>
  pages.find(({ reading }) => reading.furniture.masthead.nameplate !== undefined) ??
  pages.find(({ reading }) => hasFacts(reading.furniture.masthead))

const writePage = ({ number, reading }: NumberedPage, isFront: boolean): Page => {
  const { name, printedNumber, editors, masthead } = reading.furniture
  return {
    number,
    ...(name === undefined ? {} : { name }),
    stories: [...reading.stories],
    ...(printedNumber === undefined ? {} : { printedNumber }),
    ...(isFront || !hasFacts(masthead) ? {} : { strip: masthead }),
    ...(editors.length === 0 ? {} : { editors: [...editors] }),
    unparsed: [...reading.unparsed],
    ...(reading.decisions.length === 0 ? {} : { decisions: [...reading.decisions] }),
    file: reading.file,
  }
}

const positive = (fact: Fact | undefined, most: number): number | undefined => {
  const value = Number(fact?.value)
  return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined
}

const MOST_PAGES = 999

/** The plain fields of the issue, from the masthead or, where that is silent, from the other pages' strips. */
const readFacts = (mastheads: readonly Masthead[]): Partial<Issue> => {
  const first = (field: Exclude<keyof Masthead, 'wechat' | 'digital' | 'other'>): Fact | undefined =>
    mastheads.map((masthead) => masthead[field]).find((fact) => fact !== undefined)
  const date = first('date')?.value
  const facts = {
    publication: first('nameplate')?.value,
    date: date !== undefined && isRealDate(date) ? date : undefined,
    weekday: first('weekday')?.value,
    lunarDate: first('lunarDate')?.value,
    issueNumber: positive(first('issueNumber'), Number.MAX_SAFE_INTEGER),
    pageCount: positive(first('pageCount'), MOST_PAGES),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** Puts the pages together. */
export const assembleIssue = (pages: readonly NumberedPage[], paper: string): Issue => {
  const front = bearerOf(pages)
  const masthead = front?.reading.furniture.masthead ?? { wechat: [], digital: [] }
  const others = pages.filter((page) => page !== front).map(({ reading }) => reading.furniture.masthead)
  const written = pages.map((page) => writePage(page, page === front))
  const isPlain = front === undefined || mastheadPage({ pages: written })?.number === front.number
  return {
    schema: SCHEMA_VERSION,
    paper,
    ...readFacts([masthead, ...others]),
    masthead,
    ...(isPlain ? {} : { mastheadFrom: front.number }),
    pages: written,
  }
}
