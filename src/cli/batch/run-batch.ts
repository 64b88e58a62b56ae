/** `parse` over a folder of many issues: on all cores, with a bar, resumable, and a table at the end. */
import { join } from 'node:path'
import { type ExitCode, EXIT, type Terminal } from '../command.ts'
import { printProblems } from '../print-problems.ts'
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

/** How the warnings of an issue are seen one by one, where there are any. */
const howToSee = (jobs: readonly BatchJob[], results: readonly BatchResult[]): string => {
  const warned = new Set(results.filter(({ warnings, notes }) => warnings + notes > 0).map(({ out }) => out))
  const job = jobs.find(({ out }) => warned.has(out))
  if (job === undefined) return ''
  const { files, folder } = job.raw
  const [file = folder] = files
  return `提醒和说明要逐条看，单独读那一期，例如：npm run -s cli -- parse ${files.length === 1 ? file : folder}\n`
}

/** Reads every issue below a folder and writes each to its file. */
export const runBatch = async (options: BatchOptions, terminal: Terminal): Promise<ExitCode> => {
  const start = performance.now()
  const { items, problems } = await findBatch(options.root, options.isEach)
  const [record, stamp] = [await openRecord(options.out), await parserStamp()]
  const paper = options.paper === undefined ? {} : { paper: options.paper }
  const jobs = items.map(({ raw, name }): BatchJob => {
    const out = join(options.out, name)
    const known = record.known.get(out)
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
    if (fault !== undefined) faults.push(fault)
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
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  await shareJobs(jobs, options.cores, { onAnswer, signal: stop.signal })
  process.off('SIGINT', onInterrupt)
  bar.end()
  record.close()
  const done = read.length + skipped.length + faults.length
  if (stop.signal.aborted && done < jobs.length) {
    terminal.err(`已中断，读完${done}期，还有${jobs.length - done}期。再运行同一条命令，从断处接着读。\n`)
    return EXIT.interrupted
  }
  printProblems(problems, terminal, { isJson: options.isJson, pathOf: (file) => file })
  // The cores answer as they come; the words go by file.
  const told = [...faults, ...[...read, ...skipped].flatMap((result) => result.told)].toSorted()
  for (const fault of told) terminal.err(`${fault}\n`)
  const seconds = (performance.now() - start) / 1000
  const unread = faults.length + problems.filter(({ severity }) => severity === 'error').length
  const summary = summariseBatch({ read, skipped, faults: unread, seconds })
  terminal.out(
    options.isJson ? `${JSON.stringify({ summary })}\n` : `${summary.table}${howToSee(jobs, [...read, ...skipped])}`,
  )
  return summary.errors + unread === 0 ? EXIT.clean : EXIT.problems
}
