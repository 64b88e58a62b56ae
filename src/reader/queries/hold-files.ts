import type { QueryClient } from '@tanstack/react-query'
import { readCatalogue, readIssue, readPaper } from '#core/issue/read-issue.ts'
import { catalogueQuery } from './catalogue-query.ts'
import { NEAR_CATALOGUE, type NearCatalogue } from './known-catalogue.ts'
import { pageQuery } from './page-query.ts'
import { paperQuery } from './paper-query.ts'
import { readOrFail } from './read-or-fail.ts'

/**
 * A file below the site's base that came with the page, e.g. `data/ahkjb/paper.json`. `data/catalogue.json#ahkjb/2024-06-12`
 * is the part of the catalogue near an issue.
 */
export type HeldFile = { readonly path: string; readonly text: string }

/**
 * Gives the queries the files that came with the page, through the same doors as fetched ones. A file that is not as it
 * should be is left to be fetched, and told of then.
 */
export function holdFiles(queries: QueryClient, files: readonly HeldFile[]): void {
  for (const file of files) {
    try {
      holdFile(queries, file)
    } catch {
      // The query says what is wrong when it is asked.
    }
  }
}

function holdFile(queries: QueryClient, { path, text }: HeldFile): void {
  const [file = '', near] = path.split('#')
  const [, paper = '', name = '', page = ''] = file.replace(/\.json$/, '').split('/')
  if (near !== undefined) {
    const [of = '', date = ''] = near.split('/')
    const held: NearCatalogue = { paper: of, date, catalogue: readOrFail(readCatalogue(text), path) }
    queries.setQueryData(NEAR_CATALOGUE, held)
  } else if (file === 'data/catalogue.json') {
    queries.setQueryData(catalogueQuery().queryKey, readOrFail(readCatalogue(text), path))
  } else if (name === 'paper') {
    queries.setQueryData(paperQuery(paper).queryKey, readOrFail(readPaper(text), path))
  } else if (page !== '') {
    queries.setQueryData(pageQuery(paper, name, Number(page)).queryKey, readOrFail(readIssue(text), path))
  }
}
