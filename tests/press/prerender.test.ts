import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prerenderSite } from '#press/prerender.ts'
import { publishData } from '#press/publish-data.ts'
import { readPapers } from '#press/read-papers.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const SHELL = `<!doctype html>
<html lang="zh-CN">
  <head>
    <link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/fonts/serif.woff2">
    <title>版面</title>
    <script type="module" crossorigin src="/assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/index.css">
  </head>
  <body>
    <div id="root"></div>
    <noscript>请打开 JavaScript</noscript>
  </body>
</html>
`

async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
  )
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

describe('the screens of the seed’s paper', () => {
  let folder: string
  let first: Map<string, string>
  let again: Map<string, string>
  const front = () => first.get('ahkjb/2024-06-12/1/index.html') ?? ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banmian-screens-'))
    const held = (await readPapers(ROOT)).filter(({ paper }) => paper.id === 'ahkjb')
    const draw = async (name: string) => {
      const outDir = join(folder, name)
      await mkdir(outDir)
      await writeFile(join(outDir, 'index.html'), SHELL)
      const data = publishData(held)
      await prerenderSite({ root: ROOT, base: '/', outDir, held, data, draw: 'src/app/draw-address.tsx' })
      return filesBelow(outDir)
    }
    first = await draw('first')
    again = await draw('again')
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('are one file for each page, story and address that leads to a page', () => {
    expect([...first.keys()].filter((path) => path.endsWith('.html'))).toEqual([
      '404.html',
      'about/index.html',
      'ahkjb/2024-06-12/1/1/index.html',
      'ahkjb/2024-06-12/1/2/index.html',
      'ahkjb/2024-06-12/1/index.html',
      'ahkjb/2024-06-12/index.html',
      'ahkjb/index.html',
      'ahkjb/issues/index.html',
      'desk/index.html',
      'index.html',
    ])
    expect(first.get('index.html')).toBe(front())
    expect(first.get('ahkjb/index.html')).toBe(front())
  })

  test('are the same bytes when drawn again', () => {
    expect([...again]).toEqual([...first])
  })

  test('hold nothing that a strict policy forbids: no style attribute, no script of their own', () => {
    for (const [path, text] of first) {
      if (!path.endsWith('.html')) continue
      expect(text).not.toMatch(/<[^<>]* style="/)
      expect([...text.matchAll(/<script(?! type="application\/json")[^>]*>/g)].map(([tag]) => tag)).toEqual([
        '<script type="module" crossorigin src="/assets/index.js">',
      ])
      expect(text).not.toContain('<template')
    }
  })

  test('give no two elements the same id', () => {
    for (const text of first.values()) {
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })

  test('have one title of their own, their geometry as a file, and the script behind everything that is seen', () => {
    const html = front()
    expect(html.match(/<title>.*?<\/title>/g)).toEqual(['<title>安徽科技报 2024年6月12日 星期三 第01版</title>'])
    const css = /href="\/(assets\/screens\/\w+\.css)"/.exec(html)?.[1] ?? ''
    expect(first.get(css)).toContain('line-height:100px')
    expect(html.indexOf('as="font"')).toBeLessThan(html.indexOf('<script'))
    expect(html.lastIndexOf('</div>')).toBeLessThan(html.indexOf('<script'))
    expect(html).not.toContain('<noscript>')
  })

  test('carry the data that they were drawn from, in which no tag can begin', () => {
    const data = [...front().matchAll(/<script type="application\/json" data-path="([^"]+)">([^<]*)<\/script>/g)]
    expect(data.map(([, path]) => path)).toEqual([
      'data/catalogue.json',
      'data/ahkjb/paper.json',
      'data/ahkjb/2024-06-12/1.json',
    ])
    expect(JSON.parse(data[2]?.[2] ?? '')).toMatchObject({ paper: 'ahkjb', date: '2024-06-12' })
  })

  test('the app without a screen stands where there is nothing, and where nothing can be drawn before', () => {
    expect(first.get('404.html')).toBe(SHELL)
    expect(first.get('desk/index.html')).toBe(SHELL)
  })
})
