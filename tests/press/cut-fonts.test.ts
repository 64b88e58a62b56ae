import { create } from 'fontkit'
import { expect, test } from 'vitest'
import type { FaceId } from '#core/issue/paper.ts'
import { collectCharacters } from '#press/collect-characters.ts'
import { cutFonts, cutSlices } from '#press/cut-fonts.ts'
import { fontRules } from '#press/font-rules.ts'
import { readPapers } from '#press/read-papers.ts'
import { articleOf, issueOf, paperOf, textOf, writeFolder } from '../support/data-folder.ts'

const used = (...texts: readonly (readonly [FaceId, string])[]) =>
  new Map(
    texts.map(([face, text]) => [
      face,
      new Map([...text].map((character) => [character, `the place of ${character}`])),
    ]),
  )

/** A character map of the older kind closes with U+FFFF, which is no character. */
const charactersIn = (font: Uint8Array) =>
  String.fromCodePoint(...create(font).characterSet.filter((codePoint) => codePoint !== 0xffff))

const charactersOf = async (
  files: Readonly<Record<string, unknown>>,
  part: 'entry' | 'rest' = 'entry',
): Promise<ReadonlyMap<FaceId, string>> => {
  const { root, remove } = await writeFolder(files)
  const faces = (await collectCharacters(root, await readPapers(root)))[part]
  await remove()
  return new Map([...faces].map(([face, characters]) => [face, [...characters.keys()].join('')]))
}

test('a cut face has the characters asked for and no others', async () => {
  const { fonts, loans } = await cutFonts(used(['serif', '安徽科技报—A1'], ['brush', '安徽']))
  expect(loans).toEqual([])
  const held = fonts.map(({ face, content }) => [face.id, charactersIn(content)])
  expect(held).toEqual([
    ['serif', '1A—安徽技报科'],
    ['brush', '安徽'],
  ])
  expect(fonts[0]?.name).toMatch(/^serif-[0-9a-f]{8}\.woff2$/)
})

test('the same characters give the same file', async () => {
  const [first, second] = [await cutFonts(used(['sans', '版面'])), await cutFonts(used(['sans', '面版']))]
  expect(second.fonts[0]?.name).toBe(first.fonts[0]?.name)
})

test('a character that its face lacks is lent by the next face, for that character alone', async () => {
  // Ma Shan Zheng has no 囧 in its Chinese cut; LXGW WenKai has it.
  const cut = await cutFonts(used(['brush', '安囧']))
  expect(cut.loans).toEqual([{ to: 'brush', from: 'kai', character: '囧' }])
  const rules = fontRules(cut, ({ name }) => `/${name}`).split('\n\n')
  expect(rules.map((rule) => /font-family: '([^']+)'/.exec(rule)?.[1])).toEqual([
    'Banmian Kai',
    'Banmian Brush',
    'Banmian Brush',
  ])
  expect(rules[2]).toContain('unicode-range: U+56E7;')
  expect(rules[2]).toContain("url('/kai-")
})

test('a face without a single character of its own borrows them all', async () => {
  const { fonts, loans } = await cutFonts(used(['brush', '囧'], ['kai', '']))
  expect(loans).toEqual([{ to: 'brush', from: 'kai', character: '囧' }])
  expect(fonts.map(({ face, content }) => [face.id, charactersIn(content)])).toEqual([['kai', '囧']])
})

test('a character that no face has stops the press, with its place', async () => {
  await expect(cutFonts(used(['serif', '版\u{1F5DE}']))).rejects.toThrow('the place of \u{1F5DE}: no face has')
  await expect(cutFonts(used(['serif', '版\u{1F5DE}']))).rejects.toThrow('U+1F5DE')
})

test('each text goes to the face of its role', async () => {
  const story = articleOf('标题', '正文', { kicker: [textOf('引')], deck: [textOf('副')] })
  const faces = await charactersOf({
    'data/papers/wanbao/paper.json': paperOf('wanbao', '晚报'),
    'data/papers/wanbao/issues/2024-01-02.json': issueOf('wanbao', '2024-01-02', [story]),
  })
  const has = (face: FaceId, text: string) => [...text].every((character) => faces.get(face)?.includes(character))
  expect(has('serif', '引标题副正文，。A1')).toBe(true)
  expect(has('serif-black', '标题')).toBe(true)
  expect(has('kai', '副')).toBe(true)
  expect(has('sans', '引')).toBe(true)
  expect(has('brush', '晚报')).toBe(true)
  expect(has('serif-black', '正')).toBe(false)
  expect(has('kai', '正')).toBe(false)
  expect(has('brush', '正')).toBe(false)
  expect(has('brush', '，')).toBe(false)
})

test('the words of the interface are in its faces, its comments are not', async () => {
  const files = {
    'src/reader/rail.tsx':
      "// 注释\n/* 说\n明 */\nexport const title = '往期回顾' // 尾\nconst site = 'http://例.cn'\n",
    'src/reader/missing/missing.ts': "export const title = '没有这一天'\n",
  }
  const entry = await charactersOf(files)
  const rest = await charactersOf(files, 'rest')
  for (const character of '往期回顾例') expect(entry.get('sans')).toContain(character)
  // Few see what is not there: its words come in files of their own.
  for (const face of ['sans', 'serif'] as const) {
    for (const character of '没有这一天') expect(rest.get(face)).toContain(character)
    expect(entry.get(face)).not.toContain('没')
  }
  for (const character of '注释说明尾') {
    for (const faces of [entry, rest]) expect(faces.get('sans')).not.toContain(character)
  }
})

test('the entry page has its own files; what only older pages use comes in others, newest first', async () => {
  const files = {
    'data/papers/wanbao/paper.json': paperOf('wanbao', '晚报'),
    'data/papers/wanbao/issues/2024-01-02.json': issueOf('wanbao', '2024-01-02', [articleOf('新标题', '新正文')]),
    'data/papers/wanbao/issues/2023-12-31.json': issueOf('wanbao', '2023-12-31', [articleOf('旧标题', '旧正文')]),
    'data/papers/wanbao/issues/2022-01-01.json': issueOf('wanbao', '2022-01-01', [articleOf('古标题', '古正文')]),
  }
  const entry = await charactersOf(files)
  const rest = await charactersOf(files, 'rest')
  expect(entry.get('serif-black')).toContain('新标题')
  expect(entry.get('serif-black')).not.toContain('旧')
  expect(entry.get('serif')).not.toContain('旧')
  expect(rest.get('serif-black')).toBe('旧古')
  expect(rest.get('serif')).toMatch(/^旧古/)
})

test('a slice stands for its own characters only', async () => {
  const many = Array.from({ length: 450 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
  const slices = await cutSlices(used(['serif', many], ['sans', '版面']))
  expect(slices.map(({ fonts }) => fonts.map(({ face, own }) => [face.id, own.length]))).toEqual([
    [
      ['serif', 400],
      ['sans', 2],
    ],
    [['serif', 50]],
  ])
  const rules = slices.map((slice) => fontRules(slice, ({ name }) => `/${name}`, 'characters'))
  expect(rules[0]).toContain('unicode-range: U+7248, U+9762;')
  expect(rules[1]).toContain('unicode-range: U+4F90, U+4F91,')
})
