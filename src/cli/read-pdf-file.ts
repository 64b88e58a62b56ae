import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Problem } from '#core/issue/problem.ts'
import type { PdfPages } from '#pdf/read-pages.ts'

const missing = (fault: unknown): Problem => ({
  kind: 'pdf-reader-missing',
  severity: 'error',
  message: `读PDF的组件在这台机器上用不了（${fault instanceof Error ? fault.message : String(fault)}）。`,
  remedy: '请重新运行 npm ci；仍不行的，请从PDF复制文字，存成 .txt 再读入。',
})

/** Reads a PDF. Only pages that came as PDF wait for the library; a machine that lacks a part of it is told so. */
export const readPdfFile = async (bytes: Uint8Array, file: string): Promise<PdfPages> => {
  try {
    const { readPages } = await import('#pdf/read-pages.ts')
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return await readPages(bytes, file, (name) => readFile(join(folder, 'cmaps', `${name}.bcmap`)))
  } catch (fault) {
    return { pages: [], problems: [{ ...missing(fault), file }] }
  }
}
