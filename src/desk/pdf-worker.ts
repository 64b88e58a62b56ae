/** Reads PDFs beside the page. */
import { type PdfPages, readPages } from '#pdf/read-pages.ts'
import { readMap } from './character-maps.ts'
import type { PdfRequest } from './read-pdf-beside.ts'

addEventListener('message', ({ data }: MessageEvent<Partial<PdfRequest>>) => {
  const { bytes, name, answerTo } = data
  if (bytes === undefined || name === undefined || answerTo === undefined) return
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
  void readPages(bytes, name, readMap).then((pages) => answerTo.postMessage(pages satisfies PdfPages))
})
