import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { FRONT, LEAD } from './support/address.ts'

const FACSIMILE = `${FRONT}?view=facsimile`

const sheet = (page: Page) => page.getByRole('region', { name: '第01版版面' })
const line = (page: Page) => sheet(page).locator('.set-line', { hasText: '会议认为，长三角一体化' })
const width = async (page: Page) => (await page.locator('.page-frame').boundingBox())?.width ?? 0

type Point = { readonly x: number; readonly y: number }

async function middleOf(page: Page): Promise<Point> {
  const box = await line(page).boundingBox()
  if (box === null) throw new Error('the line is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Spreads two fingers about a point from 40 px apart to `apart` px, as a hand would. */
async function pinch(cdp: CDPSession, { x, y }: Point, apart: number): Promise<void> {
  const fingers = (distance: number) => [
    { x: x - distance / 2, y, id: 0 },
    { x: x + distance / 2, y, id: 1 },
  ]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) })
  for (let step = 1; step <= 8; step += 1) {
    const distance = 40 + ((apart - 40) * step) / 8
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(distance) })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function open(page: Page): Promise<void> {
  const gestures = page.waitForResponse(/pinch-zoom/)
  await page.goto(FACSIMILE)
  await gestures
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[data-scale]')).toContainText('%')
}

test('two fingers zoom the facsimile about their point, and the window stays as it is', async ({ page }) => {
  await open(page)
  const before = await width(page)
  const point = await middleOf(page)
  await pinch(await page.context().newCDPSession(page), point, 160)
  await expect.poll(() => width(page)).toBeGreaterThan(before * 3)
  const after = await middleOf(page)
  expect(Math.abs(after.x - point.x)).toBeLessThan(2)
  expect(Math.abs(after.y - point.y)).toBeLessThan(2)
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  await expect(page).toHaveURL(FACSIMILE)
})

test('outside the facsimile the browser’s own zoom is left alone', async ({ page }) => {
  await page.goto(LEAD)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  expect(await page.locator('meta[name=viewport]').getAttribute('content')).not.toMatch(/user-scalable|maximum-scale/)
  const left = await heading.evaluate((element) => {
    const wheel = new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true })
    const actions = []
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      actions.push(getComputedStyle(at).touchAction)
    }
    return { wheel: element.dispatchEvent(wheel), actions: [...new Set(actions)] }
  })
  expect(left).toEqual({ wheel: true, actions: ['auto'] })
})

test('a double tap brings the column to the width of the window, another the whole page', async ({ page }) => {
  await open(page)
  const whole = await width(page)
  const tapTwice = async ({ x, y }: Point) => {
    await page.touchscreen.tap(x, y)
    await page.touchscreen.tap(x, y)
  }
  await tapTwice(await middleOf(page))
  await expect.poll(() => width(page)).toBeGreaterThan(whole * 3)
  const column = await line(page).boundingBox()
  expect(column?.x).toBeGreaterThanOrEqual(0)
  await expect(page).toHaveURL(FACSIMILE)
  await page.waitForTimeout(400)
  await tapTwice(await middleOf(page))
  await expect.poll(() => width(page)).toBe(whole)
  await expect(page).toHaveURL(FACSIMILE)
})

test('zoom and place survive a turn of the phone and back, and a reload', async ({ page }) => {
  await open(page)
  await pinch(await page.context().newCDPSession(page), await middleOf(page), 160)
  await line(page).evaluate((span) => span.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }))
  await page.waitForTimeout(100)
  const size = await width(page)
  const before = await middleOf(page)
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(line(page)).toBeInViewport()
  expect(await width(page)).toBeCloseTo(size, 0)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => Math.abs((await middleOf(page)).y - before.y)).toBeLessThan(2)
  await page.reload()
  await expect.poll(() => width(page)).toBeCloseTo(size, 0)
  const after = await middleOf(page)
  expect(Math.abs(after.x - before.x)).toBeLessThan(2)
  expect(Math.abs(after.y - before.y)).toBeLessThan(2)
})
