import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { catalogueAround } from '#core/issue/catalogue-around.ts'
import { holdFiles } from '#reader/queries/hold-files.ts'
import { knownCatalogue } from '#reader/queries/known-catalogue.ts'
import { json, serve } from '../support/edition.tsx'

afterEach(() => vi.unstubAllGlobals())

/** Twenty issues, newest first. */
const issues = Array.from({ length: 20 }, (_, index) => ({
  date: `2024-02-${String(28 - index).padStart(2, '0')}`,
  pages: [{ number: 1 }],
}))
const WHOLE = { schema: 1 as const, papers: [{ id: 'wanbao', name: '晚报', issues }] }
const PART = catalogueAround(WHOLE, 'wanbao', '2024-02-20')

function open() {
  const asked = serve({ '/data/catalogue.json': json(WHOLE) })
  const queries = new QueryClient()
  holdFiles(queries, [{ path: 'data/catalogue.json#wanbao/2024-02-20', text: JSON.stringify(PART) }])
  return { asked, queries }
}

test('the part that came with a screen is enough for its own issue and for the newest', async () => {
  const { asked, queries } = open()
  expect(await knownCatalogue(queries, 'wanbao', '2024-02-20')).toEqual(PART)
  expect(await knownCatalogue(queries, 'wanbao')).toEqual(PART)
  expect(await knownCatalogue(queries)).toEqual(PART)
  expect(asked).toEqual([])
})

test('another issue, listed or not, has its own neighbours: the whole is fetched, once', async () => {
  const { asked, queries } = open()
  for (const date of ['2024-02-19', '2024-02-10', '1999-01-01', '2024-02-20']) {
    expect(await knownCatalogue(queries, 'wanbao', date)).toEqual(WHOLE)
  }
  expect(asked).toEqual(['/data/catalogue.json'])
})
