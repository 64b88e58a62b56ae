/** Pages that come to the desk as PDF: read by print's places in a worker, kept by them while they are edited. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { blankPdf, codedPages, lockedPdf } from '../support/tiny-pdf.ts'
import { expect, test } from './fixture.ts'
import { expectAccessible } from './support/expect-accessible.ts'

const ISSUE = 'data/papers/ahkjb/issues/2024-06-12.json'

/** The seed's page as our own command line prints it. */
async function printSeed(file: string): Promise<string> {
  const print = ['run', '-s', 'cli', '--', 'compose', ISSUE, '--pdf', file]
  await promisify(execFile)('npm', print)
  return file
}

/** Codes of GBK. */
const BRIDGE = { headline: 'B4F3C7C5CDA8B3B5', text: 'BDFCC8D5B4F3C7C5CDA8B3B5A1A3' }
const CANAL = { headline: 'CBAEC7FECDA8CBAE', text: 'D7F2C8D5CBAEC7FECDA8CBAEA1A3' }

const story = ({ headline, text }: typeof BRIDGE) => [
  { hex: headline, x: 40, y: 700, size: 24 },
  { hex: text, x: 60, y: 660 },
]

const pdf = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })

const chooser = (page: Page) => page.getByLabel('选择文件', { exact: true })
const proofOf = (page: Page) => page.getByRole('region', { name: '大样' })
const saved = async (page: Page): Promise<unknown> => {
  const save = page.getByRole('button', { name: '保存期文件' })
  await expect(save).toBeEnabled()
  const download = page.waitForEvent('download')
  await save.click()
  return JSON.parse(await readFile(await (await download).path(), 'utf8'))
}

/** The longest task of the page so far, in ms. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) performance.mark('task', { detail: duration })
    }).observe({ type: 'longtask', buffered: true })
  })
  return () =>
    page.evaluate(() =>
      performance.getEntriesByName('task').reduce((most, mark) => {
        return Math.max(most, 'detail' in mark ? Number(mark.detail) : 0)
      }, 0),
    )
}

test('the page that our own press printed comes back from its PDF, and stays placed while words are mended', async ({
  page,
}, info) => {
  test.slow()
  const file = await printSeed(info.outputPath('01.pdf'))
  const longest = await watchTasks(page)
  await page.goto('/desk')
  await chooser(page).setInputFiles(file)
  const proof = proofOf(page)
  await expect(proof.getByRole('heading', { level: 2, name: /谱写长三角一体化新篇章/ })).toBeAttached()
  await expect(page.getByText('已读入“01.pdf”（PDF）。')).toBeVisible()
  await expect(proof.locator('.set-line').filter({ hasText: '浩、王清宪分别代表三省一市讲话。' })).toBeAttached()
  await expect(proof.getByText(/4栏，每行20字.*栏宽照原版版面.*无余字/)).toBeAttached()
  const field = page.getByLabel('原始文字')
  await expect(field).toHaveValue(/谱写长三角一体化新篇章/)
  expect(await longest()).toBeLessThan(200)
  await expectAccessible(page)

  await page.getByRole('tab', { name: /^逐块识别 \d+/ }).click()
  const option = page.getByRole('option', { name: /正文.*6月6日/ })
  await option.click()
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.proof-mark').first()).toBeAttached()

  // A word is mended within its line, and the reload finds it so.
  const text = await field.inputValue()
  await field.fill(text.replace('6月6日', '六月六日'))
  await expect(proof.getByText(/栏宽照原版版面/)).toBeAttached()
  await expect(proof).toContainText('六月六日')
  await expect(page.getByText(/^字号、栏和位置照PDF/)).toBeVisible()
  await page.reload()
  await expect(proof.getByText(/栏宽照原版版面/)).toBeAttached()
  await expect(proof).toContainText('六月六日')

  // Lines are put in: the page is read as plain text, until they are taken out again.
  await field.fill(`本版导读\n${text}`)
  await expect(page.getByText(/^行有增减，这一版现在按纯文字识读/)).toBeVisible()
  await expect(proof.getByText(/栏宽照原版版面/)).not.toBeAttached()
  await expectAccessible(page)
  await page.getByRole('button', { name: '改回增减行之前' }).click()
  await expect(field).toHaveValue(text.replace('6月6日', '六月六日'))
  await expect(proof.getByText(/栏宽照原版版面/)).toBeAttached()
  await page.getByRole('button', { name: '换回改过的文字' }).click()
  await expect(field).toHaveValue(`本版导读\n${text}`)
})

test('the pages of one PDF are the pages of the issue; one without text is told', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/desk', { waitUntil: 'networkidle' })
  const isOfPdf = (path: string) => /pdf|bcmap/i.test(path)
  expect(asked.filter(isOfPdf)).toEqual([])
  await chooser(page).setInputFiles(pdf('two.pdf', codedPages(story(BRIDGE), [], story(CANAL))))
  const proof = proofOf(page)
  await expect(proof.getByRole('heading', { level: 2, name: '大桥通车' })).toBeAttached()
  await expect(page.getByText('已读入“two.pdf”（PDF，2版）。')).toBeVisible()
  await expect(page.getByText('第2页没有文字层，多半是扫描件，没有读入。')).toBeVisible()
  // The worker, and of a hundred maps those that the face needs.
  const parts = asked.filter(isOfPdf).map((path) => /^\/assets\/(.*)-[\w-]{8}\.\w+$/.exec(path)?.[1])
  expect(parts).toEqual(['pdf-worker', 'GBK-EUC-H', 'Adobe-GB1-UCS2'])

  await page.getByRole('combobox', { name: '版次' }).selectOption('第2版')
  await expect(proof.getByRole('heading', { level: 2, name: '水渠通水' })).toBeAttached()
  const field = page.getByLabel('原始文字')
  await expect(field).toHaveValue(/^水渠通水\n/)
  await field.fill((await field.inputValue()).replace('昨日', '今日'))
  await expect(proof).toContainText('今日水渠通水。')
  await expectAccessible(page)
  await page.reload()
  await expect(proof).toContainText('今日水渠通水。')
  expect(await saved(page)).toMatchObject({
    pages: [
      { number: 1, file: 'two.pdf#1', stories: [{ headline: [{ text: '大桥通车' }] }] },
      { number: 2, file: 'two.pdf#3', stories: [{ paragraphs: [{ text: '今日水渠通水。' }] }] },
    ],
  })
})

const whole = codedPages(story(BRIDGE))

for (const [what, bytes, sentence] of [
  ['half a PDF', whole.slice(0, whole.length / 3), 'PDF已损坏，打不开。'],
  ['a scan', blankPdf(), 'PDF里没有文字层，多半是扫描件。'],
  ['a locked PDF', lockedPdf(), 'PDF加了密码，打不开。'],
] as const) {
  test(`${what} is refused in a sentence, and the work stays`, async ({ page }) => {
    await page.goto('/desk')
    await chooser(page).setInputFiles(pdf('whole.pdf', whole))
    const proof = proofOf(page)
    const headline = proof.getByRole('heading', { level: 2, name: '大桥通车' })
    await expect(headline).toBeAttached()
    await chooser(page).setInputFiles(pdf('bad.pdf', bytes))
    await expect(page.getByRole('heading', { name: '“bad.pdf”没有打开' })).toBeVisible()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(headline).toBeAttached()
    await expect(page.getByLabel('原始文字')).toHaveValue(/^大桥通车\n/)
    await expect(page.getByText(/^字号、栏和位置照PDF/)).toBeVisible()
  })
}

test('a PDF beyond the limit is refused before it is read', async ({ page }) => {
  await page.goto('/desk')
  await page.getByLabel('原始文字').fill('大桥今日通车')
  await page.evaluate(() => {
    const files = new DataTransfer()
    files.items.add(new File(['%PDF-1.7\n', new Uint8Array(97 * 1024 * 1024)], 'huge.pdf'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }))
  })
  await expect(page.getByText('文件有97MB，超过了上限96MB。')).toBeVisible()
  await expect(page.getByLabel('原始文字')).toHaveValue('大桥今日通车')
})

test('a PDF is dropped anywhere in the window; two at once are pages of one issue', async ({ page }) => {
  await page.goto('/desk')
  const drop = (names: readonly string[]) =>
    page.evaluate(
      ({ base64, files }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const data = new DataTransfer()
        for (const name of files) data.items.add(new File([bytes], name, { type: 'application/pdf' }))
        const root = document.body
        root.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }))
        return root.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      { base64: Buffer.from(whole).toString('base64'), files: names },
    )
  await expect(page.getByLabel('原始文字')).toBeVisible()
  // Taken, else the browser would open the file in place of the desk.
  expect(await drop(['a.pdf', 'b.pdf'])).toBe(false)
  await expect(page.getByText(/^已读入“a\.pdf等2个文件”（\d+版）。$/)).toBeVisible()
  expect(await drop(['c.pdf'])).toBe(false)
  await expect(page.getByText(/^已读入“c\.pdf”（PDF/)).toBeVisible()
  await expect(proofOf(page).getByRole('heading', { level: 2, name: '大桥通车' })).toBeAttached()
})

test.describe('without a network', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ })

  test('a PDF whose program does not come is told, and the work stays', async ({ page }) => {
    await page.route('**/assets/pdf-worker-*', (route) => route.abort())
    await page.goto('/desk')
    await page.getByLabel('原始文字').fill('大桥今日通车')
    await chooser(page).setInputFiles(pdf('whole.pdf', whole))
    await expect(page.getByText('读PDF的程序没有取到，或者中途停了。')).toBeVisible()
    await expect(page.getByLabel('原始文字')).toHaveValue('大桥今日通车')
  })

  test('a PDF whose map of characters does not come is not read in part', async ({ page, context }) => {
    await page.goto('/desk')
    await page.getByLabel('原始文字').fill('大桥今日通车')
    await context.setOffline(true)
    await chooser(page).setInputFiles(pdf('whole.pdf', whole))
    await expect(page.getByText(/没有取到PDF所用的字符表（GBK-EUC-H）/)).toBeVisible()
    await expect(page.getByLabel('原始文字')).toHaveValue('大桥今日通车')
  })
})
