import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#core/issue/limits.ts'
import { readCatalogue, readIssue, readPaper } from '#core/issue/read-issue.ts'
import { writeIssue } from '#core/issue/write-issue.ts'
import { seedIssueText } from '../../support/seed-page.ts'

const minimal = { schema: 1, paper: 'specimen', masthead: { wechat: [], digital: [] }, pages: [] }
const kindsOf = (text: string): string[] => readIssue(text).problems.map(({ kind }) => kind)
const withField = (path: string, value: unknown): string => {
  const issue: unknown = JSON.parse(seedIssueText)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let node: unknown = issue
  for (const key of keys) node = Reflect.get(Object(node), key)
  if (value === undefined) Reflect.deleteProperty(Object(node), last)
  else Reflect.set(Object(node), last, value)
  return JSON.stringify(issue)
}

describe('the door for issues', () => {
  test('lets our own file through unchanged', () => {
    const read = readIssue(seedIssueText)
    expect(read.ok && writeIssue(read.value)).toBe(seedIssueText)
  })

  test('J-01: drops what the schema does not name', () => {
    const read = readIssue(JSON.stringify({ ...minimal, extra: 1, masthead: { ...minimal.masthead, more: 2 } }))
    expect(read).toEqual({ ok: true, value: minimal, problems: [] })
  })

  test.each([
    ['pages', undefined],
    ['pages', null],
    ['pages', 'x'],
    ['paper', 7],
    ['paper', '../x'],
    ['paper', 'Constructor'],
    ['date', '2024-02-30'],
    ['issueNumber', -1],
    ['issueNumber', 1e20],
    ['pageCount', 0],
    ['pageCount', '16'],
    ['masthead', []],
    ['masthead.wechat', {}],
    ['pages.0.number', 65],
    ['pages.0.stories', null],
    ['pages.0.stories.0.kind', 'poem'],
    ['pages.0.stories.0.paragraphs.0.text', 1],
    ['pages.0.stories.0.paragraphs.0.source', 'here'],
    ['pages.0.stories.0.jumps.0.page', 1.5],
    ['pages.0.stories.1.caption', undefined],
  ])('J-01, J-13: refuses %s = %j and names the place', (path, value) => {
    const read = readIssue(withField(path, value))
    expect(read.ok).toBe(false)
    const place = path.replaceAll(/\.(\d+)/g, '[$1]')
    expect(read.problems.map((problem) => problem.path)).toContain(place)
    expect(read.problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
  })

  test('J-02: refuses a file beyond the limit', () => {
    expect(kindsOf(JSON.stringify({ ...minimal, pad: '版'.repeat(LIMITS.fileBytes / 3 + 1) }))).toEqual([
      'file-too-large',
    ])
  })

  test.each([33, 10_000, 900_000])('J-03: refuses %i levels of nesting without falling over', (depth) => {
    expect(kindsOf('['.repeat(depth) + ']'.repeat(depth))).toEqual(['json-too-deep'])
  })

  test('J-03: brackets inside strings are no nesting', () => {
    expect(readIssue(JSON.stringify({ ...minimal, note: '[{"'.repeat(200) })).ok).toBe(true)
  })

  test('J-04: refuses a paragraph, a page and an issue beyond their limits', () => {
    expect(readIssue(withField('pages.0.stories.0.paragraphs.0.text', '长'.repeat(LIMITS.textLength + 1))).ok).toBe(
      false,
    )
    const page = { number: 1, stories: [], unparsed: [] }
    const pages = Array.from({ length: LIMITS.pages + 1 }, (_, index) => ({ ...page, number: index + 1 }))
    expect(readIssue(JSON.stringify({ ...minimal, pages })).ok).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('J-05: refuses the key %s at any level', (key) => {
    expect(kindsOf(`{"${key}":{"polluted":1}}`)).toEqual(['json-forbidden-key'])
    expect(kindsOf(seedIssueText.replace('"masthead": {', `"masthead": { "${key}": { "polluted": 1 },`))).toEqual([
      'json-forbidden-key',
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('J-05: refuses such a key written with escapes', () => {
    expect(kindsOf('{"\\u005f_proto__":{"polluted":1}}')).toEqual(['json-forbidden-key'])
  })

  test('J-07: refuses two pages of one number, and tells of a joined jump that leads nowhere', () => {
    const page = { number: 1, stories: [], unparsed: [] }
    expect(kindsOf(JSON.stringify({ ...minimal, pages: [page, page] }))).toEqual(['duplicate-page'])
    expect(readIssue(withField('pages.0.stories.0.jumps.0.target', { page: 1, story: 9 }))).toMatchObject({
      ok: true,
      problems: [{ kind: 'jump-without-target', severity: 'warning', path: 'pages[0].stories[0].jumps[0].target' }],
    })
  })

  test.each([
    'x.svg',
    'data:image/png;base64,AAAA',
    '//cdn/x.jpg',
    '../../x.jpg',
    'a/../x.jpg',
    'https://e.example/x.jpg',
    'x.html',
  ])('J-11: refuses %s as a picture', (src) => {
    expect(readIssue(withField('pages.0.stories.1.image', { src, width: 10, height: 10 })).ok).toBe(false)
  })

  test('J-14: takes a byte order mark and a lone surrogate, and says so of the second', () => {
    expect(readIssue(`\ufeff${seedIssueText}`).ok).toBe(true)
    const read = readIssue(JSON.stringify({ ...minimal, publication: 'X' }).replace('X', '\\ud800报'))
    expect(read).toMatchObject({ ok: true, value: { publication: '\ufffd报' }, problems: [{ kind: 'lone-surrogate' }] })
  })

  test.each(['', '{', '{"a":1,}', '{"a":1}\n{"b":2}', '<!doctype html><title>x</title>', 'null', '[]', '"x"', '12'])(
    'J-14, J-16: refuses %j with a sentence',
    (text) => {
      const read = readIssue(text)
      expect(read.ok).toBe(false)
      expect(read.problems.length).toBeGreaterThan(0)
    },
  )

  test('J-15: refuses a file of a later format by its version alone', () => {
    expect(readIssue('{"schema":99,"whatever":true}').problems).toMatchObject([
      { kind: 'schema-version', path: 'schema' },
    ])
  })

  test('J-17: any JSON and any damaged issue come to an answer', { timeout: 120_000 }, () => {
    const answers = (text: string): boolean => {
      const read = readIssue(text)
      return read.ok || read.problems.length > 0
    }
    expect(fc.check(fc.property(fc.json(), answers), { numRuns: 5_000 }).counterexample).toBeNull()
    const small = JSON.stringify(JSON.parse(seedIssueText)).slice(0, 4_000)
    const cut = fc.tuple(fc.nat(small.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 6 }))
    const damaged = fc.property(cut, ([at, length, bit]) =>
      answers(small.slice(0, at) + bit + small.slice(at + length)),
    )
    expect(fc.check(damaged, { numRuns: 5_000 }).counterexample).toBeNull()
  })

  test('J-17: an issue with any value changed for any other comes to an answer', { timeout: 120_000 }, () => {
    const swap = (node: unknown, path: readonly number[], value: unknown): unknown => {
      const [step, ...rest] = path
      if (step === undefined || typeof node !== 'object' || node === null) return value
      const entries = Object.entries(node)
      const chosen = step % Math.max(1, entries.length)
      const changed = entries.map(([key, child], index) => [key, index === chosen ? swap(child, rest, value) : child])
      return Array.isArray(node) ? changed.map(([, child]) => child) : Object.fromEntries(changed)
    }
    const root: unknown = JSON.parse(seedIssueText)
    const changes = fc.tuple(fc.array(fc.nat(30), { maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }))
    const answers = fc.property(changes, ([path, value]) => {
      const read = readIssue(JSON.stringify(swap(root, path, value)))
      return read.ok || read.problems.length > 0
    })
    expect(fc.check(answers, { numRuns: 2_000 }).counterexample).toBeNull()
  })
})

describe('the doors for papers and catalogues', () => {
  test('J-08: a paper names only web addresses', () => {
    const fault = (site: string): boolean =>
      readPaper(JSON.stringify({ schema: 1, site })).problems.some(({ path }) => path === 'site')
    for (const site of [
      'javascript:alert(1)',
      ' java\tscript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'file:///etc/passwd',
      'weixin://x',
    ]) {
      expect([site, fault(site)]).toEqual([site, true])
    }
    expect(fault('http://www.ahkjb.com')).toBe(false)
  })

  /** Our own paper with one value changed. */
  const paperWith = (path: readonly string[], value: unknown) => {
    const paper: unknown = JSON.parse(readFileSync('data/papers/ahkjb/paper.json', 'utf8'))
    const parent = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), paper)
    Reflect.set(Object(parent), path.at(-1) ?? '', value)
    return readPaper(JSON.stringify(paper))
  }

  test('J-06: an address of a paper is a plain word, never a path', () => {
    for (const id of ['', '../x', '%2e%2e', 'a/b', 'toString', '__proto__', '\u202ea', 'a'.repeat(300), '-a']) {
      expect([id, paperWith(['id'], id).ok]).toEqual([id, false])
      expect([id, readIssue(JSON.stringify({ ...minimal, paper: id })).ok]).toEqual([id, false])
    }
    for (const id of ['con', 'constructor', 'a'.repeat(64)]) expect([id, paperWith(['id'], id).ok]).toEqual([id, true])
  })

  test('J-08: no name stands in front of a host', () => {
    expect(paperWith(['site'], 'https://mp.weixin.qq.com@evil.example/').ok).toBe(false)
    expect(paperWith(['site'], 'https://evil.example/@mp.weixin.qq.com').ok).toBe(true)
  })

  test('J-10: a code of the account that leads elsewhere than to WeChat is asked about', () => {
    const kinds = (code: string): string[] => paperWith(['wechat', 'code'], code).problems.map(({ kind }) => kind)
    for (const code of ['http://weixin.qq.com/r/abc', 'https://mp.weixin.qq.com/s/x', 'https://u.wechat.com/x'])
      expect([code, kinds(code)]).toEqual([code, []])
    for (const code of [
      'https://evil.example/weixin.qq.com',
      'https://weixin.qq.com.evil.example/r',
      'https://аhkjb.com',
    ])
      expect([code, kinds(code)]).toEqual([code, ['code-host']])
  })

  test('J-12: a style is one of a list or a number, never words of CSS', () => {
    for (const [path, value] of [
      [['nameplate', 'colour'], 'red;background:url(//e)'],
      [['faces', 'body'], 'x;}@import url(//e)'],
      [['rules'], { stories: 'thin;x' }],
      [['format', 'widthMm'], '275mm;x'],
      [['nameplate', 'kern'], ['0;x']],
      [['front', 'columns'], '4'],
    ] as const) {
      expect([path, paperWith(path, value).ok]).toEqual([path, false])
    }
    expect(paperWith(['nameplate', 'colour'], 'black').ok).toBe(true)
  })

  test('a catalogue of another format is refused by its version', () => {
    expect(readCatalogue('{"schema":99,"papers":[]}').problems).toMatchObject([{ kind: 'schema-version' }])
    expect(readCatalogue('{"schema":1,"papers":[]}').ok).toBe(true)
  })
})
