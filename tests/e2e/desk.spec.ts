import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixture.ts'
import { expectAccessible } from './support/expect-accessible.ts'

const SEED = fileURLToPath(new URL('../../data/papers/ahkjb/raw/2024-06-12/01.txt', import.meta.url))

test('a raw page becomes a composed page beside its problems, and is saved as an issue', async ({ page }) => {
  await page.goto('/desk')
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(SEED)
  const proof = page.getByRole('region', { name: '大样' })
  await expect(proof.getByRole('heading', { level: 2, name: /谱写长三角一体化新篇章/ })).toBeAttached()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存期文件' }).click()
  const issue: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(issue).toMatchObject({ schema: 1, paper: 'ahkjb', date: '2024-06-12', weekday: '星期三', issueNumber: 5257 })
})

for (const [what, name, content] of [
  ['JSON that is no issue', 'note.json', Buffer.from('{ "hello": 1 }')],
  ['a picture', 'photo.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
] as const) {
  test(`${what} is refused in words, and the text on the desk stays`, async ({ page }) => {
    await page.goto('/desk')
    const field = page.getByLabel('原始文字')
    await field.fill('安徽科技报\n2024年6月12日 星期三')
    await page
      .getByLabel('选择文件', { exact: true })
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
    await expect(page.getByRole('heading', { name: `“${name}”没有打开` })).toBeVisible()
    await expect(field).toHaveValue('安徽科技报\n2024年6月12日 星期三')
  })
}

test('a page in GB18030 is read as what it says', async ({ page }) => {
  await page.goto('/desk')
  // 安徽科技报 in GB 2312.
  const buffer = Buffer.from('b0b2bbd5bfc6bcbcb1a8', 'hex')
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({ name: '01.txt', mimeType: 'text/plain', buffer })
  await expect(page.getByLabel('原始文字')).toHaveValue('安徽科技报')
  await expect(page.getByText('已读入“01.txt”（GB18030）。')).toBeVisible()
})

const PAGE = `大桥今日通车

本报设（记者 王伟）昨天上午,大桥正式通车,市民纷纷前往参观,桥上人来人往,热闹非凡.

※＊／％＃％＆
`

test.describe('without a network', () => {
  // The faces of the page are asked for, and cannot come.
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ })

  test('the proof is made in a worker, and stays so when the network goes', async ({ page, context }) => {
    const started = page.waitForEvent('worker')
    await page.goto('/desk')
    expect((await started).url()).toContain('/assets/proof-worker')
    await expect(page.getByLabel('原始文字')).toBeVisible()
    await context.setOffline(true)
    await page.getByLabel('原始文字').fill(PAGE)
    await expect(page.getByRole('region', { name: '大样' }).getByRole('link', { name: '大桥今日通车' })).toBeAttached()
  })
})

test('a block of the page is pointed at in the list, and is marked in the text and on the proof', async ({ page }) => {
  await page.goto('/desk')
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(SEED)
  await page.getByRole('tab', { name: /^逐块识别 \d+/ }).click()
  const option = page.getByRole('option', { name: /正文.*6月6日/ })
  await option.click()
  await expect(option).toHaveAttribute('aria-selected', 'true')
  const field = page.getByLabel('原始文字')
  const selected = await field.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value.slice(element.selectionStart, element.selectionEnd) : '',
  )
  expect(selected).toMatch(/^6月6日.*讲话。$/)
  const marks = page.locator('.proof-mark')
  await expect(marks).toHaveCount(5)
  // The mark lies on the very line of the page.
  const line = page.locator('.set-line').filter({ hasText: /^6月6日，在圆满完成/ })
  const [marked, set] = [await marks.first().boundingBox(), await line.boundingBox()]
  expect(Math.abs((marked?.x ?? 0) - (set?.x ?? 99))).toBeLessThan(3)
  expect(Math.abs((marked?.y ?? 0) - (set?.y ?? 99))).toBeLessThan(3)
  await expectAccessible(page)
  await page.getByRole('button', { name: '看大样' }).click()
  await expect(marks.first()).toBeInViewport()
  await line.click()
  await expect(option).toHaveAttribute('aria-selected', 'true')
})

test('repairs are refused and offers taken, and both go into the saved issue', async ({ page }) => {
  await page.goto('/desk')
  await page.getByLabel('原始文字').fill(PAGE)
  await page.getByRole('tab', { name: /^修补 6，待定1/ }).click()
  await page.getByRole('button', { name: '采用：第3行第3字，设改讯', exact: true }).click()
  await expect(page.getByText('采用6处。')).toBeVisible()
  await page.getByRole('button', { name: '不采用：第3行第15字，,改，' }).click()
  await expect(page.getByText('采用5处，不采用1处。')).toBeVisible()
  await expect(page.getByRole('region', { name: '大样' })).toContainText('本报讯')
  await expect(page.getByRole('region', { name: '大样' })).toContainText('昨天上午,大桥正式通车，市民')
  await expectAccessible(page)
  await page.reload()
  const save = page.getByRole('button', { name: '保存期文件' })
  await expect(save).toBeEnabled()
  const download = page.waitForEvent('download')
  await save.click()
  const issue: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(issue).toMatchObject({
    pages: [
      {
        decisions: [
          { verdict: 'accepted', kind: 'misread', place: [3, 3, 3, 4], before: '设', after: '讯' },
          { verdict: 'refused', kind: 'punctuation-width', place: [3, 15, 3, 16], before: ',', after: '，' },
        ],
        unparsed: [{ text: '※＊／％＃％＆' }],
      },
    ],
  })
})

test('what was not understood is listed, and leads to its place', async ({ page }) => {
  await page.goto('/desk')
  await page.getByLabel('原始文字').fill(PAGE)
  await page.getByRole('tab', { name: '未识别 1' }).click()
  await expect(page.getByText(/会原样存进期文件/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '第5行第1字' }).click()
  await expect(page.getByLabel('原始文字')).toBeFocused()
})

test('while a long text is read the page before it stays, and keys are answered', async ({ page }) => {
  await page.goto('/desk')
  const field = page.getByLabel('原始文字')
  await field.fill(PAGE)
  const proof = page.getByRole('region', { name: '大样' })
  const first = proof.getByRole('link', { name: '大桥今日通车' })
  await expect(first).toBeAttached()
  const seed = await readFile(SEED, 'utf8')
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({
    name: 'long.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(seed.repeat(24)),
  })
  await expect(proof.getByText('正在排……')).toBeAttached()
  await expect(first).toBeAttached()
  await field.fill('另一座桥今日通车\n\n昨天上午，另一座大桥正式通车，市民纷纷前往参观，桥上人来人往。\n')
  await expect(proof.getByRole('link', { name: '另一座桥今日通车' })).toBeAttached()
  await expect(proof.getByText('正在排……')).not.toBeAttached()
})

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark' })

  test('every list of the desk can be read by everybody', async ({ page }) => {
    await page.goto('/desk')
    await page.getByLabel('原始文字').fill(PAGE)
    for (const name of [/^修补 \d/, /^未识别 \d/, /^逐块识别 \d/, /^问题/]) {
      await page.getByRole('tab', { name }).click()
      if (name.source.includes('逐块')) await page.getByRole('option', { name: /大桥今日/ }).click()
      if (name.source.includes('修补')) await page.getByRole('button', { name: /^不采用：第3行第15字/ }).click()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })
})
