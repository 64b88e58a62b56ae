/** Raw pages on disk: where they lie says which paper and which day they are of. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import { type Encoding, decode } from '#core/parse/decode.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { splitPages } from '#core/parse/split-pages.ts'
import { isPdf } from '#pdf/is-pdf.ts'
import { UsageError } from './command.ts'
import { faultCode, readFault, unreadable } from './read-fault.ts'
import { readPdfFile } from './read-pdf-file.ts'

/** The raw files of one issue. */
export type RawIssue = {
  readonly folder: string
  /** In the order of their names. */
  readonly files: readonly string[]
  /** The paper's folder, where the files lie in `papers/<paper>/raw/<date>/`. */
  readonly paperFolder?: string
  readonly paper?: string
  /** From the folder's name, e.g. `2024-06-12`. */
  readonly date?: string
  /** What lies among the pages, is called like one and is none. */
  readonly skipped?: readonly Problem[]
}

/** Whether a file is a page by its name; hidden files are not. */
export const isPageName = (name: string): boolean => /^[^.].*\.(?:txt|pdf)$/i.test(name)

/** Name of a page without what says how it came, e.g. `01`. */
export const stemOf = (name: string): string => name.replace(/\.(?:txt|pdf)$/i, '')

const skip = (file: string, message: string, remedy: string): Problem => ({
  kind: 'page-skipped',
  severity: 'note',
  message,
  remedy,
  file,
})

/** What is called like a page and is none, as a note. */
const asNoPage = async (path: string): Promise<Problem | undefined> => {
  try {
    const isFolder = (await stat(path)).isDirectory()
    return isFolder
      ? skip(path, '名称像一个版，却是文件夹，没有当作版来读。', '里面有版面文字的，请移到上一层。')
      : undefined
  } catch (fault) {
    const { message, remedy } = readFault(fault)
    return skip(path, `没有当作版来读：${message}`, remedy)
  }
}

/** The page files of a folder, and what is called like one and is none. */
export type FolderPages = { readonly files: readonly string[]; readonly skipped: readonly Problem[] }

/** Page files of a folder: `01.txt`, `02.pdf`, …; a text beside the PDF of its page stands for it. */
export const pagesIn = async (folder: string): Promise<FolderPages> => {
  const all: string[] = []
  const skipped: Problem[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    if (!isPageName(name)) continue
    // Only what is no plain file needs a look: a batch has many thousands.
    const problem = entry.isFile() ? undefined : await asNoPage(join(folder, name))
    if (problem === undefined) all.push(name)
    else skipped.push(problem)
  }
  const texts = new Set(all.filter((name) => /\.txt$/i.test(name)).map(stemOf))
  const names = all.filter((name) => /\.txt$/i.test(name) || !texts.has(stemOf(name)))
  const sorted = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return { files: sorted.map((name) => join(folder, name)), skipped }
}

/** The pages that a path from the command line means: itself, or those in it. */
const pagesAt = async (path: string): Promise<FolderPages> => {
  let pages: FolderPages
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], skipped: [] }
    pages = await pagesIn(path)
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') throw new UsageError(`没有这个文件或文件夹：${path}`)
    const { message, remedy } = readFault(fault)
    throw new UsageError(`${path}：${message}${remedy}`)
  }
  if (pages.files.length > 0) return pages
  const why = pages.skipped.map(({ file, message, remedy }) => `\n${file}: ${message}${remedy}`).join('')
  throw new UsageError(`文件夹里没有版面文字（.txt 或 .pdf）：${path}${why}`)
}

const placeOf = (folder: string): Pick<RawIssue, 'paper' | 'paperFolder' | 'date'> => {
  const parts = resolve(folder).split(sep)
  const date = /^\d{4}-\d{2}-\d{2}$/.exec(parts.at(-1) ?? '')?.[0]
  const isKept = parts.at(-2) === 'raw' && parts.at(-4) === 'papers'
  const paper = isKept ? parts.at(-3) : undefined
  return {
    ...(paper === undefined ? {} : { paper, paperFolder: dirname(dirname(folder)) }),
    ...(date === undefined ? {} : { date }),
  }
}

/** The issue that the pages of a folder are. */
export const issueOf = (folder: string, { files, skipped }: FolderPages): RawIssue => ({
  ...placeOf(folder),
  folder,
  files,
  ...(skipped.length === 0 ? {} : { skipped }),
})

/** Sorts files and folders into issues: the pages in one folder are one issue. */
export const findRawIssues = async (paths: readonly string[]): Promise<RawIssue[]> => {
  const folders = new Map<string, FolderPages>()
  for (const path of paths) {
    const found = await pagesAt(path)
    const folder = dirname(found.files[0] ?? path)
    const held = folders.get(folder) ?? { files: [], skipped: [] }
    const files = [...new Set([...held.files, ...found.files])]
    folders.set(folder, { files, skipped: [...held.skipped, ...found.skipped] })
  }
  return [...folders].map(([folder, pages]) => issueOf(folder, pages))
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

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
  big5: 'Big5',
}

/** The bytes of a page; of a file beyond its limit one byte too many, which is enough to be refused. */
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const limit = /\.pdf$/i.test(path) ? LIMITS.pdfBytes : LIMITS.rawBytes
  const { size } = await stat(path)
  return size > limit ? new Uint8Array(limit + 1) : new Uint8Array(await readFile(path))
}

const otherEncoding = (encoding: Encoding, file: string): Problem => ({
  kind: 'encoding-other',
  severity: 'note',
  message: `文件不是UTF-8，按${ENCODING_NAMES[encoding]}读出。`,
  remedy: '文字不对的，请另存为UTF-8编码，再读入。',
  file,
})

/** Whether a file is JSON, whole or broken: by its name, or because it reads as an object or list. */
const isJson = (path: string, text: string): boolean => {
  if (/\.json$/i.test(path)) return true
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const noPage = (file: string): Problem => ({
  kind: 'page-is-json',
  severity: 'error',
  message: '这是JSON文件，不是版面文字，没有读入。',
  remedy: '要读的是版面的原文（.txt）或PDF；已有的期文件请用 check 检查、compose 排版。',
  file,
})

/** The pages of an issue that could be read, and why others could not. */
export const readRawPages = async (issue: RawIssue): Promise<{ pages: RawPage[]; problems: Problem[] }> => {
  const pages: RawPage[] = []
  const problems: Problem[] = [...(issue.skipped ?? [])]
  for (const path of issue.files) {
    const file = pageName(issue, path)
    let bytes: Uint8Array
    try {
      bytes = await bytesOf(path)
    } catch (fault) {
      problems.push(unreadable(fault, file))
      continue
    }
    if (/\.pdf$/i.test(path) || isPdf(bytes)) {
      const read = await readPdfFile(bytes, file)
      pages.push(...read.pages)
      problems.push(...read.problems)
      continue
    }
    const decoded = decode(bytes)
    if (!decoded.ok) {
      problems.push({ ...decoded.problem, file })
      continue
    }
    if (isJson(path, decoded.text)) {
      problems.push(noPage(file))
      continue
    }
    pages.push(...splitPages({ file, text: decoded.text }))
    if (decoded.encoding !== 'utf-8') problems.push(otherEncoding(decoded.encoding, file))
  }
  return { pages, problems }
}
