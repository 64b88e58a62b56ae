import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composePage, type PageInput } from '#core/compose/compose-page.ts'
import { Paper } from '#core/issue/paper.ts'
import { Issue, type Page } from '#core/issue/schema.ts'
import { measure } from '#faces/measure.ts'
import { MissingPictureError, pageDocument, type Print, printPage } from '#press/print-page.tsx'
import { articleAt } from '../support/pick-story.ts'
import { layerText, readPrinted } from '../support/read-printed.ts'
import { pageInput, proseArticle, SAMPLE_PAGES, seedInput } from '../support/sample-pages.ts'

const PATIENCE = 60_000
const POINTS_PER_MM = 72 / 25.4

const printOf = (input: PageInput, folder = 'data/papers/ahkjb'): Print => ({
  composed: composePage(input, measure),
  page: input.page,
  paper: input.paper,
  folder,
})

const bare = (text: string): string => text.replaceAll(/\s/gu, '')

/** The text layer of the only page, in the order of its content, without spaces. */
const textLayer = async (pdf: Uint8Array): Promise<{ text: string; width: number; height: number }> => {
  const [sheet, ...others] = await readPrinted(pdf)
  expect(others).toEqual([])
  return { text: sheet === undefined ? '' : layerText(sheet), width: sheet?.width ?? 0, height: sheet?.height ?? 0 }
}

/** The paragraphs of a page's articles, in their order. */
const paragraphsOf = ({ stories }: Page): string[] =>
  stories.flatMap((story) => (story.kind === 'article' ? story.paragraphs.map(({ text }) => text) : []))

/** Where each of the texts begins, one behind the other; -1 where one is not whole. */
const inOrder = (layer: string, texts: readonly string[]): number[] => {
  let from = 0
  return texts.map((text) => {
    const at = layer.indexOf(bare(text), from)
    from = Math.max(from, at)
    return at
  })
}

describe('a page as PDF', () => {
  let pdf = new Uint8Array()
  beforeAll(async () => {
    pdf = new Uint8Array(await printPage(printOf(seedInput)))
  }, PATIENCE)

  test('is one page in the size of the sheet', async () => {
    const { width, height } = await textLayer(pdf)
    // Chromium rounds a sheet up to whole pixels: 0.26 mm at most.
    expect(Math.abs(width / POINTS_PER_MM - 275)).toBeLessThan(0.27)
    expect(Math.abs(height / POINTS_PER_MM - 390)).toBeLessThan(0.27)
  })

  test('holds each paragraph whole, in reading order', async () => {
    const { text } = await textLayer(pdf)
    const { kicker, headline, deck, paragraphs, jumps } = articleAt(seedInput.issue, 1, 1)
    const texts = [...kicker, ...headline, ...deck, ...paragraphs, ...jumps].map((each) => each.text)
    expect(paragraphs).toHaveLength(12)
    expect(inOrder(text, texts)).not.toContain(-1)
  })

  test('embeds each of the five faces as TrueType, and no face that is drawn by procedures', () => {
    const file = Buffer.from(pdf).toString('latin1')
    // The half-width marks of body, caption and strip, and the seams, are four more.
    expect(file.match(/\/FontFile2 /g)).toHaveLength(9)
    expect(file).not.toContain('/FontFile3')
    expect(file).not.toContain('/Type3')
  })
})

/**
 * What poppler's pdftotext reads, in the order that it finds by itself; where it is not installed, the text layer in the
 * order of its content.
 */
const readByPosition = async (pdf: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-read-'))
  try {
    await writeFile(join(folder, 'page.pdf'), pdf)
    const { stdout } = await promisify(execFile)('pdftotext', [join(folder, 'page.pdf'), '-'])
    return bare(stdout)
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault
    return (await textLayer(pdf)).text
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Every piece of type on the page: its baseline, where it begins, and where its glyphs say that it ends. In points. */
const piecesOf = async (pdf: Uint8Array) => {
  const [sheet] = await readPrinted(pdf)
  return (sheet?.runs ?? []).map(({ text, size, x, y, length }) => ({ text, size, x, y, right: x + length }))
}

describe('read by position', () => {
  const input = SAMPLE_PAGES['several-stories'] ?? pageInput([])
  let pdf = new Uint8Array()
  beforeAll(async () => {
    pdf = new Uint8Array(await printPage(printOf(input)))
  }, PATIENCE)

  test('each paragraph is whole, and they follow in the order of the page', async () => {
    const texts = paragraphsOf(input.page)
    expect(texts.length).toBeGreaterThan(15)
    expect(inOrder(await readByPosition(pdf), texts)).not.toContain(-1)
  })

  test('the text layer itself gives them one after the other', async () => {
    expect(inOrder((await textLayer(pdf)).text, paragraphsOf(input.page))).not.toContain(-1)
  })

  test.each([
    ['ahkjb', '2024-06-12', 1],
    ['specimen', '2024-06-05', 2],
    ['specimen', '2024-06-05', 4],
  ])(
    'so are those of %s of %s, page %i',
    async (id, date, number) => {
      const folder = `data/papers/${id}`
      const issue = Issue.parse(JSON.parse(await readFile(`${folder}/issues/${date}.json`, 'utf8')))
      const paper = Paper.parse(JSON.parse(await readFile(`${folder}/paper.json`, 'utf8')))
      const page = issue.pages[number - 1]
      if (page === undefined) throw new Error(`There is no page ${number}.`)
      const read = await readByPosition(new Uint8Array(await printPage(printOf({ issue, page, paper }, folder))))
      const texts = paragraphsOf(page)
      expect(texts.length).toBeGreaterThan(10)
      expect(inOrder(read, texts)).not.toContain(-1)
    },
    PATIENCE,
  )

  test('type of the body ends more than an em before type of another column', async () => {
    const pieces = await piecesOf(pdf)
    const em = (input.paper.format.typeWidthMm * POINTS_PER_MM) / input.paper.format.measureEm
    const body = pieces.filter(({ size }) => Math.abs(size - em) < em * 0.05)
    const starts = new Map<number, number>()
    for (const { x } of body) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
    const isEdge = (x: number) => (starts.get(Math.round(x)) ?? 0) > 12
    let gutters = 0
    for (const piece of body) {
      const next = body
        .filter(({ y, x }) => Math.abs(y - piece.y) < 0.5 && x > piece.x)
        .toSorted((one, other) => one.x - other.x)[0]
      const gap = (next?.x ?? Infinity) - piece.right
      if (next === undefined || !isEdge(next.x) || gap < em * 0.3 || gap > em * 1.2) continue
      gutters += 1
      expect([piece.text, gap > em]).toEqual([piece.text, true])
    }
    expect(gutters).toBeGreaterThan(20)
  })
})

describe('pictures', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banmian-print-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const image = { src: 'images/one.png', width: 30, height: 20, alt: '一张图' }
  const input = pageInput([
    proseArticle('有图', { count: 2 }, { photos: [{ kind: 'photo', image, headline: [], caption: [] }] }),
  ])

  test('one that the issue names and the disk lacks is named', async () => {
    await expect(pageDocument(printOf(input, folder))).rejects.toThrow(MissingPictureError)
    await expect(pageDocument(printOf(input, folder))).rejects.toThrow(join(folder, 'images/one.png'))
  })

  test('one that is held goes into the document', async () => {
    await mkdir(join(folder, 'images'))
    await writeFile(join(folder, 'images/one.png'), 'picture')
    const document = await pageDocument(printOf(input, folder))
    expect(document).toContain(`<img src="data:image/png;base64,${btoa('picture')}" alt="一张图"/>`)
    expect(document).not.toContain('照片未收录')
  })
})

test('the document asks for no other file', async () => {
  const document = await pageDocument(printOf(seedInput))
  expect(document).toContain("url('data:font/woff2;base64,")
  expect(document.replaceAll(/(?:src|href)="(?:data:|#)/g, '')).not.toMatch(/(?:src|href)="/)
  expect(document.replaceAll("url('data:", '')).not.toContain('url(')
})
