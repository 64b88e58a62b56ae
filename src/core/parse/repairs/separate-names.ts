/**
 * Names run together in a heading (`陈吉宁信长星易炼红…出席`) are set apart where the body names each of these people.
 * Print puts a space between them; the extractor lost it.
 */
import { isPersonName } from '../marks/people.ts'
import { fold } from '../text/fold.ts'
import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

const TITLES =
  '书记|省长|市长|县长|区长|州长|镇长|主席|部长|主任|会长|院长|校长|局长|厅长|司长|处长|行长|董事长|总经理|总理|委员长|总书记|秘书长|参事|院士|教授|政委|司令员?|代表|同志|先生|女士|专家|记者'
const AFTER_TITLE = new RegExp(
  `(?:${TITLES})(\\p{Script=Han}{2,4}?)(?=[,;。、:()]|出席|主持|参加|讲话|致辞|宣布|表示|指出|强调|介绍|说|分别|一行|等|和|与|及|会见|作|$)`,
  'gu',
)
const IN_LIST = /(?<=[、,;。和]|^)(\p{Script=Han}{2,4})(?=[、,;]|等|和|出席|参加|陪同|分别)/gu
const MAX_NAMES = 400
const LEAST_RUN = 3

/** People named in the body, each where a title or a list shows its beginning and its end. */
export const findPeople = (body: readonly string[]): Set<string> => {
  const people = new Set<string>()
  for (const text of body) {
    const folded = fold(text)
    for (const [, name] of folded.matchAll(AFTER_TITLE)) if (name !== undefined) people.add(name)
    for (const [, name] of folded.matchAll(IN_LIST)) if (name !== undefined && isPersonName(name)) people.add(name)
    if (people.size > MAX_NAMES) break
  }
  return people
}

/** How far a chain of names is followed. */
const MAX_CHAIN = 200

/** Where the names end that follow each other from `from` on; of all chains the one that reaches furthest. */
const chainFrom = (text: string, from: number, people: ReadonlySet<string>): readonly number[] => {
  const chains = new Map<number, readonly number[]>([[from, []]])
  let furthest = from
  for (let at = from; at < Math.min(text.length, from + MAX_CHAIN); at += 1) {
    const chain = chains.get(at)
    if (chain === undefined) continue
    for (const length of [2, 3, 4]) {
      const end = at + length
      if (!people.has(text.slice(at, end)) || chains.has(end)) continue
      chains.set(end, [...chain, end])
      furthest = Math.max(furthest, end)
    }
  }
  return chains.get(furthest) ?? []
}

/** Puts U+3000 between three or more names that stand together without one. */
export const separateNames = (strand: Strand, people: ReadonlySet<string>): Strand => {
  if (people.size < LEAST_RUN) return strand
  const text = strandText(strand)
  const edits: Edit[] = []
  for (let at = 0; at < text.length; at += 1) {
    const ends = chainFrom(text, at, people)
    if (ends.length < LEAST_RUN) continue
    for (const end of ends.slice(0, -1))
      edits.push({ from: end, to: end, after: '\u3000', kind: 'names', confidence: 0.95 })
    at = (ends.at(-1) ?? at) - 1
  }
  return editStrand(strand, edits)
}
