import { act, screen } from '@testing-library/react'
import { onlineManager } from '@tanstack/react-query'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '#core/issue/limits.ts'
import { type Answer, FILES, json, serve, visit } from '../support/edition.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  act(() => onlineManager.setOnline(true))
})

const CATALOGUE = '/data/catalogue.json'
const ISSUE = '/data/ahkjb/2024-06-12.json'
const PAGE = '/ahkjb/2024-06-12/1'
const APP: Answer = { body: '<!doctype html><title>版面</title>', type: 'text/html; charset=utf-8' }

describe('each failed fetch is told in words', () => {
  test.each<[string, string, Answer, string, string]>([
    ['no network', CATALOGUE, 'no-network', '连不上服务器', '没能取到本站的报纸目录，请检查网络后再试一次。'],
    ['a web page in place of an issue', ISSUE, APP, '期号不存在', '服务器上没有2024年6月12日的报纸。'],
    [
      'a missing paper',
      '/data/ahkjb/paper.json',
      { status: 404, body: '' },
      '期号不存在',
      '服务器上没有这份报纸的资料。',
    ],
    ['a broken server', ISSUE, { status: 500, body: '' }, '服务器出错', '没能取到2024年6月12日的报纸，请稍后再试。'],
    [
      'an issue that is none',
      ISSUE,
      json({ schema: 1, paper: 'ahkjb' }),
      '文件不合规格',
      '2024年6月12日的报纸的文件读不懂，没有打开。',
    ],
    [
      'an issue beyond the limit',
      ISSUE,
      { body: ' '.repeat(LIMITS.fileBytes + 1), type: 'application/json' },
      '文件过大',
      '2024年6月12日的报纸的文件超出了本站的上限，没有打开。',
    ],
  ])('%s', async (_, path, answer, title, sentence) => {
    visit(PAGE, { files: { ...FILES, [path]: answer } })
    expect(await screen.findByRole('heading', { name: title })).toBeVisible()
    expect(screen.getByText(sentence)).toBeVisible()
  })

  test('without a network it says that, when the browser knows', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    visit(PAGE, { files: { [CATALOGUE]: 'no-network' } })
    expect(await screen.findByRole('heading', { name: '当前没有网络' })).toBeVisible()
  })

  test('what is wrong in a file is listed', async () => {
    visit(PAGE, { files: { ...FILES, [ISSUE]: json({ schema: 1, paper: 'ahkjb', masthead: {}, pages: [] }) } })
    await screen.findByRole('heading', { name: '文件不合规格' })
    expect(screen.getByText(/masthead\.wechat/)).toBeInTheDocument()
  })

  test('trying again shows the page once the server answers', async () => {
    const { user } = visit(PAGE, { files: { [CATALOGUE]: { status: 500, body: '' } } })
    await screen.findByRole('heading', { name: '服务器出错' })
    serve(FILES)
    await user.click(screen.getByRole('button', { name: '再试一次' }))
    expect(await screen.findByRole('heading', { name: '标题导航' })).toBeVisible()
  })
})

describe('the state of the network', () => {
  test('while the first page is fetched a word stands there', async () => {
    visit(PAGE)
    expect(screen.getByText('正在取报……')).toBeInTheDocument()
    await screen.findByRole('heading', { name: '标题导航' })
    expect(screen.queryByText('正在取报……')).toBeNull()
  })

  test('going offline is told, and what is open stays', async () => {
    visit(PAGE)
    await screen.findByRole('heading', { name: '标题导航' })
    act(() => onlineManager.setOnline(false))
    expect(screen.getByText('当前没有网络，已经打开的内容仍可阅读。')).toBeVisible()
    expect(screen.getByRole('heading', { name: '标题导航' })).toBeVisible()
  })
})
