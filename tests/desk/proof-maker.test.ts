import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ProofMaker, startProofMaker, type WorkerRequest } from '#desk/proof-maker.ts'
import { pageInHand, type Proof, type ProofJob } from '#desk/proof.ts'
import { paperOf } from '../support/data-folder.ts'
import { rawSource } from '../support/raw-source.ts'

const PAPER = paperOf('ahkjb', '安徽科技报')
const job = (text: string): ProofJob => ({
  source: rawSource({ file: 'p.txt', text }),
  paper: PAPER,
})

/** A worker that answers when the test says so. */
class SlowWorker extends EventTarget {
  static all: SlowWorker[] = []
  readonly asked: WorkerRequest[] = []
  isTerminated = false
  constructor() {
    super()
    SlowWorker.all.push(this)
  }
  postMessage(request: WorkerRequest) {
    this.asked.push(request)
  }
  terminate() {
    this.isTerminated = true
  }
  answer() {
    const { number, job: asked } = this.asked.at(-1) ?? { number: 0, job: job('') }
    const words = pageInHand(asked.source)?.text ?? ''
    const proof: Proof = {
      issue: { schema: 1, paper: words, masthead: { wechat: [], digital: [] }, pages: [] },
      problems: [],
      elsewhere: [],
      unparsed: [],
      blocks: [],
      repairs: [],
    }
    this.dispatchEvent(new MessageEvent('message', { data: { number, proof } }))
  }
}

let maker: ProofMaker | undefined
const start = () => {
  vi.stubGlobal('Worker', SlowWorker)
  SlowWorker.all = []
  const heard: string[] = []
  maker = startProofMaker((proof) => heard.push(proof.issue.paper))
  const [worker] = SlowWorker.all
  if (worker === undefined) throw new Error('no worker was started')
  return { maker, heard, worker }
}

afterEach(() => {
  maker?.stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('proofs are made beside the page', () => {
  test('one at a time, and only the last that was asked for is heard of', () => {
    const { maker: making, heard, worker } = start()
    for (const text of ['甲', '乙', '丙']) making.make(job(text))
    expect(worker.asked).toHaveLength(1)
    worker.answer()
    expect(heard).toEqual([])
    expect(worker.asked).toHaveLength(2)
    worker.answer()
    expect(heard).toEqual(['丙'])
  })

  test('a worker that has long been at an old text is not waited for', () => {
    vi.useFakeTimers()
    const { maker: making, heard, worker } = start()
    making.make(job('甲'))
    vi.advanceTimersByTime(1_500)
    making.make(job('乙'))
    expect(worker.isTerminated).toBe(true)
    const [, second] = SlowWorker.all
    second?.answer()
    worker.answer()
    expect(heard).toEqual(['乙'])
  })

  test('a worker that falls is told with the way out, and the next text gets a new one', () => {
    const problems: string[] = []
    vi.stubGlobal('Worker', SlowWorker)
    SlowWorker.all = []
    maker = startProofMaker((proof) => problems.push(...proof.problems.map(({ kind }) => kind)))
    maker.make(job('甲'))
    SlowWorker.all[0]?.dispatchEvent(new Event('error'))
    expect(problems).toEqual(['worker-failed'])
    maker.make(job('乙'))
    expect(SlowWorker.all).toHaveLength(2)
    SlowWorker.all[1]?.answer()
    expect(problems).toEqual(['worker-failed'])
  })

  test('nothing is heard of after the end', () => {
    const { maker: making, heard, worker } = start()
    making.make(job('甲'))
    making.stop()
    worker.answer()
    expect(heard).toEqual([])
    expect(worker.isTerminated).toBe(true)
  })
})
