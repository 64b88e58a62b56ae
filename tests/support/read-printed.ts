import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SheetText } from '#core/parse/sheet/sheet-text.ts'
import { type ReadMap, readPdf } from '#pdf/read-pdf.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The PDF library's character maps on this machine. */
export const readMap: ReadMap = (name) => readFile(join(folder, 'cmaps', `${name}.bcmap`))

/** The pages of a PDF that we printed. */
export const readPrinted = async (pdf: Uint8Array): Promise<readonly SheetText[]> => {
  const reading = await readPdf(pdf, readMap)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.sheets
}

/** The characters of a page in the order of its text layer, without white space. */
export const layerText = ({ runs }: SheetText): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '')
