import { describe, expect, test } from 'vitest'
import { LIMITS } from '#core/issue/limits.ts'
import { isPdf } from '#pdf/is-pdf.ts'
import { readPages } from '#pdf/read-pages.ts'
import { readPdf } from '#pdf/read-pdf.ts'
import { readMap } from '../support/read-printed.ts'
import { blankPdf, codedPages, codedPdf, lockedPdf } from '../support/tiny-pdf.ts'

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readPdf(bytes, readMap)
  return reading.ok ? 'read' : `${reading.problem.severity} ${reading.problem.kind}: ${reading.problem.message}`
}

describe('what cannot be read is told in a sentence', () => {
  test('a scan has no text layer', async () => {
    expect(await problemOf(blankPdf())).toBe('error pdf-scanned: PDF里没有文字层，多半是扫描件。')
  })

  test('a locked file asks for its password', async () => {
    expect(await problemOf(lockedPdf())).toBe('error pdf-locked: PDF加了密码，打不开。')
  })

  test('half a file, and something else under its name, are damaged', async () => {
    const whole = codedPdf([{ hex: 'B4F3', x: 40, y: 700 }])
    expect(await problemOf(whole.slice(0, 60))).toMatch(/^error pdf-damaged: /)
    expect(await problemOf(new TextEncoder().encode('%PDF-1.4 今天天气很好'))).toMatch(/^error pdf-damaged: /)
    expect(await problemOf(new Uint8Array())).toMatch(/^error pdf-damaged: /)
  })

  test('a book is too long, a file beyond the limit too large', async () => {
    expect(await problemOf(blankPdf(LIMITS.pages + 1))).toMatch(/^error too-many-pages: PDF有65页/)
    expect(await problemOf(new Uint8Array(LIMITS.pdfBytes + 1))).toMatch(/^error file-too-large: /)
  })

  test('a page with more text than any newspaper is not cut but refused', { timeout: 30_000 }, async () => {
    // Pieces far from the one before: the library puts neighbours together.
    const pieces = Array.from({ length: LIMITS.runsPerSheet + 1 }, (_, at) => ({
      hex: 'B4F3',
      x: 40,
      y: at % 2 === 0 ? 700 : 100,
    }))
    expect(await problemOf(codedPdf(pieces))).toMatch(/^error page-too-full: PDF第1页有60001段文字，一版最多60000段/)
    const most = await readPdf(codedPdf(pieces.slice(1)), readMap)
    expect(most.ok && most.sheets[0]?.runs.length).toBe(LIMITS.runsPerSheet)
  })
})

test('text in a face that is only named is read by the maps of Chinese encodings', async () => {
  // 大桥通车 in GBK.
  const reading = await readPdf(codedPdf([{ hex: 'B4F3C7C5CDA8B3B5', x: 40, y: 700 }]), readMap)
  const [first] = reading.ok ? (reading.sheets[0]?.runs ?? []) : []
  expect(first).toMatchObject({
    text: '大桥通车',
    x: 40,
    y: 100,
    size: 10,
    length: 40,
    face: 'STSong-Light',
    set: 'row',
  })
})

test('each page of a file is a raw page; one without text is told and left out', async () => {
  const bytes = codedPages([{ hex: 'B4F3', x: 40, y: 700 }], [], [{ hex: 'C7C5', x: 40, y: 700 }])
  const { pages, problems } = await readPages(bytes, 'a.pdf', readMap)
  expect(pages.map(({ file, text }) => [file, text])).toEqual([
    ['a.pdf#1', '大\n'],
    ['a.pdf#3', '桥\n'],
  ])
  expect(problems).toMatchObject([{ kind: 'pdf-scanned', file: 'a.pdf#2', message: expect.stringContaining('第2页') }])
})

test('without the map that a face needs nothing is read in part', async () => {
  const reading = await readPdf(codedPdf([{ hex: 'B4F3', x: 40, y: 700 }]), () => Promise.reject(new Error('offline')))
  expect(reading).toMatchObject({ ok: false, problem: { kind: 'pdf-map-missing' } })
  expect(reading.ok ? '' : reading.problem.message).toContain('GBK-EUC-H')
})

test('a PDF is known by its first bytes, and its bytes stay as they are', async () => {
  const bytes = blankPdf()
  const before = bytes.slice()
  await readPdf(bytes, readMap)
  expect(bytes).toEqual(before)
  expect(isPdf(bytes)).toBe(true)
  expect(isPdf(new TextEncoder().encode('早市开张'))).toBe(false)
})
