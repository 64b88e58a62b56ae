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
