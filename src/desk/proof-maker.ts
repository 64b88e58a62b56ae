import type { Problem } from '#core/issue/problem.ts'
import type { Issue } from '#core/issue/schema.ts'
import type { Proof, ProofJob } from './proof.ts'

/** What goes to the worker, numbered. */
export type WorkerRequest = { readonly number: number; readonly job: ProofJob }

/** What comes back. */
export type WorkerAnswer = { readonly number: number; readonly proof: Proof }

/** Makes proofs one after another; what is asked for last wins. */
export type ProofMaker = {
  readonly make: (job: ProofJob) => void
  readonly stop: () => void
}

/** A worker that has been at an old text for longer than this, in ms, is not waited for. */
const PATIENCE_MS = 1_000

/** Every browser that can run the site has module workers. */
function startWorker(): Worker {
  return new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module', name: 'proof' })
}

/** What is shown where the worker could not be fetched, or fell. */
function failedProof({ paper }: ProofJob): Proof {
  const problem: Problem = {
    kind: 'worker-failed',
    severity: 'error',
    message: '排版的程序没有取到，或者中途停了。',
    remedy: '文字还在。请看看网络，刷新再试；还不行，请把这份文字发给本站的开发者。',
  }
  const issue: Issue = { schema: 1, paper: paper.id, masthead: { wechat: [], digital: [] }, pages: [] }
  return { issue, problems: [problem], elsewhere: [], unparsed: [], blocks: [], repairs: [] }
}

/** Starts the worker that makes proofs. `onProof` hears of each proof that is still wanted when it is done. */
export function startProofMaker(onProof: (proof: Proof, job: ProofJob) => void): ProofMaker {
  let isStopped = false
  let number = 0
  let running: { readonly number: number; readonly job: ProofJob; readonly since: number } | undefined
  let waiting: ProofJob | undefined
  let worker = startWorker()
  let isFallen = false

  const finish = (answered: number, proof: Proof) => {
    if (isStopped || running?.number !== answered) return
    const { job } = running
    running = undefined
    const next = waiting
    waiting = undefined
    if (next === undefined) onProof(proof, job)
    else send(next)
  }
  const send = (job: ProofJob) => {
    number += 1
    running = { number, job, since: performance.now() }
    // It may be there the next time: the network comes and goes.
    if (isFallen) restart()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ number, job } satisfies WorkerRequest)
  }
  const listen = (heard: Worker) => {
    heard.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => finish(data.number, data.proof))
    heard.addEventListener('error', () => {
      if (heard !== worker || isStopped) return
      isFallen = true
      if (running !== undefined) finish(running.number, failedProof(running.job))
    })
  }
  const restart = () => {
    worker.terminate()
    worker = startWorker()
    isFallen = false
    listen(worker)
  }
  listen(worker)

  return {
    make: (job) => {
      if (running === undefined) return send(job)
      waiting = job
      if (performance.now() - running.since < PATIENCE_MS) return
      restart()
      waiting = undefined
      send(job)
    },
    stop: () => {
      isStopped = true
      worker.terminate()
    },
  }
}
