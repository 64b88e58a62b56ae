import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#core/issue/limits.ts'
import { decode } from '#core/parse/decode.ts'
import { parseIssue } from '#core/parse/parse-issue.ts'
import { seedPage } from '../../support/seed-page.ts'

const utf8 = new TextEncoder()

/** 安徽科技报 and a comma, in GB18030. */
const GB = Uint8Array.of(0xb0, 0xb2, 0xbb, 0xd5, 0xbf, 0xc6, 0xbc, 0xbc, 0xb1, 0xa8, 0xa3, 0xac, 0x0a)

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

/** The bytes of each character in an encoding of two bytes, found by reading all pairs. */
const pairsOf = (encoding: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail])
    }
  }
  return pairs
}

const PAIRS = { gb18030: pairsOf('gb18030'), big5: pairsOf('big5') }

/** What of a text the encoding has. */
const within = (text: string, encoding: 'gb18030' | 'big5'): string =>
  [...text].filter((each) => each < '\u0080' || (each !== '\ufffd' && PAIRS[encoding].has(each))).join('')

const encodeIn = (text: string, encoding: 'gb18030' | 'big5'): Uint8Array =>
  Uint8Array.from([...text].flatMap((each) => PAIRS[encoding].get(each) ?? [each.charCodeAt(0)]))

const casePage = (name: string): string => readFileSync(`tests/core/parse/cases/${name}/source.txt`, 'utf8')

const TRADITIONAL = ['traditional-characters', 'hong-kong-page'].map(casePage)
const SIMPLIFIED = [
  seedPage.text,
  casePage('sports-results-table'),
  casePage('name-list'),
  casePage('literary-page-with-dialogue'),
]

describe('decode', () => {
  test('reads UTF-8, with or without its mark', () => {
    const bytes = utf8.encode(seedPage.text)
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)
    expect(decode(bytes)).toEqual({ ok: true, text: seedPage.text, encoding: 'utf-8' })
    expect(decode(marked)).toEqual({ ok: true, text: seedPage.text, encoding: 'utf-8' })
  })

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('reads %s by its mark', (encoding, isLittle) => {
    expect(decode(utf16(seedPage.text, isLittle))).toEqual({ ok: true, text: seedPage.text, encoding })
  })

  test('reads GB18030', () => {
    expect(decode(GB)).toEqual({ ok: true, text: '安徽科技报，\n', encoding: 'gb18030' })
  })

  test.each([
    ['UTF-8', (text: string) => utf8.encode(text), 'utf-8'],
    ['UTF-16', (text: string) => utf16(text, true), 'utf-16le'],
  ] as const)('reads a page in %s that was cut in the middle of its last character', (_name, encode, encoding) => {
    const whole = encode(seedPage.text.trimEnd())
    const decoded = decode(whole.subarray(0, whole.length - 1))
    expect(decoded).toMatchObject({ ok: true, encoding })
    const text = decoded.ok ? decoded.text : ''
    expect(text).toBe(`${seedPage.text.trimEnd().slice(0, -1)}\ufffd`)
    const { problems } = parseIssue([{ file: '01.txt', text }], { paper: 'ahkjb' })
    const [told] = problems.filter(({ kind }) => kind === 'character-missing')
    const lines = text.split('\n')
    expect(told?.place?.slice(0, 2)).toEqual([lines.length, lines.at(-1)?.length])
  })

  test('reads a page in GB18030 with a broken byte', () => {
    const line = GB.subarray(0, GB.length - 1)
    const bytes = Uint8Array.from([...Array.from({ length: 60 }, () => [...line]).flat(), 0xff, ...line])
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ ok: true, encoding: 'gb18030' })
    expect(decoded.ok && decoded.text.match(/\ufffd/g)).toHaveLength(1)
  })

  test.each([
    ...SIMPLIFIED.map((text) => ['gb18030', text] as const),
    ...TRADITIONAL.map((text) => ['gb18030', text] as const),
    ...TRADITIONAL.map((text) => ['big5', text] as const),
  ])('tells %s from its like by the commonest characters', (encoding, page) => {
    const text = within(page, encoding)
    expect(text.length).toBeGreaterThan(page.length * 0.95)
    expect(decode(encodeIn(text, encoding))).toEqual({ ok: true, text, encoding })
  })

  test('reads any piece of a page as what the page is in', () => {
    const pieces = fc
      .tuple(
        fc.constantFrom(...SIMPLIFIED, ...TRADITIONAL),
        fc.constantFrom('gb18030' as const, 'big5' as const),
        fc.nat(10_000),
        fc.integer({ min: 150, max: 600 }),
      )
      .map(([page, encoding, start, length]) => {
        const from = start % page.length
        return { encoding, text: within(page.slice(from, from + length), encoding) }
      })
      .filter(({ text }) => text.replaceAll(/[\0-\u007f]/g, '').length >= 100)
    fc.assert(
      fc.property(pieces, ({ encoding, text }) => {
        expect(decode(encodeIn(text, encoding))).toEqual({ ok: true, text, encoding })
      }),
    )
  })

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('reads %s without its mark', (encoding, isLittle) => {
    for (const text of [...SIMPLIFIED, ...TRADITIONAL])
      expect(decode(utf16(text, isLittle).subarray(2))).toEqual({ ok: true, text, encoding })
  })

  test('reads a page in Big5 that was cut in the middle of its last character', () => {
    const text = within(TRADITIONAL[0] ?? '', 'big5')
    const bytes = Uint8Array.from([...encodeIn(text, 'big5'), 0xa4])
    expect(decode(bytes)).toEqual({ ok: true, text: `${text}\ufffd`, encoding: 'big5' })
  })

  test('reads what Hong Kong added to Big5, as browsers do', () => {
    // 二〇二四 and 着 喺 嘅, of which Node's decoder knows the first, third and fourth.
    const added = [0xa4, 0x47, 0xc6, 0xe2, 0xa4, 0x47, 0xa5, 0x7c, 0xfe, 0xd3, 0x9d, 0xf6, 0x9d, 0xef]
    const text = within(TRADITIONAL[1] ?? '', 'big5')
    const bytes = Uint8Array.from([...encodeIn(text, 'big5'), ...added])
    expect(decode(bytes)).toEqual({ ok: true, text: `${text}二〇二四着喺嘅`, encoding: 'big5' })
  })

  test('refuses a page in UTF-8 that is much damaged, which would be rubbish in GB18030', () => {
    const bytes = utf8.encode(SIMPLIFIED[0] ?? '').map((byte, at) => (at % 60 === 0 ? 0x3f : byte))
    expect(decode(bytes)).toMatchObject({ ok: false, problem: { kind: 'not-text' } })
  })

  test('reads an empty file as an empty text', () => {
    expect(decode(new Uint8Array(0))).toEqual({ ok: true, text: '', encoding: 'utf-8' })
  })

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0xff)],
    ['Latin-1 text', Uint8Array.from([...'caf\u00e9 au lait, tr\u00e8s bon'].map((letter) => letter.charCodeAt(0)))],
    ['UTF-8 cut in the middle of a character', utf8.encode('安徽').subarray(0, 5)],
  ])('refuses %s rather than show replacement characters', (_name, bytes) => {
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ ok: false, problem: { kind: 'not-text', severity: 'error' } })
  })

  test.each([
    ['图片（PNG）', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['图片（JPEG）', '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'],
    ['图片（GIF）', 'GIF89a\u0001\0'],
    ['图片（WEBP）', 'RIFF\u0010\0\0\0WEBPVP8 '],
    ['图片（TIFF）', 'II*\0\u0008\0\0\0'],
    ['Word文档（.docx）', 'PK\u0003\u0004\u0014\0\0\0 [Content_Types].xml PK\u0003\u0004\u0014 word/document.xml'],
    ['版式文件（OFD）', 'PK\u0003\u0004\u0014\0\0\0 OFD.xml'],
    ['压缩包（ZIP）', 'PK\u0003\u0004\u0014\0\0\0 01.txt'],
    ['旧式Office或WPS文档（.doc等）', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['RTF文档', '{\\rtf1\\ansi\\ansicpg936 '],
  ])('says of a file that it is %s, and what to do', (name, head) => {
    const decoded = decode(Uint8Array.from([...head].map((character) => character.charCodeAt(0))))
    expect(decoded).toMatchObject({
      ok: false,
      problem: {
        kind: 'not-text',
        message: `文件不是文字，而是${name}。`,
        remedy: expect.stringMatching(/^请.*再.*读入。$/),
      },
    })
  })

  test('refuses a file beyond the limit', () => {
    expect(decode(new Uint8Array(LIMITS.rawBytes + 1))).toMatchObject({
      ok: false,
      problem: { kind: 'file-too-large' },
    })
  })
})
