import { execFile, spawn } from 'node:child_process'
import { appendFile, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- the command line has no name of its own: nothing imports it but its tests
import { KIND_WORDS } from '../../src/cli/batch/kind-words.ts'
import { readIssue } from '#core/issue/read-issue.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const { at, write } = tempFolder()

/** How a PNG begins. */
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)

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

test('an issue that was overwritten since is written anew', async () => {
  const good = await readFile(at('out/b.json'), 'utf8')
  await write('out/b.json', good.replaceAll('大桥', '小桥'))
  const read = told((await batch('--json')).out).filter(({ isSkipped }) => isSkipped === false)
  expect(read.map(({ out }) => out)).toEqual([at('out/b.json')])
  expect(await readFile(at('out/b.json'), 'utf8')).toBe(good)
})

test('the table has every kind of problem in words, and says how to see them one by one', async () => {
  const lunar = '东江日报\n2025年1月2日 星期五 农历正月初一 第1期 今日4版 CN11-1\n\n'
  await write('kinds/2025-01-03/01.txt', `${lunar}${page('东江')}\n\n（下转3版）\n\n（下转1版）\n\n（上接9版）\n`)
  await write('kinds/2025-01-03/9版.txt', `2025年1月4日 星期一 第2期\n\n${page('西江')}\n\n\ue000`)
  await write('kinds/2025-01-03/05.txt', '')
  await write('kinds/2025-01-03/06.txt', PICTURE)
  await write('kinds/b/01.txt', page('北江'))
  const { out } = await runCli('parse', at('kinds'), '--out', at('kinds-out'))
  const kinds = new Set<string>()
  const { err } = await runCli('parse', at('kinds/2025-01-03'), '--json')
  for (const line of err.trim().split('\n')) kinds.add((JSON.parse(line) as { kind: string }).kind)
  expect(kinds.size).toBeGreaterThan(8)
  for (const kind of kinds) expect(out).toContain(`  ${KIND_WORDS[kind]}：`)
  expect(out).toContain(`npm run -s cli -- parse ${at('kinds/2025-01-03')}\n`)
})

test('what is called like a page and is none is told, and the rest is read', async () => {
  await write('odd/a/01.txt', page('东江'))
  await mkdir(at('odd/a/02.txt'))
  await mkdir(at('odd/b'))
  await symlink('nowhere', at('odd/b/01.txt'))
  await write('odd/c/02.txt', page('西江'))
  await mkdir(at('odd/d'))
  await symlink(at('odd/c/02.txt'), at('odd/d/01.txt'))
  const { code, out, err } = await runCli('parse', at('odd'), '--out', at('odd-out'))
  expect(err).toBe(
    `${at('odd/b/01.txt')}: note: 没有当作版来读：没有这个文件或文件夹。请核对名称和位置；是链接的，所指的已不在原处。\n`,
  )
  expect(out).toContain('期：3')
  expect(out).toContain('像版面文件，没有读：1')
  expect(code).toBe(0)
  expect((await runCli('parse', at('odd/a'))).err).toContain(`${at('odd/a/02.txt')}: note: 名称像一个版，却是文件夹`)
})

test('of several folders that hold folders none is read', async () => {
  const { code, err } = await runCli('parse', at('raw'), at('raw/b'), '--out', at('several'))
  expect(err).toContain(`${at('raw')} 里面还有文件夹，要成批读，一次只能写一个文件夹。`)
  expect(code).toBe(2)
})

const env = { ...process.env, TSX_TSCONFIG_PATH: '.tsconfig.base.json' }
const asProcess = (...args: string[]) => ['--import', 'tsx', 'src/cli/main.ts', 'parse', ...args]

test.each(['1', '2'])(
  'a batch on %s cores that is interrupted says how to go on, and goes on',
  { timeout: 60_000 },
  async (cores) => {
    const all = 400
    for (let number = 1; number <= all; number += 1) await write(`long/${number}/01.txt`, page(`第${number}`))
    const args = [at('long'), '--jobs', cores, '--out', at(`long-${cores}`)]
    const child = spawn(process.execPath, asProcess(...args, '--json'), { env, detached: true })
    // As Ctrl-C does: to all processes of the group.
    child.stdout.once('data', () => process.kill(-(child.pid ?? 0), 'SIGINT'))
    const ended = new Promise((resolve) => {
      child.on('close', resolve)
    })
    const err = await text(child.stderr)
    expect(await ended).toBe(130)
    const [, done, left] = /^已中断，读完(\d+)期，还有(\d+)期。再运行同一条命令，从断处接着读。\n$/.exec(err) ?? []
    expect(Number(done) + Number(left)).toBe(all)
    const { out } = await runCli('parse', ...args, '--jobs', '1')
    expect(out).toContain(`期：${all}（其中未变、略过${done}）`)
  },
)

test('on two cores the issues are the same as on one', { timeout: 60_000 }, async () => {
  for (let number = 1; number <= 70; number += 1) await write(`many/${number}/01.txt`, page(`第${number}`))
  const args = asProcess(at('many'), '--jobs', '2', '--out', at('two'))
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  expect(stdout).toContain('期：70')
  await runCli('parse', at('many'), '--jobs', '1', '--out', at('one'))
  for (const name of ['1.json', '35.json', '70.json']) {
    expect(await readFile(at('two', name), 'utf8')).toBe(await readFile(at('one', name), 'utf8'))
  }
})

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
