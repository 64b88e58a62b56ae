import { expect, test } from 'vitest'
import { makeCatalogue } from '#press/make-catalogue.ts'
import { publishData } from '#press/publish-data.ts'
import { readPapers } from '#press/read-papers.ts'
import { articleOf, issueOf, paperOf, writeFolder } from '../support/data-folder.ts'

const PAPER = 'data/papers/wanbao/paper.json'
const ISSUE = 'data/papers/wanbao/issues/2024-01-02.json'

const photo = { kind: 'photo' as const, headline: [], caption: [] }
const image = { src: 'images/bridge.jpg', width: 800, height: 600 }

/** What reading a folder of these files comes to: its published addresses, or the sentence that stops it. */
const readingOf = async (files: Readonly<Record<string, unknown>>): Promise<readonly string[] | string> => {
  const { root, remove } = await writeFolder(files)
  try {
    return publishData(await readPapers(root)).map(({ address }) => address)
  } catch (failure) {
    return failure instanceof Error ? failure.message : 'no error'
  } finally {
    await remove()
  }
}

test('a folder without papers publishes an empty catalogue', async () => {
  expect(await readingOf({ 'data/README.md': '' })).toEqual(['catalogue.json'])
})

test('papers, issues, their pages and the pictures they name are published, raw pages and other pictures are not', async () => {
  const addresses = await readingOf({
    [PAPER]: paperOf('wanbao', '晚报'),
    [ISSUE]: issueOf('wanbao', '2024-01-02', [{ ...photo, image }]),
    'data/papers/wanbao/issues/2024-01-03.json': issueOf('wanbao', '2024-01-03', []),
    'data/papers/wanbao/images/bridge.jpg': 'picture',
    'data/papers/wanbao/images/unused.jpg': 'picture',
    'data/papers/wanbao/raw/2024-01-02/01.txt': '原文',
  })
  expect(addresses).toEqual([
    'catalogue.json',
    'wanbao/paper.json',
    'wanbao/2024-01-03.json',
    'wanbao/2024-01-03/1.json',
    'wanbao/2024-01-02.json',
    'wanbao/2024-01-02/1.json',
    'wanbao/images/bridge.jpg',
  ])
})

test('the catalogue lists issues newest first, with the lead on one line', async () => {
  const { root, remove } = await writeFolder({
    [PAPER]: paperOf('wanbao', '晚报'),
    [ISSUE]: issueOf('wanbao', '2024-01-02', [articleOf('上联七个字 下联七个字', '正文')]),
    'data/papers/wanbao/issues/2024-01-03.json': issueOf('wanbao', '2024-01-03', []),
  })
  const catalogue = makeCatalogue(await readPapers(root))
  await remove()
  expect(catalogue.papers).toEqual([
    {
      id: 'wanbao',
      name: '晚报',
      issues: [
        { date: '2024-01-03', pageCount: 8, pages: [{ number: 1 }] },
        { date: '2024-01-02', pageCount: 8, pages: [{ number: 1 }], lead: '上联七个字 下联七个字' },
      ],
    },
  ])
})

const paper = paperOf('wanbao', '晚报')
test.each([
  ['a paper without its file', { [ISSUE]: {} }, `${PAPER}: the file is missing.`],
  ['a paper in the wrong folder', { [PAPER]: { ...paper, id: 'zaobao' } }, 'the paper calls itself zaobao'],
  ['a paper that is no JSON', { [PAPER]: '{' }, PAPER],
  ['a paper without a name', { [PAPER]: { ...paper, name: '' } }, `${PAPER}: `],
  ['an issue that is no issue', { [PAPER]: paper, [ISSUE]: { schema: 1 } }, `${ISSUE}: `],
  [
    'an issue of another paper',
    { [PAPER]: paper, [ISSUE]: issueOf('zaobao', '2024-01-02', []) },
    `${ISSUE}: it is an issue of zaobao, not of wanbao.`,
  ],
  [
    'an issue of another day',
    { [PAPER]: paper, [ISSUE]: issueOf('wanbao', '2024-01-09', []) },
    `${ISSUE}: it is the issue of 2024-01-09; the file name says 2024-01-02.`,
  ],
  [
    'an issue whose picture is missing',
    { [PAPER]: paper, [ISSUE]: issueOf('wanbao', '2024-01-02', [{ ...photo, image }]) },
    'the picture images/bridge.jpg is missing; put it at data/papers/wanbao/images/bridge.jpg.',
  ],
])('%s stops the press and is named', async (_, files, sentence) => {
  expect(await readingOf(files)).toContain(sentence)
})
