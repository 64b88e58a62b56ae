import { mastheadPage } from '../../issue/masthead-page.ts'
import type { Problem } from '../../issue/problem.ts'
import type { Fact, Issue, Masthead } from '../../issue/schema.ts'
import { fold } from '../text/fold.ts'
import { type CalendarDay, calendarDay, isRealDate } from './calendar.ts'

type Place = Pick<Problem, 'file' | 'place'>

const placeOf = (fact: Fact | undefined, file: string | undefined): Place => {
  const [place] = fact?.source ?? []
  return { ...(file === undefined ? {} : { file }), ...(place === undefined ? {} : { place }) }
}

/** 冬月 is 十一月, 腊月 十二月, 廿 二十, 一月 正月: papers print either. */
const plainLunar = (words: string): string =>
  fold(words)
    .replaceAll(/[ 大小]/g, '')
    .replace('冬月', '十一月')
    .replace('腊月', '十二月')
    .replace(/(^|年)一月/, '$1正月')
    .replace('廿', '二十')
    .replace(/二十$/, '二十')

/** 甲辰, 癸卯: a name of the sixty-year cycle. */
const CYCLE = /^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/

const isSameLunar = (printed: string, day: CalendarDay): boolean => {
  const plain = plainLunar(printed)
  const known = (words: string): string => words.replace('廿', '二十').replace('二十十', '二十')
  const [year, rest] = plain.includes('年') ? plain.split('年') : ['', plain]
  // A damaged cycle name is no proof against the date; a whole one that differs is.
  const isOtherYear = CYCLE.test(year ?? '') && `${year}年` !== day.year
  return !isOtherYear && known(rest ?? '') === known(day.month + day.day)
}

const checkMasthead = (masthead: Masthead, file: string | undefined): Problem[] => {
  const { date, weekday, lunarDate } = masthead
  if (date === undefined) return []
  if (!isRealDate(date.value)) {
    return [
      {
        kind: 'date-impossible',
        severity: 'error',
        message: `没有“${date.text}”这一天。`,
        remedy: '请对照报头改正日期。',
        ...placeOf(date, file),
      },
    ]
  }
  const day = calendarDay(date.value)
  if (day === undefined) return []
  const problems: Problem[] = []
  if (weekday !== undefined && weekday.value !== day.weekday) {
    problems.push({
      kind: 'date-weekday-mismatch',
      severity: 'warning',
      message: `${date.text}是${day.weekday}，报头印的是${weekday.text}。`,
      remedy: '请核对日期和星期，改正有误的一处。',
      ...placeOf(weekday, file),
    })
  }
  if (lunarDate !== undefined && !isSameLunar(lunarDate.value, day)) {
    problems.push({
      kind: 'date-lunar-mismatch',
      severity: 'warning',
      message: `${date.text}是农历${day.year}${day.month}${day.day}，报头印的是${lunarDate.text}。`,
      remedy: '请核对公历和农历日期，改正有误的一处。',
      ...placeOf(lunarDate, file),
    })
  }
  return problems
}

const FIELDS_OF_AN_ISSUE = [
  ['date', 'date', '日期'],
  ['weekday', 'weekday', '星期'],
  ['issueNumber', 'issueNumber', '期号'],
  ['pageCount', 'pageCount', '版数'],
  ['cn', 'cn', '刊号'],
] as const

/** The pages of one issue say the same of it. */
const checkAgreement = (masthead: Masthead, strip: Masthead, file: string | undefined): Problem[] =>
  FIELDS_OF_AN_ISSUE.flatMap(([field, kind, label]) => {
    const [here, there] = [strip[field], masthead[field]]
    if (here === undefined || there === undefined || here.value === there.value) return []
    return [
      {
        kind: `page-${kind}-mismatch`,
        severity: 'warning' as const,
        message: `这一版的${label}是“${here.text}”，报头是“${there.text}”。`,
        remedy: '请核对这一版是否属于本期。',
        ...placeOf(here, file),
      },
    ]
  })

/** Dates that do not exist, that disagree with weekday or lunar date, or with the other pages. */
export const checkDates = (issue: Issue): Problem[] => {
  const front = mastheadPage(issue)
  return [
    ...checkMasthead(issue.masthead, front?.file),
    ...issue.pages.flatMap(({ strip, file }) =>
      strip === undefined ? [] : [...checkMasthead(strip, file), ...checkAgreement(issue.masthead, strip, file)],
    ),
  ]
}
