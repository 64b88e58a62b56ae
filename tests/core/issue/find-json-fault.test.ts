import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findJsonFault } from '#core/issue/find-json-fault.ts'
import { readJson } from '#core/issue/read-json.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('finds a fault exactly where the platform finds one', () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '{', ':', '\\', '0', '-', '\n', '\t', 'x', '.', '版'),
      fc.nat(2),
    )
    .map(([text, place, mark, cut]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + mark + text.slice(at + cut)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      expect(findJsonFault(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '这里应是逗号或“}”'],
  ['{"a": 1,}', 1, 9, '“}”前面多了一个逗号'],
  ['[1, 2', 1, 6, '文件到这里就断了'],
  ['', 1, 1, '文件到这里就断了'],
  ['{a: 1}', 1, 2, '这里应是带双引号的键名'],
  ['{"a" 1}', 1, 6, '键名后面应是冒号'],
  ['{"a": 版}', 1, 7, '这里应是一个值'],
  ['{"a": "版\n"}', 1, 9, '这一行的文字没有用引号收住'],
  ['["C:\\版"]', 1, 5, '“\\”后面的字母不对'],
  ['{} {}', 1, 4, '这里应是文件的末尾'],
])('%j: line %i, column %i, %s', (text, line, column, words) => {
  expect(findJsonFault(text)).toEqual({ line, column, words })
})

test('the sentence about a broken file is Chinese to its end', () => {
  const { problems } = readJson('{\n  "pages": [,]\n}')
  expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
    ['json-syntax', '不是合法的 JSON：第2行第13字，这里应是一个值。'],
  ])
})
