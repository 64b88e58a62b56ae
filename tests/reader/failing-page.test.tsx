import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { textOf } from '../support/data-folder.ts'
import { FILES, FRONT, json, visit } from '../support/edition.tsx'

vi.mock('#core/compose/compose-page.ts', () => ({
  composePage: () => {
    throw new Error('The composer failed.')
  },
}))

afterEach(() => vi.unstubAllGlobals())

const PAGE = '/ahkjb/2024-06-12/1'
const caught: unknown[] = []
const onCaughtError = (error: unknown) => caught.push(error)

test('a page that cannot be set says so, and its stories can still be read', async () => {
  const { user } = visit(PAGE, { onCaughtError })
  expect(await screen.findByRole('alert')).toHaveTextContent('版面没能排出来，是本站的差错。文字稿仍可阅读。')
  await user.click(screen.getByRole('link', { name: /一则简讯/ }))
  expect(await screen.findByText('简讯正文。')).toBeVisible()
  expect(caught).not.toEqual([])
})

test('the line of its editors stands where the page would', async () => {
  const pages = FRONT.pages.map((page) => ({ ...page, editors: [textOf('本版编辑：王小明')] }))
  visit(PAGE, { files: { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...FRONT, pages }) }, onCaughtError })
  expect(await screen.findAllByText('本版编辑：王小明')).toHaveLength(1)
})

test('on a phone only the small picture of it is missing', async () => {
  visit(PAGE, { width: 390, onCaughtError })
  expect(await screen.findByRole('link', { name: '一则简讯' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('its sheet on a phone leads back to the text', async () => {
  visit(`${PAGE}?view=facsimile`, { width: 390, onCaughtError })
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.getByRole('link', { name: '返回文字稿' })).toHaveAttribute('href', PAGE)
})
