const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))
for (const zero of '〇○Ｏ') DIGITS.set(zero, 0)
DIGITS.set('两', 2)
DIGITS.set('兩', 2)
DIGITS.set('元', 1)
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

const readByUnits = (word: string): number | undefined => {
  let total = 0
  let digit: number | undefined
  for (const character of word) {
    const unit = UNITS.get(character)
    if (unit === undefined) {
      digit = DIGITS.get(character)
      if (digit === undefined) return undefined
      continue
    }
    total += (digit ?? 1) * unit
    digit = undefined
  }
  return total + (digit ?? 0)
}

/**
 * The value of a number word: `16`, `十七`, `二十`, `二〇二四`; undefined for anything else.
 * 廿 and 卅 are read as twenty and thirty.
 */
export const readNumber = (word: string): number | undefined => {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  const plain = word.replaceAll('廿', '二十').replaceAll('卅', '三十')
  if (plain === '') return undefined
  if (/[十百千]/.test(plain)) return readByUnits(plain)
  let value = 0
  for (const character of plain) {
    const digit = DIGITS.get(character)
    if (digit === undefined) return undefined
    value = value * 10 + digit
  }
  return value
}
