/** Why an oracle ends a line elsewhere: the rules in which we mean to differ, each with what it looks like. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { FaceId } from '#core/issue/paper.ts'
import { measure } from '#faces/measure.ts'
import type { BodyLine } from './body-lines.ts'

/** An oracle's line that is not ours, and the rule that makes the difference. */
export type Difference = {
  readonly width: number
  readonly ours: string
  readonly theirs: string
  readonly rule: string
}

const MARKS = '，。、；：？！”’）》〉】〕」』'
const OPENING = '“‘（《〈【〔「『'

const widthOf = (text: string, face: FaceId): number =>
  Array.from(text).reduce((sum, character) => sum + measure(face, character.codePointAt(0) ?? 0) / 1000, 0)

type Rule = (line: BodyLine, theirs: string) => boolean

const isShorter = ({ ours }: BodyLine, theirs: string): boolean => ours.startsWith(theirs)

/** What the pairs of full-width marks in our line give away together, in em. */
const pairsIn = (text: string): number => {
  const isMark = (character: string | undefined) => character !== undefined && (MARKS + OPENING).includes(character)
  return Array.from(text).filter((mark, index, all) => isMark(mark) && isMark(all[index - 1])).length / 2
}

/** Whether a text is cut inside a web address. */
const cutsAddress = (text: string, at: number): boolean => {
  const before = /[\x21-\x7e]*$/.exec(text.slice(0, at))?.[0] ?? ''
  const behind = /^[\x21-\x7e]*/.exec(text.slice(at))?.[0] ?? ''
  return before !== '' && behind !== '' && /\/|www\./.test(before + behind)
}

/** Blank that an opening mark leaves at the start of our line, in em. */
const trimmedStart = ({ ours, isFirst }: BodyLine): number => (OPENING.includes(ours.charAt(0)) && !isFirst ? 0.5 : 0)

/** In the order in which they are asked. */
const RULES: Readonly<Record<string, Rule>> = {
  // CLREQ 单字不成行: a last line of one character takes one more from the line before. No browser does that.
  orphan: ({ rest, ours, isLastButOne }, theirs) =>
    isLastButOne && theirs.startsWith(ours) && rest.slice(theirs.length).replaceAll(/\P{Script=Han}/gu, '').length <= 1,
  // GB/T 15834 5.1.4, 5.1.5: …… and —— are never split, but may open a line. The oracle's tables forbid it.
  'ellipsis opens a line': (line, theirs) =>
    isShorter(line, theirs) &&
    line.rest.slice(line.ours.length).startsWith('…') &&
    line.ours.length - theirs.length === 1,
  // A line may end between a closing and an opening quote. Unicode's LB19 does not tell them apart and keeps them together.
  'quotes part': (line, theirs) =>
    isShorter(line, theirs) && /[”’]$/.test(line.ours) && /^[“‘]/.test(line.rest.slice(line.ours.length)),
  // GB/T 15834 5.1.10: any mark at line end is half an em wide. Oracles halve brackets and quotes only.
  'line end half': (line, theirs) =>
    isShorter(line, theirs) &&
    MARKS.includes(line.ours.at(-1) ?? '-') &&
    widthOf(line.ours, line.face) - pairsIn(line.ours) - trimmedStart(line) > line.width,
  // CLREQ: an opening mark at line start loses its blank. pretext keeps it.
  'line start trimmed': (line, theirs) => isShorter(line, theirs) && trimmedStart(line) > 0,
  // Two marks that meet give half an em, ？ and ！ too. Blink types those two as no marks.
  'stop beside a mark': (line, theirs) =>
    isShorter(line, theirs) && /[？！][”’）》」』]|[“‘（《][？！]/.test(line.ours),
  // GB/T 15834 5.1.7: no interpunct at line start; it is half an em wide, in our faces a third.
  interpunct: ({ ours }, theirs) => ours.includes('·') || theirs.includes('·'),
  // A word or a number with a hyphen stays whole (CN34-0023, 25-5, --help). Unicode breaks it behind the hyphen.
  hyphen: ({ rest }, theirs) => theirs.endsWith('-') && /^[0-9A-Za-z]/.test(rest.slice(theirs.length)),
  // A web address breaks behind / . - and nowhere else.
  address: ({ rest, ours }, theirs) => cutsAddress(rest, ours.length) || cutsAddress(rest, theirs.length),
}

/** What a line that differs is explained by; `?` where no rule explains it. */
const ruleOf = (line: BodyLine, theirs: string): string =>
  Object.entries(RULES).find(([, holds]) => holds(line, theirs))?.[0] ?? '?'

/** The lines that an oracle ends elsewhere. `theirs` are its lines, one for each of ours. */
export const differences = (lines: readonly BodyLine[], theirs: readonly string[]): Difference[] => {
  const found = new Map<string, Difference>()
  for (const [index, line] of lines.entries()) {
    const other = (theirs[index] ?? '').trimEnd()
    const { width, ours } = line
    // The same words in the same width are one case, however often they are said.
    if (other !== ours)
      found.set(`${width} ${ours} ${other}`, { width, ours, theirs: other, rule: ruleOf(line, other) })
  }
  return [...found.values()]
}

/**
 * The committed list of an oracle's differences. `UPDATE_ORACLES=1` writes it anew; each new entry is to be read before
 * it is committed, and one with the rule `?` is a fault of ours or a rule to be written down.
 */
export const committedDifferences = (oracle: string, found: readonly Difference[]): Difference[] => {
  const file = new URL(`../core/compose/oracles/${oracle}.json`, import.meta.url)
  if (process.env['UPDATE_ORACLES'] === '1') {
    writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Difference[]
}
