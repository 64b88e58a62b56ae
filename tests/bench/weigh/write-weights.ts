/** Puts learnt weights where the parser has them: beside each rule, and in the table of what may follow what. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { RULES } from '#core/parse/roles/judge.ts'
import { ROLES } from '#core/parse/roles/role.ts'
import { PASSAGE_RULES, cellOf } from '#core/parse/roles/transitions.ts'
import { SELDOM } from '#core/parse/roles/usual-order.ts'
import { AT, type Weights } from './learn.ts'

const ROLES_FOLDER = new URL('../../../src/core/parse/roles/', import.meta.url)

const ROUND = 4
/** To quarters: to halves a point of precision is lost, and nobody can say what a tenth of a point means. */
const rounded = (weight: number | undefined): number => Math.round((weight ?? 0) * ROUND) / ROUND

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Replaces the number in front of a rule's name; a name that is not found, or twice, is a fault. */
const withWeight = (source: string, before: string, name: string, weight: number): string => {
  const pattern = new RegExp(`(${before}\\s*)-?[\\d._]+(,\\s*'${escaped(name)}')`, 'g')
  return source.replaceAll(pattern, `$1${weight}$2`)
}

const rewrite = (file: string, change: (source: string) => string): void => {
  const path = new URL(file, ROLES_FOLDER)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const LABEL = 14
const CELL = 6

/** The table of what may follow what as `usual-order.ts` has it: points of each role behind each other, a row a role. */
export const tableText = (table: Float64Array): string =>
  [
    ' '.repeat(LABEL) + ROLES.map((role) => role.slice(0, CELL - 1).padStart(CELL)).join(''),
    ...ROLES.map((role, row) => {
      const cells = ROLES.map((_last, column) => rounded(table[cellOf(column, row)]))
      return role.padEnd(LABEL) + cells.map((cell) => (cell === SELDOM ? '·' : String(cell)).padStart(CELL)).join('')
    }),
  ].join('\n')

/** Writes the weights into the source of the parser. */
export const writeWeights = (weights: Weights): void => {
  for (const name of readdirSync(new URL('rules/', ROLES_FOLDER))) {
    rewrite(`rules/${name}`, (source) =>
      RULES.reduce(
        (changed, { rule, role }, at) => withWeight(changed, `rule\\(\\s*'${role}',`, rule, rounded(weights[at])),
        source,
      ),
    )
  }
  rewrite('judge.ts', (source) =>
    ROLES.reduce(
      (changed, role, at) =>
        changed.replace(
          new RegExp(`(BASE[^{]*\\{[^}]*?[\\s'])(${escaped(role)}'?: )-?[\\d.]+`),
          `$1$2${rounded(weights[AT.base + at])}`,
        ),
      source,
    ),
  )
  rewrite('transitions.ts', (source) =>
    PASSAGE_RULES.reduce(
      (changed, { rule }, at) => withWeight(changed, 'passage\\(', rule, rounded(weights[AT.passage + at])),
      source,
    ),
  )
  rewrite('usual-order.ts', (source) =>
    source.replace(/(ORDER = `\n)[^`]*(\n`)/, (_all, open: string, close: string) => {
      const table = weights.slice(AT.table, AT.passage)
      return open + tableText(table) + close
    }),
  )
}

/** Writes the points of headline stacks into the source of the parser. */
export const writeStackPoints = (points: string): void =>
  rewrite('../stories/stack-points.ts', (source) =>
    source.replace(/(STACK_POINTS = `\n)[^`]*(\n`)/, (_all, open: string, close: string) => open + points + close),
  )
