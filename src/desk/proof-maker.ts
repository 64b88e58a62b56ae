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

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module', name: 'proof' })
  } catch {
    return undefined
  }
}

/**
 * Starts what makes proofs: a worker, or the page itself where there are none (old browsers, tests). `onProof` hears of
 * each proof that is still wanted when it is done.
 */
export function startProofMaker(onProof: (proof: Proof, job: ProofJob) => void): ProofMaker {
  let isStopped = false
  let number = 0
  let running: { readonly number: number; readonly job: ProofJob; readonly since: number } | undefined
  let waiting: ProofJob | undefined
  let worker = startWorker()

  const finish = (answered: number, proof: Proof) => {
    if (isStopped || running?.number !== answered) return
    const { job } = running
    running = undefined
    const next = waiting
    waiting = undefined
    if (next === undefined) onProof(proof, job)
    else send(next)
  }
  const makeHere = async (request: WorkerRequest) => {
    const { makeProof } = await import('./make-proof.ts')
    if (!isStopped && running?.number === request.number) finish(request.number, makeProof(request.job))
  }
  const send = (job: ProofJob) => {
    number += 1
    running = { number, job, since: performance.now() }
    if (worker === undefined) void makeHere({ number, job })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    else worker.postMessage({ number, job } satisfies WorkerRequest)
  }
  const listen = () => {
    worker?.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => finish(data.number, data.proof))
    // A worker that cannot be loaded, or falls, leaves its work to the page.
    worker?.addEventListener('error', () => {
      worker?.terminate()
      worker = undefined
      const job = waiting ?? running?.job
      waiting = undefined
      if (job !== undefined && !isStopped) send(job)
    })
  }
  listen()

  return {
    make: (job) => {
      if (running === undefined) return send(job)
      waiting = job
      if (worker === undefined || performance.now() - running.since < PATIENCE_MS) return
      worker.terminate()
      worker = startWorker()
      listen()
      waiting = undefined
      send(job)
    },
    stop: () => {
      isStopped = true
      worker?.terminate()
    },
  }
}
