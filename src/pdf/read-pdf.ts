/**
 * PDF → the text of its pages with places. The library is pdfjs-dist, in the build that Node and every browser runs;
 * what lies outside of it (where its character maps are, what runs its worker) is an argument.
 */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { SheetText } from '#core/parse/sheet/sheet-text.ts'
import { readLayer } from './read-layer.ts'

/** Where the library finds what it does not carry in itself; all end in a slash. */
export type PdfResources = {
  /** Folder of pdfjs-dist's `cmaps`: Chinese faces that are named and not embedded need them. */
  readonly cMapUrl: string
  readonly standardFontDataUrl: string
  readonly wasmUrl: string
  /** The worker's script; a browser needs it, Node finds its own. */
  readonly workerSrc?: string
}

/** The pages of a PDF, or why there are none; a page without a text layer has no runs. */
export type PdfReading =
  | { readonly ok: true; readonly sheets: readonly SheetText[] }
  | { readonly ok: false; readonly problem: Problem }

const refuse = (kind: string, message: string, remedy: string): PdfReading => ({
  ok: false,
  problem: { kind, severity: 'error', message, remedy },
})

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : '')

const refusal = (fault: unknown): PdfReading =>
  nameOf(fault) === 'PasswordException'
    ? refuse('pdf-locked', 'PDF加了密码，打不开。', '请先去掉密码，另存一份再读入。')
    : refuse('pdf-damaged', 'PDF已损坏，打不开。', '请重新导出或重新下载这个文件，再读入。')

const NO_TEXT = [
  'pdf-scanned',
  'PDF里没有文字层，多半是扫描件。',
  '请先用OCR软件识别成文字，再读入识别出的文字。',
] as const

/** Reads every page of a PDF. Never throws: what is encrypted, damaged or without text comes back as a problem. */
export const readPdf = async (bytes: Uint8Array, resources: PdfResources): Promise<PdfReading> => {
  if (bytes.length > LIMITS.pdfBytes) {
    const limit = LIMITS.pdfBytes / (1024 * 1024)
    return refuse('file-too-large', `PDF超过${limit}MB。`, '请按版拆成单独的文件，或降低图片的分辨率后重新导出。')
  }
  const { workerSrc, ...urls } = resources
  if (workerSrc !== undefined) pdfjs.GlobalWorkerOptions.workerSrc = workerSrc
  // The library takes the bytes for its own: it gets a copy.
  const task = pdfjs.getDocument({
    ...urls,
    data: bytes.slice(),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > LIMITS.pages) {
      return refuse('too-many-pages', `PDF有${document.numPages}页，一期最多${LIMITS.pages}版。`, '请拆成几个文件。')
    }
    const sheets: SheetText[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const sheet = await readLayer(page)
      page.cleanup()
      if (sheet.runs.length > LIMITS.runsPerSheet) {
        return refuse(
          'page-too-full',
          `PDF第${number}页有${sheet.runs.length}段文字，一版最多${LIMITS.runsPerSheet}段，不像报纸的一个版。`,
          '请确认这一页是一个版，按版拆开后重新导出；仍不行的，请从PDF复制文字，存成 .txt 再读入。',
        )
      }
      sheets.push(sheet)
    }
    return sheets.every(({ runs }) => runs.length === 0) ? refuse(...NO_TEXT) : { ok: true, sheets }
  } catch (fault) {
    return refusal(fault)
  } finally {
    await task.destroy()
  }
}
