/** One issue of a batch: read, parsed and written, or left alone where nothing has changed. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '#core/issue/problem.ts'
import type { Issue } from '#core/issue/schema.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { parseRaw } from '../parse-raw.ts'
import { problemLine } from '../print-problems.ts'
import { type RawIssue, pathsOf } from '../raw-files.ts'
import { faultCode } from '../read-fault.ts'
import type { BatchResult } from './batch-record.ts'

/** What a worker is asked to do. */
export type BatchJob = {
  readonly raw: RawIssue
  readonly paper?: string
  /** Where the issue goes. */
  readonly out: string
  /** Stands for the parser and its options: another stamp means that everything is read anew. */
  readonly stamp: string
  /** Of the last reading, where there is one. */
  readonly known?: Pick<BatchResult, 'hash' | 'written'>
}

export type BatchAnswer = { readonly result?: BatchResult; readonly fault?: string }

/** What of a file goes into a hash: its bytes, or why there are none. */
const bytesOf = async (path: string): Promise<Uint8Array | string> => {
  try {
    return await readFile(path)
  } catch (fault) {
    const code = faultCode(fault)
    if (code === undefined) throw fault
    return code
  }
}

const shortHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32)

const hashOf = async ({ raw, paper, stamp }: BatchJob): Promise<string> => {
  const hash = createHash('sha256')
    .update(stamp)
    .update(paper ?? '')
  for (const { file = '', message } of raw.skipped ?? []) hash.update(`\0${basename(file)}\0${message}`)
  const beside = [
    join(raw.folder, 'images.json'),
    ...(raw.paperFolder === undefined ? [] : [join(raw.paperFolder, 'paper.json')]),
  ]
  for (const file of [...raw.files, ...beside]) hash.update(`\0${basename(file)}\0`).update(await bytesOf(file))
  return hash.digest('hex').slice(0, 32)
}

/** Whether the issue lies there as it was written; of what was no issue nothing need lie there. */
const isAsWritten = async (out: string, written: string | undefined): Promise<boolean> =>
  written === undefined || shortHash(await bytesOf(out)) === written

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
  const hash = await hashOf(job)
  if (hash === job.known?.hash && (await isAsWritten(job.out, job.known.written))) return {}
  const { issue, problems } = await parseRaw(job.raw, job.paper)
  // Of files that are no pages no issue is made.
  const text = issue.pages.length === 0 ? undefined : writeIssue(issue)
  if (text !== undefined) {
    try {
      await mkdir(dirname(job.out), { recursive: true })
      await writeFile(job.out, text)
    } catch (fault) {
      const code = faultCode(fault)
      if (code === undefined) throw fault
      // One file that cannot be written must not end the batch.
      return { fault: `${job.out}: error: 写不了这个文件（${code}）。请核对权限和磁盘。` }
    }
  }
  const kinds: Record<string, number> = {}
  for (const { kind } of problems) kinds[kind] = (kinds[kind] ?? 0) + 1
  const severities = {
    errors: count(problems, ({ severity }) => severity === 'error'),
    warnings: count(problems, ({ severity }) => severity === 'warning'),
    notes: count(problems, ({ severity }) => severity === 'note'),
  }
  const written = text === undefined ? {} : { written: shortHash(text) }
  const told = tellErrors(problems, job.raw)
  return { result: { out: job.out, hash, ...written, ...countsOf(issue), kinds, ...severities, told } }
}
