/** Makes proofs beside the page, so that a long text does not hold it up. */
import { makeProof } from './make-proof.ts'
import type { WorkerAnswer, WorkerRequest } from './proof-maker.ts'

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const answer: WorkerAnswer = { number: data.number, proof: makeProof(data.job) }
  postMessage(answer)
})
