import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CATALOGUE, FILES, json, PAPER, visit } from '../support/edition.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const PAGE = '/ahkjb/2024-06-12/1'
const MARK = '样张，非正式出版物'
const papers = CATALOGUE.papers.map((paper) => ({ ...paper, specimen: true }))
const files = { ...FILES, '/data/catalogue.json': json({ ...CATALOGUE, papers }) }

describe('a specimen', () => {
  test.each([1440, 390])('says on its page that it is one, at %i px', async (width) => {
    visit(PAGE, { files, width })
    expect(await screen.findByText(MARK)).toBeVisible()
  })

  test('does not pass its stories off as those of a newspaper', async () => {
    visit(`${PAGE}/1`, { files, width: 390 })
    expect(await screen.findByText('《安徽科技报》样张')).toBeVisible()
    expect(screen.getByText(/本文是软件的样张，不是报纸上的新闻/)).toBeVisible()
    expect(screen.queryByText(/据印刷版面文字整理/)).toBeNull()
  })
})

describe('whose the words are', () => {
  const RIGHTS = '据印刷版面文字重排，文字归安徽科技报社所有'
  const foot = async () => (await screen.findAllByRole('contentinfo'))[0]

  test.each([1440, 390])('is said as the paper says it, at %i px', async (width) => {
    visit(PAGE, { width, files: { ...FILES, '/data/ahkjb/paper.json': json({ ...PAPER, rights: RIGHTS }) } })
    await screen.findByRole('heading', { level: 1, name: /安徽科技报/ })
    expect(await foot()).toHaveTextContent(`${RIGHTS}关于本站`)
  })

  test.each([PAGE, '/about'])('is not said at %s where no paper says it', async (address) => {
    visit(address)
    await screen.findByRole('heading', { level: 1, name: /安徽科技报|关于本站/ })
    expect((await foot())?.textContent).toBe('关于本站')
  })
})

test('a newspaper has no such mark', async () => {
  visit(PAGE)
  await screen.findByRole('navigation', { name: '标题导航' })
  expect(screen.queryByText(MARK)).toBeNull()
})
