/** What comes out of a printer: a story whole, a page on one sheet, nothing of the site round them. */
import type { Page } from '@playwright/test'
import { layerText, readPrinted } from '../support/read-printed.ts'
import { expect, test } from './fixture.ts'
import { FRONT, LEAD } from './support/address.ts'

const END_OF_LEAD = '王清宪分别代表三省一市讲话'

async function print(page: Page, format: string): Promise<{ pages: number; text: string }> {
  const bytes = await page.pdf({ format, printBackground: true })
  const sheets = await readPrinted(new Uint8Array(bytes))
  return { pages: sheets.length, text: sheets.map(layerText).join('') }
}

test('a story prints whole, on as many sheets as it needs', async ({ page }) => {
  await page.goto(LEAD)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { pages, text } = await print(page, 'A4')
  expect(pages).toBeGreaterThan(1)
  expect(text).toContain(END_OF_LEAD)
  expect(text).not.toContain('跳到正文')
  expect(text).not.toContain('编辑台')
})

for (const format of ['A4', 'A3']) {
  test(`a page prints on one sheet of ${format}, with all its text`, async ({ page }) => {
    await page.goto(FRONT)
    await page.locator('.page-type-area').first().waitFor()
    const { pages, text } = await print(page, format)
    expect(pages).toBe(1)
    // Columns stand side by side on the sheet, so a line is asked for, not a sentence.
    expect(text).toContain('浩、王清宪分别代表三省一市讲话。')
    expect(text).not.toContain('标题导航')
  })
}

test.describe('before the browser has taken the page over', () => {
  test.use({ javaScriptEnabled: false })

  test('a page prints on one sheet too, and a story whole', async ({ page }) => {
    // Without its script the page cannot say when its fonts are here: until then a system's font prints, in other characters.
    await page.goto(FRONT, { waitUntil: 'networkidle' })
    const front = await print(page, 'A4')
    expect(front.pages).toBe(1)
    expect(front.text).toContain('浩、王清宪分别代表三省一市讲话。')
    await page.goto(LEAD, { waitUntil: 'networkidle' })
    const lead = await print(page, 'A4')
    expect(lead.text).toContain(END_OF_LEAD)
    expect(lead.text.split(END_OF_LEAD)).toHaveLength(2)
  })
})
