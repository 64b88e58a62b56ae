import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleOf, issueOf, paperOf, textOf } from '../support/data-folder.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SEED = 'data/papers/ahkjb/issues/2024-06-12.json'
const SEED_PAPER = 'data/papers/ahkjb/paper.json'
const { at, write } = tempFolder()

describe('compose --text', () => {
  test('prints each block by its name, its columns apart by a blank line, the report last', async () => {
    const { code, out, err } = await runCli('compose', SEED, '--page', '1', '--text')
    const [, body = ''] = out.split('[story-1-body]\n')
    const columns = (body.split('\n\n[story-1-jump]')[0] ?? '').split('\n\n').map((column) => column.split('\n'))
    // The jump line is a block of its own and takes the last row of the fourth column.
    expect(columns.map((lines) => lines.length)).toEqual([26, 26, 26, 25])
    expect(columns[0]?.at(-1)).toMatch(/重大国$/)
    expect(columns[2]?.at(-1)).toMatch(/防控体$/)
    expect(out).toContain('\n[story-1-jump]\n（下转二版）\n')
    expect(out).toContain(
      '\n[report]\nstory 1: columns 26/26/26/26, measure 20 em (scars), lines 104, overset 0, blank rows 0\n',
    )
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  test('without a page number, the first page of the file is set', async () => {
    expect(await runCli('compose', SEED)).toEqual(await runCli('compose', SEED, '--page', '1', '--text'))
  })

  test('finds the paper two folders up, or where --paper says', async () => {
    await copyFile(SEED, at('loose.json'))
    const loose = at('loose.json')
    const lost = await runCli('compose', loose)
    expect(lost.err).toContain('请用 --paper 指明。')
    expect(lost.code).toBe(2)
    expect(await runCli('compose', loose, '--paper', SEED_PAPER)).toMatchObject({ code: 0 })
  })

  test('--carry takes what does not fit to a page with room, and writes the issue that results', async () => {
    const long = Array.from({ length: 300 }, () => '这一段话很长，一个版无论如何也排不下。').join('')
    const first = issueOf('demo', '2025-01-02', [articleOf('长文', long)])
    const second = { ...first.pages[0], number: 2, stories: [articleOf('短文', '这一版还有空。')] }
    const file = await write('papers/carry/issues/2025-01-02.json', { ...first, pages: [...first.pages, second] })
    await write('papers/carry/paper.json', paperOf('demo', '样报'))
    const target = at('carried.json')
    const { code, err } = await runCli('compose', file, '--carry', target)
    expect(err).toMatch(/^第1版第1篇的\d+字转到了第2版。$/m)
    expect(code).toBe(0)
    const carried = JSON.parse(await readFile(target, 'utf8'))
    expect(carried.pages[0].stories[0].jumps[0].text).toBe('（下转二版）')
    expect(carried.pages[1].stories[1].jumps[0].text).toBe('（上接一版）')
    const words = [carried.pages[0].stories[0], carried.pages[1].stories[1]].flatMap((story) =>
      story.paragraphs.map((paragraph: { text: string }) => paragraph.text),
    )
    expect(words.join('')).toBe(long)
  })

  test('text that does not fit is told with its place, and the exit code says so', async () => {
    const long = Array.from({ length: 400 }, () => '这一段话很长，一个版无论如何也排不下。').join('')
    const issue = issueOf('demo', '2025-01-02', [articleOf('长文', long.repeat(3))])
    await write('papers/demo/paper.json', paperOf('demo', '样报'))
    const file = await write('papers/demo/issues/2025-01-02.json', issue)
    const { code, out, err } = await runCli('compose', file)
    const [, lines, characters] = /^page 1: overset (\d+) lines, (\d+) characters/m.exec(out) ?? []
    expect(Number(lines)).toBeGreaterThan(0)
    expect(err).toBe(
      `${file}: error: 第1版第1篇《长文》有${lines}行（${characters}字）排不下。请删减文字，或把其余转到别的版。\n`,
    )
    expect(code).toBe(1)
  })

  test('editors whose line does not fit are told too', async () => {
    const { pages, ...issue } = issueOf('demo', '2025-01-03', [articleOf('短文', '不长。')])
    const editors = [textOf('本版编辑：王小明　'.repeat(400).trim())]
    await write('papers/demo/paper.json', paperOf('demo', '样报'))
    const file = await write('papers/demo/issues/2025-01-03.json', {
      ...issue,
      pages: pages.map((page) => ({ ...page, editors })),
    })
    const { code, out, err } = await runCli('compose', file)
    const [, lines, characters] = /^editors: overset (\d+) lines, (\d+) characters/m.exec(out) ?? []
    expect(Number(lines)).toBeGreaterThan(0)
    expect(err).toBe(`${file}: error: 第1版编校人员行有${lines}行（${characters}字）排不下。请删减文字。\n`)
    expect(code).toBe(1)
  })
})

describe('compose --svg and --pdf', () => {
  test('write their files and print no text', async () => {
    const svg = at('out/page.svg')
    const pdf = at('out/page.pdf')
    expect(await runCli('compose', SEED, '--svg', svg, '--pdf', pdf)).toEqual({
      code: 0,
      out: '',
      err: `已写出 ${svg}\n已写出 ${pdf}\n`,
    })
    const drawn = await readFile(svg, 'utf8')
    expect(drawn).toContain('width="275mm" height="390mm"')
    expect(drawn.match(/@font-face/g)).toHaveLength(5)
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('--text beside them prints the text too', async () => {
    const { out } = await runCli('compose', SEED, '--text', '--svg', at('page.svg'))
    expect(out).toContain('[report]')
  })

  test('a picture that is not there is named', async () => {
    const image = { src: 'images/none.jpg', width: 3, height: 2 }
    const photo = { kind: 'photo' as const, image, headline: [textOf('图')], caption: [] }
    await write('papers/pictured/paper.json', paperOf('pictured', '样报'))
    const file = await write('papers/pictured/issues/2025-01-02.json', issueOf('pictured', '2025-01-02', [photo]))
    const { code, err } = await runCli('compose', file, '--pdf', at('none.pdf'))
    expect(err).toBe(`没有这张图片：${at('papers/pictured/images/none.jpg')}\n`)
    expect(code).toBe(1)
  }, 60_000)

  test('a place that cannot be written', async () => {
    const path = join(SEED, 'page.svg')
    const { code, err } = await runCli('compose', SEED, '--svg', path)
    expect(err.split('\n')[0]).toBe(`写不了这个文件：${path}`)
    expect(code).toBe(2)
  })
})

describe('compose says in a sentence what keeps it from composing', () => {
  test.each([
    ['a page that is not held', [SEED, '--page', '7'], '没有第“7”版，这一期收有第1版。'],
    ['a page that is no number', [SEED, '--page', '一'], '没有第“一”版，这一期收有第1版。'],
    ['no file named', [], '请写一个期文件（JSON）。'],
    ['a file that is not there', ['none.json'], '没有这个文件：none.json'],
    ['a paper that is not there', [SEED, '--paper', 'none.json'], '没有这个报纸文件：none.json'],
  ])('%s', async (_, args, sentence) => {
    const { code, out, err } = await runCli('compose', ...args)
    expect(err.split('\n')[0]).toBe(sentence)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  test('an unknown option', async () => {
    expect(await runCli('compose', SEED, '--pages', '1')).toMatchObject({ code: 2, out: '' })
  })

  test('a file that is no JSON, and JSON that is no issue', async () => {
    for (const content of ['', '版面', '{"schema":1}', '[]']) {
      const file = await write('bad.json', content)
      const { code, out, err } = await runCli('compose', file, '--paper', SEED_PAPER)
      expect(err.startsWith(`${file}:`)).toBe(true)
      expect(err).toContain('error: ')
      expect(out).toBe('')
      expect(code).toBe(1)
    }
  })

  test('a paper of another name', async () => {
    const paper = await write('other/paper.json', paperOf('other', '他报'))
    const { code, err } = await runCli('compose', SEED, '--paper', paper)
    expect(err.split('\n')[0]).toBe('期文件属于报纸ahkjb，报纸文件却是other，请换用ahkjb的报纸文件。')
    expect(code).toBe(2)
  })

  test('an issue without a paper is set in the format of the paper that is named', async () => {
    const file = await write('unnamed.json', issueOf('unnamed', '2025-01-02', [articleOf('题', '文。')]))
    expect(await runCli('compose', file, '--paper', SEED_PAPER)).toMatchObject({ code: 0, err: '' })
  })

  test('an issue without pages', async () => {
    const file = await write('empty.json', { ...issueOf('ahkjb', '2025-01-02', []), pages: [] })
    const { code, err } = await runCli('compose', file, '--paper', SEED_PAPER)
    expect(err.split('\n')[0]).toBe(`这一期没有任何版：${file}`)
    expect(code).toBe(2)
  })
})

test('--help tells the usage', async () => {
  const { code, out } = await runCli('compose', '--help')
  expect(out).toMatch(/^用法：npm run -s cli -- compose /)
  expect(code).toBe(0)
})
