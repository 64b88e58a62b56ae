/**
 * Our line ends against Chromium's own layout, in the shipped faces. It is asked for each line from where ours begins, so
 * one difference never hides or makes another.
 */
import { cutFonts } from '#press/cut-fonts.ts'
import { fontRules } from '#press/font-rules.ts'
import { committedDifferences, differences } from '../support/explain-line.ts'
import { oracleLines } from '../support/oracle-lines.ts'
import { expect, test } from './fixture.ts'

const EM = 100
/** Enough of a paragraph for one line. */
const REST = 160

// The first line keeps an opening mark whole at its indent, all others trim it: as the composer sets them.
const CSS = `
  div { position: absolute; font: 400 ${EM}px/2 "Banmian Serif"; text-align: justify; line-break: strict;
    text-autospace: no-autospace; font-kerning: none; font-variant-ligatures: none }
  .first { text-spacing-trim: space-first }
  .next { text-spacing-trim: trim-start }
`

test('Chromium ends each line where we do, but for the differences listed', async ({ page }) => {
  const lines = oracleLines(['ahkjb', 'specimen']).filter(({ face }) => face === 'serif')
  expect(lines.length).toBeGreaterThan(400)
  const characters = new Map(lines.flatMap(({ rest }) => Array.from(rest, (character) => [character, rest] as const)))
  const fonts = fontRules(
    await cutFonts(new Map([['serif', characters]])),
    ({ content }) => `data:font/woff2;base64,${Buffer.from(content).toString('base64')}`,
  )
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${fonts}${CSS}</style><body></body></html>`)
  await page.evaluate((em) => document.fonts.load(`${em}px "Banmian Serif"`, '一').then(() => undefined), EM)
  const ends = await page.evaluate(
    ({ asked, em }) =>
      asked.map(({ text, width, isFirst }) => {
        const box = document.createElement('div')
        box.className = isFirst ? 'first' : 'next'
        box.style.width = `${width * em}px`
        const node = document.createTextNode(text)
        box.append(node)
        document.body.append(box)
        const range = document.createRange()
        const topOf = (at: number): number => {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect().top
        }
        // The first character that stands lower than the first line ends it.
        const top = topOf(0)
        let low = 1
        let high = text.length
        while (low < high) {
          const middle = Math.floor((low + high) / 2)
          if (topOf(middle) > top + em / 2) high = middle
          else low = middle + 1
        }
        box.remove()
        return low
      }),
    { asked: lines.map(({ rest, width, isFirst }) => ({ text: rest.slice(0, REST), width, isFirst })), em: EM },
  )
  const found = differences(
    lines,
    lines.map(({ rest }, index) => rest.slice(0, ends[index])),
  )
  expect(found.filter(({ rule }) => rule === '?')).toEqual([])
  expect(found).toEqual(committedDifferences('chromium', found))
})
