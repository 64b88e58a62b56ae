import type { Problem } from '#core/issue/problem.ts'
import type { RawPage } from '#core/parse/raw-page.ts'
import { type Opened, openFile } from './open-file.ts'

const stemOf = (name: string): string => name.replace(/\.(?:txt|pdf)$/i, '')

/** In the order of their names, numbers by their size: `2.txt` before `10.txt`. */
function inOrder(files: readonly File[]): readonly File[] {
  return files.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
}

/** What several files are called together. */
export function nameOfFiles(files: readonly File[]): string {
  const [first] = inOrder(files)
  if (first === undefined) return ''
  return files.length === 1 ? first.name : `${first.name}等${files.length}个文件`
}

/** Reads what was chosen or dropped at once: several files are the pages of one issue, in the order of their names. */
export async function openFiles(files: readonly File[], signal: AbortSignal): Promise<Opened> {
  const [only] = files
  if (only !== undefined && files.length === 1) return openFile(only, signal)
  const texts = new Set(files.filter(({ name }) => /\.txt$/i.test(name)).map(({ name }) => stemOf(name)))
  const pages: RawPage[] = []
  const unread: Problem[] = []
  for (const file of inOrder(files)) {
    const { name } = file
    const skipped = whySkipped(name, texts)
    if (skipped !== undefined) {
      unread.push(told(name, skipped))
      continue
    }
    const read = await openFile(file, signal)
    if (signal.aborted) break
    if (read.kind === 'raw') {
      pages.push(...read.pages)
      unread.push(...read.unread)
    } else if (read.kind === 'refused') unread.push(...read.problems.map((problem) => told(name, problem)))
  }
  if (pages.length === 0) return { kind: 'refused', problems: unread }
  return { kind: 'raw', pages: apart(pages), unread, form: `${pages.length}版` }
}

/** Why a file is not read among the pages of an issue, though it could be read alone. */
function whySkipped(name: string, texts: ReadonlySet<string>): Problem | undefined {
  const kind = 'page-skipped'
  if (/\.json$/i.test(name)) {
    return { kind, severity: 'warning', message: '期文件不和各版一起读入。', remedy: '请单独打开它。' }
  }
  if (!/\.pdf$/i.test(name) || !texts.has(stemOf(name))) return undefined
  return { kind, severity: 'note', message: '没有读，用的是同名的文本。', remedy: '要用PDF的，请单独打开它。' }
}

/** A problem of a file that is not on the desk names it. */
function told(name: string, problem: Problem): Problem {
  return { ...problem, file: name, message: `“${name}”：${problem.message}` }
}

/** Files from different folders may share a name; the desk knows its pages by theirs. */
function apart(pages: readonly RawPage[]): RawPage[] {
  const seen = new Map<string, number>()
  return pages.map((page) => {
    const times = (seen.get(page.file) ?? 0) + 1
    seen.set(page.file, times)
    return times === 1 ? page : { ...page, file: `${page.file}（${times}）` }
  })
}
