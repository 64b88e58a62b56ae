import { type BodyType, isHeadingSize } from './body-type.ts'
import { type Fragment, SAME_BASELINE, WIDE_SPACE } from './fragments.ts'
import type { SheetArea } from './sheet-text.ts'

/** A space in a heading, which is no gutter: gutters are wider than the em of large type. */
const HEADING_SPACE = 1.15

/** Puts the parts of headings together that a space divides, where no rule runs through it. */
export const joinHeadings = (
  fragments: readonly Fragment[],
  body: BodyType,
  rules: readonly SheetArea[],
): Fragment[] => {
  const joined = fragments.filter((fragment) => fragment.set !== 'row' || !isHeadingSize(fragment.size, body))
  const headings = fragments.filter((fragment) => fragment.set === 'row' && isHeadingSize(fragment.size, body))
  const isRuled = (left: Fragment, right: Fragment): boolean =>
    rules.some(
      (rule) => rule.left >= left.right && rule.right <= right.left && rule.top < left.bottom && rule.bottom > left.top,
    )
  let last: Fragment | undefined
  for (const next of headings.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const gap = last === undefined ? 0 : (next.left - last.right) / last.size
    const isOne =
      last !== undefined &&
      Math.abs(last.baseline - next.baseline) < SAME_BASELINE * last.size &&
      Math.abs(last.size - next.size) < 0.1 * last.size &&
      gap >= 0 &&
      gap <= HEADING_SPACE &&
      !isRuled(last, next)
    if (last !== undefined && isOne) {
      const text = last.text + (gap >= WIDE_SPACE ? '\u3000' : ' ') + next.text
      last = { ...last, text, right: next.right, endFace: next.endFace }
    } else {
      if (last !== undefined) joined.push(last)
      last = next
    }
  }
  return last === undefined ? joined : [...joined, last]
}
