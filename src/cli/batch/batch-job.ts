/** One issue of a batch: read, parsed and written, or left alone where nothing has changed. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Problem } from '#core/issue/problem.ts'
import type { Issue } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { UsageError } from '../command.ts'
import { parseRaw } from '../parse-raw.ts'
import { problemLine } from '../print-problems.ts'
import { type RawIssue, pathsOf } from '../raw-files.ts'
import type { BatchResult } from './batch-record.ts'

/** What a worker is asked to do. */
export type BatchJob = {
  readonly raw: RawIssue
  readonly paper?: string
  /** Where the issue goes. */
  readonly out: string
  /** Stands for the parser and its options: another stamp means that everything is read anew. */
  readonly stamp: string
  /** Hash of the last reading, where there is one. */
  readonly known?: string
}

export type BatchAnswer = { readonly result?: BatchResult; readonly fault?: string }

const hashOf = async ({ raw, paper, stamp }: BatchJob): Promise<string> => {
  const hash = createHash('sha256')
    .update(stamp)
    .update(paper ?? '')
  for (const file of raw.files) hash.update(`\0${basename(file)}\0`).update(await readFile(file))
  const [first] = raw.files
  try {
    if (first !== undefined) hash.update(await readFile(`${dirname(first)}/images.json`))
  } catch {
    // Most folders have none.
  }
  return hash.digest('hex').slice(0, 32)
}

const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

const count = <T>(list: readonly T[], is: (each: T) => boolean): number => list.filter(is).length

const countsOf = ({ pages }: Issue): Pick<BatchResult, 'pages' | 'stories' | 'jumps' | 'joined' | 'unparsed'> => {
  const stories = pages.flatMap((page) => page.stories)
  const jumps = stories.flatMap((story) => (story.kind === 'article' ? story.jumps : []))
  return {
    pages: pages.length,
    stories: stories.length,
    jumps: jumps.length,
    joined: count(jumps, ({ target }) => target !== undefined),
    unparsed: pages.reduce((sum, page) => sum + page.unparsed.length, 0),
  }
}

const MOST_TOLD = 20

const tellErrors = (problems: readonly Problem[], raw: RawIssue): string[] =>
  problems
    .filter(({ severity }) => severity === 'error')
    .slice(0, MOST_TOLD)
    .map((problem) => problemLine(problem, pathsOf(raw)))

/** Does one job; without a result where nothing has changed since the last time. */
export const doBatchJob = async (job: BatchJob): Promise<BatchAnswer> => {
  try {
    const hash = await hashOf(job)
    if (hash === job.known && (await isThere(job.out))) return {}
    const { issue, problems } = await parseRaw(job.raw, job.paper)
    // Of files that are no pages no issue is made.
    if (issue.pages.length > 0) {
      await mkdir(dirname(job.out), { recursive: true })
      await writeFile(job.out, writeIssue(issue))
    }
    const kinds: Record<string, number> = {}
    for (const { kind } of problems) kinds[kind] = (kinds[kind] ?? 0) + 1
    const severities = {
      errors: count(problems, ({ severity }) => severity === 'error'),
      warnings: count(problems, ({ severity }) => severity === 'warning'),
      notes: count(problems, ({ severity }) => severity === 'note'),
    }
    const told = tellErrors(problems, job.raw)
    return { result: { out: job.out, hash, ...countsOf(issue), kinds, ...severities, told } }
  } catch (fault) {
    // A page that vanished or may not be read must not end the batch.
    if (fault instanceof UsageError || (fault instanceof Error && 'code' in fault)) return { fault: fault.message }
    throw fault
  }
}
