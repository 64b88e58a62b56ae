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

  test('refuses a file beyond the limit', () => {
    expect(decode(new Uint8Array(LIMITS.rawBytes + 1))).toMatchObject({
      ok: false,
      problem: { kind: 'file-too-large' },
    })
  })
})
