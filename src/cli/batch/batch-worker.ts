/** The work of one core, as a process of its own (a thread would not know the loader): answers each job in the order they come. */
import { type BatchJob, doBatchJob } from './batch-job.ts'

// Ctrl-C reaches all processes; the first one decides what is still to be done, and where it is gone there is nothing to do.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())

process.on('message', (job: BatchJob) => {
  // A fault of our own ends the worker, and with it the batch: see `share-jobs.ts`.
  void doBatchJob(job).then((answer) => process.send?.(answer, undefined, {}, () => undefined))
})
