import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Fonts and pictures are compressed by their own format. */
const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest|xml)$/

/** Below this a packet holds the plain file as well. */
const WORTHWHILE_BYTES = 1024

/**
 * Text files of a site that is pressed as small as it goes. The last tenth of a screen costs a third of a second; the
 * thousands of screens of a large site would take half an hour for it.
 */
const FEW_FILES = 400

/** Files in hand at once: as many as keep all cores at work. */
const AT_ONCE = 16

type Quality = 'best' | 'quick'

const compressFile = async (path: string, quality: Quality): Promise<void> => {
  const content = await readFile(path)
  if (content.byteLength < WORTHWHILE_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality === 'best' ? constants.BROTLI_MAX_QUALITY : 6,
  }
  const [brotlied, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: quality === 'best' ? 9 : 6 }),
  ])
  await writeFile(`${path}.br`, brotlied)
  await writeFile(`${path}.gz`, gzipped)
}

/**
 * Puts a `.br` and a `.gz` beside each text file of a folder, for servers that send what is compressed already. Of a large
 * site only what every visitor fetches is pressed as small as it goes.
 */
export const compressFiles = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name))
  const isLarge = texts.length > FEW_FILES
  const waiting = texts.map((entry) => join(entry.parentPath, entry.name))
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await compressFile(path, isLarge && /\.(?:html|json)$/.test(path) ? 'quick' : 'best')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
