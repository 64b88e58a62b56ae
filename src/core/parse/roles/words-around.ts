/** Of what the texts above and below a heading speak: a 小标题 stands within one matter, a headline between two. */

/** So much of the text on either side is looked at, in UTF-16 units. */
export const WORDS_REACH = 300

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
const isCommonHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN

/** Pairs of Han characters next to each other, the nearest thing to words that needs no dictionary; each as one number. */
const pairsOf = (text: string): Set<number> => {
  const pairs = new Set<number>()
  let last = text.charCodeAt(0)
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isCommonHan(last) && isCommonHan(code)) pairs.add(last * 0x1_00_00 + code)
    last = code
  }
  return pairs
}

/** How many different pairs a text has. */
export const countPairs = (text: string): number => pairsOf(text).size

/** How many of the pairs of a heading the text below it has: a headline is taken from its text, a 小标题 seldom. */
export const countEchoes = (heading: string, below: string): number => {
  let count = 0
  const [own, others] = [pairsOf(heading), pairsOf(below)]
  for (const pair of own) if (others.has(pair)) count += 1
  return count
}

/** Pairs that two texts share, as a part of those they could share: 0 to 1, of two parts of one article some 0.05. */
export const shareOfWords = (above: string, below: string): number => {
  const [first, second] = [pairsOf(above), pairsOf(below)]
  if (first.size === 0 || second.size === 0) return 0
  let shared = 0
  for (const pair of second) if (first.has(pair)) shared += 1
  return shared / Math.sqrt(first.size * second.size)
}
