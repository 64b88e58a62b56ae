import { makeProof } from '#desk/make-proof.ts'
import type { WorkerRequest } from '#desk/proof-maker.ts'

/** Stands in for the desk's worker where there are none: makes the proof in the test itself, a turn later. */
export class PageWorker extends EventTarget {
  private isTerminated = false

  postMessage({ number, job }: WorkerRequest): void {
    setTimeout(() => {
      if (this.isTerminated) return
      this.dispatchEvent(new MessageEvent('message', { data: { number, proof: makeProof(job) } }))
    }, 0)
  }

  terminate(): void {
    this.isTerminated = true
  }
}
