/**
 * `npm run bench -- parse`: how well the parser reads known pages that were extracted anew in many manners, with damage
 * that is known. Prints precision and recall for each role and each manner. Nothing here passes or fails.
 * `npm run bench -- parse --misses MANNER` lists what was missed and what was made up.
 */
import { parseIssue } from '#core/parse/parse-issue.ts'
import { MANNERS, type Manner, extract } from './parse-damage.ts'
import { type Truth, truthSets } from './parse-pages.ts'
import { type Findings, findingsOf } from './parse-truth.ts'

const ROLES = [
  'headline block',
  'kicker',
  'headline',
  'deck',
  'byline',
  'dateline',
  'subhead',
  'credit',
  'jump',
  'joined jump',
  'masthead field',
  'paragraph',
] as const

type Score = { right: number; missed: string[]; wrong: string[] }
type Scores = Map<string, Score>

const scoreOf = (scores: Scores, role: string): Score => {
  const score = scores.get(role) ?? { right: 0, missed: [], wrong: [] }
  scores.set(role, score)
  return score
}

/** Counts each value as often as it is on both sides. */
const compare = (truth: Findings, found: Findings, scores: Scores): void => {
  for (const role of ROLES) {
    const score = scoreOf(scores, role)
    const left = [...(found.get(role) ?? [])]
    for (const value of truth.get(role) ?? []) {
      const at = left.indexOf(value)
      if (at < 0) score.missed.push(value)
      else {
        left.splice(at, 1)
        score.right += 1
      }
    }
    score.wrong.push(...left)
  }
}

const isWritten = (truth: Truth): boolean => !truth.findings.has('masthead field')

const score = (truths: readonly Truth[], manner: Manner): Scores => {
  const scores: Scores = new Map()
  for (const truth of truths) {
    const raw = truth.pages.map((page, index) => ({ file: page.file, text: extract(manner, page, 5257 + index) }))
    const found = new Map(findingsOf(parseIssue(raw, { paper: 'bench' }).issue))
    // Written pages say what their furniture is, not which field.
    if (isWritten(truth)) found.delete('masthead field')
    compare(truth.findings, found, scores)
  }
  return scores
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : ((part / whole) * 100).toFixed(0))

const cell = ({ right, missed, wrong }: Score): string =>
  right + missed.length === 0 && wrong.length === 0
    ? '–'
    : `${share(right, right + wrong.length)}/${share(right, right + missed.length)}`

const printSet = (name: string, truths: readonly Truth[], wanted: string | undefined): void => {
  const pages = truths.reduce((sum, truth) => sum + truth.pages.length, 0)
  console.log(`\n## ${name} (${pages} pages): precision/recall in per cent\n`)
  console.log(`| extraction | ${ROLES.join(' | ')} |\n|---|${ROLES.map(() => '---').join('|')}|`)
  for (const manner of MANNERS) {
    const scores = score(truths, manner)
    console.log(`| ${manner.name} | ${ROLES.map((role) => cell(scoreOf(scores, role))).join(' | ')} |`)
    if (manner.name !== wanted) continue
    for (const role of ROLES) {
      const { missed, wrong } = scoreOf(scores, role)
      for (const value of missed) console.log(`    missed ${role}: ${value.slice(0, 60)}`)
      for (const value of wrong) console.log(`    wrong  ${role}: ${value.slice(0, 60)}`)
    }
  }
}

/** Prints the tables. */
export const benchParser = (args: readonly string[]): void => {
  const asked = args.indexOf('--misses')
  const wanted = asked < 0 ? undefined : args[asked + 1]
  for (const [name, truths] of Object.entries(truthSets())) printSet(name, truths, wanted)
}
