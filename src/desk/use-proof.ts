import { startTransition, useEffect, useRef, useState } from 'react'
import type { Proof, ProofJob } from './proof.ts'
import { type ProofMaker, startProofMaker } from './proof-maker.ts'

/** The newest proof, what it was made from, and whether a newer one is on its way. */
export type ProofState = {
  readonly proof: Proof | undefined
  readonly job: ProofJob | undefined
  readonly isWorking: boolean
}

/** Makes a proof of each new job beside the page; until it is done, the one before stays. Without a job there is none. */
export function useProof(job: ProofJob | undefined): ProofState {
  const [made, setMade] = useState<{ readonly proof: Proof; readonly job: ProofJob }>()
  const makerRef = useRef<ProofMaker>(undefined)

  useEffect(() => {
    const maker = startProofMaker((proof, from) => {
      // A page of thousands of lines is drawn in pieces, so that keys are answered between them.
      startTransition(() => setMade({ proof, job: from }))
    })
    makerRef.current = maker
    return () => maker.stop()
  }, [])

  useEffect(() => {
    if (job !== undefined) makerRef.current?.make(job)
  }, [job])

  if (job === undefined) return { proof: undefined, job: undefined, isWorking: false }
  return { proof: made?.proof, job: made?.job, isWorking: made?.job !== job }
}
