/** B-09: what turns the direction of text (CVE-2021-42574) stands nowhere in the source or the data, where a reader would not see it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const TEXT = /\.(?:tsx?|mjs|json|css|html|svg|txt|md)$/

const placesIn = (file: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (/\p{Bidi_Control}/u.test(line) ? [`${file}:${index + 1}: a directional control`] : []))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

describe('directional controls', () => {
  test.each(['src', 'data'])('none is in %s', (folder) => {
    const files = filesBelow(folder)
    expect(files.length).toBeGreaterThan(5)
    expect(files.flatMap((file) => placesIn(file, readFileSync(file, 'utf8')))).toEqual([])
  })

  test.each(['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069'])('%j would be told', (control) => {
    expect(placesIn('a.ts', `const a = 1\nconst b = '${control}'`)).toEqual(['a.ts:2: a directional control'])
  })
})
