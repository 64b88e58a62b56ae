/** The proof of a page with characters that no page of the site has is set in the paper's faces all the same. */
import { expect, test } from './fixture.ts'

/** Characters that stand on no page of the site. */
const RARE = '珙瓒麒麟镇觱篥'

test('characters that the cut faces lack come from the whole faces, and only then', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/fonts/whole/')) asked.push(request.url().replace(/.*\//, ''))
  })
  await page.goto('/desk')
  const field = page.getByLabel('原始文字')
  // Words of the paper's own front page, of which the cut faces have each character.
  await field.fill(
    '谱写长三角一体化新篇章\n\n会议强调，要坚持长三角一体化发展，合力推进长三角一体化高质量发展，会议要求。',
  )
  await expect(page.getByRole('heading', { name: '谱写长三角一体化新篇章' })).toBeAttached()
  await page.evaluate(() => document.fonts.ready)
  expect(asked).toEqual([])

  await field.fill(`${RARE}办起了图书馆\n\n会议强调，${RARE}要办好图书馆，让群众有书可读，有处可去，把好事办好。`)
  await expect(page.getByRole('heading', { name: RARE })).toBeAttached()
  await expect.poll(() => new Set(asked), { timeout: 20_000 }).toEqual(new Set(['serif.ttf', 'serif-black.ttf']))
  // Nothing is left to the system: each face that is asked for has come.
  await page.waitForFunction(() => [...document.fonts].every(({ status }) => status !== 'loading'))
  const failed = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)
  expect(failed).toBe(0)
})
