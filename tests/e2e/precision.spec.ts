/** The page in a real browser, against the composer: every line where it was composed, at every scale. */
import { LAYOUT_EM_PIXELS } from '#view/set-text.tsx'
import { expect, test } from './fixture.ts'
import { expectPrecise, seenLines } from './support/expect-precise.ts'

/** Where the facsimile stands: the page itself, on a phone its own view. */
const sheetAddress = (isMobile: boolean) => `/ahkjb/2024-06-12/1${isMobile ? '?view=facsimile' : ''}`

test('every line stands where it was composed: whole page', async ({ page, isMobile }) => {
  await page.goto(sheetAddress(isMobile))
  await page.locator('.page-type-area').waitFor()
  await expectPrecise(page)
})

test('every line stands where it was composed: enlarged', async ({ page, isMobile }) => {
  await page.goto(sheetAddress(isMobile))
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '放大', exact: true }).click()
  const { scale } = await seenLines(page)
  expect(scale * LAYOUT_EM_PIXELS).toBeGreaterThan(10)
  await expectPrecise(page)
})

test('a paragraph that crosses a column break is copied whole', async ({ page, isMobile }) => {
  await page.goto(sheetAddress(isMobile))
  await page.locator('.page-type-area').waitFor()
  const copied = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.page-type-area p')].find((each) =>
      (each.textContent ?? '').startsWith('会议认为'),
    )
    const selection = window.getSelection()
    if (paragraph === undefined || selection === null) throw new Error('no paragraph to copy')
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    selection.removeAllRanges()
    selection.addRange(range)
    return selection.toString()
  })
  expect(copied).toContain('推动的重大国家战略。三省一市')
  expect(copied).not.toContain('\n')
  expect([...copied]).toHaveLength(251)
})

test('nothing between two columns keeps find-in-page from a phrase', async ({ page, isMobile }) => {
  await page.goto(sheetAddress(isMobile))
  await page.locator('.page-type-area').waitFor()
  // Chromium's find works on runs of inline text: a phrase is found when only inline boxes lie between its characters.
  const between = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.page-type-area p')].find((each) =>
      (each.textContent ?? '').startsWith('会议认为'),
    )
    return [...(paragraph?.querySelectorAll('*') ?? [])].map(
      (each) => `${getComputedStyle(each).display} ${getComputedStyle(each).position}`,
    )
  })
  expect(new Set(between)).toEqual(new Set(['inline relative', 'inline static']))
  const found = await page.evaluate(() =>
    (window as Window & { find?: (text: string) => boolean }).find?.('重大国家战略'),
  )
  // The headless shell that comes with the install has no find; a full Chromium has.
  if (await page.evaluate(() => (window as Window & { find?: (text: string) => boolean }).find?.('长三角') === true))
    expect(found).toBe(true)
})

test('nothing moves when the faces arrive', async ({ page, isMobile }) => {
  await page.goto(sheetAddress(isMobile))
  await page.locator('.page-type-area').waitFor()
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        void document.fonts.ready.then(() => setTimeout(() => resolve(sum), 500))
      }),
  )
  expect(shift).toBeLessThanOrEqual(0.02)
})
