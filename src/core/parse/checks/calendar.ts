import { SolarDay } from 'tyme4ts'

/** Years that the lunar tables are sure of. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const daysIn = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

type Day = { readonly year: number; readonly month: number; readonly day: number }

const readDay = (date: string): Day | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const read = { year: Number(year), month: Number(month), day: Number(day) }
  return read.day >= 1 && read.day <= daysIn(read.year, read.month) ? read : undefined
}

/** Whether a date such as `2024-02-30` exists. */
export const isRealDate = (date: string): boolean => readDay(date) !== undefined

/** Days from one date to another, e.g. 1 from `2024-02-29` to `2024-03-01`; 0 where one does not exist. */
export const daysBetween = (from: string, to: string): number => {
  const [first, last] = [readDay(from), readDay(to)]
  if (first === undefined || last === undefined) return 0
  const solar = ({ year, month, day }: Day): SolarDay => SolarDay.fromYmd(year, month, day)
  return solar(last).subtract(solar(first))
}

/** What a day is in the Chinese calendar, e.g. 星期三, 甲辰年, 五月, 初七. */
export type CalendarDay = {
  readonly weekday: string
  readonly year: string
  readonly month: string
  readonly day: string
}

/** Weekday and lunar date of a day between 1900 and 2199 (tyme4ts; `Intl` is wrong on 299 days of 1950–2099). */
export const calendarDay = (date: string): CalendarDay | undefined => {
  const day = readDay(date)
  if (day === undefined || day.year < FIRST_YEAR || day.year > LAST_YEAR) return undefined
  const solar = SolarDay.fromYmd(day.year, day.month, day.day)
  const lunar = solar.getLunarDay()
  const month = lunar.getLunarMonth()
  return {
    weekday: `星期${solar.getWeek().getName()}`,
    year: `${month.getLunarYear().getSixtyCycle().getName()}年`,
    month: month.getName(),
    day: lunar.getName(),
  }
}
