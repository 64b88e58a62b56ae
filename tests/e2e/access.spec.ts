import { expect, test } from './fixture.ts'
import { FRONT, LEAD, SCREENS } from './support/address.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectScreen } from './support/expect-screen.ts'
import { findForeignCharacters } from './support/find-foreign-characters.ts'

// The browser says of any 404 that it is one.
test.use({ expectedErrors: /404 \(Not Found\)/ })

for (const [name, address] of SCREENS) {
  test(`${name}: no accessibility violation, nothing wider than the window, every character in our own faces`, async ({
    page,
    request,
  }) => {
    await page.goto(address)
    await expectScreen(page)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await findForeignCharacters(page, request)).toEqual([])
  })
}

test('a code on its sheet: no accessibility violation', async ({ page }) => {
  await page.goto(FRONT)
  await page.getByRole('button', { name: /官方微信/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark' })
  for (const address of [FRONT, LEAD, '/desk']) {
    test(`${address}: no accessibility violation`, async ({ page }) => {
      await page.goto(address)
      await expectScreen(page)
      await expectAccessible(page)
    })
  }
})
