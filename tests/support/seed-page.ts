import { readFileSync } from 'node:fs'
import type { RawPage } from '#core/parse/raw-page.ts'

const FOLDER = 'data/papers/ahkjb'

/** The specimen page, 《安徽科技报》 2024-06-12 front page, as it came. */
export const seedPage: RawPage = {
  file: 'raw/2024-06-12/01.txt',
  text: readFileSync(`${FOLDER}/raw/2024-06-12/01.txt`, 'utf8'),
}

/** The committed issue file made from it. */
export const seedIssueText = readFileSync(`${FOLDER}/issues/2024-06-12.json`, 'utf8')
