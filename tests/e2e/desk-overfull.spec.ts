/** What no page can hold is said truly at the desk, and does not make it stand still. */
import { expect, test } from './fixture.ts'
import { expectAccessible } from './support/expect-accessible.ts'

const SENTENCE = '这是一段很长的文字，用来试验版面排不下的时候软件怎样告诉编辑。'
const story = (name: string) => `${name}今日通车\n\n本报讯（记者 甲乙）${SENTENCE.repeat(40)}\n\n\n`

test('stories that find no room are named above the sheet and among the problems, with lines and characters', async ({
  page,
}) => {
  await page.goto('/desk')
  await page.getByLabel('原始文字').fill([...'甲乙丙丁戊己庚辛壬'].map((name) => story(`${name}桥`)).join(''))
  const unset = page.getByRole('list', { name: '没有排全的' })
  const last = /第9篇“壬桥今日通车”正文一行也没有排上，余\d+行（\d+字）。/
  await expect(unset.getByText(last)).toBeVisible()
  await expect(page.getByRole('tabpanel', { name: /^问题/ }).getByText(last)).toBeAttached()
  await expectAccessible(page)
})

test('a text of megabytes is not opened, that is said at once, and the desk answers', async ({ page }) => {
  await page.goto('/desk')
  await page.getByLabel('原始文字').fill('原来的文字')
  const buffer = Buffer.from(story('大桥').repeat(1_200))
  const started = Date.now()
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({ name: 'big.txt', mimeType: 'text/plain', buffer })
  await expect(page.getByText(/一版报纸不过一两万字/)).toBeVisible()
  await expect(page.getByLabel('原始文字')).toHaveValue('原来的文字')
  expect(Date.now() - started).toBeLessThan(4_000)
})
