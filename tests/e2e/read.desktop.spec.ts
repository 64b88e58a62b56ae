import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { FRONT, LEAD, PHOTO } from './support/address.ts'
import { expectScreen } from './support/expect-screen.ts'

const sheet = (page: Page) => page.getByRole('region', { name: '第01版版面' })
const headline = (page: Page) => sheet(page).getByRole('link', { name: /谱写长三角一体化新篇章/ })

test('the site opens at the newest front page, its facsimile wholly in the window', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(FRONT)
  await expect(page).toHaveTitle('安徽科技报 2024年6月12日 星期三 第01版')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('安徽科技报')
  await expect(page.locator('.page-frame')).toBeInViewport({ ratio: 1 })
})

test('a paragraph is one text: a phrase across two columns is in it, and it is copied whole', async ({ page }) => {
  await page.goto(FRONT)
  // Column 1 ends with 重大国, column 2 begins with 家战略.
  const paragraph = sheet(page).locator('p', { hasText: '重大国家战略' })
  await expect(paragraph).toHaveCount(1)
  const copied = await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return String(getSelection())
  })
  expect(copied).toMatch(/^会议认为，长三角一体化发展是.*亲自推动的重大国家战略。.*科学指引。$/)
})

test('pointing at a story marks its whole area', async ({ page }) => {
  await page.goto(FRONT)
  const area = page.locator('.page-story[data-story="1"] .page-area')
  await expect(area).toHaveCSS('outline-width', '0px')
  await sheet(page).locator('p', { hasText: '重大国家战略' }).locator('span').first().hover()
  await expect(area).not.toHaveCSS('outline-width', '0px')
})

test('a click on an article opens it beside the page, and back returns to the same place', async ({ page }) => {
  await page.goto(FRONT)
  await page.getByRole('button', { name: '适宽' }).click()
  const line = sheet(page).locator('.set-line', { hasText: '会议认为，长三角一体化' })
  await line.evaluate((span) => span.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const before = await sheet(page).evaluate((box) => box.scrollTop)
  expect(before).toBeGreaterThan(0)
  await line.click()
  await expect(page).toHaveURL(LEAD)
  await expect(page.locator('.page-frame')).toBeInViewport()
  expect(await sheet(page).evaluate((box) => box.scrollTop)).toBe(before)
  await page.getByRole('link', { name: '返回第01版' }).click()
  await expect(page).toHaveURL(FRONT)
  expect(await sheet(page).evaluate((box) => box.scrollTop)).toBe(before)
})

test('Enter on a headline opens its article; Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto(FRONT)
  await headline(page).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(LEAD)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(FRONT)
  await expect(headline(page)).toBeFocused()
})

test('the arrow keys go from story to story', async ({ page }) => {
  await page.goto(LEAD)
  await expectScreen(page)
  await page.keyboard.press('ArrowRight')
  await expectScreen(page, /新建沪宁合高铁/)
  await expect(page).toHaveURL(PHOTO)
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(LEAD)
})

test('the rail names the stories, the pages held and not held, and the days', async ({ page }) => {
  await page.goto(FRONT)
  const pages = page.getByRole('navigation', { name: '版面导航' })
  await expect(pages).toContainText('本期16版，已收录1版')
  await expect(pages).toContainText('第02版至第16版 暂未收录')
  const days = page.getByRole('navigation', { name: '往期回顾' }).getByRole('link')
  await expect(days.first()).toContainText('2024年6月12日 星期三')
  const titles = page.getByRole('navigation', { name: '标题导航' }).getByRole('link')
  await expect(titles).toHaveCount(2)
  await titles.last().click()
  await expect(page).toHaveURL(PHOTO)
})

test('跳到正文 leads past the head and leaves the address as it is', async ({ page }) => {
  await page.goto(FRONT)
  await expectScreen(page)
  await expect(page.locator('[data-address]')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveURL(FRONT)
})
