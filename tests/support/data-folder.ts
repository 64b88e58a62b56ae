import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Paper } from '#core/issue/paper.ts'
import type { Article, Issue, Text } from '#core/issue/schema.ts'

/** A text that stands nowhere in a raw page. */
export const textOf = (text: string): Text => ({ text, source: [] })

/** An article of one headline and one paragraph. */
export const articleOf = (headline: string, paragraph: string, more: Partial<Article> = {}): Article => ({
  kind: 'article',
  kicker: [],
  headline: [textOf(headline)],
  deck: [],
  paragraphs: [textOf(paragraph)],
  jumps: [],
  photos: [],
  ...more,
})

/** An issue of one page. */
export const issueOf = (paper: string, date: string, stories: Issue['pages'][number]['stories']): Issue => ({
  schema: 1,
  paper,
  date,
  pageCount: 8,
  masthead: { wechat: [], digital: [] },
  pages: [{ number: 1, stories, unparsed: [] }],
})

/** A tabloid in the five shipped faces. */
export const paperOf = (id: string, name: string): Paper => ({
  schema: 1,
  id,
  name,
  nameplate: { text: name, colour: 'red' },
  format: {
    widthMm: 275,
    heightMm: 390,
    typeWidthMm: 245,
    typeHeightMm: 350,
    measureEm: 83,
    rows: 86,
    baseColumns: 6,
    gutterEm: 1,
  },
  faces: {
    body: 'serif',
    headline: 'serif-black',
    kicker: 'sans',
    deck: 'kai',
    caption: 'kai',
    nameplate: 'brush',
    strip: 'sans',
  },
  front: { mastheadRows: 16, columns: 4 },
})

/** Writes files into a new folder, values as JSON; `remove` takes it away again. */
export const writeFolder = async (
  files: Readonly<Record<string, unknown>>,
): Promise<{ readonly root: string; readonly remove: () => Promise<void> }> => {
  const root = await mkdtemp(join(tmpdir(), 'banmian-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}
