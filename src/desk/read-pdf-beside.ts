import type { PdfPages } from '#pdf/read-pages.ts'

/** What goes to the worker. The library in it listens and talks on the worker's own channel: the answer has another. */
export type PdfRequest = { readonly bytes: Uint8Array; readonly name: string; readonly answerTo: MessagePort }

const FAILED: PdfPages = {
  pages: [],
  problems: [
    {
      kind: 'worker-failed',
      severity: 'error',
      message: '读PDF的程序没有取到，或者中途停了。',
      remedy: '请看看网络，再选一次这个文件；还不行，请从PDF复制文字，贴到这里。',
    },
  ],
}

const NOTHING: PdfPages = { pages: [], problems: [] }

/** Reads a PDF in a worker of its own, which is fetched only then. `signal` ends it without a result. Takes the bytes. */
export function readPdfBeside(bytes: Uint8Array<ArrayBuffer>, name: string, signal: AbortSignal): Promise<PdfPages> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(NOTHING)
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
    const { port1, port2 } = new MessageChannel()
    const end = (pages: PdfPages) => {
      worker.terminate()
      port1.close()
      resolve(pages)
    }
    worker.addEventListener('error', () => end(FAILED))
    port1.addEventListener('message', ({ data }: MessageEvent<PdfPages>) => end(data))
    port1.start()
    signal.addEventListener('abort', () => end(NOTHING))
    worker.postMessage({ bytes, name, answerTo: port2 } satisfies PdfRequest, [bytes.buffer, port2])
  })
}
