/**
 * `npm run bench -- parse`: how well the parser reads known pages that were extracted anew in many manners, with damage
 * that is known. Prints precision and recall for each role and each manner. Nothing here passes or fails.
 * `npm run bench -- parse --misses MANNER` lists what was missed and what was made up; with `--readme` the sums go into
 * README.md.
 */
import { parseIssue } from '#core/parse/parse-issue.ts'
import { occasion, tableOf, writeReadme } from './figures.ts'
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

/** How often a role was read right, what was missed and what was made up. */
export type Score = { right: number; missed: string[]; wrong: string[] }
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

/** What is found on pages extracted in one manner, beside what is known of them. */
export const score = (truths: readonly Truth[], manner: Manner): Scores => {
  const scores: Scores = new Map()
  for (const truth of truths) {
    const raw = truth.pages.map((page, index) => ({ file: page.file, text: extract(manner, page, 5257 + index) }))
    const found = new Map(findingsOf(parseIssue(raw, { paper: 'bench' }).issue))
    // Some written pages say what is furniture, not which field.
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

/** What came of one set of pages: the scores of each manner. */
type SetScores = { readonly name: string; readonly pages: number; readonly manners: readonly Scores[] }

const scoreSet = (name: string, truths: readonly Truth[]): SetScores => ({
  name,
  pages: truths.reduce((sum, truth) => sum + truth.pages.length, 0),
  manners: MANNERS.map((manner) => score(truths, manner)),
})

const printMisses = (scores: Scores): void => {
  for (const role of ROLES) {
    const { missed, wrong } = scoreOf(scores, role)
    for (const value of missed) console.log(`    missed ${role}: ${value.slice(0, 60)}`)
    for (const value of wrong) console.log(`    wrong  ${role}: ${value.slice(0, 60)}`)
  }
}

const printSet = ({ name, pages, manners }: SetScores, wanted: string | undefined): void => {
  console.log(`\n## ${name} (${pages} pages): precision/recall in per cent\n`)
  const rows = MANNERS.map((manner, at) => [
    manner.name,
    ...ROLES.map((role) => cell(scoreOf(manners[at] ?? new Map<string, Score>(), role))),
  ])
  console.log(tableOf([['extraction', ...ROLES], ...rows]))
  const asked = manners[MANNERS.findIndex((manner) => manner.name === wanted)]
  if (asked !== undefined) printMisses(asked)
}

const sumOf = (scores: readonly Score[]): Score => ({
  right: scores.reduce((sum, { right }) => sum + right, 0),
  missed: scores.flatMap(({ missed }) => missed),
  wrong: scores.flatMap(({ wrong }) => wrong),
})

/** For the README: each role over all manners, and each manner over all roles. */
const summaryOf = (sets: readonly SetScores[]): string => {
  const names = sets.map(({ name, pages }) => `${name} (${pages})`)
  const byRole = ROLES.map((role) => [
    role,
    ...sets.map(({ manners }) => cell(sumOf(manners.map((scores) => scoreOf(scores, role))))),
  ])
  const byManner = MANNERS.map((manner, at) => [
    manner.name,
    ...sets.map(({ manners }) => cell(sumOf([...(manners[at]?.values() ?? [])]))),
  ])
  const words = `${occasion()}; precision/recall in per cent, number of pages in brackets, each page extracted in ${MANNERS.length} manners.`
  return [
    words,
    tableOf([['role, all manners', ...names], ...byRole]),
    tableOf([['manner, all roles', ...names], ...byManner]),
  ].join('\n\n')
}

/** Prints the tables. */
export const benchParser = (args: readonly string[]): void => {
  const asked = args.indexOf('--misses')
  const wanted = asked < 0 ? undefined : args[asked + 1]
  const sets = Object.entries(truthSets()).map(([name, truths]) => scoreSet(name, truths))
  for (const each of sets) printSet(each, wanted)
  const summary = summaryOf(sets)
  console.log(`\n## All together\n\n${summary}`)
  if (args.includes('--readme')) writeReadme('parse', summary)
}
