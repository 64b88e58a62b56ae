import type { BatchResult } from './batch-record.ts'
import { kindWords } from './kind-words.ts'

export type BatchSummary = {
  readonly issues: number
  readonly pages: number
  readonly skipped: number
  readonly faults: number
  readonly errors: number
  readonly seconds: number
  /** Pages read in this run; those of skipped issues are not counted. */
  readonly pagesPerSecond: number
  /** For people. */
  readonly table: string
}

type Counts = {
  /** Issues read in this run, and those that had not changed since the last. */
  readonly read: readonly BatchResult[]
  readonly skipped: readonly BatchResult[]
  readonly faults: number
  readonly seconds: number
}

const sum = (results: readonly BatchResult[], of: (result: BatchResult) => number): number =>
  results.reduce((total, result) => total + of(result), 0)

const kindsOf = (results: readonly BatchResult[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const { kinds } of results)
    for (const [kind, count] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

const rowOf = ([name, value]: readonly [string, string | number]): string => `  ${name}：${value}\n`

/** The sums of a batch, and a table of them. */
export const summariseBatch = ({ read, skipped, faults, seconds }: Counts): BatchSummary => {
  const results = [...read, ...skipped]
  const pages = sum(results, (result) => result.pages)
  const errors = sum(results, (result) => result.errors)
  const pagesPerSecond = Math.round(sum(read, (result) => result.pages) / Math.max(seconds, 0.001))
  const rows: [string, string | number][] = [
    ['期', `${results.length}（其中未变、略过${skipped.length}）`],
    ['版', pages],
    ['稿件', sum(results, (result) => result.stories)],
    ['转版', `${sum(results, (result) => result.jumps)}（接上${sum(results, (result) => result.joined)}）`],
    ['未识别', sum(results, (result) => result.unparsed)],
    ['错误', errors],
    ['提醒', sum(results, (result) => result.warnings)],
    ['说明', sum(results, (result) => result.notes)],
    ...(faults === 0 ? [] : [['读不了', faults] as [string, number]]),
    ['用时', `${seconds.toFixed(1)}秒，每秒${pagesPerSecond}版`],
    ...kindsOf(results).map(([kind, count]): [string, number] => [kindWords(kind), count]),
  ]
  return {
    issues: results.length,
    pages,
    skipped: skipped.length,
    faults,
    errors,
    seconds,
    pagesPerSecond,
    table: `读版结果\n${rows.map(rowOf).join('')}`,
  }
}
