// oxlint-disable no-restricted-imports -- the command line has no name of its own: nothing imports it but its tests
import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readRawPages } from '../../src/cli/raw-files.ts'
import { readFault } from '../../src/cli/read-fault.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const { at, write } = tempFolder()

test('a page that cannot be read is told, the pages beside it are read', async () => {
  const good = await write('issue/01.txt', '大桥今日通车')
  await mkdir(at('issue/02.txt'))
  const files = [at('issue/00.txt'), good, at('issue/02.txt')]
  const { pages, problems } = await readRawPages({ folder: at('issue'), files })
  expect(pages).toEqual([{ file: '01.txt', text: '大桥今日通车' }])
  expect(problems.map(({ file, kind, message }) => [file, kind, message])).toEqual([
    ['00.txt', 'file-unreadable', '没有这个文件或文件夹。'],
    ['02.txt', 'file-unreadable', '这是文件夹，不是文件。'],
  ])
})

test.each([
  ['EACCES', '没有权限读。'],
  ['EPERM', '没有权限读。'],
  ['EIO', '读不了（EIO）。'],
])('%s is said in Chinese', (code, message) => {
  const fault = Object.assign(new Error(`${code}: something in English`), { code, syscall: 'open' })
  expect(readFault(fault).message).toBe(message)
})

test('a fault of our own is none of a file', () => {
  expect(() => readFault(new TypeError('ours'))).toThrow('ours')
})

test('a page that is not in UTF-8 is read, and what it was taken for is told', async () => {
  // 安徽科技报
  const path = await write('gb.txt', Uint8Array.of(0xb0, 0xb2, 0xbb, 0xd5, 0xbf, 0xc6, 0xbc, 0xbc, 0xb1, 0xa8))
  const { err } = await runCli('explain', path)
  expect(err).toBe(`${path}: note: 文件不是UTF-8，按GB18030读出。文字不对的，请另存为UTF-8编码，再读入。\n`)
})

test('compose says that a folder is no file', async () => {
  const { code, err } = await runCli('compose', at('issue'))
  expect(err).toContain(`${at('issue')}：这是文件夹，不是文件。`)
  expect(code).toBe(2)
})

test.each([
  ['an issue', 'issue.json', '{"schema":1,"paper":"wanbao"}'],
  ['a broken one', 'broken.json', '{"schema":1,"pages":[{'],
  ['one by another name', 'issue.txt', '  [{"schema":1}]'],
])('JSON is no page: %s is refused', async (_what, name, content) => {
  const path = await write(name, content)
  for (const command of ['parse', 'explain']) {
    const { code, out, err } = await runCli(command, path)
    expect(err).toContain(`${path}: error: 这是JSON文件，不是版面文字，没有读入。`)
    expect(out).toBe('')
    expect(code).toBe(1)
  }
})

test('a page that begins with a bracket is a page', async () => {
  expect(await runCli('explain', await write('bracket.txt', '[快讯] 大桥今日通车'))).toMatchObject({ code: 0 })
})

test('a text with form feeds is several pages of one issue', async () => {
  const path = await write(
    'two/all.txt',
    '大桥今日通车\n\n昨天上午，大桥正式通车。\n\f水渠今日通水\n\n昨天上午，水渠正式通水。\n\f',
  )
  const { out } = await runCli('parse', path)
  const issue: unknown = JSON.parse(out)
  expect(issue).toMatchObject({
    pages: [
      { number: 1, file: 'all.txt#1', stories: [{ headline: [{ text: '大桥今日通车' }] }] },
      { number: 2, file: 'all.txt#2', stories: [{ headline: [{ text: '水渠今日通水' }] }] },
    ],
  })
})
