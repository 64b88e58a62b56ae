/** The page in a real browser, against the composer: every line where it was composed, at every scale. */
import type { Page as BrowserPage } from '@playwright/test'
import { composePage } from '#core/compose/compose-page.ts'
import type { ComposedPage, TextBlock } from '#core/compose/page.ts'
import { measure } from '#faces/measure.ts'
import { LAYOUT_EM_PIXELS } from '#view/set-text.tsx'
import { seedInput } from '../../support/sample-pages.ts'
import { expect } from '../fixture.ts'

/** Furthest a line may stand from its place, in CSS pixels. */
const TOLERANCE = 0.5

type Seen = { readonly text: string; readonly left: number; readonly right: number; readonly baseline: number }

/** Each set line as the browser has it, in pixels from the corner of the type area, and the scale. */
export async function seenLines(browser: BrowserPage): Promise<{ scale: number; lines: Seen[] }> {
  await browser.evaluate(() => document.fonts.ready.then(() => undefined))
  return browser.evaluate(() => {
    const area = document.querySelector<HTMLElement>('.page-type-area')
    const sheet = document.querySelector<HTMLElement>('.page-sheet')
    if (area === null || sheet === null) throw new Error('no page on screen')
    const origin = area.getBoundingClientRect()
    const lines = [...area.querySelectorAll<HTMLElement>('.set-box:not(.set-vertical) .set-line')].map((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let text: Text | null = null
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Text && node.data.trimEnd() !== '') text = node
      }
      const range = document.createRange()
      const last = text?.data.trimEnd().length ?? 0
      if (text !== null) {
        range.setStart(text, last - 1)
        range.setEnd(text, last)
      }
      // An empty inline block stands on the baseline.
      const foot = document.createElement('span')
      foot.style.cssText = 'display:inline-block;width:0;height:0'
      line.append(foot)
      const baseline = foot.getBoundingClientRect().bottom - origin.top
      foot.remove()
      const first = line.getBoundingClientRect()
      return {
        text: line.textContent ?? '',
        left: first.left - origin.left,
        right: range.getBoundingClientRect().right - origin.left,
        baseline,
      }
    })
    return { scale: origin.width / area.offsetWidth, lines }
  })
}

function textBlocks(page: ComposedPage): TextBlock[] {
  return page.blocks.flatMap((block) => (block.kind === 'text' && block.vertical !== true ? [block] : []))
}

/** Every line of the seed's front page, where the composer put it. */
export async function expectPrecise(browser: BrowserPage): Promise<void> {
  const page = composePage(seedInput, measure)
  const { scale, lines } = await seenLines(browser)
  const pixels = (thousandths: number) => (thousandths / 1000) * LAYOUT_EM_PIXELS * scale
  const wanted = textBlocks(page).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const textOf = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join('')
  expect(lines).toHaveLength(wanted.length)
  const unmatched = [...lines]
  for (const line of wanted) {
    const text = textOf(line.runs)
    const nearest = unmatched
      .filter((seen) => seen.text === text)
      .toSorted(
        (a, b) => Math.abs(a.baseline - pixels(line.baseline)) - Math.abs(b.baseline - pixels(line.baseline)),
      )[0]
    expect(nearest, text).toBeDefined()
    if (nearest === undefined) continue
    unmatched.splice(unmatched.indexOf(nearest), 1)
    expect(Math.abs(nearest.baseline - pixels(line.baseline)), `baseline of ${text}`).toBeLessThanOrEqual(TOLERANCE)
    expect(Math.abs(nearest.left - pixels(line.x)), `left edge of ${text}`).toBeLessThanOrEqual(TOLERANCE)
    expect(Math.abs(nearest.right - pixels(line.x + line.width)), `right edge of ${text}`).toBeLessThanOrEqual(
      TOLERANCE,
    )
  }
}
