/** `2024-06-12` as `2024年6月12日`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
