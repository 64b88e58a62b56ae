import type { RepairKind } from '#core/issue/schema.ts'

/** What a kind of repair does, in the words of the trade. */
export const REPAIR_WORDS: Readonly<Record<RepairKind, string>> = {
  'punctuation-width': '半角标点改全角',
  'column-break': '断栏接排',
  'line-break': '断行接排',
  names: '人名隔开',
  space: '空格整理',
  quote: '引号正反',
  invisible: '去看不见的字符',
  'doubled-line': '去重行',
  misread: '认错的字',
  'doubled-paragraph': '去重段',
  radical: '部首改成字',
}

/** The kinds in the order of the list: first what changes most. */
export const REPAIR_KINDS: readonly RepairKind[] = [
  'doubled-paragraph',
  'doubled-line',
  'column-break',
  'misread',
  'names',
  'quote',
  'invisible',
  'radical',
  'line-break',
  'space',
  'punctuation-width',
]

const LONGEST_SHOWN = 24

const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u

/** Characters as the editor can see them: line ends, spaces and invisible ones by their names; undefined where there are none. */
export function visibleWords(text: string): string | undefined {
  if (text === '') return undefined
  if (/^\s+$/.test(text)) return /[\n\r\u2028\u2029]/.test(text) ? '换行' : '空格'
  if (INVISIBLE.test(text)) {
    const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))]
    return codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
  }
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : line
}
