import { expect, test } from './fixture.ts'
import { FRONT, LEAD, PHOTO } from './support/address.ts'

test('an article says everything that print says, in one heading and in order', async ({ page }) => {
  await page.goto(LEAD)
  const article = page.getByRole('article').last()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(/谱写长三角一体化新篇章\s*勇当中国式现代化先行者/)
  for (const words of [
    '2024年度长三角地区主要领导座谈会在浙江温州举行',
    '会议确定2025年度长三角地区主要领导座谈会在江苏省召开',
    '第01版',
    '1947字',
    '分钟',
  ]) {
    await expect(article).toContainText(words)
  }
  await expect(article).toContainText('（下转二版）')
  await expect(article).toContainText('续文在第2版，本站暂未收录')
})

test('from article to article and back to the page', async ({ page }) => {
  await page.goto(LEAD)
  await page.getByRole('link', { name: /^下一篇/ }).click()
  await expect(page).toHaveURL(PHOTO)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/新建沪宁合高铁\s*假期施工赶进度/)
  await page.getByRole('link', { name: /^上一篇/ }).click()
  await expect(page).toHaveURL(LEAD)
  await page.getByRole('link', { name: '返回第01版' }).click()
  await expect(page).toHaveURL(FRONT)
})

test('a photograph that is not held is a plate that says so', async ({ page }) => {
  await page.goto(PHOTO)
  const story = page.getByRole('article').last()
  await expect(story).toContainText('示意')
  await expect(story).toContainText('阮雪枫')
})

test.describe('where there is nothing', () => {
  // The browser says of any 404 that it is one.
  test.use({ expectedErrors: /404 \(Not Found\)/ })

  for (const [what, address, title, way] of [
    ['paper', '/nowhere/2024-06-12/1', '没有这份报纸', FRONT],
    ['date', '/ahkjb/1999-01-01/1', '没有这一期', FRONT],
    ['page that was printed', '/ahkjb/2024-06-12/2', '第02版暂未收录', FRONT],
    ['page that never was', '/ahkjb/2024-06-12/99', '没有这一版', FRONT],
    ['article', `${FRONT}/9`, '没有这一篇', LEAD],
    ['address', '/a/b/c/d/e/f', '没有这个地址', FRONT],
  ] as const) {
    test(`an unknown ${what} says what exists, with a way there`, async ({ page }) => {
      const response = await page.goto(address)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      await page.getByRole('main').getByRole('link').first().click()
      await expect(page).toHaveURL(way)
    })
  }
})
