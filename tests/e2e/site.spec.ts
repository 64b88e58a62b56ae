import { expect, test } from './fixture.ts'
import { FRONT, LEAD } from './support/address.ts'
import { expectScreen } from './support/expect-screen.ts'

test('a file that does not exist is a plain 404, never the page of the app', async ({ request }) => {
  for (const path of [
    '/assets/none.js',
    '/data/none.json',
    '/data/ahkjb/1999-01-01.json',
    '/none.png',
    '/fonts/none',
  ]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(response.headers()['content-type'], path).toContain('text/plain')
  }
})

test('the front page sends at most 400 KB, fonts included, and nothing of the desk', async ({ page }) => {
  const sizes = new Map<string, Promise<number>>()
  page.on('requestfinished', (request) => {
    const size = request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)
    sizes.set(new URL(request.url()).pathname, size)
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  let sum = 0
  for (const size of sizes.values()) sum += await size
  expect([...sizes.keys()].filter((path) => path.endsWith('.woff2'))).toHaveLength(5)
  expect([...sizes.keys()].filter((path) => /desk|pdf|bcmap/.test(path))).toEqual([])
  expect(sum).toBeLessThan(400_000)
})

test('nothing moves when the fonts arrive late', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.woff2', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(FRONT, { waitUntil: 'domcontentloaded' })
  await expectScreen(page)
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) performance.mark('shift', { detail: 'value' in entry ? entry.value : 0 })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await expect(page.locator('[data-unmeasured]')).toHaveCount(0)
  const places = () =>
    page.locator('.page-sheet p, .page-sheet h2').evaluateAll((boxes) =>
      boxes.map((box) => {
        const { left, top, height } = box.getBoundingClientRect()
        return [left, top, height]
      }),
    )
  // On a phone the small page is drawn in a quiet moment.
  await expect(page.locator('.page-sheet h2')).not.toHaveCount(0)
  const early = await places()
  expect(early.length).toBeGreaterThan(10)
  release()
  // The five faces of the entry page; slices for other pages are never asked for here.
  await page.waitForFunction(() => [...document.fonts].filter((face) => face.status === 'loaded').length === 5)
  expect(await places()).toEqual(early)
  const shift = await page.evaluate(() =>
    performance.getEntriesByName('shift').reduce((sum, mark) => sum + ('detail' in mark ? Number(mark.detail) : 0), 0),
  )
  expect(shift).toBeLessThan(0.01)
})

test('the licences of the fonts lie beside them', async ({ page, request }) => {
  await page.goto('/about')
  const links = page.getByRole('link', { name: '授权书' })
  await expect(links).toHaveCount(5)
  for (const link of await links.all()) {
    const response = await request.get((await link.getAttribute('href')) ?? '')
    expect(await response.text()).toContain('SIL OPEN FONT LICENSE')
  }
})

test.describe('without a network', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ })

  test('what is open stays readable, and the reader is told', async ({ page, context }) => {
    await page.goto(FRONT)
    await expectScreen(page)
    await context.setOffline(true)
    await page
      .getByRole('link', { name: /谱写长三角一体化新篇章/ })
      .first()
      .click()
    await expect(page).toHaveURL(LEAD)
    await expect(page.getByText('当前没有网络')).toBeVisible()
  })

  test('an issue that does not come is told in words, and comes when tried again', async ({ page }) => {
    await page.route('**/data/ahkjb/2024-06-12/1.json', (route) => route.abort())
    // A page comes with its data; from elsewhere they are fetched.
    await page.goto('/about')
    await page.getByRole('link', { name: '版面，回到最新一期头版' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('连不上服务器', { timeout: 20_000 })
    await page.unroute('**/data/ahkjb/2024-06-12/1.json')
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('安徽科技报')
  })
})
