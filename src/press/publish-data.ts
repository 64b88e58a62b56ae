import { readFile } from 'node:fs/promises'
import { issueAround } from '#core/issue/issue-around.ts'
import { makeCatalogue } from './make-catalogue.ts'
import type { HeldPaper } from './read-papers.ts'

/** A file of the site's `data/` folder: its address there, e.g. `ahkjb/2024-06-12.json`, and its content when asked for. */
export type DataFile = { readonly address: string; readonly content: () => Promise<string | Uint8Array> }

const json = (address: string, value: unknown): DataFile => ({ address, content: async () => JSON.stringify(value) })

/**
 * Everything that the site publishes of the data folder: the catalogue and papers, each page by itself for the reader, each
 * issue whole for other tools, and the pictures. Raw pages are not among it.
 */
export const publishData = (held: readonly HeldPaper[]): DataFile[] => [
  json('catalogue.json', makeCatalogue(held)),
  ...held.flatMap(({ paper, issues, images }) => [
    json(`${paper.id}/paper.json`, paper),
    ...issues.flatMap(({ date, issue }) => [
      json(`${paper.id}/${date}.json`, issue),
      ...issue.pages.map(({ number }) => json(`${paper.id}/${date}/${number}.json`, issueAround(issue, number))),
    ]),
    ...images.map(({ file, src }) => ({ address: `${paper.id}/${src}`, content: () => readFile(file) })),
  ]),
]
