import type { RawPage } from './raw-page.ts'
import { isSpace } from './text/characters.ts'

const FORM_FEED = '\f'

const isBlank = (text: string): boolean => {
  for (const character of text) if (!isSpace(character)) return false
  return true
}

/**
 * A text with form feeds is several pages, as `pdftotext` writes them: `01.txt#1`, `01.txt#2`, …, the names that the pages of
 * a PDF have. Blank pages are none, but count; a text with ink on one page only comes back as it is.
 */
export const splitPages = (page: RawPage): RawPage[] => {
  if (!page.text.includes(FORM_FEED)) return [page]
  const pages = page.text
    .split(FORM_FEED)
    .map((text, index): RawPage => ({ file: `${page.file}#${index + 1}`, text }))
    .filter(({ text }) => !isBlank(text))
  return pages.length < 2 ? [page] : pages
}
