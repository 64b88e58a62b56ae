import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What a build is made from. */
const SOURCES = ['data', 'public', 'src', 'index.html', 'package-lock.json', 'vite.config.ts']

/** The file of a built site that tells what it was built from. A dotfile is not served. */
export const STAMP = '.built-from'

const filesBelow = async (path: string): Promise<string[]> => {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** One hash for the names and contents of everything that a site is built from. */
export const hashSources = async (root: string): Promise<string> => {
  const sum = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of (await filesBelow(join(root, source))).toSorted()) {
      sum.update(relative(root, file)).update('\0')
      sum.update(await readFile(file)).update('\0')
    }
  }
  return sum.digest('hex')
}
