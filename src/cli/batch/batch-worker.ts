/** The work of one core, as a process of its own (a thread would not know the loader): answers each job in the order they come. */
import { type BatchJob, doBatchJob } from './batch-job.ts'

process.on('message', (job: BatchJob) => {
  // A fault of our own ends the worker, and with it the batch: see `share-jobs.ts`.
  void doBatchJob(job).then((answer) => process.send?.(answer))
})
