import { readFile } from 'node:fs/promises'
import { makeCatalogue } from './make-catalogue.ts'
import type { HeldPaper } from './read-papers.ts'

/** A file of the site's `data/` folder: its address there, e.g. `ahkjb/2024-06-12.json`, and its content when asked for. */
export type DataFile = { readonly address: string; readonly content: () => Promise<string | Uint8Array> }

const json = (address: string, value: unknown): DataFile => ({ address, content: async () => JSON.stringify(value) })

/** Everything that the site publishes of the data folder. Raw pages are not among it. */
export const publishData = (held: readonly HeldPaper[]): DataFile[] => [
  json('catalogue.json', makeCatalogue(held)),
  ...held.flatMap(({ paper, issues, images }) => [
    json(`${paper.id}/paper.json`, paper),
    ...issues.map(({ date, issue }) => json(`${paper.id}/${date}.json`, issue)),
    ...images.map(({ file, src }) => ({ address: `${paper.id}/${src}`, content: () => readFile(file) })),
  ]),
]
