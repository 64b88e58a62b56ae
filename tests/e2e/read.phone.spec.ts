import { expect, test } from './fixture.ts'
import { FRONT, LEAD } from './support/address.ts'

test('the first view is readable without zooming: the masthead, the page in small, the lead as text', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(FRONT)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('安徽科技报')
  const lead = page.getByRole('link', { name: /谱写长三角一体化新篇章/ })
  await expect(lead).toBeInViewport()
  const opening = page.locator('p', { hasText: '6月5日至6日' }).last()
  await expect(opening).toBeInViewport()
  const size = await opening.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(16)
})

test('an article opens from its title, and back returns to the same place', async ({ page }) => {
  await page.goto(FRONT)
  const second = page.getByRole('link', { name: /新建沪宁合高铁/ })
  await second.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  await second.tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新建沪宁合高铁')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('link', { name: '返回第01版' }).tap()
  await expect(page).toHaveURL(FRONT)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
})

test('the facsimile opens on its own, grows by buttons, opens its stories and closes by back', async ({ page }) => {
  await page.goto(FRONT)
  await page.getByRole('link', { name: '看版面原样' }).tap()
  const frame = page.locator('.page-frame')
  await expect(frame).toBeVisible()
  const width = async () => (await frame.boundingBox())?.width ?? 0
  const fitted = await width()
  expect(fitted).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: '放大', exact: true }).tap()
  await expect.poll(width).toBeGreaterThan(fitted)
  await page.getByRole('link', { name: /谱写长三角一体化新篇章/ }).tap()
  await expect(page).toHaveURL(LEAD)
  await page.goBack()
  await expect(frame).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(FRONT)
})
