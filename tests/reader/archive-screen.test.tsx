import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CATALOGUE, FILES, json, visit } from '../support/edition.tsx'

afterEach(() => vi.unstubAllGlobals())

const [paper] = CATALOGUE.papers
const issues = [
  { date: '2024-06-12', issueNumber: 5257, pages: [{ number: 1 }], lead: '谱写新篇章' },
  { date: '2024-06-05', pages: [{ number: 2 }] },
  { date: '2024-05-29', pages: [{ number: 1 }] },
]
const files = { ...FILES, '/data/catalogue.json': json({ schema: 1, papers: [{ ...paper, issues }] }) }

test('every issue of a paper stands under its month, with its number and its lead, and leads to its first page', async () => {
  visit('/ahkjb/issues', { files })
  expect(await screen.findByText('《安徽科技报》已收录3期')).toBeVisible()
  const june = screen.getByRole('region', { name: '2024年6月' })
  const links = within(june).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['2024年6月12日 星期三总第5257期谱写新篇章', '/ahkjb/2024-06-12/1'],
    ['2024年6月5日 星期三', '/ahkjb/2024-06-05/2'],
  ])
  expect(within(screen.getByRole('region', { name: '2024年5月' })).getAllByRole('link')).toHaveLength(1)
})

test('the list beside a page leads there', async () => {
  const { user, where } = visit('/ahkjb/2024-06-12/1', { files })
  await user.click(await screen.findByRole('link', { name: '全部各期' }))
  await waitFor(() => expect(where()).toBe('/ahkjb/issues'))
  expect(await screen.findByRole('heading', { level: 1, name: '往期回顾' })).toBeVisible()
})

test('of a paper that is not held it says so', async () => {
  visit('/nowhere/issues', { files })
  expect(await screen.findByRole('heading', { level: 1, name: '没有这份报纸' })).toBeVisible()
})
