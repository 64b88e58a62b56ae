import { expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { blankPdf, codedPdf } from '../support/tiny-pdf.ts'

const { at, write } = tempFolder()

/** 大桥通车 in large type, 近日大桥通车。 below it. */
const BRIDGE = codedPdf([
  { hex: 'B4F3C7C5CDA8B3B5', x: 40, y: 700, size: 24 },
  { hex: 'BDFCC8D5B4F3C7C5CDA8B3B5A1A3', x: 60, y: 660 },
])

test('parse reads a page that came as PDF, by its sizes', async () => {
  const { code, out } = await runCli('parse', await write('03.pdf', BRIDGE), '--paper', 'demo')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    pages: [
      {
        number: 3,
        file: '03.pdf',
        stories: [{ headline: [{ text: '大桥通车' }], paragraphs: [{ text: '近日大桥通车。' }] }],
      },
    ],
  })
})

test('pages of a folder may come as PDF and as text; a text beside a PDF of its name stands for it', async () => {
  await write('papers/demo/raw/2025-01-02/01.pdf', BRIDGE)
  await write('papers/demo/raw/2025-01-02/02.pdf', BRIDGE)
  await write('papers/demo/raw/2025-01-02/02.txt', '大桥今日通车\n\n昨天上午，大桥正式通车，市民纷纷前往参观。')
  const { out } = await runCli('parse', at('papers/demo/raw/2025-01-02'))
  const pages: { file: string }[] = JSON.parse(out).pages
  expect(pages.map(({ file }) => file)).toEqual(['raw/2025-01-02/01.pdf', 'raw/2025-01-02/02.txt'])
})

test('explain tells size and face beside each rule', async () => {
  const { code, out } = await runCli('explain', await write('04.pdf', BRIDGE))
  expect(code).toBe(0)
  expect(out).toMatch(/headline +[\d.]+ {2}headline: set far larger than the text +2\.40倍 正文体 大桥通车\n/)
})

test('text that print sets twice at one place is read once, which is told and is no error', async () => {
  const line = { hex: 'B4F3C7C5CDA8B3B5', x: 40, y: 700, size: 24 }
  const file = await write('07.pdf', codedPdf([line, { ...line, x: 40.5 }]))
  const { code, out, err } = await runCli('parse', file, '--paper', 'demo')
  expect(out.match(/大桥通车/g)).toHaveLength(1)
  expect(err).toContain('07.pdf: note: 有1处文字在版面上同一个地方排了两遍')
  expect(code).toBe(0)
  expect(await runCli('explain', file)).toMatchObject({ code: 0 })
})

test('what cannot be read is one sentence and an exit code', async () => {
  const { code, out, err } = await runCli('parse', await write('05.pdf', blankPdf()), '--paper', 'demo')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('05.pdf: error: PDF里没有文字层，多半是扫描件。请先用OCR软件识别成文字，再读入识别出的文字。\n')
  const damaged = await runCli('parse', await write('06.pdf', '早市开张'), '--paper', 'demo')
  expect(damaged.code).toBe(1)
  expect(damaged.err).toContain('06.pdf: error: PDF已损坏，打不开。')
})

test('a batch takes PDFs among its pages', async () => {
  await write('many/a/2025-01-02/01.pdf', BRIDGE)
  await write('many/b/2025-01-03/01.txt', '大桥今日通车\n\n昨天上午，大桥正式通车，市民纷纷前往参观。')
  const { code, out } = await runCli('parse', at('many'), '--out', at('out'), '--paper', 'demo')
  expect(code).toBe(0)
  expect(out).toContain('版：2\n')
})
