import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** A folder that the tests of a file share; it is there from their first test to their last. */
export type TempFolder = {
  /** Where a file of the folder is, or the folder itself. */
  readonly at: (...names: readonly string[]) => string
  /** Writes a file, its folders too, values as JSON; gives its path. */
  readonly write: (name: string, content: unknown) => Promise<string>
}

/** Makes a folder before the tests of this file and takes it away behind them. */
export const tempFolder = (): TempFolder => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'banmian-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))
  const at: TempFolder['at'] = (...names) => join(root, ...names)
  return {
    at,
    write: async (name, content) => {
      const file = at(name)
      const isFile = typeof content === 'string' || content instanceof Uint8Array
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, isFile ? content : JSON.stringify(content))
      return file
    },
  }
}
