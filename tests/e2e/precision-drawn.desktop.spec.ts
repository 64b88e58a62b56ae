/** The page as it is sent, before any script has come: its lines are already where they were composed. */
import { expect, test } from './fixture.ts'
import { FRONT } from './support/address.ts'
import { expectPrecise } from './support/expect-precise.ts'

test.describe('before the program of the page has come', () => {
  test.use({ expectedErrors: /ERR_FAILED/ })

  test('every line stands where it was composed', async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.abort())
    await page.goto(FRONT)
    await expectPrecise(page)
    // The whole page, fitted to the window by the stylesheet alone.
    await expect(page.locator('.page-frame')).toBeInViewport({ ratio: 1 })
  })
})
