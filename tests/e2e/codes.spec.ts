import { expect, test } from './fixture.ts'
import { FRONT } from './support/address.ts'
import { readCodeIn } from './support/read-code-in.ts'

// The paper has not given its account's own code: the code searches for the account by name, 安徽科技报.
const SEARCH = 'https://weixin.sogou.com/weixin?type=1&query=%E5%AE%89%E5%BE%BD%E7%A7%91%E6%8A%80%E6%8A%A5&ie=utf8'
const SITE = 'http://www.ahkjb.com'

const CODES = [
  ['WeChat', /官方微信/, SEARCH, '搜索结果'],
  ['digital edition', /数字报/, SITE, '此码打开报上印的网址'],
] as const

for (const [name, button, target, words] of CODES) {
  test(`the ${name} code alone on its sheet says its target, read from a screenshot`, async ({ page }) => {
    await page.goto(FRONT)
    await page.getByRole('button', { name: button }).click()
    const sheet = page.getByRole('dialog')
    const code = sheet.getByRole('img')
    await expect(code).toHaveCount(1)
    await expect(code).toBeInViewport({ ratio: 1 })
    const box = await code.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(160)
    expect(box?.width).toBeLessThanOrEqual(240)
    expect(box?.height).toBe(box?.width)
    expect(readCodeIn(await page.screenshot())).toBe(target)
    await expect(sheet).toContainText(words)
    await sheet.getByRole('button', { name: '关闭' }).click()
    await expect(sheet).toBeHidden()
  })
}

test('Back closes the sheet and leaves the page open, Forward opens it again, Esc closes it', async ({ page }) => {
  await page.goto('/about')
  await page.goto(FRONT)
  const sheet = page.getByRole('dialog')
  const button = page.getByRole('button', { name: /官方微信/ })
  await button.click()
  await expect(sheet).toBeVisible()
  await page.goBack()
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(FRONT)
  await expect(button).toBeFocused()
  await page.goForward()
  await expect(sheet).toBeVisible()
  // Kept by the entry of the history, it is there again when the page is loaded anew.
  await page.reload()
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL('/about')
})
