/** The type of a page's running text, by which all other type is judged. */
import type { Fragment } from './fragments.ts'

/** The type that most of a page is set in. */
export type BodyType = {
  readonly size: number
  readonly face: string
  /** Sizes, `size` among them, that running text is set in: the lead's may be larger than the others'. */
  readonly textSizes: readonly number[]
}

/** Type this much larger than the text is a heading. */
const HEADING = 1.2
/** Sizes that differ by less than this part are one size: layers round. */
const SAME_SIZE = 0.04

/** A page has a dozen sizes of type. */
const MOST_SIZES = 60

const isOneSize = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b)

/** Whether a size of type is that of a heading. */
export const isHeadingSize = (size: number, body: BodyType): boolean =>
  size >= HEADING * body.size && !body.textSizes.some((text) => isOneSize(text, size))

/** So many lines of one size, most of them with a comma or a full stop, are running text. */
const LEAST_TEXT = 8
const isProse = ({ text }: Fragment): boolean => /[，。；]/u.test(text)

const findTextSizes = (fragments: readonly Fragment[], sizes: readonly number[]): number[] =>
  sizes.filter((size) => {
    const lines = fragments.filter((fragment) => fragment.set === 'row' && isOneSize(fragment.size, size))
    return lines.length >= LEAST_TEXT && lines.filter(isProse).length * 2 > lines.length
  })

/** Finds the type that most characters of the page are set in. */
export const findBodyType = (fragments: readonly Fragment[]): BodyType => {
  const counts = new Map<number, number>()
  for (const { size, text } of fragments) {
    const known = [...counts.keys()].slice(0, MOST_SIZES).find((each) => isOneSize(each, size)) ?? size
    counts.set(known, (counts.get(known) ?? 0) + text.length)
  }
  const [size] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0])
  const faces = new Map<string, number>()
  for (const each of fragments) {
    if (!isOneSize(each.size, size)) continue
    faces.set(each.face, (faces.get(each.face) ?? 0) + each.text.length)
  }
  const [face] = [...faces].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])
  return { size, face, textSizes: [size, ...findTextSizes(fragments, [...counts.keys()].slice(0, MOST_SIZES))] }
}
