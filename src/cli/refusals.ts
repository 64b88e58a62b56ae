import type { Problem } from '#core/issue/problem.ts'
import { type Decision, type Issue, RepairKind } from '#core/issue/schema.ts'
import type { PageReading } from '#core/parse/parse-page.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import type { MadeRepair } from '#core/parse/repairs/rulings.ts'
import { UsageError } from './command.ts'

/** Repairs that are not to be made: all of a kind, or the one at a place. */
export type Refusal = { readonly kind: RepairKind; readonly at?: readonly [line: number, column: number] }

/** Reads `--refuse`: `names`, or `punctuation-width@42:39`. */
export const readRefusal = (words: string): Refusal => {
  const match = /^([a-z-]{1,40})(?:@(\d{1,9}):(\d{1,9}))?$/.exec(words)
  const kind = RepairKind.safeParse(match?.[1])
  if (match === null || !kind.success) {
    throw new UsageError(`--refuse 后面写修补的种类，可加 @行:列；种类有 ${RepairKind.options.join('、')}。`)
  }
  const [, , line, column] = match
  return line === undefined ? { kind: kind.data } : { kind: kind.data, at: [Number(line), Number(column)] }
}

const isMeant = ({ kind, at }: Refusal, repair: MadeRepair): boolean =>
  repair.kind === kind && (at === undefined || (repair.place[0] === at[0] && repair.place[1] === at[1]))

const refusalOf = ({ kind, place, before, after }: MadeRepair): Decision => ({
  verdict: 'refused',
  kind,
  place,
  before,
  after,
})

/** The pages with what is refused of the repairs that were made when they were first read. */
export const withRefusals = (
  pages: readonly RawPage[],
  readings: readonly PageReading[],
  refusals: readonly Refusal[],
): RawPage[] =>
  pages.map((page, index) => {
    const meant = (readings[index]?.repairs ?? []).filter((repair) => refusals.some((each) => isMeant(each, repair)))
    return { ...page, decisions: [...(page.decisions ?? []), ...meant.map(refusalOf)] }
  })

/** What was to be refused and is nowhere. */
export const findIdle = (readings: readonly PageReading[], refusals: readonly Refusal[]): Problem[] =>
  refusals
    .filter((refusal) => !readings.some(({ repairs }) => repairs.some((repair) => isMeant(refusal, repair))))
    .map(({ kind, at }) => ({
      kind: 'refusal-idle',
      severity: 'warning',
      message: `没有要拒绝的修补：${kind}${at === undefined ? '' : `@${at.join(':')}`}。`,
      remedy: '用 explain --repairs 看做了哪些修补、在第几行第几列。',
    }))

/** The pages with what an editor decided about them in an issue made before, by the names of their files. */
export const withDecisionsOf = (pages: readonly RawPage[], issue: Issue | undefined): RawPage[] => {
  const held = new Map((issue?.pages ?? []).map(({ file, decisions }) => [file, decisions]))
  return pages.map((page) => {
    const decisions = held.get(page.file)
    return decisions === undefined ? page : { ...page, decisions }
  })
}

/** Whether an editor decided anything about the repairs of an issue. */
export const isDecided = (issue: Issue): boolean => issue.pages.some(({ decisions = [] }) => decisions.length > 0)
