import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Issue } from '#core/issue/schema.ts'
import { FILES, ISSUE, json, visit } from '../support/edition.tsx'
import { textOf } from '../support/data-folder.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const SHORT = '本版编辑：王小明　校对：李华'
const LONG = `${SHORT}　${'版式：赵芳　'.repeat(5)}检校：周敏`

/** Spaces are one to a query. */
const SHOWN = SHORT.replaceAll('\u3000', ' ')
const LAST = /检校：周敏$/

const filesWith = (editors: string) => {
  const pages = ISSUE.pages.map((page) => ({ ...page, editors: [textOf(editors)] }))
  return { ...FILES, '/data/ahkjb/2024-06-12.json': json({ ...ISSUE, pages } satisfies Issue) }
}

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

describe('those who made the page', () => {
  test.each(['/ahkjb/2024-06-12/3', '/ahkjb/2024-06-12/3/1'])(
    'are named once, on the sheet, at %s',
    async (address) => {
      visit(address, { files: filesWith(SHORT) })
      const sheet = await screen.findByRole('region', { name: '第03版版面' })
      expect(within(sheet).getByText(SHOWN)).toBeVisible()
      expect(screen.getAllByText(SHOWN)).toHaveLength(1)
    },
  )

  test('are read after the stories where they stand at the foot', async () => {
    visit('/ahkjb/2024-06-12/3', { files: filesWith(LONG) })
    const sheet = await screen.findByRole('region', { name: '第03版版面' })
    expect(isBefore(within(sheet).getByRole('article'), within(sheet).getByText(LAST))).toBe(true)
  })

  test('are read before the stories where they stand in the strip', async () => {
    visit('/ahkjb/2024-06-12/3', { files: filesWith(SHORT) })
    const sheet = await screen.findByRole('region', { name: '第03版版面' })
    expect(isBefore(within(sheet).getByText(SHOWN), within(sheet).getByRole('article'))).toBe(true)
  })

  test('are named once on a phone, between the stories and the ways to other pages: the sheet in small is no text', async () => {
    visit('/ahkjb/2024-06-12/3', { files: filesWith(SHORT), width: 390 })
    const story = await screen.findByRole('link', { name: '三版头条' })
    const pages = screen.getByRole('navigation', { name: '版面导航' })
    const shown = screen.getAllByText(SHOWN).filter((each) => each.closest('[aria-hidden="true"]') === null)
    expect(shown).toHaveLength(1)
    expect(shown.every((each) => isBefore(story, each) && isBefore(each, pages))).toBe(true)
  })

  test('are named once on the facsimile of a phone', async () => {
    visit('/ahkjb/2024-06-12/3?view=facsimile', { files: filesWith(SHORT), width: 390 })
    expect(await screen.findAllByText(SHOWN)).toHaveLength(1)
  })
})
