/** Type twice as large (WCAG 1.4.4), as a reader sets it in the browser: nothing is cut, nothing lies over another. */
import { expect, test } from './fixture.ts'
import { FRONT, LEAD, PHOTO } from './support/address.ts'

for (const address of [FRONT, LEAD, PHOTO, '/specimen/2024-06-05/2', '/about', '/ahkjb/issues']) {
  test(`${address} fits the window in type twice as large`, async ({ page }) => {
    await page.goto(address)
    await expect(page.locator('[data-address]')).toHaveCount(0)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const spilt = await page
      .locator('.plate-frame')
      .evaluateAll((frames) => frames.filter((frame) => frame.scrollHeight > frame.clientHeight + 1).length)
    expect(spilt).toBe(0)
  })
}
