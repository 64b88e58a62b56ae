import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SheetText } from '#core/parse/sheet/sheet-text.ts'
import { readPdf } from '#pdf/read-pdf.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const within = (name: string): string => join(folder, name, '/')

/** Where the PDF library has its maps on this machine. */
export const PDF_RESOURCES = {
  cMapUrl: within('cmaps'),
  standardFontDataUrl: within('standard_fonts'),
  wasmUrl: within('wasm'),
}

/** The pages of a PDF that we printed. */
export const readPrinted = async (pdf: Uint8Array): Promise<readonly SheetText[]> => {
  const reading = await readPdf(pdf, PDF_RESOURCES)
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.sheets
}

/** The characters of a page in the order of its text layer, without white space. */
export const layerText = ({ runs }: SheetText): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '')
