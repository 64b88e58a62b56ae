/** The issues below a folder, however deep: the pages in one folder are one issue. */
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { LIMITS } from '#core/issue/limits.ts'
import type { Problem } from '#core/issue/problem.ts'
import { type RawIssue, issueOf, pagesIn, stemOf } from '../raw-files.ts'
import { unreadable } from '../read-fault.ts'

/** An issue of a batch and the name of its file, e.g. `2024-06-12.json`, from where it lies. */
export type BatchItem = { readonly raw: RawIssue; readonly name: string }

/** The issues of a batch, and what is wrong with folders that none was made of. */
export type Batch = { readonly items: readonly BatchItem[]; readonly problems: readonly Problem[] }

type Found = { readonly issues: readonly RawIssue[]; readonly problems: readonly Problem[] }

const issueIn = async (folder: string): Promise<Found> => {
  const pages = await pagesIn(folder)
  return pages.files.length === 0
    ? { issues: [], problems: pages.skipped }
    : { issues: [issueOf(folder, pages)], problems: [] }
}

const issuesBelow = async (folder: string): Promise<Found> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const own = await issueIn(folder)
    const issues = [...own.issues]
    const problems = [...own.problems]
    for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const below = await issuesBelow(join(folder, entry.name))
      issues.push(...below.issues)
      problems.push(...below.problems)
    }
    return { issues, problems }
  } catch (fault) {
    return { issues: [], problems: [unreadable(fault, folder)] }
  }
}

/** A folder of more pages than any issue has holds pages that have nothing to do with each other. */
const isHeap = ({ files }: RawIssue): boolean => files.length > LIMITS.pages

/** Every issue below `root`; with `isEach`, and in a folder of too many pages for an issue, each page alone. */
export const findBatch = async (root: string, isEach: boolean): Promise<Batch> => {
  const { issues, problems } = await issuesBelow(root)
  const named = (raw: RawIssue, path: string): BatchItem => ({
    raw,
    name: `${relative(root, path).replaceAll('\\', '/') || 'issue'}.json`,
  })
  const loose = (raw: RawIssue): BatchItem[] => {
    const { skipped = [], ...rest } = raw
    return raw.files.map((file, index) =>
      named({ ...rest, files: [file], ...(index === 0 ? { skipped } : {}) }, stemOf(file)),
    )
  }
  return {
    items: issues.flatMap((raw) => (isEach || isHeap(raw) ? loose(raw) : [named(raw, raw.folder)])),
    problems,
  }
}

/** Whether a folder has folders with pages below it. */
export const isBatch = async (folder: string): Promise<boolean> => {
  const { issues } = await issuesBelow(folder)
  return issues.some((raw) => raw.folder !== folder)
}
