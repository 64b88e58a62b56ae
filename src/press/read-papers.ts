/** Reads what a data folder holds, through the doors of the core. Whatever is wrong stops the press with a sentence. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Paper } from '#core/issue/paper.ts'
import { type Read, readIssue, readPaper } from '#core/issue/read-issue.ts'
import { photosOf } from '#core/issue/photos-of.ts'
import type { Issue } from '#core/issue/schema.ts'

/** A picture that an issue names: where it lies, and where it goes below the paper's folder. */
export type HeldImage = { readonly file: string; readonly src: string }

/** An issue as held. `file` is relative to the data folder's parent, e.g. `data/papers/ahkjb/issues/2024-06-12.json`. */
export type HeldIssue = { readonly file: string; readonly date: string; readonly issue: Issue }

/** A paper with its issues, newest first. */
export type HeldPaper = {
  readonly file: string
  readonly paper: Paper
  readonly issues: readonly HeldIssue[]
  readonly images: readonly HeldImage[]
}

/** Something in the data that keeps the site from being built: a file, and what to do about it. */
export class DataError extends Error {
  constructor(file: string, sentence: string) {
    super(`${file}: ${sentence}`)
    this.name = 'DataError'
  }
}

/** What a door of the core answered: the value, or an error that lists every problem. */
const open = <T>(file: string, answer: Read<T>): T => {
  if (answer.ok) return answer.value
  const list = answer.problems.map(({ message, remedy }) => `\n  ${message}${remedy}`)
  throw new DataError(file, `it does not keep the schema.${list.join('')}`)
}

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).toSorted()
  } catch {
    return []
  }
}

const readText = async (root: string, path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new DataError(relative(root, path), 'the file is missing.')
  }
}

/** Pictures are named relative to the paper's folder, which is where the published issue file lies too. */
const imagesOf = async (root: string, folder: string, held: readonly HeldIssue[]): Promise<HeldImage[]> => {
  const images = new Map<string, HeldImage>()
  for (const { file, issue } of held) {
    const stories = issue.pages.flatMap((page) => page.stories)
    for (const { image } of stories.flatMap(photosOf)) {
      if (image === undefined || images.has(image.src)) continue
      const path = join(folder, image.src)
      const known = await stat(path).catch(() => undefined)
      if (known?.isFile() !== true) {
        throw new DataError(file, `the picture ${image.src} is missing; put it at ${relative(root, path)}.`)
      }
      images.set(image.src, { file: path, src: image.src })
    }
  }
  return [...images.values()]
}

const readIssues = async (root: string, folder: string, paper: Paper): Promise<HeldIssue[]> => {
  const held: HeldIssue[] = []
  for (const name of await namesIn(join(folder, 'issues'))) {
    if (!name.endsWith('.json')) continue
    const path = join(folder, 'issues', name)
    const file = relative(root, path)
    const issue = open(file, readIssue(await readText(root, path)))
    const date = name.slice(0, -'.json'.length)
    if (issue.paper !== paper.id) throw new DataError(file, `it is an issue of ${issue.paper}, not of ${paper.id}.`)
    if (issue.date !== date) {
      throw new DataError(file, `it is the issue of ${issue.date ?? 'no known date'}; the file name says ${date}.`)
    }
    held.push({ file, date, issue })
  }
  return held.toReversed()
}

/** Reads every paper below `<root>/data/papers`, or throws a {@link DataError} for the first thing wrong. */
export const readPapers = async (root: string): Promise<HeldPaper[]> => {
  const held: HeldPaper[] = []
  const papers = join(root, 'data/papers')
  for (const id of await namesIn(papers)) {
    if (id.startsWith('.')) continue
    const folder = join(papers, id)
    const path = join(folder, 'paper.json')
    const file = relative(root, path)
    const paper = open(file, readPaper(await readText(root, path)))
    if (paper.id !== id) throw new DataError(file, `the paper calls itself ${paper.id}; its folder is ${id}.`)
    const issues = await readIssues(root, folder, paper)
    held.push({ file, paper, issues, images: await imagesOf(root, folder, issues) })
  }
  return held
}
