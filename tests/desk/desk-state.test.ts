import { describe, expect, test } from 'vitest'
import type { Decision } from '#core/issue/schema.ts'
import { makeProof } from '#desk/make-proof.ts'
import { retype } from '#desk/desk-page.ts'
import { changed, type Desk, firstDesk, opened, pasted, redecided, restored } from '#desk/desk-state.ts'
import type { Opened } from '#desk/open-file.ts'
import { pageInHand, type RawSource } from '#desk/proof.ts'
import { paperOf } from '../support/data-folder.ts'

const TEXT = '大桥通车\n\n昨日大桥通车,市民参观,人来人往.\n'
const OTHER = '水渠通水\n\n昨日水渠通水。\n'

const refusal = (column: number): Decision => ({
  verdict: 'refused',
  kind: 'punctuation-width',
  place: [3, column, 3, column + 1],
  before: ',',
  after: '，',
})

const raw = (file: string, text: string): Opened => ({
  kind: 'raw',
  pages: [{ file, text }],
  unread: [],
  form: 'UTF-8',
})
const open = (desk: Desk, name: string, file: Opened): Desk => {
  if (file.kind === 'refused') throw new Error('A refused file does not come to the desk.')
  return opened(desk, name, file)
}
const empty = firstDesk({ source: undefined, shelf: [], texts: [] })
const write = (desk: Desk, text: string): Desk => changed(desk, (page) => retype(page, text))
const refuse = (desk: Desk, ...columns: number[]): Desk => redecided(desk, () => columns.map(refusal))
const textOf = ({ source }: Desk) => pageInHand(source)?.text
const columnsOf = ({ source }: Desk) => pageInHand(source)?.decisions.map(({ place }) => place[1])
const shelfOf = ({ shelf }: Desk) => shelf.map(({ pages }) => pages.map(({ text }) => text).join('|'))
const newest = ({ shelf: [first] }: Desk): RawSource => {
  if (first === undefined) throw new Error('Nothing lies on the shelf.')
  return first
}

describe('a text whose place another takes', () => {
  test('is laid aside, and comes back with what was written and decided', () => {
    const written = refuse(write(empty, TEXT), 7)
    const over = open(written, 'b.txt', raw('b.txt', OTHER))
    expect([textOf(over), shelfOf(over)]).toEqual([OTHER, [TEXT]])
    const back = restored(over, newest(over))
    expect([textOf(back), columnsOf(back), shelfOf(back)]).toEqual([TEXT, [7], [OTHER]])
  })

  test('stays there through an issue file, and through several files more', () => {
    const issue = makeProof({
      source: newest(open(write(empty, OTHER), 'a', raw('a', TEXT))),
      paper: paperOf('a', '甲报'),
    })
    const held = open(write(empty, TEXT), 'i.json', { kind: 'issue', issue: issue.issue })
    expect(shelfOf(open(held, 'b.txt', raw('b.txt', OTHER)))).toEqual([TEXT])
    expect(shelfOf(open(open(held, 'b.txt', raw('b.txt', OTHER)), 'c.txt', raw('c.txt', '别的')))).toEqual([
      OTHER,
      TEXT,
    ])
  })

  test('is not laid aside when there is none, or when the same text is opened again', () => {
    expect(shelfOf(open(empty, 'b.txt', raw('b.txt', OTHER)))).toEqual([])
    const again = open(open(empty, 'b.txt', raw('b.txt', OTHER)), 'b.txt', raw('b.txt', OTHER))
    expect(shelfOf(again)).toEqual([])
  })

  test('leaves the shelf when it is opened again from its file', () => {
    const first = open(empty, 'a.txt', raw('a.txt', TEXT))
    const second = open(first, 'b.txt', raw('b.txt', OTHER))
    expect(shelfOf(open(second, 'a.txt', raw('a.txt', TEXT)))).toEqual([OTHER])
  })

  test('is there once after a reload while an issue stood on the desk', () => {
    const source = newest(open(write(empty, TEXT), 'b.txt', raw('b.txt', OTHER)))
    expect(shelfOf(firstDesk({ source, shelf: [source], texts: [] }))).toEqual([])
  })
})

describe('decisions', () => {
  test('come back with their text when its file is opened again', () => {
    const first = refuse(open(empty, 'a.txt', raw('a.txt', TEXT)), 7, 12)
    const away = open(first, 'b.txt', raw('b.txt', OTHER))
    expect(columnsOf(away)).toEqual([])
    expect(columnsOf(open(away, 'another-name.txt', raw('another-name.txt', TEXT)))).toEqual([7, 12])
  })

  test('come back when all was deleted and the deletion is undone', () => {
    const gone = write(refuse(write(empty, TEXT), 7, 12), '')
    expect(columnsOf(gone)).toEqual([])
    expect(columnsOf(write(gone, TEXT))).toEqual([7, 12])
  })

  test('that an edit touched come back when it is undone; the others stay', () => {
    const edited = write(refuse(write(empty, TEXT), 7, 12), TEXT.replace('通车,市民', '通车；市民'))
    expect(columnsOf(edited)).toEqual([12])
    expect(columnsOf(write(edited, TEXT))?.toSorted((a = 0, b = 0) => a - b)).toEqual([7, 12])
  })

  test('taken back stay so, however the text comes and goes', () => {
    const gone = write(refuse(write(empty, TEXT), 7, 12), '')
    const fewer = refuse(write(gone, TEXT), 12)
    expect(columnsOf(write(write(fewer, `${TEXT}又`), TEXT))).toEqual([12])
    const away = open(refuse(fewer), 'b.txt', raw('b.txt', OTHER))
    expect(columnsOf(open(away, 'a.txt', raw('a.txt', TEXT)))).toEqual([])
  })

  test('are taken over from a saved issue by the raw text it was made from, and by no other', () => {
    const source = refuse(write(empty, TEXT), 7).source
    const { issue } = makeProof({ source, paper: paperOf('a', '甲报') })
    const fresh = open(empty, 'i.json', { kind: 'issue', issue })
    expect(columnsOf(open(fresh, '01.txt', raw('01.txt', TEXT)))).toEqual([7])
    const similar = TEXT.replace('人来人往', '人山人海')
    expect(columnsOf(open(fresh, '01.txt', raw('01.txt', similar)))).toEqual([])
  })
})

test('a pasted text with form feeds is several pages in place of the one in hand', () => {
  const split = pasted(write(empty, '').source, `${TEXT}\f${OTHER}\f`)
  expect(split?.pages).toEqual([
    { file: '粘贴的文字#1', text: TEXT },
    { file: '粘贴的文字#2', text: OTHER },
  ])
  expect(pasted(empty.source, `${TEXT}\f`)).toBeUndefined()
})
