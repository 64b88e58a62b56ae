import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditPage } from '#core/parse/conserve.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { readSheet } from '#core/parse/sheet/read-sheet.ts'
import type { SheetRun, SheetText } from '#core/parse/sheet/sheet-text.ts'
import { column, run, sheet } from '../../../support/set-sheet.ts'

/** Lines of the raw page, without the blank ones. */
const linesOf = (read: SheetText): string[] =>
  readSheet(read, '01.pdf')
    .page.text.split('\n')
    .filter((line) => line !== '')

const ONE = '早市上的菜农天不亮就进了城，车上装着刚摘的黄瓜和豆角，叶子上还挂着露水。'
const TWO = '买菜的人挑挑拣拣，问价还价，声音此起彼伏，整条街都醒了过来。'
const THREE = '到了八点，摊子收起，街面扫净，又成了上班的路。'
const HEAD = { size: 24, face: 'Hei' }

describe('columns', () => {
  test('on one grid, an em apart, are read one after the other', () => {
    const left = column([ONE], { x: 40, y: 100, measure: 12 })
    const right = column([TWO], { x: 170, y: 100, measure: 12 })
    expect(linesOf(sheet([...left, ...right]))).toEqual([ONE, TWO])
  })

  test('stay apart where marks hang into the gutter from both sides', () => {
    const left = ['　　天不亮就进了城', '车上装着黄瓜豆角，', '叶子上还挂着露水。']
    const right = ['“　买菜的人挑拣拣', '“问价还价此起彼伏', '“整条街都醒了过来']
    const runs = [
      ...left.map((text, line) => run(text, 40, 100 + 12 * line)),
      ...right.map((text, line) => run(text, 135, 100 + 12 * line)),
    ]
    expect(linesOf(sheet(runs)).join('')).toMatch(/^天不亮就进了城.*露水。“.*醒了过来$/u)
  })

  test('below a headline that is narrower than the middle one come behind it', () => {
    const texts = [ONE, TWO, THREE].flatMap((text, at) => column([text], { x: 40 + at * 130, y: 140, measure: 12 }))
    expect(linesOf(sheet([run('早市', 211, 110, HEAD), ...texts]))).toEqual(['早市', ONE, TWO, THREE])
  })

  test('that a picture breaks off go on beside it, and its caption comes behind the text', () => {
    const picture = { left: 170, top: 90, right: 420, bottom: 170 }
    const caption = run('图为清晨的早市一角', 170, 182, { face: 'Kai' })
    const left = column([ONE.slice(0, 34)], { x: 40, y: 100, measure: 12 })
    const below = column([ONE.slice(34) + TWO], { x: 170, y: 206, measure: 12, isOpen: true })
    const read = sheet([...left, caption, ...below], { pictures: [picture] })
    expect(linesOf(read)).toEqual([ONE + TWO, '图为清晨的早市一角'])
  })
})

describe('paragraphs', () => {
  test('that the foot of a column cuts are whole', () => {
    const left = column([ONE, TWO.slice(0, 22)], { x: 40, y: 100, measure: 12 })
    const right = column([TWO.slice(22), THREE], { x: 170, y: 100, measure: 12, isOpen: true })
    expect(linesOf(sheet([...left, ...right]))).toEqual([ONE, TWO, THREE])
  })

  test('begin at an indent, even where the last column has no other line', () => {
    const left = column([ONE.slice(0, 34)], { x: 40, y: 100, measure: 12 })
    const middle = column([ONE.slice(0, 34)], { x: 170, y: 100, measure: 12 })
    const right = [run('街面扫净，', 320, 100)]
    expect(linesOf(sheet([...left, ...middle, ...right]))).toEqual([ONE.slice(0, 34), ONE.slice(0, 34), '街面扫净，'])
  })

  test('keep a space between Latin words of two lines, and none between Han', () => {
    const runs = [run('他说这叫the morning', 40, 100), run('market，人人都爱它', 40, 112), run('的热闹。', 40, 124)]
    expect(linesOf(sheet(runs))).toEqual(['他说这叫the morning market，人人都爱它的热闹。'])
  })

  test('of verse and the rows of a table end where print ends them', () => {
    const verses = ['春眠不觉晓，', '处处闻啼鸟。', '夜来风雨声，', '花落知多少。']
    expect(linesOf(sheet(verses.map((text, line) => run(text, 40, 100 + 12 * line))))).toEqual(verses)
    const rows = ['品名 斤 价', '黄瓜 三 九', '豆角 二 八']
    const cells = rows.flatMap((row, line) =>
      row.split(' ').map((text, at) => run(text, 40 + at * 60, 100 + 12 * line)),
    )
    expect(linesOf(sheet(cells))).toEqual(rows)
  })
})

describe('stories', () => {
  const story = (head: string, text: string, x: number, y: number): SheetRun[] => [
    run(head, x, y, HEAD),
    ...column([text], { x, y: y + 30, measure: 12 }),
  ]
  const four = [
    ...story('第一条', ONE, 40, 100),
    ...story('第二条', TWO, 200, 100),
    ...story('第三条', THREE, 40, 260),
    ...story('第四条', ONE, 200, 260),
  ]

  test('in rows with a rule between are read row by row', () => {
    const rules = [{ left: 40, right: 320, top: 220, bottom: 220.5 }]
    const heads = linesOf(sheet(four, { rules })).filter((line) => line.startsWith('第'))
    expect(heads).toEqual(['第一条', '第二条', '第三条', '第四条'])
  })

  test('on both sides of a rule are read side by side', () => {
    const rules = [{ left: 180, right: 180.5, top: 80, bottom: 400 }]
    const heads = linesOf(sheet(four, { rules })).filter((line) => line.startsWith('第'))
    expect(heads).toEqual(['第一条', '第三条', '第二条', '第四条'])
  })

  test('in a frame stay together', () => {
    const boxed = [run('编者按：', 60, 166), run('早市年年', 60, 178), run('都有新事。', 60, 190)]
    const around = [...column([ONE], { x: 40, y: 100, measure: 12 }), ...column([TWO], { x: 40, y: 220, measure: 12 })]
    const panels = [{ left: 50, right: 150, top: 152, bottom: 196 }]
    expect(linesOf(sheet([...around, ...boxed], { panels }))).toEqual([ONE, '编者按：早市年年都有新事。', TWO])
  })
})

describe('headlines', () => {
  test('set from top to bottom are read from the right, and before the text at their side', () => {
    const stand = (text: string, x: number): SheetRun[] =>
      [...text].map((character, at) => run(character, x, 100 + at * 26, HEAD))
    const text = column([ONE], { x: 40, y: 100, measure: 12 })
    expect(linesOf(sheet([...text, ...stand('早市天天有', 230), ...stand('城里人醒得早', 200)]))).toEqual([
      '早市天天有 城里人醒得早',
      ONE,
    ])
  })

  test('of two lines keep a space for the line end; lines of two sizes are two', () => {
    const runs = [
      run('清晨五点的城', 60, 60, { size: 14 }),
      run('菜农进城', 60, 90, HEAD),
      run('早市开张', 60, 118, HEAD),
    ]
    expect(linesOf(sheet([...runs, ...column([ONE], { x: 40, y: 150, measure: 12 })]))).toEqual([
      '清晨五点的城',
      '菜农进城 早市开张',
      ONE,
    ])
  })

  test('set wide are closed up, and a word space in them stays', () => {
    const text = column([ONE], { x: 40, y: 150, measure: 12 })
    expect(linesOf(sheet([run('早 市 新 事', 60, 100, { ...HEAD, length: 130 }), ...text]))[0]).toBe('早市新事')
    const apart = [run('早市新事', 60, 100, HEAD), run('人人爱看', 180, 100, HEAD)]
    expect(linesOf(sheet([...apart, ...text]))[0]).toBe('早市新事\u3000人人爱看')
  })

  test('set twice to look heavier are read once, and it is told', () => {
    const twice = [run('早市新事', 60, 100, HEAD), run('早市新事', 60.5, 100, HEAD)]
    const text = column([ONE], { x: 40, y: 150, measure: 12 })
    expect(linesOf(sheet([...twice, ...text]))).toEqual(['早市新事', ONE])
    const toldOf = (runs: readonly SheetRun[]): string[] =>
      readSheet(sheet([...runs, ...text]), '01.pdf').problems.map(
        ({ severity, file, message }) => `${severity} ${file ?? ''}: ${message}`,
      )
    expect(toldOf(twice)).toEqual([
      'note 01.pdf: 有1处文字在版面上同一个地方排了两遍（多半为加粗或阴影），只读作一遍。',
    ])
    expect(toldOf(twice.slice(1))).toEqual([])
  })
})

test('words in a picture and on their side come last, and are marked so', () => {
  const read = sheet(
    [
      ...column([ONE], { x: 40, y: 100, measure: 12 }),
      run('长江', 300, 150),
      run('印刷厂', 580, 400, { set: 'turned' }),
    ],
    { pictures: [{ left: 250, top: 90, right: 450, bottom: 300 }] },
  )
  const { text, looks } = readSheet(read, '01.pdf').page
  expect(linesOf(read)).toEqual([ONE, '长江', '印刷厂'])
  expect(looks?.[text.split('\n').indexOf('长江')]).toMatchObject({ isPictureWord: true })
})

/** Sheets that no press would print. */
const anySheet = fc
  .record({
    runs: fc.array(
      fc.record({
        text: fc.stringMatching(/^[一二三报、。“” a-c1-3]{1,6}$/),
        x: fc.integer({ min: -50, max: 650 }),
        y: fc.integer({ min: -50, max: 850 }),
        size: fc.constantFrom(8, 10, 10, 24),
        face: fc.constantFrom('Song', 'Kai'),
        set: fc.constantFrom('row', 'row', 'row', 'vertical', 'turned'),
      }),
      { maxLength: 40 },
    ),
    areas: fc.array(fc.tuple(fc.nat(600), fc.nat(800), fc.nat(300), fc.nat(300)), { maxLength: 6 }),
  })
  .map(({ runs, areas }): SheetText => {
    const drawn = areas.map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))
    const level = drawn.map((area) => ({ ...area, bottom: area.top + 0.5 }))
    const all = runs.map(({ text, x, y, ...more }) => run(text, x, y, more))
    return sheet(all, { rules: level, panels: drawn.slice(0, 3), pictures: drawn.slice(3) })
  })

const bagOf = (text: string): string => [...text.replaceAll(/\s/gu, '')].toSorted().join('')

describe('of any sheet', () => {
  test('every character of the layer is in the raw page once, and of that in the issue', { timeout: 60_000 }, () => {
    const holds = (read: SheetText): boolean => {
      const { page: raw } = readSheet(read, '01.pdf')
      const { issue } = parseIssue([raw], { paper: 'specimen' })
      const [page] = issue.pages
      return (
        bagOf(raw.text) === bagOf(onceEach(read.runs)) && page !== undefined && auditPage(issue, page, raw).length === 0
      )
    }
    expect(fc.check(fc.property(anySheet, holds), { numRuns: 400 }).counterexample).toBeNull()
  })
})

/** The words of runs, each once where they are set twice at one place. */
const onceEach = (runs: readonly SheetRun[]): string => {
  const kept: SheetRun[] = []
  for (const each of runs) {
    const isTwice = kept.some(
      (other) =>
        other.set === 'row' &&
        each.set === 'row' &&
        other.text === each.text &&
        Math.abs(other.x - each.x) < 1.5 &&
        Math.abs(other.y - each.y) < 1.5,
    )
    if (!isTwice) kept.push(each)
  }
  return kept.map(({ text }) => text).join('')
}
