import { readFileSync } from 'node:fs'
import type { RawPage } from '#core/parse/raw-page.ts'

const FOLDER = new URL('../../data/papers/ahkjb/', import.meta.url)

/** The specimen page, 《安徽科技报》 2024-06-12 front page, as it came. */
export const seedPage: RawPage = {
  file: 'raw/2024-06-12/01.txt',
  text: readFileSync(new URL('raw/2024-06-12/01.txt', FOLDER), 'utf8'),
}

/** The committed issue file made from it. */
export const seedIssueText = readFileSync(new URL('issues/2024-06-12.json', FOLDER), 'utf8')
