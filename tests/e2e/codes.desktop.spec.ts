import { expect, test } from './fixture.ts'
import { FRONT } from './support/address.ts'
import { readCodeIn } from './support/read-code-in.ts'

test('the codes printed on the page say the same as their sheets, at the size of print', async ({ page }) => {
  await page.goto(FRONT)
  await page.getByRole('button', { name: '适宽' }).click()
  const said: (string | undefined)[] = []
  for (const name of ['官方微信二维码，点按放大', '数字报二维码，点按放大']) {
    said.push(readCodeIn(await page.getByRole('button', { name }).screenshot()))
  }
  expect(said).toEqual([
    'https://weixin.sogou.com/weixin?type=1&query=%E5%AE%89%E5%BE%BD%E7%A7%91%E6%8A%80%E6%8A%A5&ie=utf8',
    'http://www.ahkjb.com',
  ])
})
