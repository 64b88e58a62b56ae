import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Problem } from '#core/issue/problem.ts'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import type { PdfReading, PdfResources } from '#pdf/read-pdf.ts'

/** The pages of a PDF as raw pages, and why others could not be read. */
export type PdfPages = { readonly pages: readonly RawPage[]; readonly problems: readonly Problem[] }

const scanned = (file: string): Problem => ({
  kind: 'pdf-scanned',
  severity: 'error',
  message: '这一页没有文字层，多半是扫描件。',
  remedy: '请先用OCR软件识别成文字，再读入识别出的文字。',
  file,
})

const missing = (fault: unknown): Problem => ({
  kind: 'pdf-reader-missing',
  severity: 'error',
  message: `读PDF的组件在这台机器上用不了（${fault instanceof Error ? fault.message : String(fault)}）。`,
  remedy: '请重新运行 npm ci；仍不行的，请从PDF复制文字，存成 .txt 再读入。',
})

/** Only pages that came as PDF wait for the library; a machine that lacks a part of it is told so. */
const readBytes = async (bytes: Uint8Array, resources: PdfResources): Promise<PdfReading> => {
  try {
    const { readPdf } = await import('#pdf/read-pdf.ts')
    return await readPdf(bytes, resources)
  } catch (fault) {
    return { ok: false, problem: missing(fault) }
  }
}

/** Reads a PDF, each of its pages a page of the issue: `01.pdf` or, where it has several, `issue.pdf#1`, `issue.pdf#2`, … */
export const readPdfFile = async (bytes: Uint8Array, file: string): Promise<PdfPages> => {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const within = (name: string): string => join(folder, name, '/')
  const reading = await readBytes(bytes, {
    cMapUrl: within('cmaps'),
    standardFontDataUrl: within('standard_fonts'),
    wasmUrl: within('wasm'),
  })
  if (!reading.ok) return { pages: [], problems: [{ ...reading.problem, file }] }
  const nameOf = (index: number): string => (reading.sheets.length === 1 ? file : `${file}#${index + 1}`)
  return {
    pages: reading.sheets.flatMap((sheet, index) => (sheet.runs.length === 0 ? [] : [readSheet(sheet, nameOf(index))])),
    problems: reading.sheets.flatMap((sheet, index) => (sheet.runs.length === 0 ? [scanned(nameOf(index))] : [])),
  }
}
