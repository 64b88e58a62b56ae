import { execFile } from 'node:child_process'
import { appendFile, readFile, rm, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { readIssue } from '#core/issue/read-issue.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const { at, write } = tempFolder()

const page = (name: string): string =>
  `${name}大桥今日通车\n\n本报讯（记者 王伟）昨天上午，${name}大桥正式通车，市民纷纷前往参观，桥上人来人往。\n`

const issueOf = async (name: string) => {
  const read = readIssue(await readFile(at(name), 'utf8'))
  if (!read.ok) throw new Error(`${name} does not fit the schema`)
  return read.value
}

const batch = (...args: string[]) => runCli('parse', at('raw'), '--out', at('out'), ...args)

type Summary = { readonly pages: number; readonly pagesPerSecond: number; readonly seconds: number }
type Told = { readonly out?: string; readonly isSkipped?: boolean; readonly summary?: Summary }
const told = (out: string): Told[] => out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Told]))

beforeAll(async () => {
  await write('raw/a/2025-01-02/01.txt', page('东江'))
  await write('raw/a/2025-01-02/02.txt', page('西江'))
  await write('raw/a/2025-01-03/01.txt', page('南江'))
  await write('raw/b/01.txt', page('北江'))
})

test('each folder with pages below a folder is an issue, in a file of its name', async () => {
  const { code, out } = await batch()
  expect(out).toContain('期：3（其中未变、略过0）')
  expect(out).toContain('版：4')
  expect((await issueOf('out/a/2025-01-02.json')).pages).toHaveLength(2)
  expect((await issueOf('out/a/2025-01-03.json')).date).toBe('2025-01-03')
  expect((await issueOf('out/b.json')).pages).toHaveLength(1)
  expect(code).toBe(0)
})

test('what has not changed is not read again, what has is', async () => {
  const before = await stat(at('out/b.json'))
  await write('raw/a/2025-01-03/01.txt', page('中江'))
  const lines = told((await batch('--json')).out)
  expect(lines.flatMap(({ out, isSkipped }) => (isSkipped === false ? [out] : []))).toEqual([
    at('out/a/2025-01-03.json'),
  ])
  const summary = lines.at(-1)?.summary
  expect(summary?.pages).toBe(4)
  expect(summary?.pagesPerSecond).toBe(Math.round(1 / (summary?.seconds ?? 0)))
  expect((await stat(at('out/b.json'))).mtimeMs).toBe(before.mtimeMs)
  expect(await readFile(at('out/a/2025-01-03.json'), 'utf8')).toContain('中江大桥今日通车')
})

test('a batch that was broken off goes on: a missing issue and half a line of the record do no harm', async () => {
  await rm(at('out/b.json'))
  await appendFile(at('out/.banmian-batch.jsonl'), '{"out":"x","ha')
  const read = told((await batch('--json')).out).filter(({ isSkipped }) => isSkipped === false)
  expect(read).toHaveLength(1)
  expect((await issueOf('out/b.json')).pages).toHaveLength(1)
})

test('with --each every page is an issue', async () => {
  const { out } = await runCli('parse', at('raw'), '--out', at('each'), '--each')
  expect(out).toContain('期：4')
  expect((await issueOf('each/a/2025-01-02/02.json')).pages).toHaveLength(1)
})

test('a batch without a place to write to, or with a wrong number of cores, is refused', async () => {
  expect(await runCli('parse', at('raw'))).toMatchObject({ code: 2 })
  expect(await batch('--jobs', '0')).toMatchObject({ code: 2 })
})

test('on two cores the issues are the same as on one', { timeout: 60_000 }, async () => {
  for (let number = 1; number <= 70; number += 1) await write(`many/${number}/01.txt`, page(`第${number}`))
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'parse', at('many'), '--jobs', '2', '--out']
  const { stdout } = await promisify(execFile)(process.execPath, [...args, at('two')], {
    env: { ...process.env, TSX_TSCONFIG_PATH: '.tsconfig.base.json' },
  })
  expect(stdout).toContain('期：70')
  await runCli('parse', at('many'), '--jobs', '1', '--out', at('one'))
  for (const name of ['1.json', '35.json', '70.json']) {
    expect(await readFile(at('two', name), 'utf8')).toBe(await readFile(at('one', name), 'utf8'))
  }
})

/** How a PNG begins. */
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)

test('a file that is no page is named, also when it is skipped; the pages beside it are read, and of it alone no issue is made', async () => {
  await write('mixed/a/01.txt', page('东江'))
  await write('mixed/a/02.txt', PICTURE)
  await write('mixed/b/01.txt', PICTURE)
  const mixed = () => runCli('parse', at('mixed'), '--out', at('mixed-out'))
  const first = await mixed()
  for (const name of ['a/02.txt', 'b/01.txt'])
    expect(first.err).toContain(`${at(`mixed/${name}`)}: error: 文件不是文字`)
  expect(first.code).toBe(1)
  expect((await issueOf('mixed-out/a.json')).pages).toHaveLength(1)
  await expect(stat(at('mixed-out/b.json'))).rejects.toThrow('ENOENT')
  expect((await mixed()).err).toBe(first.err)
})
