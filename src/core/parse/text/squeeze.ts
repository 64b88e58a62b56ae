/** Lines set wide (`本 报 记 者`, `1 9 8 2 年`), which an extractor gives with a space behind each character. */

/** A line without the spaces of its setting, and where its units stood. */
export type Squeezed = {
  readonly text: string
  /** Offset in the line for an offset in the text; for its length, the length of the line. */
  readonly at: (offset: number) => number
}

const IS_WIDE = /(?:^|[ \u3000])(?:[\p{Script=Han}\d] ){2}[\p{Script=Han}\d](?:$|[ \u3000])/u
const LOOSE = /(?<=(?:^|[ \u3000])[\p{Script=Han}\d]) (?=[\p{Script=Han}\d](?:$|[ \u3000]))/gu

/** Nothing where the line is not set wide. Only for looking: the spaces are taken out elsewhere, as a repair. */
export const squeeze = (line: string): Squeezed | undefined => {
  if (!IS_WIDE.test(line)) return undefined
  const dropped = new Set([...line.matchAll(LOOSE)].map(({ index }) => index))
  const kept = Array.from({ length: line.length }, (_, at) => at).filter((at) => !dropped.has(at))
  return { text: kept.map((at) => line.charAt(at)).join(''), at: (offset) => kept[offset] ?? line.length }
}
