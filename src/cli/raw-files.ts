/** Raw pages on disk: where they lie says which paper and which day they are of. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import { decode } from '#core/parse/decode.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { isPdf } from '#pdf/is-pdf.ts'
import { UsageError } from './command.ts'
import { readPdfFile } from './read-pdf-file.ts'

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

/** Whether a file is a page by its name; hidden files are not. */
export const isPageName = (name: string): boolean => /^[^.].*\.(?:txt|pdf)$/i.test(name)

/** Name of a page without what says how it came, e.g. `01`. */
export const stemOf = (name: string): string => name.replace(/\.(?:txt|pdf)$/i, '')

/** Page files of a folder: `01.txt`, `02.pdf`, …; a text beside the PDF of its page stands for it. */
const pagesIn = async (folder: string): Promise<string[]> => {
  const all = (await readdir(folder)).filter(isPageName)
  const texts = new Set(all.filter((name) => /\.txt$/i.test(name)).map(stemOf))
  const names = all.filter((name) => /\.txt$/i.test(name) || !texts.has(stemOf(name)))
  if (names.length === 0) throw new UsageError(`文件夹里没有版面文字（.txt 或 .pdf）：${folder}`)
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
const pageName = (issue: RawIssue, file: string): string =>
  issue.paperFolder === undefined
    ? basename(file)
    : ['raw', issue.date ?? basename(dirname(file)), basename(file)].join('/')

/** The file on disk of each page, by what the page is called; for what has no file of the issue its own name. */
export const pathsOf = (issue: RawIssue): ((file: string) => string) => {
  const paths = new Map(issue.files.map((file) => [pageName(issue, file), file]))
  return (file) => paths.get(file) ?? file
}

/** The bytes of a page; of a file beyond its limit one byte too many, which is enough to be refused. */
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const limit = /\.pdf$/i.test(path) ? LIMITS.pdfBytes : LIMITS.rawBytes
  const { size } = await statOf(path)
  return size > limit ? new Uint8Array(limit + 1) : new Uint8Array(await readFile(path))
}

/** The pages of an issue that could be read, and why others could not. */
export const readRawPages = async (issue: RawIssue): Promise<{ pages: RawPage[]; problems: Problem[] }> => {
  const pages: RawPage[] = []
  const problems: Problem[] = []
  for (const path of issue.files) {
    const file = pageName(issue, path)
    const bytes = await bytesOf(path)
    if (/\.pdf$/i.test(path) || isPdf(bytes)) {
      const read = await readPdfFile(bytes, file)
      pages.push(...read.pages)
      problems.push(...read.problems)
      continue
    }
    const decoded = decode(bytes)
    if (decoded.ok) pages.push({ file, text: decoded.text })
    else problems.push({ ...decoded.problem, file })
  }
  return { pages, problems }
}
