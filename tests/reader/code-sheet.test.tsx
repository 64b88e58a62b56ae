import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { visit } from '../support/edition.tsx'

afterEach(() => vi.unstubAllGlobals())

const PAGE = '/ahkjb/2024-06-12/1'

async function openSheet(name: string) {
  const { user } = visit(PAGE, { width: 390 })
  const opener = await screen.findByRole('button', { name })
  await user.click(opener)
  return { user, opener, sheet: await screen.findByRole('dialog') }
}

describe('the sheet of a code', () => {
  test.each([
    ['官方微信', '《安徽科技报》官方微信', '按名称搜索公众号“安徽科技报”的二维码'],
    ['数字报', '《安徽科技报》数字报', '《安徽科技报》网站的二维码'],
  ])('%s shows one code alone as a picture of its own', async (opener, title, alt) => {
    const { sheet } = await openSheet(opener)
    expect(sheet).toHaveAccessibleName(title)
    const [code, ...others] = within(sheet).getAllByRole('img')
    expect(others).toEqual([])
    expect(code).toHaveAccessibleName(alt)
    expect(code?.getAttribute('src')).toMatch(/^data:image\/png;base64,/)
    expect(Number(code?.getAttribute('width'))).toBeGreaterThanOrEqual(160)
    expect(Number(code?.getAttribute('width'))).toBeLessThanOrEqual(240)
  })

  test('the name of the account is copied, and that is said', async () => {
    const { user, sheet } = await openSheet('官方微信')
    await user.click(within(sheet).getByRole('button', { name: '复制公众号名称' }))
    expect(await within(sheet).findByText('已复制：安徽科技报')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('安徽科技报')
  })

  test('when the clipboard is closed the text stands there for copying by hand', async () => {
    const { user, sheet } = await openSheet('数字报')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(within(sheet).getByRole('button', { name: '复制网址' }))
    expect(await within(sheet).findByRole('textbox', { name: '待复制的文字' })).toHaveValue('http://www.ahkjb.com')
  })

  test('closes, and can be opened again', async () => {
    const { user, opener, sheet } = await openSheet('官方微信')
    await user.click(within(sheet).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(opener)
    expect(await screen.findByRole('dialog')).toBeVisible()
  })

  test('closes by Back, whose page it leaves open and whose focus it gives back, and opens by Forward', async () => {
    const { user, router, where } = visit(PAGE, { width: 390 })
    const opener = await screen.findByRole('button', { name: '官方微信' })
    await user.click(opener)
    await screen.findByRole('dialog')
    await act(() => router.navigate(-1))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(where()).toBe(PAGE)
    expect(opener).toHaveFocus()
    await act(() => router.navigate(1))
    expect(await screen.findByRole('dialog')).toHaveAccessibleName('《安徽科技报》官方微信')
  })

  test('leaves no entry behind when it is closed by its button', async () => {
    const { user, router, where } = visit('/about', { width: 390 })
    await act(() => router.navigate(PAGE))
    await user.click(await screen.findByRole('button', { name: '数字报' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await act(() => router.navigate(-1))
    expect(where()).toBe('/about')
  })

  test('while it is open the arrow keys do not turn the page', async () => {
    const { user, where } = visit(PAGE)
    const [code] = await screen.findAllByRole('button', { name: /二维码/ })
    if (code === undefined) throw new Error('The page has no code.')
    await user.click(code)
    await screen.findByRole('dialog')
    await user.keyboard('{ArrowRight}')
    expect(where()).toBe(PAGE)
  })
})
