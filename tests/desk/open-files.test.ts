import { expect, test } from 'vitest'
import { nameOfFiles, openFiles } from '#desk/open-files.ts'

const never = new AbortController().signal
const named = (name: string, text: string) => new File([text], name)

test('several files are the pages of one issue, in the order of their names', async () => {
  const files = [named('10.txt', '第十版'), named('2.txt', '第二版'), named('1.txt', '第一版')]
  expect(await openFiles(files, never)).toEqual({
    kind: 'raw',
    pages: [
      { file: '1.txt', text: '第一版' },
      { file: '2.txt', text: '第二版' },
      { file: '10.txt', text: '第十版' },
    ],
    unread: [],
    form: '3版',
  })
  expect(nameOfFiles(files)).toBe('1.txt等3个文件')
})

test('what cannot be read among them is told by name, and the others are read', async () => {
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'scan.png')
  const read = await openFiles([named('01.txt', '一'), named('issue.json', '{}'), picture], never)
  expect(read).toMatchObject({ kind: 'raw', pages: [{ file: '01.txt' }] })
  const problems = read.kind === 'raw' ? read.unread : []
  expect(problems.map(({ file }) => file)).toEqual(['issue.json', 'scan.png'])
  expect(problems[1]?.message).toMatch(/^“scan\.png”：/)
})

test('where none can be read, all are refused', async () => {
  expect(await openFiles([named('a.txt', ''), named('b.txt', ' ')], never)).toMatchObject({
    kind: 'refused',
    problems: [{ file: 'a.txt' }, { file: 'b.txt' }],
  })
})

test('a text stands for the PDF of its name, and that is told', async () => {
  expect(await openFiles([named('01.pdf', '%PDF-1.4'), named('01.txt', '一')], never)).toMatchObject({
    pages: [{ file: '01.txt' }],
    unread: [{ kind: 'page-skipped', file: '01.pdf' }],
  })
})

test('files of one name stay apart', async () => {
  const read = await openFiles([named('01.txt', '甲'), named('01.txt', '乙')], never)
  expect(read).toMatchObject({ pages: [{ file: '01.txt', text: '甲' }, { text: '乙' }] })
  expect(new Set(read.kind === 'raw' ? read.pages.map(({ file }) => file) : []).size).toBe(2)
})

test('a text with form feeds is several pages', async () => {
  expect(await openFiles([named('all.txt', '甲\n\f乙\n\f')], never)).toMatchObject({
    pages: [
      { file: 'all.txt#1', text: '甲\n' },
      { file: 'all.txt#2', text: '乙\n' },
    ],
    form: 'UTF-8，2版',
  })
})
