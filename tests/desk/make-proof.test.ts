import { describe, expect, test } from 'vitest'
import { makeProof } from '#desk/make-proof.ts'
import { openFile } from '#desk/open-file.ts'
import { paperOf } from '../support/data-folder.ts'

const PAGE = `青川晚报

2025年1月2日 星期四
第一版

县里修通东山水渠

　　本报讯（记者 李明）东山水渠昨日通水，沿线五个村的春灌有了保证。水利部门介绍，水渠全长十二公里，今后每年可引水三百万立方米。
`

describe('a page of another paper than the one chosen', () => {
  const paper = { ...paperOf('demo', '样报'), cn: 'CN34-0023', site: 'http://www.example.com' }
  const proof = makeProof({ source: { kind: 'raw', name: 'p.txt', text: PAGE, decisions: [] }, paper, page: undefined })
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

test('an empty file is refused, so that the text on the desk stays', async () => {
  expect(await openFile(new File([''], 'empty.txt'))).toMatchObject({
    kind: 'refused',
    problems: [{ kind: 'file-empty' }],
  })
})

test('a PDF is refused with the way to read it', async () => {
  const opened = await openFile(new File(['%PDF-1.7\n%\u00e2\u00e3'], '01.pdf'))
  expect(opened).toMatchObject({ kind: 'refused', problems: [{ kind: 'file-pdf' }] })
  expect(opened.kind === 'refused' && opened.problems[0]?.remedy).toContain('parse 文件.pdf')
})
