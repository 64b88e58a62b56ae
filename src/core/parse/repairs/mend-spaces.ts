import { isPersonName } from '../marks/people.ts'
import { isCjkMark, isHan } from '../text/characters.ts'
import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

const SPACES = /[ \t\u00a0\u3000]{1,40}/g
const CERTAINTY = 0.9

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

/** Marks that stand between words as often as they close them: a space beside them may be meant. */
const isOpenMark = (character: string): boolean => /[—…·“‘]/.test(character)

/** Print sets no space between a figure and Han, nor behind a full-width mark; between Han and Han it may mean something. */
const isStray = (before: string, spaces: string, after: string): boolean => {
  if (before === '' || after === '') return false
  if (isCjkMark(before) || isCjkMark(after)) return !isOpenMark(before) && !isOpenMark(after)
  // A full-width space was set on purpose: it divides a field from the next.
  if (spaces.includes('\u3000')) return false
  return (isDigit(before) && isHan(after)) || (isHan(before) && isDigit(after))
}

/** Drops the spaces that an extractor put between figures and Han and beside marks. */
export const dropSpaces = (strand: Strand): Strand => {
  const text = strandText(strand)
  const edits: Edit[] = []
  for (const { index, 0: spaces } of text.matchAll(SPACES)) {
    const to = index + spaces.length
    if (isStray(text.charAt(index - 1), spaces, text.charAt(to))) {
      edits.push({ from: index, to, after: '', kind: 'space', confidence: CERTAINTY })
    }
  }
  return editStrand(strand, edits)
}

const REACH = 8
const wordBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - REACH), at)
    .split(/\s/)
    .at(-1) ?? ''
const wordAfter = (text: string, at: number): string => text.slice(at, at + REACH).split(/\s/)[0] ?? ''

/** In a headline one U+0020 stands for the printed line break and U+3000 between names, however wide the source is. */
export const settleSpaces = (strand: Strand): Strand => {
  const text = strandText(strand)
  const edits: Edit[] = []
  let isBetweenNames = false
  for (const { index, 0: spaces } of text.matchAll(SPACES)) {
    const to = index + spaces.length
    // Behind the last name of a list its verb follows without a space: 王浩, a space, 王清宪出席.
    const isListGoingOn: boolean = isBetweenNames && spaces === '\u3000'
    isBetweenNames = isPersonName(wordBefore(text, index)) && (isListGoingOn || isPersonName(wordAfter(text, to)))
    const after = isBetweenNames ? '\u3000' : ' '
    if (spaces !== after) edits.push({ from: index, to, after, kind: 'space' })
  }
  return editStrand(strand, edits)
}
