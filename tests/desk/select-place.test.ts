import { describe, expect, test } from 'vitest'
import type { Span } from '#core/issue/schema.ts'
import { selectPlace } from '#desk/select-place.ts'

function selected(text: string, place: Span): string {
  const field = document.createElement('textarea')
  document.body.append(field)
  field.value = text
  selectPlace(field, place)
  const selection = field.value.slice(field.selectionStart, field.selectionEnd)
  field.remove()
  return selection
}

describe('a place of the raw page is selected in its field', () => {
  test.each<[string, string, Span, string]>([
    ['in a later line', '甲\n乙丙丁', [2, 2, 2, 4], '丙丁'],
    ['across lines', '甲乙\n丙', [1, 2, 2, 2], '乙\n丙'],
    ['behind a character of two units, which counts as one', '𠮷野家', [1, 2, 1, 3], '野'],
    ['that is empty takes the next character', '甲乙', [1, 2, 1, 2], '乙'],
    ['past the end selects nothing', '甲', [9, 9, 9, 10], ''],
  ])('%s', (_, text, place, expected) => {
    expect(selected(text, place)).toBe(expected)
  })
})
