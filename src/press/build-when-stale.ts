import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { hashSources, STAMP } from './source-hash.ts'

/** Builds the site into `<root>/dist`, unless it was built from these very sources. Tells whether it built. */
export const buildWhenStale = async (root: string): Promise<boolean> => {
  const builtFrom = await readFile(join(root, 'dist', STAMP), 'utf8').catch(() => '')
  if (builtFrom === (await hashSources(root))) return false
  await build({ root, logLevel: 'warn' })
  return true
}
