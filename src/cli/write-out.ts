import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Terminal, UsageError } from './command.ts'

/** Writes a file, its folder too, and says so; a path that cannot be written is wrong usage. */
export const writeOut = async (path: string, content: string | Uint8Array, terminal: Terminal): Promise<void> => {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch {
    throw new UsageError(`写不了这个文件：${path}`)
  }
  terminal.err(`已写出 ${path}\n`)
}
