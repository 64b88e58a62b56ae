import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Fonts and pictures are compressed by their own format. */
const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest|xml)$/

/** Below this a packet holds the plain file as well. */
const WORTHWHILE_BYTES = 1024

/** Puts a `.br` and a `.gz` beside each text file of a folder, for servers that send what is compressed already. */
export const compressFiles = async (folder: string): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path)
    if (content.byteLength < WORTHWHILE_BYTES) continue
    const mode = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content, mode))
    await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
  }
}
