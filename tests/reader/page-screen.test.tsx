import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { FILES, FRONT, json, visit } from '../support/edition.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const PAGE = '/ahkjb/2024-06-12/1'
const titles = () => screen.findByRole('navigation', { name: '标题导航' })

describe('a page on a wide screen', () => {
  test('shows the sheet and beside it the date, the stories, the pages and the issues', async () => {
    visit(PAGE)
    const list = within(await titles()).getAllByRole('link')
    expect(list.map((link) => link.getAttribute('href'))).toEqual([`${PAGE}/1`, `${PAGE}/2`, `${PAGE}/3`])
    expect(list[0]).toHaveTextContent('座谈会在浙江温州举行谱写长三角新篇章 勇当现代化先行者17字')
    expect(screen.getByRole('region', { name: '第01版版面' })).toBeVisible()
    expect(screen.getByRole('heading', { name: /2024年6月12日/ })).toBeVisible()
    expect(screen.getAllByText('农历甲辰年五月初七')[0]).toBeVisible()
    const days = within(screen.getByRole('navigation', { name: '往期回顾' })).getAllByRole('link')
    expect(days.map((day) => day.textContent)).toEqual([
      '2024年6月12日 星期三总第5257期',
      '2024年6月7日 星期五',
      '全部各期',
    ])
  })

  test('tells the pages that are not held, and leads to those that are', async () => {
    visit(PAGE)
    await titles()
    const pages = screen.getByRole('navigation', { name: '版面导航' })
    expect(pages).toHaveTextContent('本期8版，已收录2版')
    const rows = within(pages).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      '第01版',
      '第02版 暂未收录',
      '第03版综合新闻',
      '第04版至第08版 暂未收录',
    ])
    expect(within(pages).getByRole('link', { current: 'page' })).toHaveTextContent('第01版')
  })

  test('has one first heading: the nameplate, or the headline of the open story', async () => {
    const { user } = visit(PAGE)
    await titles()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('安徽科技报')
    await user.click(within(await titles()).getByRole('link', { name: /一则简讯/ }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('一则简讯'))
  })

  test('the arrow keys turn to the next page held and back', async () => {
    const { user, where } = visit(PAGE)
    await titles()
    await user.keyboard('{ArrowRight}')
    await waitFor(() => expect(where()).toBe('/ahkjb/2024-06-12/3'))
    await user.keyboard('{ArrowRight}')
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(where()).toBe(PAGE))
  })

  test('a key with a modifier is left to the browser', async () => {
    const { user, where } = visit(PAGE)
    await titles()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(where()).toBe(PAGE)
  })

  test('a page without stories says so', async () => {
    const empty = { ...FRONT, pages: [{ number: 1, stories: [], unparsed: [] }] }
    visit(PAGE, { files: { ...FILES, '/data/ahkjb/2024-06-12.json': json(empty) } })
    expect(await screen.findByText('本版没有可读的稿件。')).toBeVisible()
  })

  test('the zoom is kept from page to page', async () => {
    const { user, where } = visit(PAGE)
    await titles()
    await user.click(screen.getByRole('button', { name: '适宽' }))
    await user.click(screen.getByRole('link', { name: '下一版' }))
    await waitFor(() => expect(where()).toBe('/ahkjb/2024-06-12/3'))
    expect(screen.getByRole('button', { name: '适宽', pressed: true })).toBeVisible()
  })
})

describe('the keys + - 0', () => {
  const scale = () => Number(/(\d+)%/.exec(document.querySelector('[data-scale]')?.textContent ?? '')?.[1])

  test('zoom while the focus is on the facsimile or nowhere', async () => {
    const { user } = visit(PAGE)
    const sheet = await screen.findByRole('region', { name: '第01版版面' })
    await user.keyboard('+')
    const once = scale()
    expect(once).toBeGreaterThan(50)
    sheet.focus()
    await user.keyboard('=')
    expect(scale()).toBeGreaterThan(once)
    await user.keyboard('-')
    expect(scale()).toBe(once)
    await user.keyboard('0')
    expect(screen.getByRole('button', { name: '整页', pressed: true })).toBeVisible()
  })

  test('do nothing while the focus is elsewhere, and with Ctrl they are the browser’s own', async () => {
    const { user } = visit(PAGE)
    within(await titles())
      .getAllByRole('link')[0]
      ?.focus()
    await user.keyboard('+')
    expect(screen.getByRole('button', { name: '整页', pressed: true })).toBeVisible()
    screen.getByRole('region', { name: '第01版版面' }).focus()
    await user.keyboard('{Control>}+{/Control}')
    expect(screen.getByRole('button', { name: '整页', pressed: true })).toBeVisible()
  })
})

describe('the grid', () => {
  const grid = () => document.querySelector('.grid-overlay')

  test('stands over the page at an address that asks for it, and g turns it off and on', async () => {
    const { user } = visit(`${PAGE}?grid`)
    await titles()
    expect(grid()).not.toBeNull()
    await user.keyboard('g')
    expect(grid()).toBeNull()
    await user.keyboard('g')
    expect(grid()).not.toBeNull()
  })

  test('is not for readers: at any other address g does nothing', async () => {
    const { user } = visit(PAGE)
    await titles()
    await user.keyboard('g')
    expect(grid()).toBeNull()
  })
})

describe('a page on a phone', () => {
  test('shows the stories in print order as text, and no large sheet', async () => {
    visit(PAGE, { width: 390 })
    const cards = (await screen.findAllByRole('heading', { level: 2 })).map((heading) => heading.textContent)
    expect(cards.slice(0, 3)).toEqual([
      '谱写长三角新篇章 勇当现代化先行者',
      '一则简讯',
      '新建沪宁合高铁 假期施工赶进度',
    ])
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('安徽科技报2024年6月12日 第01版')
    expect(screen.queryByRole('region', { name: '第01版版面' })).toBeNull()
    expect(screen.getByText('六月五日至六日，座谈会在温州举行。', { ignore: '[inert] *' })).toBeVisible()
  })

  test('the sheet opens at an address of its own, and going back closes it', async () => {
    const { user, where } = visit(PAGE, { width: 390 })
    await user.click(await screen.findByRole('link', { name: '看版面原样' }))
    await waitFor(() => expect(where()).toBe(`${PAGE}?view=facsimile`))
    expect(await screen.findByRole('region', { name: '第01版版面' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: '‹ 返回' }))
    await waitFor(() => expect(where()).toBe(PAGE))
    await waitFor(() => expect(screen.queryByRole('region', { name: '第01版版面' })).toBeNull())
  })

  test('a tap on the sheet opens the story, a double tap only enlarges', async () => {
    const { user, where } = visit(`${PAGE}?view=facsimile`, { width: 390 })
    const sheet = await screen.findByRole('region', { name: '第01版版面' })
    const link = within(sheet).getByRole('link', { name: '一则简讯' })
    await user.pointer([{ keys: '[TouchA]', target: link }, { keys: '[TouchA]' }])
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(where()).toBe(`${PAGE}?view=facsimile`)
    expect(screen.getByText(/113%/)).toBeVisible()
    await user.pointer({ keys: '[TouchA]', target: link })
    await waitFor(() => expect(where()).toBe(`${PAGE}/2`))
  })
})
