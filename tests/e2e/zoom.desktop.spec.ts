import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { FRONT } from './support/address.ts'
import { expectScreen } from './support/expect-screen.ts'

const sheet = (page: Page) => page.getByRole('region', { name: '第01版版面' })
const line = (page: Page) => sheet(page).locator('.set-line', { hasText: '会议认为，长三角一体化' })

async function leftEdge(page: Page, of = line(page)): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox()
  if (box === null) throw new Error('the line is not drawn')
  return { x: box.x, y: box.y + box.height / 2 }
}

const scale = (page: Page) => page.locator('[data-scale]').innerText()

async function open(page: Page): Promise<void> {
  // The gestures come after the page.
  const gestures = page.waitForResponse(/pinch-zoom/)
  await page.goto(FRONT)
  await expectScreen(page)
  await gestures
  await page.waitForLoadState('networkidle')
}

test('the wheel with Ctrl zooms about the pointer: what is under it stays', async ({ page }) => {
  await open(page)
  // Column 2 begins with it; at the edges of the sheet the box has no room to scroll.
  const inside = sheet(page).locator('.set-line', { hasText: /^家战略/ })
  const before = await leftEdge(page, inside)
  await page.mouse.move(before.x, before.y)
  await page.keyboard.down('Control')
  for (let notch = 0; notch < 5; notch += 1) {
    await page.mouse.wheel(0, -100)
    await page.waitForTimeout(30)
  }
  await page.keyboard.up('Control')
  const after = await leftEdge(page, inside)
  expect(Number(/\d+/.exec(await scale(page))?.[0])).toBeGreaterThan(100)
  // The pointer stands on whole pixels, and what is less than one is enlarged as well.
  expect(Math.abs(after.x - before.x)).toBeLessThan(4)
  expect(Math.abs(after.y - before.y)).toBeLessThan(4)
  // The window itself was not zoomed.
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
})

test('the wheel without Ctrl scrolls, and zooming ends at the whole page and at 400 %', async ({ page }) => {
  await open(page)
  const whole = await scale(page)
  await sheet(page).focus()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('+')
  await expect(page.locator('[data-scale]')).toContainText('400%')
  const top = await sheet(page).evaluate((box) => box.scrollTop)
  await sheet(page).hover()
  await page.mouse.wheel(0, 200)
  await expect.poll(() => sheet(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(top)
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('-')
  expect(await scale(page)).toBe(whole)
  await expect(page.getByRole('button', { name: '缩小' })).toBeDisabled()
})

test('at 400 % the page is text as sharp as any: type of its size, not a picture', async ({ page }) => {
  await open(page)
  await sheet(page).focus()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('+')
  const box = await line(page).boundingBox()
  expect(box?.height).toBeGreaterThan(60)
  expect(await sheet(page).locator('canvas').count()).toBe(0)
  const text = await line(page).evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return String(getSelection())
  })
  expect(text).toContain('会议认为')
})

test('a double click selects a word; with Ctrl it brings the column to reading size, and back', async ({ page }) => {
  await open(page)
  const whole = await scale(page)
  const { x, y } = await leftEdge(page)
  await page.mouse.move(x + 30, y)
  await page.keyboard.down('Control')
  await page.mouse.dblclick(x + 30, y)
  await page.keyboard.up('Control')
  await expect(page).toHaveURL(FRONT)
  await expect(page.locator('[data-scale]')).toContainText('150%')
  const column = await line(page).boundingBox()
  const box = await sheet(page).boundingBox()
  // The column's text stands wholly in the box.
  expect(column?.x).toBeGreaterThan(box?.x ?? 0)
  await page.keyboard.press('0')
  await expect.poll(() => scale(page)).toBe(whole)
})

test('zoom and place survive a reload and another window', async ({ page }) => {
  await open(page)
  await sheet(page).focus()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('+')
  await line(page).evaluate((span) => span.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }))
  await page.waitForTimeout(100)
  const before = await leftEdge(page)
  const size = await scale(page)
  await page.reload()
  await expectScreen(page)
  await expect.poll(() => scale(page)).toBe(size)
  const after = await leftEdge(page)
  expect(Math.abs(after.x - before.x)).toBeLessThan(2)
  expect(Math.abs(after.y - before.y)).toBeLessThan(2)

  await page.setViewportSize({ width: 1100, height: 700 })
  await expect(line(page)).toBeInViewport()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(async () => Math.abs((await leftEdge(page)).y - before.y)).toBeLessThan(2)
})

test('a hundred windows, each a pixel narrower, end as a window opened at that width', async ({ page }) => {
  test.slow()
  await open(page)
  const places = () =>
    page.locator('.page-frame, .set-line').evaluateAll((boxes) =>
      boxes.map((box) => {
        const { left, top, width } = box.getBoundingClientRect()
        return [left, top, width].map((length) => Math.round(length * 10) / 10)
      }),
    )
  for (let width = 1440; width > 1340; width -= 1) await page.setViewportSize({ width, height: 900 })
  await page.waitForTimeout(100)
  const resized = await places()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  await page.goto(FRONT)
  await expectScreen(page)
  await page.waitForLoadState('networkidle')
  expect(await places()).toEqual(resized)
})
