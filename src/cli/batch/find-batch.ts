/** The issues below a folder, however deep: the pages in one folder are one issue. */
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { LIMITS } from '#core/issue/limits.ts'
import { type RawIssue, findRawIssues, isPageName, stemOf } from '../raw-files.ts'

/** An issue of a batch and the name of its file, e.g. `2024-06-12.json`, from where it lies. */
export type BatchItem = { readonly raw: RawIssue; readonly name: string }

const foldersWithPages = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.some((entry) => entry.isFile() && isPageName(entry.name)) ? [folder] : []
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
      found.push(...(await foldersWithPages(join(folder, entry.name))))
    }
  }
  return found
}

const named = (root: string, raw: RawIssue, path: string): BatchItem => ({
  raw,
  name: `${relative(root, path).replaceAll('\\', '/') || 'issue'}.json`,
})

/** A folder of more pages than any issue has holds pages that have nothing to do with each other. */
const isHeap = ({ files }: RawIssue): boolean => files.length > LIMITS.pages

/** Every issue below `root`; with `isEach`, and in a folder of too many pages for an issue, each page alone. */
export const findBatch = async (root: string, isEach: boolean): Promise<BatchItem[]> => {
  const items: BatchItem[] = []
  for (const folder of await foldersWithPages(root)) {
    const [raw] = await findRawIssues([folder])
    if (raw === undefined) continue
    if (isEach || isHeap(raw)) {
      for (const file of raw.files) items.push(named(root, { ...raw, files: [file] }, stemOf(file)))
    } else items.push(named(root, raw, folder))
  }
  return items
}

/** Whether a folder has folders with pages below it. */
export const isBatch = async (folder: string): Promise<boolean> => {
  const found = await foldersWithPages(folder)
  return found.some((each) => each !== folder)
}
