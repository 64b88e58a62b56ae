/** Nothing that was written or decided at the desk gets lost when something else comes to it. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { expectAccessible } from './support/expect-accessible.ts'

const BRIDGE = `大桥今日通车

本报讯（记者 王伟）昨天上午,大桥正式通车,市民纷纷前往参观,桥上人来人往,热闹非凡.
`
const CANAL = `水渠今日通水

本报讯（记者 李明）昨天上午，水渠正式通水，春灌有了保证。
`

const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
const chooser = (page: Page) => page.getByLabel('选择文件', { exact: true })
const field = (page: Page) => page.getByLabel('原始文字')

/** Refuses two of the five repairs. */
async function refuseTwo(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^修补 5/ }).click()
  await page.getByRole('button', { name: '不采用：第3行第15字，,改，' }).click()
  await page.getByRole('button', { name: '不采用：第3行第22字，,改，' }).click()
  await expect(page.getByText('采用3处，不采用2处。')).toBeVisible()
}

test('a text whose place a file took is a press away, with its decisions, also after a reload', async ({ page }) => {
  await page.goto('/desk')
  await field(page).fill(BRIDGE)
  await refuseTwo(page)
  await chooser(page).setInputFiles(text('b.txt', CANAL))
  await expect(field(page)).toHaveValue(CANAL)
  await expect(page.getByText('原来的文字还在：')).toBeVisible()
  await expect(page.getByRole('region', { name: '大样' }).getByRole('link', { name: '水渠今日通水' })).toBeAttached()
  await expectAccessible(page)
  await page.reload()
  await expect(field(page)).toHaveValue(CANAL)
  await page.getByRole('button', { name: /^恢复“粘贴的文字”/ }).click()
  await expect(field(page)).toHaveValue(BRIDGE)
  await page.getByRole('tab', { name: /^修补 5/ }).click()
  await expect(page.getByText('采用3处，不采用2处。')).toBeVisible()
})

test('decisions come back with the text: from its file, and when a deletion is undone', async ({ page }) => {
  await page.goto('/desk')
  await chooser(page).setInputFiles(text('a.txt', BRIDGE))
  await refuseTwo(page)
  await chooser(page).setInputFiles(text('b.txt', CANAL))
  await expect(field(page)).toHaveValue(CANAL)
  await chooser(page).setInputFiles(text('a.txt', BRIDGE))
  await expect(page.getByText('采用3处，不采用2处。')).toBeVisible()
  await field(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page)).toHaveValue(BRIDGE)
  await expect(page.getByText('采用3处，不采用2处。')).toBeVisible()
})

test('in another browser a saved issue brings its decisions to the raw text it was made from', async ({
  page,
  browser,
}) => {
  await page.goto('/desk')
  await field(page).fill(BRIDGE)
  await refuseTwo(page)
  const save = page.getByRole('button', { name: '保存期文件' })
  await expect(save).toBeEnabled()
  const download = page.waitForEvent('download')
  await save.click()
  await expect(page.getByText(/^已存成“issue\.json”.*没有刊期.*没有报名/)).toBeVisible()
  const issue = await readFile(await (await download).path(), 'utf8')
  const context = await browser.newContext()
  const fresh = await context.newPage()
  await fresh.goto(page.url())
  await chooser(fresh).setInputFiles(text('issue.json', issue))
  await expect(fresh.getByText('打开的是期文件“issue.json”')).toBeVisible()
  await chooser(fresh).setInputFiles(text('01.txt', BRIDGE))
  await fresh.getByRole('tab', { name: /^修补 5/ }).click()
  await expect(fresh.getByText('采用3处，不采用2处。')).toBeVisible()
  await context.close()
})

test('a refused file takes nothing from the page, and what is said of it can be closed', async ({ page }) => {
  await page.goto('/desk')
  await field(page).fill(BRIDGE)
  await expect(page.getByRole('tab', { name: /^修补 5/ })).toBeVisible()
  await chooser(page).setInputFiles(text('broken.json', '{'))
  await expect(page.getByRole('heading', { name: '“broken.json”没有打开' })).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('tab', { name: /^修补 5/ })).toBeVisible()
  await page.getByRole('button', { name: '关闭' }).click()
  await expect(page.getByRole('heading', { name: '“broken.json”没有打开' })).not.toBeAttached()
})

test('texts chosen at once are the pages of one issue: a jump from one to the other is joined', async ({ page }) => {
  const head = BRIDGE.replace('非凡.', '非凡.（下转2版）')
  const rest = `第2版\n\n（上接1版）${'大桥全长三公里。'.repeat(8)}\n\n${CANAL}`
  await page.goto('/desk')
  await chooser(page).setInputFiles([text('02.txt', rest), text('01.txt', head)])
  await expect(page.getByText('已读入“01.txt等2个文件”（2版）。')).toBeVisible()
  await expect(field(page)).toHaveValue(head)
  const pages = page.getByRole('combobox', { name: '版次' })
  await expect(pages.getByRole('option')).toHaveText(['第1版', '第2版'])
  await expect(page.getByText(/与本版一起读入即可接上/)).not.toBeAttached()
  await pages.selectOption('第2版')
  await expect(field(page)).toHaveValue(rest)
  await expect(page.getByRole('region', { name: '大样' }).getByRole('link', { name: '水渠今日通水' })).toBeAttached()
  await expectAccessible(page)
})
