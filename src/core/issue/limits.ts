/**
 * What an issue file may hold at most. A file beyond these is refused with a message, never cut.
 * The doors (file, network, import) and the tests share these numbers.
 */
export const LIMITS = {
  /** Bytes of an issue or paper file. */
  fileBytes: 2 * 1024 * 1024,
  /** Levels of nesting in a JSON file; counted before `JSON.parse`, which has no bound of its own. */
  depth: 32,
  pages: 64,
  storiesPerPage: 200,
  paragraphsPerArticle: 5_000,
  /** UTF-16 units in one text field. */
  textLength: 50_000,
  /** Bytes of one raw page. */
  rawBytes: 5 * 1024 * 1024,
  /** Bytes of a PDF: pictures weigh more than text. */
  pdfBytes: 96 * 1024 * 1024,
  /** Pieces of text that the layer of a PDF's page has: a page holds some ten thousand characters, and each may be one. */
  runsPerSheet: 60_000,
} as const
