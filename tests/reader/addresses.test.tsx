import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CATALOGUE, FILES, json, visit } from '../support/edition.tsx'

afterEach(() => vi.unstubAllGlobals())

describe('addresses that lead somewhere', () => {
  test.each([
    ['/', '/ahkjb/2024-06-12/1'],
    ['/ahkjb', '/ahkjb/2024-06-12/1'],
    ['/ahkjb/2024-06-12', '/ahkjb/2024-06-12/1'],
    ['/ahkjb/2024-06-12/01', '/ahkjb/2024-06-12/1'],
    ['/ahkjb/2024-06-12/03/01', '/ahkjb/2024-06-12/3/1'],
    ['/ahkjb/2024-06-12/1/02', '/ahkjb/2024-06-12/1/2'],
  ])('%s goes to %s', async (address, goal) => {
    const { where } = visit(address)
    await screen.findAllByRole('heading', { level: 1 })
    await waitFor(() => expect(where()).toBe(goal))
  })

  test('the front goes to the newest issue of all papers, whichever paper is listed first', async () => {
    const older = { id: 'old', name: '旧报', issues: [{ date: '2020-01-01', pages: [{ number: 1 }] }] }
    const files = { ...FILES, '/data/catalogue.json': json({ ...CATALOGUE, papers: [older, ...CATALOGUE.papers] }) }
    const { where } = visit('/', { files })
    await screen.findAllByRole('heading', { level: 1 })
    expect(where()).toBe('/ahkjb/2024-06-12/1')
  })

  test.each([
    ['/ahkjb/2024-06-12/1', '安徽科技报 2024年6月12日 星期三 第01版'],
    ['/ahkjb/2024-06-12/1/2', '一则简讯 · 安徽科技报 2024年6月12日 星期三 第01版'],
    ['/about', '关于本站 · 版面'],
    ['/none', '没有这份报纸 · 版面'],
  ])('the title of %s is %s', async (address, title) => {
    visit(address)
    await screen.findAllByRole('heading', { level: 1 })
    await waitFor(() => expect(document.title).toBe(title))
  })
})

describe('addresses that lead nowhere say what there is, with a way to it', () => {
  test('an unknown paper names the papers held', async () => {
    visit('/rmrb/2024-06-12/1')
    expect(await screen.findByRole('heading', { name: '没有这份报纸' })).toBeVisible()
    expect(screen.getByText('本站没有收录“rmrb”。已收录的报纸：')).toBeVisible()
    const way = screen.getByRole('link', { name: '《安徽科技报》2024年6月12日 星期三' })
    expect(way).toHaveAttribute('href', '/ahkjb/2024-06-12/1')
  })

  test('an unknown date names the issues held, and asks the server for no issue file', async () => {
    const { asked } = visit('/ahkjb/2024-06-13/1')
    expect(await screen.findByRole('heading', { name: '没有这一期' })).toBeVisible()
    expect(screen.getByRole('link', { name: '《安徽科技报》2024年6月7日 星期五' })).toHaveAttribute(
      'href',
      '/ahkjb/2024-06-07/1',
    )
    expect(asked).toEqual(['/data/catalogue.json'])
  })

  test('a page that was printed but is not held is told from one that never was', async () => {
    visit('/ahkjb/2024-06-12/2')
    expect(await screen.findByRole('heading', { name: '第02版暂未收录' })).toBeVisible()
    expect(screen.getByText(/本期共8版，已收录2版/)).toBeVisible()
    expect(screen.getByRole('link', { name: '第03版 综合新闻' })).toHaveAttribute('href', '/ahkjb/2024-06-12/3')
  })

  test.each([
    ['9', '2024年6月12日《安徽科技报》没有第09版。本期共8版，已收录2版：'],
    ['0', '2024年6月12日《安徽科技报》没有“0”版。本期共8版，已收录2版：'],
    ['a1', '2024年6月12日《安徽科技报》没有“a1”版。本期共8版，已收录2版：'],
  ])('page %s does not exist', async (page, sentence) => {
    visit(`/ahkjb/2024-06-12/${page}`)
    expect(await screen.findByRole('heading', { name: '没有这一版' })).toBeVisible()
    expect(screen.getByText(sentence)).toBeVisible()
  })

  test('an unknown story names the stories of its page, and the page', async () => {
    visit('/ahkjb/2024-06-12/1/9')
    expect(await screen.findByRole('heading', { name: '没有这一篇' })).toBeVisible()
    expect(screen.getByText(/第01版共3篇，没有第“9”篇/)).toBeVisible()
    expect(screen.getByRole('link', { name: '一则简讯' })).toHaveAttribute('href', '/ahkjb/2024-06-12/1/2')
    expect(screen.getByRole('link', { name: '看第01版全版' })).toHaveAttribute('href', '/ahkjb/2024-06-12/1')
  })

  test('any other address is shown as it was typed, broken escapes too', async () => {
    visit('/a/b/c/d/%E6%8A%A5')
    expect(await screen.findByText('本站没有“/a/b/c/d/报”这个地址。可以从这里看起：')).toBeVisible()
  })

  test('a site without issues says so', async () => {
    visit('/', { files: { '/data/catalogue.json': json({ schema: 1, papers: [] }) } })
    expect(await screen.findByText('本站还没有收录任何一期报纸。')).toBeVisible()
  })
})
