/** `parse` over a folder of many issues: on all cores, with a bar, resumable, and a table at the end. */
import { join } from 'node:path'
import { type ExitCode, EXIT, type Terminal } from '../command.ts'
import type { BatchAnswer, BatchJob } from './batch-job.ts'
import { type BatchResult, openRecord, parserStamp } from './batch-record.ts'
import { findBatch } from './find-batch.ts'
import { shareJobs } from './share-jobs.ts'
import { summariseBatch } from './summarise-batch.ts'

export type BatchOptions = {
  readonly root: string
  readonly out: string
  readonly paper?: string
  readonly isEach: boolean
  readonly isJson: boolean
  readonly cores: number
}

const BAR_WIDTH = 30

const barOf = (done: number, all: number): string => {
  const full = all === 0 ? BAR_WIDTH : Math.floor((done / all) * BAR_WIDTH)
  return `\r${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${done}/${all}`
}

/** Drawn no oftener than this, in milliseconds. */
const REDRAW = 100

const progressOn = (terminal: Terminal, all: number): { step: () => void; end: () => void } => {
  if (terminal.isProgress !== true) return { step: () => undefined, end: () => undefined }
  let done = 0
  let drawn = 0
  return {
    step: () => {
      done += 1
      if (Date.now() - drawn < REDRAW && done < all) return
      drawn = Date.now()
      terminal.err(barOf(done, all))
    },
    end: () => terminal.err('\n'),
  }
}

/** Reads every issue below a folder and writes each to its file. */
export const runBatch = async (options: BatchOptions, terminal: Terminal): Promise<ExitCode> => {
  const start = performance.now()
  const items = await findBatch(options.root, options.isEach)
  const [record, stamp] = [await openRecord(options.out), await parserStamp()]
  const paper = options.paper === undefined ? {} : { paper: options.paper }
  const jobs = items.map(({ raw, name }): BatchJob => {
    const out = join(options.out, name)
    const known = record.known.get(out)?.hash
    return { raw, out, stamp, ...paper, ...(known === undefined ? {} : { known }) }
  })
  const read: BatchResult[] = []
  const skipped: BatchResult[] = []
  const faults: string[] = []
  const bar = progressOn(terminal, jobs.length)
  const tell = (result: BatchResult, isSkipped: boolean): void => {
    if (options.isJson) terminal.out(`${JSON.stringify({ ...result, isSkipped })}\n`)
  }
  const onAnswer = (job: BatchJob, { result, fault }: BatchAnswer): void => {
    const known = record.known.get(job.out)
    if (fault !== undefined) faults.push(`${job.raw.files[0] ?? job.out}: ${fault}`)
    else if (result !== undefined) {
      record.add(result)
      read.push(result)
      tell(result, false)
    } else if (known !== undefined) {
      skipped.push(known)
      tell(known, true)
    }
    bar.step()
  }
  await shareJobs(jobs, options.cores, onAnswer)
  bar.end()
  record.close()
  // The cores answer as they come; the words go by file.
  const told = [...faults, ...[...read, ...skipped].flatMap((result) => result.told)].toSorted()
  for (const fault of told) terminal.err(`${fault}\n`)
  const seconds = (performance.now() - start) / 1000
  const summary = summariseBatch({ read, skipped, faults: faults.length, seconds })
  terminal.out(options.isJson ? `${JSON.stringify({ summary })}\n` : summary.table)
  return summary.errors + faults.length === 0 ? EXIT.clean : EXIT.problems
}
