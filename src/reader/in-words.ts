const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** `2024-06` as `2024年6月`. */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** The weekday of a calendar date, e.g. `星期三`. In UTC throughout: the reader's time zone must not move the date. */
export function weekdayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return WEEKDAYS[weekday] ?? ''
}

/** A page number as the trade writes it, e.g. `第01版`. */
export function pageInWords(page: number): string {
  return `第${String(page).padStart(2, '0')}版`
}
