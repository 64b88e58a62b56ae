/** Raw pages on disk: where they lie says which paper and which day they are of. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import { decode } from '#core/parse/decode.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { UsageError } from './command.ts'

/** The raw files of one issue. */
export type RawIssue = {
  /** In the order of their names. */
  readonly files: readonly string[]
  /** The paper's folder, where the files lie in `papers/<paper>/raw/<date>/`. */
  readonly paperFolder?: string
  readonly paper?: string
  /** From the folder's name, e.g. `2024-06-12`. */
  readonly date?: string
}

const statOf = async (path: string) => {
  try {
    return await stat(path)
  } catch {
    throw new UsageError(`没有这个文件或文件夹：${path}`)
  }
}

/** Page files of a folder: `01.txt`, `02.txt`, …; hidden files are not pages. */
const pagesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.txt$/i.test(name))
  if (names.length === 0) throw new UsageError(`文件夹里没有版面文字（.txt）：${folder}`)
  return names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(folder, name))
}

const placeOf = (folder: string): Omit<RawIssue, 'files'> => {
  const parts = resolve(folder).split(sep)
  const date = /^\d{4}-\d{2}-\d{2}$/.exec(parts.at(-1) ?? '')?.[0]
  const isKept = parts.at(-2) === 'raw' && parts.at(-4) === 'papers'
  const paper = isKept ? parts.at(-3) : undefined
  return {
    ...(paper === undefined ? {} : { paper, paperFolder: dirname(dirname(folder)) }),
    ...(date === undefined ? {} : { date }),
  }
}

/** Sorts files and folders into issues: the pages in one folder are one issue. */
export const findRawIssues = async (paths: readonly string[]): Promise<RawIssue[]> => {
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const files = (await statOf(path)).isDirectory() ? await pagesIn(path) : [path]
    for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file])
  }
  return [...folders].map(([folder, files]) => ({ ...placeOf(folder), files: [...new Set(files)] }))
}

/** What a page is called in its issue: its path from the paper's folder, e.g. `raw/2024-06-12/01.txt`. */
export const pageName = (issue: RawIssue, file: string): string =>
  issue.paperFolder === undefined
    ? basename(file)
    : ['raw', issue.date ?? basename(dirname(file)), basename(file)].join('/')

/** The pages of an issue that could be read, and why others could not. */
export const readRawPages = async (issue: RawIssue): Promise<{ pages: RawPage[]; problems: Problem[] }> => {
  const pages: RawPage[] = []
  const problems: Problem[] = []
  for (const path of issue.files) {
    const file = pageName(issue, path)
    const { size } = await statOf(path)
    // A file beyond the limit is not read at all: one byte more is enough for `decode` to refuse it.
    const bytes = size > LIMITS.rawBytes ? new Uint8Array(LIMITS.rawBytes + 1) : new Uint8Array(await readFile(path))
    const decoded = decode(bytes)
    if (decoded.ok) pages.push({ file, text: decoded.text })
    else problems.push({ ...decoded.problem, file })
  }
  return { pages, problems }
}
