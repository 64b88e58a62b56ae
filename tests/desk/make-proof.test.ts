import { describe, expect, test } from 'vitest'
import { makeProof } from '#desk/make-proof.ts'
import { openFile } from '#desk/open-file.ts'
import { paperOf } from '../support/data-folder.ts'
import { rawSource } from '../support/raw-source.ts'

const PAGE = `青川晚报

2025年1月2日 星期四
第一版

县里修通东山水渠

　　本报讯（记者 李明）东山水渠昨日通水，沿线五个村的春灌有了保证。水利部门介绍，水渠全长十二公里，今后每年可引水三百万立方米。
`

describe('a page of another paper than the one chosen', () => {
  const paper = { ...paperOf('demo', '样报'), cn: 'CN34-0023', site: 'http://www.example.com' }
  const proof = makeProof({ source: rawSource({ file: 'p.txt', text: PAGE }), paper })
  const words = (proof.composed?.set.blocks ?? []).flatMap((block) =>
    block.kind === 'text' ? block.paragraphs.map((paragraph) => paragraph.text) : [],
  )

  test('is told, with a way out', () => {
    expect(proof.problems[0]).toMatchObject({ kind: 'other-paper', severity: 'warning' })
    expect(proof.problems[0]?.message).toContain('青川晚报')
  })

  test('stands under its own name, with nothing of the other paper', () => {
    expect(words).toContain('青川晚报')
    expect(words.join('')).not.toContain('样报')
    expect(words.join('')).not.toContain('CN34-0023')
    expect(words.join('')).not.toContain('example.com')
  })

  test('is not saved as an issue of the other paper', () => {
    expect(proof.issue.paper).toBe('unnamed')
  })
})

describe('of several raw pages', () => {
  const other = PAGE.replace('第一版', '第二版').replace('东山水渠昨日', '西山水渠昨日').replace('星期四', '星期五')
  const both = rawSource({ file: 'p.pdf#1', text: PAGE }, { file: 'p.pdf#2', text: other })
  const paper = paperOf('demo', '青川晚报')
  const first = makeProof({ source: both, paper })
  const second = makeProof({ source: { ...both, at: 1 }, paper })

  test('the one in hand is set, and all are in the issue', () => {
    expect(first.composed?.page.number).toBe(1)
    expect(second.composed?.page.number).toBe(2)
    expect(second.blocks.map(({ text }) => text).join('')).toContain('西山水渠')
    expect(second.issue.pages.map(({ number }) => number)).toEqual([1, 2])
  })

  test('problems are those of the page in hand; the others are told apart', () => {
    expect(first.problems.filter(({ file }) => file === 'p.pdf#2')).toEqual([])
    expect(first.elsewhere.map(({ file }) => file)).toContain('p.pdf#2')
    expect(second.problems.map(({ file }) => file)).toContain('p.pdf#2')
  })
})

test('an empty file is refused, so that the text on the desk stays', async () => {
  expect(await openFile(new File([''], 'empty.txt'), new AbortController().signal)).toMatchObject({
    kind: 'refused',
    problems: [{ kind: 'file-empty' }],
  })
})
