import type { Problem } from '../../issue/problem.ts'
import type { RawPage } from '../raw-page.ts'
import type { Places } from '../text/lines.ts'

const BROKEN = /\ufffd+/g
const MISSING = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu
const DIRECTIONAL = /\p{Bidi_Control}/gu
/** So many are reported one by one; a page full of them is one problem, not ten thousand. */
const MAX_REPORTED = 20

const name = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const report = (
  raw: RawPage,
  places: Places,
  pattern: RegExp,
  words: (character: string) => Omit<Problem, 'file' | 'place'>,
): Problem[] => {
  const problems: Problem[] = []
  for (const { index, 0: character } of raw.text.matchAll(pattern)) {
    if (problems.length >= MAX_REPORTED) break
    problems.push({ ...words(character), file: raw.file, place: places.span(index, index + character.length) })
  }
  return problems
}

/** Characters that a reader of the page cannot see or that no font has: kept or removed, and always told. */
export const checkCharacters = (raw: RawPage, places: Places): Problem[] => [
  ...report(raw, places, BROKEN, () => ({
    kind: 'character-missing',
    severity: 'warning',
    message: '缺字：这里读不出是什么字，原文已是“\ufffd”，或文件的字节坏了；已原样保留。',
    remedy: '请对照报纸补上正确的字；坏处多的，请重新取一份文件。',
  })),
  ...report(raw, places, MISSING, (character) => ({
    kind: 'character-missing',
    severity: 'warning',
    message: `缺字：${name(character)}没有通用字形，已原样保留。`,
    remedy: '请对照报纸补上正确的字。',
  })),
  ...report(raw, places, DIRECTIONAL, (character) => ({
    kind: 'directional-control',
    severity: 'warning',
    message: `文中有看不见的方向控制符${name(character)}，已去掉。`,
    remedy: '如来源不明，请核对这一行的文字顺序。',
  })),
]
