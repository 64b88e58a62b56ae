import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** What a build is made from. */
const SOURCES = ['data', 'public', 'src', 'index.html', 'package-lock.json', 'vite.config.ts']

const filesBelow = async (path: string): Promise<string[]> => {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** One hash for the content of all sources. */
const hashSources = async (root: string): Promise<string> => {
  const sum = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of (await filesBelow(join(root, source))).toSorted()) {
      sum
        .update(file)
        .update(await readFile(file))
        .update('\0')
    }
  }
  return sum.digest('hex')
}

/** Builds the site into `<root>/dist`, unless it was built from these very sources. Tells whether it built. */
export const buildWhenStale = async (root: string): Promise<boolean> => {
  // Inside the built site, so that any other build, which empties the folder, takes the stamp with it.
  const stamp = join(root, 'dist/.built-from')
  const state = await hashSources(root)
  const known = await readFile(stamp, 'utf8').catch(() => '')
  if (known === state && existsSync(join(root, 'dist/index.html'))) return false
  await build({ root, logLevel: 'warn' })
  await writeFile(stamp, state)
  return true
}
