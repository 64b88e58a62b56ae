/**
 * Our line ends against those of pretext, a port of Chromium's line breaking that needs no browser. It is asked for each
 * line from where ours begins, so one difference never hides or makes another.
 */
import { beforeAll, expect, test } from 'vitest'
import { ORACLE_EM, standInForBlink } from '../../../support/blink-canvas.ts'
import { type BodyLine, bodyLines } from '../../../support/body-lines.ts'
import { committedDifferences, type Difference, differences } from '../../../support/explain-line.ts'
import { oracleLines } from '../../../support/oracle-lines.ts'
import { seedInput } from '../../../support/sample-pages.ts'

let ask = (_lines: readonly BodyLine[]): Difference[] => []

beforeAll(async () => {
  standInForBlink()
  const { layoutNextLine, prepareWithSegments, setLocale } = await import('@chenglou/pretext')
  setLocale('zh-CN')
  ask = (lines) =>
    differences(
      lines,
      lines.map(({ rest, face, width }) => {
        const prepared = prepareWithSegments(rest, `${ORACLE_EM}px "${face}"`)
        return layoutNextLine(prepared, width * ORACLE_EM)?.text ?? ''
      }),
    )
})

test('pretext ends each line where we do, but for the differences listed, each with its rule', () => {
  const lines = oracleLines(['ahkjb', 'specimen'])
  expect(lines.length).toBeGreaterThan(400)
  const found = ask(lines)
  expect(found.filter(({ rule }) => rule === '?')).toEqual([])
  expect(found).toEqual(committedDifferences('pretext', found))
})

test('on the seed at its printed measure, one trimmed line start and one half mark are all', () => {
  const lines = bodyLines(seedInput.issue, 'serif', [20])
  expect(lines).toHaveLength(103)
  expect(ask(lines).map(({ rule }) => rule)).toEqual(['line start trimmed', 'line end half'])
})
