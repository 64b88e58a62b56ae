/** Shares jobs out over workers; each has a job in hand and one waiting. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type BatchAnswer, type BatchJob, doBatchJob } from './batch-job.ts'

type Watch = { readonly onAnswer: (job: BatchJob, answer: BatchAnswer) => void; readonly signal: AbortSignal }

const IN_HAND = 2

const WORKER = fileURLToPath(new URL('./batch-worker.ts', import.meta.url))

const runWorker = (take: () => BatchJob | undefined, { onAnswer, signal }: Watch): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = fork(WORKER)
    const sent: BatchJob[] = []
    const send = () => {
      const job = take()
      if (job !== undefined) {
        sent.push(job)
        worker.send(job)
      } else if (sent.length === 0) worker.disconnect()
    }
    worker.on('message', (answer: BatchAnswer) => {
      const job = sent.shift()
      if (job !== undefined) onAnswer(job, answer)
      send()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      // One that is interrupted before it has started dies of it.
      if (sent.length === 0 || signal.aborted) resolve()
      else reject(new Error(`a worker of the batch ended with ${code ?? 'a signal'}`))
    })
    for (let job = 0; job < IN_HAND; job += 1) send()
  })

/** Fewer jobs than this are done before a second core would have started. */
const WORTH_A_WORKER = 60

/** Does all jobs on so many cores, on one in this process, until told to stop; jobs in hand are still done. */
export const shareJobs = async (jobs: readonly BatchJob[], cores: number, watch: Watch): Promise<void> => {
  let next = 0
  const take = (): BatchJob | undefined => {
    if (watch.signal.aborted) return undefined
    const job = jobs[next]
    next += 1
    return job
  }
  if (cores <= 1 || jobs.length < WORTH_A_WORKER) {
    for (let job = take(); job !== undefined; job = take()) watch.onAnswer(job, await doBatchJob(job))
    return
  }
  await Promise.all(Array.from({ length: cores }, () => runWorker(take, watch)))
}
