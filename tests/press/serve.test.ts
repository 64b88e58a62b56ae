import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFiles } from '#press/compress-files.ts'
import { serve, type Serving } from '#press/serve.ts'
import { writeFolder } from '../support/data-folder.ts'

const PAGE = '<!doctype html><title>版面</title>'
const UNKNOWN = '<!doctype html><title>没有</title>'
const SCRIPT = 'export const word = "版面"\n'.repeat(100)

let folder: Awaited<ReturnType<typeof writeFolder>>
let site: Serving

beforeAll(async () => {
  folder = await writeFolder({
    'index.html': PAGE,
    'ahkjb/2024-06-12/1/index.html': PAGE,
    '404.html': UNKNOWN,
    'assets/index-1a2b3c4d.js': SCRIPT,
    'data/catalogue.json': { papers: [] },
    '.built-from': 'secret',
  })
  await compressFiles(folder.root)
  site = await serve({ folder: folder.root, port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await site.close()
  await folder.remove()
})

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer }

/** A request word for word: `fetch` would tidy the path. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(site.address)
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

test.each(['/', '/ahkjb/2024-06-12/1', '/ahkjb/2024-06-12/1/'])('the page drawn for %s answers', async (path) => {
  const { status, headers, body } = await ask(path)
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    expect.stringContaining('text/html'),
    'no-cache',
  ])
  expect(body.toString()).toBe(PAGE)
})

test.each(['/ahkjb/2024-06-12/2', '/没有的地方', '/a/../b'])(
  'at %s there is nothing: a 404 with the app in it',
  async (path) => {
    const { status, headers, body } = await ask(encodeURI(path))
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      expect.stringContaining('text/html'),
      'no-cache',
    ])
    expect(body.toString()).toBe(UNKNOWN)
  },
)

test.each([
  '/assets/none.js',
  '/assets/none',
  '/data/none.json',
  '/data/ahkjb/none',
  '/none.png',
  '/ahkjb/cover.jpg',
  '/.built-from',
  '/../package.json',
  '/%2e%2e/%2e%2e/etc/passwd.txt',
])('%s is a plain 404', async (path) => {
  const { status, headers, body } = await ask(path)
  expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
  expect(body.toString()).toMatch(/^There is no .* here\.\n$/)
})

test('an address that cannot be read is told so', async () => {
  expect((await ask('/%E0%A4%A')).status).toBe(400)
})

test('the site can only be read', async () => {
  const { status, headers } = await ask('/', 'POST')
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
})

test('a hashed file is kept for ever and sent compressed; data is asked for again each time', async () => {
  const script = await ask('/assets/index-1a2b3c4d.js', 'GET', { 'accept-encoding': 'gzip, br' })
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(script.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(script.body).toString()).toBe(SCRIPT)
  expect((await ask('/data/catalogue.json')).headers['cache-control']).toBe('no-cache')
})

test('every answer forbids what is not of this site', async () => {
  for (const path of ['/', '/none.png', '/data/catalogue.json']) {
    const { headers } = await ask(path)
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('a taken port is told in one sentence, with the way out', async () => {
  const port = Number(new URL(site.address).port)
  await expect(serve({ folder: folder.root, port, host: '127.0.0.1' })).rejects.toThrow(
    `Port ${port} is in use. Set another one, e.g. PORT=${port + 1} npm start.`,
  )
})
