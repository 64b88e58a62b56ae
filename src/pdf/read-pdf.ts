/**
 * PDF → the text of its pages with places. The library is pdfjs-dist, in the build that Node and every browser runs; what
 * it would fetch (its character maps) is an argument. Its two halves run in one thread, which in a browser is a worker's.
 */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
// The other half makes itself known to the first.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import type { SheetText } from '#core/parse/sheet/sheet-text.ts'
import { readLayer } from './read-layer.ts'

/**
 * Gives one of the library's character maps (`cmaps/<name>.bcmap`) by its name, e.g. `GBK-EUC-H`: Chinese faces that are
 * named and not embedded need them.
 */
export type ReadMap = (name: string) => Promise<Uint8Array>

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

/** The library skips the text that it has no map for; we do not. */
const mapsMissing = (names: ReadonlySet<string>): PdfReading =>
  refuse(
    'pdf-map-missing',
    `没有取到PDF所用的字符表（${[...names].join('、')}），有的字读不出来。`,
    '请再读入一次（在浏览器里要连着网络）；还不行，请从PDF复制文字，再读入复制的文字。',
  )

/** The library's doors to what lies outside of it. What it only draws with (outlines of standard faces, WebAssembly) it does not get. */
const doors = (readMap: ReadMap, missing: Set<string>) => ({
  CMapReaderFactory: class {
    async fetch({ name }: { readonly name: string }) {
      try {
        return { cMapData: await readMap(name), isCompressed: true }
      } catch (fault) {
        missing.add(name)
        throw fault
      }
    }
  },
  StandardFontDataFactory: class {
    fetch({ filename }: { readonly filename: string }) {
      return Promise.reject(new Error(`${filename} is not needed: nothing is drawn.`))
    }
  },
  useWorkerFetch: false,
  useWasm: false,
})

/** Reads every page of a PDF. Never throws: what is encrypted, damaged or without text comes back as a problem. */
export const readPdf = async (bytes: Uint8Array, readMap: ReadMap): Promise<PdfReading> => {
  if (bytes.length > LIMITS.pdfBytes) {
    const limit = LIMITS.pdfBytes / (1024 * 1024)
    return refuse('file-too-large', `PDF超过${limit}MB。`, '请按版拆成单独的文件，或降低图片的分辨率后重新导出。')
  }
  const missing = new Set<string>()
  // The library takes the bytes for its own: it gets a copy.
  const task = pdfjs.getDocument({
    ...doors(readMap, missing),
    data: bytes.slice(),
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
    if (missing.size > 0) return mapsMissing(missing)
    return sheets.every(({ runs }) => runs.length === 0) ? refuse(...NO_TEXT) : { ok: true, sheets }
  } catch (fault) {
    return refusal(fault)
  } finally {
    await task.destroy()
  }
}
