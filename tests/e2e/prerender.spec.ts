/** The screens drawn before they are asked for: readable as they come, and taken over by the browser as they are. */
import { expect, test } from './fixture.ts'
import { FRONT, LEAD } from './support/address.ts'

const LEAD_LINK = /谱写长三角一体化新篇章/

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const address of ['/', '/ahkjb', FRONT]) {
    test(`${address} is the front page, and leads to its articles`, async ({ page }) => {
      const response = await page.goto(address)
      expect(response?.status()).toBe(200)
      await expect(page).toHaveTitle('安徽科技报 2024年6月12日 星期三 第01版')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('安徽科技报')
      await page.getByRole('link', { name: LEAD_LINK }).first().click()
      await expect(page).toHaveURL(LEAD)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('谱写长三角一体化新篇章')
      await expect(page.getByRole('article').last()).toContainText('会议认为，长三角一体化发展是')
    })
  }

  test('nothing stands there that does nothing', async ({ page }) => {
    await page.goto(FRONT)
    await expect(page.getByRole('button', { name: /^(?:放大|数字报)$/ })).toHaveCount(0)
    await expect(page.locator('[data-small-page]')).toBeHidden()
    await page.goto(LEAD)
    await expect(page.getByRole('button', { name: '复制引文' })).toHaveCount(0)
  })

  test('one form of the page is shown, and nothing is wider than the window', async ({ page }) => {
    await page.goto(FRONT)
    await expect(page.getByRole('main')).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test('the browser takes the page over as it is: no element is drawn again, nothing is fetched, nothing is said', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/data/')) fetched.push(request.url())
  })
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/assets/index-*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(FRONT, { waitUntil: 'commit' })
  // The stylesheets have come: one form of the page is shown.
  await expect(page.locator('main:visible')).toHaveCount(1)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('安徽科技报')
  await heading.evaluate((element) => element.setAttribute('data-seen', ''))
  release()
  await expect(page.locator('[data-address]')).toHaveCount(0)
  // The form for the other window is gone.
  await expect(page.locator('main')).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  await expect(heading).toHaveAttribute('data-seen')
  expect(fetched).toEqual([])
  await page.getByRole('link', { name: LEAD_LINK }).first().click()
  await expect(page).toHaveURL(LEAD)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('谱写长三角一体化新篇章')
  expect(fetched).toEqual([])
})

test('a host that answers every address with the front page still shows what was asked for', async ({ page }) => {
  await page.route(`**${LEAD}`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: new URL('/', route.request().url()).href }) }),
  )
  await page.goto(LEAD)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/谱写长三角一体化新篇章/)
  await expect(page.getByRole('link', { name: '返回第01版' })).toBeVisible()
})

test('the first screen needs one round trip: page and geometry fit the first flight of a connection', async ({
  request,
}) => {
  const response = await request.get(FRONT)
  const html = await response.text()
  const css = /assets\/screens\/[\w.]+/.exec(html)?.[0] ?? ''
  const headers = { 'accept-encoding': 'br' }
  const sizes = await Promise.all(
    [FRONT, `/${css}`].map(async (address) =>
      Number((await request.head(address, { headers })).headers()['content-length']),
    ),
  )
  // Ten segments of 1,460 bytes (RFC 6928).
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(14_600)
})

test.describe('an issue of several pages', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ })
  const [first, last] = ['/specimen/2024-06-05/1', '/specimen/2024-06-05/4']

  test('each page is fetched once, in quiet moments, and can be read when the network has gone', async ({
    page,
    context,
  }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/data/') && request.url().endsWith('.json')) fetched.push(request.url())
    })
    await page.goto(first)
    const others = [2, 3, 4].map((number) => expect.stringMatching(`/data/specimen/2024-06-05/${number}.json$`))
    await expect.poll(() => fetched).toEqual(others)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page
      .getByRole('navigation', { name: '版面导航' })
      .getByRole('link', { name: /第04版/ })
      .click()
    await expect(page).toHaveURL(last)
    await expect(page).toHaveTitle(/第04版/)
    expect(fetched).toEqual(others)
  })
})
