import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Fonts and pictures are compressed by their own format. */
const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest|xml)$/

/** Below this a packet holds the plain file as well. */
const WORTHWHILE_BYTES = 1024

const compressFile = async (path: string): Promise<void> => {
  const content = await readFile(path)
  if (content.byteLength < WORTHWHILE_BYTES) return
  const mode = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }
  const [brotlied, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, mode),
    promisify(gzip)(content, { level: 9 }),
  ])
  await writeFile(`${path}.br`, brotlied)
  await writeFile(`${path}.gz`, gzipped)
}

/** Puts a `.br` and a `.gz` beside each text file of a folder, for servers that send what is compressed already. */
export const compressFiles = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name))
  await Promise.all(texts.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}
