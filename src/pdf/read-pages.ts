/** PDF → raw pages, each page of the file a page of the issue. */
import type { Problem } from '#core/issue/problem.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
import { type ReadMap, readPdf } from './read-pdf.ts'

/** The pages of a PDF as raw pages, what there is to say of them, and why others could not be read. */
export type PdfPages = { readonly pages: readonly RawPage[]; readonly problems: readonly Problem[] }

const scanned = (file: string, number: number): Problem => ({
  kind: 'pdf-scanned',
  severity: 'error',
  message: `第${number}页没有文字层，多半是扫描件，没有读入。`,
  remedy: '请先用OCR软件识别成文字，再读入识别出的文字。',
  file,
})

/** Reads the pages of a PDF: `01.pdf` or, where it has several, `issue.pdf#1`, `issue.pdf#2`, … Never throws. */
export const readPages = async (bytes: Uint8Array, file: string, readMap: ReadMap): Promise<PdfPages> => {
  const reading = await readPdf(bytes, readMap)
  if (!reading.ok) return { pages: [], problems: [{ ...reading.problem, file }] }
  const nameOf = (index: number): string => (reading.sheets.length === 1 ? file : `${file}#${index + 1}`)
  const pages: RawPage[] = []
  const problems: Problem[] = []
  for (const [index, sheet] of reading.sheets.entries()) {
    if (sheet.runs.length === 0) {
      problems.push(scanned(nameOf(index), index + 1))
      continue
    }
    const read = readSheet(sheet, nameOf(index))
    pages.push(read.page)
    problems.push(...read.problems)
  }
  return { pages, problems }
}
