import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, createServer, type InlineConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { press } from '#press/press-plugin.ts'
import { hashSources, STAMP } from '#press/source-hash.ts'
import { articleOf, issueOf, paperOf, textOf, writeFolder } from '../support/data-folder.ts'

const PAGE = `<!doctype html>
<html><head><meta charset="utf-8"><!-- faces --></head>
<body><script type="module" src="/src/app/main.ts"></script></body></html>`

const SITE = {
  'index.html': PAGE,
  'package-lock.json': '{}',
  'vite.config.ts': '',
  'public/robots.txt': '',
  'src/app/main.ts': "document.title = '往期回顾'\n",
  'data/papers/wanbao/paper.json': paperOf('wanbao', '晚报'),
  'data/papers/wanbao/issues/2024-01-02.json': issueOf('wanbao', '2024-01-02', [
    articleOf('标题', '正文。', { deck: [textOf('副题')] }),
  ]),
  'data/papers/wanbao/raw/2024-01-02/01.txt': '原文',
}

const configOf = (root: string): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [press()],
  server: { port: 0, host: '127.0.0.1', ws: false },
})

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

describe('in the build', () => {
  let folder: Awaited<ReturnType<typeof writeFolder>>
  let files: string[]
  const read = (file: string) => readFile(join(folder.root, 'dist', file), 'utf8')

  beforeAll(async () => {
    folder = await writeFolder(SITE)
    await build(configOf(folder.root))
    files = await filesBelow(join(folder.root, 'dist'))
  }, 60_000)
  afterAll(() => folder.remove())

  test('data is published and raw pages are not', async () => {
    expect(files.filter((file) => file.startsWith('data/') && file.endsWith('.json')).toSorted()).toEqual([
      'data/catalogue.json',
      'data/wanbao/2024-01-02.json',
      'data/wanbao/2024-01-02/1.json',
      'data/wanbao/paper.json',
    ])
    expect(files.filter((file) => file.includes('raw') || file.endsWith('01.txt'))).toEqual([])
    expect(JSON.parse(await read('data/wanbao/paper.json'))).toEqual(SITE['data/papers/wanbao/paper.json'])
  })

  test('the page asks for the rules and the fonts before the script', async () => {
    const html = await read('index.html')
    const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(addresses.map((address) => address.replace(/-[\w-]{8}\./, '-HASH.'))).toEqual([
      '/assets/faces-HASH.css',
      '/assets/fonts/serif-HASH.woff2',
      '/assets/fonts/serif-black-HASH.woff2',
      '/assets/fonts/sans-HASH.woff2',
      '/assets/fonts/kai-HASH.woff2',
      '/assets/fonts/brush-HASH.woff2',
      '/assets/index-HASH.js',
    ])
    for (const address of addresses) expect(files).toContain(address.slice(1))
  })

  test('text files lie there compressed, and each font has its licence', () => {
    expect(files).toContain('fonts/kai-licence.txt.br')
    expect(files).toContain('fonts/kai-licence.txt.gz')
    expect(files.filter((file) => file.endsWith('.woff2.br'))).toEqual([])
    expect(files.filter((file) => /^fonts\/.*-licence\.txt$/.test(file))).toHaveLength(5)
  })

  test('the site tells what it was built from, so that a change is seen', async () => {
    expect(await read(STAMP)).toBe(await hashSources(folder.root))
  })
})

test('a second build of the same sources is the same, byte for byte', async () => {
  const { root, remove } = await writeFolder(SITE)
  const contents = async () => {
    await build(configOf(root))
    const dist = join(root, 'dist')
    const files = (await filesBelow(dist)).toSorted()
    return Promise.all(files.map(async (file) => [file, (await readFile(join(dist, file))).toString('base64')]))
  }
  expect(await contents()).toEqual(await contents())
  await remove()
}, 60_000)

test('bad data stops the build with the file named', async () => {
  const { root, remove } = await writeFolder({ ...SITE, 'data/papers/wanbao/issues/2024-01-03.json': '{}' })
  await expect(build(configOf(root))).rejects.toThrow('data/papers/wanbao/issues/2024-01-03.json')
  await remove()
}, 60_000)

test('a character that no face has stops the build with its place', async () => {
  const { root, remove } = await writeFolder({ ...SITE, 'src/app/main.ts': "\ndocument.title = '报\u{1F5DE}'\n" })
  await expect(build(configOf(root))).rejects.toThrow('src/app/main.ts:2: no face has the character')
  await remove()
}, 60_000)

test('in development the same addresses answer, and show an edited issue after a reload', async () => {
  const { root, remove } = await writeFolder(SITE)
  const server = await createServer(configOf(root))
  await server.listen()
  const site = server.resolvedUrls?.local[0] ?? ''
  const html = await (await fetch(site)).text()
  const css = /href="\/(assets\/faces-[^"]+\.css)"/.exec(html)?.[1] ?? ''
  const rules = await fetch(site + css)
  const font = /url\('\/([^']+)'\)/.exec(await rules.text())?.[1] ?? ''
  const answers = await Promise.all(
    ['data/catalogue.json', 'data/wanbao/2024-01-02.json', font, 'fonts/kai-licence.txt', 'data/none.json'].map(
      async (address) => {
        const response = await fetch(site + address)
        return [response.status, response.headers.get('content-type')]
      },
    ),
  )
  expect(answers).toEqual([
    [200, 'application/json; charset=utf-8'],
    [200, 'application/json; charset=utf-8'],
    [200, 'font/woff2'],
    [200, 'text/plain; charset=utf-8'],
    [404, 'text/plain; charset=utf-8'],
  ])
  await writeFile(join(root, 'data/papers/wanbao/paper.json'), JSON.stringify(paperOf('wanbao', '早报')))
  await expect
    .poll(async () => (await fetch(`${site}data/wanbao/paper.json`)).text(), { timeout: 10_000 })
    .toContain('早报')
  await server.close()
  await remove()
}, 60_000)
